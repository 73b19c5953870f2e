import { METRICS } from '../../catalog/metrics.ts';
import type { Topic } from '../../question.ts';
import type { Definition, Explanations } from '../explanations.ts';
import type { Said } from '../talk.ts';
import { answers } from './answers.ts';
import { format as f } from './format.ts';
import { terms } from './terms.ts';

const DEFINITION: Record<'usage' | 'deployment' | 'active' | 'entitlement', Definition> = {
  usage: {
    name: 'Usage %',
    definition: 'How many of the entitlements that count were really used.',
    formula: 'active users / total users (the entitlements that count) × 100',
  },
  deployment: {
    name: 'Deployment %',
    definition: 'How many of the licences sold have been assigned to somebody.',
    formula: 'assigned licences / sold licences × 100',
  },
  active: {
    name: 'Active',
    definition: 'The subscribed user used the entitlement for a task in the last 28 calendar days.',
  },
  entitlement: {
    name: 'Entitlement',
    definition:
      'A licence its user may use: not suspended for fraud or non-payment, not upgraded away, not cancelled.',
  },
};

const SCOPE: Record<Topic, Said> = {
  products: {
    title: 'Microsoft 365 (Office 365) and Dynamics 365 are covered, nothing else.',
    lines: ['Azure, Power BI, Intune and others are not in Partner Center’s adoption figures.'],
  },
  onedrive: {
    title: 'OneDrive is counted together with SharePoint.',
    lines: ['There is no figure for OneDrive alone in Partner Center.'],
  },
  freshness: {
    title: 'How old the data is',
    lines: ['A data date is the last day the figures speak of. Partner Center publishes with a delay.'],
  },
  partners: {
    title: 'The figures count licences from all partners and from Microsoft directly.',
    lines: [
      'So a customer may show more licences than you sold. To see only your own, open the customer’s subscriptions.',
    ],
  },
  subscriptions: {
    title: 'Your own licences are in the customer’s subscriptions.',
    lines: ['The adoption figures count all partners; the list of subscriptions shows what you sold.'],
  },
  single_customer: {
    title: 'One customer’s figures',
    lines: ['They come from Partner Center’s licence analytics.'],
  },
  portfolio: {
    title: 'The whole portfolio',
    lines: ['All customers you have a relationship with in Partner Center.'],
  },
  roles: {
    title: 'Who may see these figures',
    lines: ['In Partner Center: Global admin, User management admin, Admin agent and Sales agent.'],
  },
  export: {
    title: 'Export',
    lines: ['Insights in Partner Center lets you download every page of analytics.'],
  },
};

const HOWTO: Record<
  Topic,
  { readonly title: string; readonly steps: readonly string[]; readonly lines: readonly string[] }
> = {
  single_customer: {
    title: 'One customer’s licence data in Partner Center',
    steps: [
      'Sign in to Partner Center.',
      'Open Customers and choose the customer.',
      'Choose Customer insights.',
    ],
    lines: [],
  },
  portfolio: {
    title: 'The whole portfolio in Partner Center',
    steps: [
      'Sign in to Partner Center.',
      'Open Insights (earlier: Analyze).',
      'Choose any of the analytics options.',
      'Use the down arrow to export.',
    ],
    lines: [],
  },
  export: {
    title: 'Export from Partner Center',
    steps: [
      'Sign in to Partner Center.',
      'Open Insights (earlier: Analyze) and choose an analytics option.',
      'Click the down arrow to download.',
      'Put the file into Uptake’s import folder to see it here.',
    ],
    lines: [],
  },
  subscriptions: {
    title: 'Only the licences you sold',
    steps: [
      'Sign in to Partner Center.',
      'Open Customers and choose the customer.',
      'Open its subscriptions.',
    ],
    lines: ['The adoption figures themselves always count all partners and Microsoft directly.'],
  },
  roles: {
    title: 'Roles that may see the figures',
    steps: ['Global admin', 'User management admin', 'Admin agent', 'Sales agent'],
    lines: ['Your administrator gives roles in Partner Center under Account settings, User management.'],
  },
  products: { ...SCOPE.products, steps: [] },
  onedrive: { ...SCOPE.onedrive, steps: [] },
  freshness: { ...SCOPE.freshness, steps: [] },
  partners: { ...SCOPE.partners, steps: [] },
};

export const explanations: Explanations = {
  definition: (term) => DEFINITION[term],
  example(figure, name) {
    const subject = `${terms.subject(figure.scope, name)}, ${terms.part(figure.scope, figure.metric, name)}`;
    const when = answers.when(figure);
    if (figure.value === null || figure.numerator === null || figure.denominator === null) {
      return `${subject}: ${answers.value(figure).toLowerCase()}`;
    }
    if (METRICS[figure.metric].unit !== 'percent') {
      return `${subject}: ${answers.value(figure)}${when ? `, ${when}` : ''}`;
    }
    return `${subject}: ${f.count(figure.numerator)} / ${f.count(figure.denominator)} × 100 = ${f.percent(figure.value)}${when ? `, ${when}` : ''}`;
  },
  scope(answer) {
    const said = SCOPE[answer.topic];
    const held = answer.sources.map(
      (s) => `${terms.source(s.source)}: newest ${f.day(s.newest)}, oldest ${f.day(s.oldest)}`,
    );
    const coverage = answer.coverage ? [answers.coverage(answer.coverage)] : [];
    return { title: said.title, lines: [...said.lines, ...held, ...coverage] };
  },
  howto: (topic) => HOWTO[topic],
};
