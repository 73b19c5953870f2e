import type { Intent } from '../../catalog/intents.ts';
import { METRICS } from '../../catalog/metrics.ts';
import type { CustomerId, Question } from '../../question.ts';
import type { Asking } from '../asking.ts';
import type { Name } from '../terms.ts';
import { format as f } from './format.ts';
import { terms } from './terms.ts';

const TOPIC = {
  products: 'Products covered',
  onedrive: 'OneDrive and SharePoint',
  freshness: 'How old is the data?',
  partners: 'Whose licences count?',
  subscriptions: 'Own licences only: where?',
  single_customer: 'One customer: where?',
  portfolio: 'All customers: where?',
  roles: 'Who may see this?',
  export: 'How to export',
} as const;

/** The product or workload a question is about: E3, Teams, both. */
const partOf = ({ product, workload }: Question): string =>
  [product ?? '', workload ? terms.workload(workload) : ''].filter((one) => one !== '').join(' ');

/** "Teams usage %", "deployment %", "adoption": what of a customer is asked. */
function what(question: Question, fallback: string): string {
  const part = partOf(question);
  const workload = part ? `${part} ` : '';
  if (!question.metric) return workload ? `${workload}${fallback}` : fallback;
  const metric = terms.metric(question.metric);
  return workload
    ? `${workload}${metric.charAt(0).toLowerCase()}${metric.slice(1)}`
    : metric.charAt(0).toLowerCase() + metric.slice(1);
}
const counts = (q: Question) => q.metric !== undefined && METRICS[q.metric].unit !== 'percent';
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const TITLE: Record<Intent, (q: Question, who: string) => string> = {
  customer_metric: (q, who) => (who ? `${who}: ${what(q, 'figures')}` : upper(what(q, 'figures'))),
  customer_summary: (q, who) => {
    const what = partOf(q) ? `${partOf(q)} summary` : 'summary';
    return who ? `${who}: ${what}` : upper(what);
  },
  portfolio_summary: (q) =>
    q.metric || partOf(q) ? `All customers: ${what(q, 'figures')}` : 'All customers',
  portfolio_rank: (q) => {
    const of = what(q, 'usage');
    const n = q.limit ? ` ${q.limit}` : '';
    if (q.offset) return `More: ${of}`;
    switch (q.rank) {
      case 'dropped':
        return `Largest falls in ${of}`;
      case 'grew':
        return `Largest rises in ${of}`;
      case 'highest':
        return counts(q) ? `Most ${of}` : n ? `Highest${n} by ${of}` : `Highest ${of}`;
      default:
        return counts(q) ? `Fewest ${of}` : n ? `Lowest${n} by ${of}` : `Lowest ${of}`;
    }
  },
  portfolio_filter: (q) =>
    q.comparator && q.threshold !== undefined
      ? `${upper(what(q, 'usage'))} ${f.comparison(q.comparator, q.threshold)}`
      : `Customers by ${what(q, 'usage')}`,
  compare_customers: (q, who) =>
    q.customers.length > 1 && (partOf(q) || q.metric)
      ? `${who || 'Compare'}: ${partOf(q) || what(q, 'figures')}`
      : q.customers.length > 1
        ? who || 'Compare them'
        : who
          ? `${who} vs all customers`
          : 'Compare with all customers',
  trend: (q, who) => {
    const of = q.metric || partOf(q) ? `${what(q, 'usage')} trend` : 'trend';
    const span = q.window ? `, ${f.period(q.window).replace(/^the /, '')}` : '';
    return who ? `${who}: ${of}${span}` : upper(of) + span;
  },
  explain_inflated: (q, who) =>
    `Why ${q.observed ? f.percent(q.observed).replace('.0%', '%') : 'over 100%'}${who ? ` at ${who}` : ''}?`,
  explain_change: (_, who) => `Why did it change${who ? ` at ${who}` : ''}?`,
  explain_metric: (q) => {
    const [term] = q.terms ?? [];
    return q.terms?.length === 1 && term ? `What is “${terms.term(term)}”?` : 'What the terms mean';
  },
  data_scope: (q) => TOPIC[q.topic ?? 'freshness'],
  recommend: (q, who) => {
    const title = recommendTitle(q);
    return who ? `${who}: ${title.charAt(0).toLowerCase()}${title.slice(1)}` : title;
  },
  what_if: (q, who) => {
    const prefix = who ? `${who}: ` : '';
    if (q.target !== undefined)
      return upper(`${prefix}how to reach ${f.comparison('eq', q.target).replace('at ', '')}?`);
    if (q.addActive !== undefined) return upper(`${prefix}with ${f.count(q.addActive)} more active?`);
    if (q.assign !== undefined) return upper(`${prefix}with ${f.count(q.assign)} more assigned?`);
    return upper(`${prefix}without ${withoutWhat(q)}?`);
  },
  find_data_howto: (q) => TOPIC[q.topic ?? 'single_customer'],
  export: (q) => `Export as ${(q.format ?? 'csv').toUpperCase()}`,
  nudge_subscribe: (_, who) => (who ? `Nudge me about ${who}` : 'Set up a nudge'),
  nudge_unsubscribe: (_, who) => (who ? `Stop nudges about ${who}` : 'Stop nudges'),
  nudge_snooze: (_, who) => (who ? `Snooze ${who}` : 'Snooze'),
  nudge_list: () => 'My nudges',
  nudge_settings: () => 'Nudge settings',
  set_language: (q) => (q.language === 'en' ? 'English' : '日本語'),
  set_alias: (q, who) =>
    q.alias === undefined
      ? `Other names of ${who || 'customers'}`
      : `${q.remove ? 'No longer call' : 'Call'} ${who || 'it'} “${q.alias}”`,
  greeting: () => 'Hello',
  help: () => 'What can I ask?',
  thanks: () => 'Thanks',
  affirm: () => 'Yes',
  deny: () => 'No',
  cancel: () => 'Cancel',
  feedback: (q) => (q.sentiment === 'pos' ? 'Helpful' : 'Not helpful'),
  out_of_scope: () => 'What can I ask?',
  unclear: () => 'What can I ask?',
};

function recommendTitle(q: Question): string {
  if (q.handOver) return q.language ? `Note in ${terms.language(q.language)}` : 'Note for the customer';
  if (q.contentFormat)
    return upper(
      `${terms.contentFormat(q.contentFormat)}${q.workload ? ` for ${terms.workload(q.workload)}` : ''}`,
    );
  switch (q.scenario) {
    case 'upsell':
      return 'Up-sell ideas';
    case 'support_volume':
      return 'Fewer support calls';
    default:
      return 'What could help?';
  }
}

function withoutWhat(q: Question): string {
  switch (q.without) {
    case undefined:
      return 'a part';
    case 'lapsed_subscription':
      return 'the lapsed subscription';
    case 'turnover':
    case 'trial':
      return terms.cause(q.without).replace(/^a /, 'the ');
    default:
      return terms.workload(q.without);
  }
}

const isAbout = (customers: readonly CustomerId[], about: readonly CustomerId[] | undefined) =>
  about !== undefined && customers.length === about.length && customers.every((id) => about.includes(id));

const whoOf = (question: Question, name: Name, about?: readonly CustomerId[]) =>
  isAbout(question.customers, about)
    ? ''
    : question.intent === 'compare_customers' && question.customers.length === 2
      ? question.customers.map(name).join(' vs ')
      : question.customers.map(name).join(', ');

export const asking: Asking = {
  title: (question, name, about) => TITLE[question.intent](question, whoOf(question, name, about)),
  instead(assumption, alternative, name) {
    switch (assumption.slot) {
      case 'metric':
      case 'introduction_rate':
        return alternative.metric ? `${terms.metric(alternative.metric)} instead` : 'Both figures';
      case 'workload':
        return alternative.workload ? `${terms.workload(alternative.workload)} only` : 'All workloads';
      case 'window':
        return alternative.window ? upper(f.period(alternative.window)) : 'Newest data';
      case 'customer':
        return alternative.customers.map(name).join(', ') || 'All customers';
      case 'population':
        return 'Own licences only: where?';
      case 'minimum_seats':
        return 'Include small customers';
      case 'limit':
        return alternative.limit ? `Show ${f.count(alternative.limit)}` : 'Show more';
    }
  },
  assumed({ slot, value }, name) {
    switch (slot) {
      case 'metric':
      case 'introduction_rate':
        return value === 'usage' || value === 'deployment' ? terms.metric(value) : String(value);
      case 'workload':
        return 'all workloads';
      case 'window':
        return f.period(String(value));
      case 'customer':
        return name(String(value));
      case 'population':
        return value === 'own' ? 'own licences only' : 'licences of all partners';
      case 'minimum_seats':
        return `at least ${f.seats(Number(value))}`;
      case 'limit':
        return f.customers(Number(value));
    }
  },
  reading(figure, name) {
    const when = figure.dataDate === null ? '' : f.window(figure.window, figure.dataDate);
    const metric = terms.metric(figure.metric);
    return [
      name ? terms.subject(figure.scope, name) : '',
      name ? metric.charAt(0).toLowerCase() + metric.slice(1) : metric,
      terms.part(figure.scope, figure.metric, name ?? ((id) => id)),
      when,
    ]
      .filter((part) => part !== '')
      .join(' · ');
  },
  readingBoth(figure) {
    const when = figure.dataDate === null ? '' : f.window(figure.window, figure.dataDate);
    return ['Deployment and usage', when].filter((part) => part !== '').join(' · ');
  },
};
