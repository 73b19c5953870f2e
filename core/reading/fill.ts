import type { Intent } from '../catalog/intents.ts';
import type { ContentFormat, Question, Rank, Scenario, Term, Topic } from '../question.ts';
import type { Evidence } from './evidence.ts';
import { mannerSlots } from './nudges/manners.ts';
import { snoozeReasonOf } from './nudges/press.ts';

/** The slots of an intent, from what was found: the one filler for every path. What was not said stays absent. */
export function fill(intent: Intent, evidence: Evidence): Question {
  const slots = SLOTS[intent]?.(evidence) ?? {};
  return clean({ intent, customers: [], ...slots });
}

type Slots = { readonly [K in keyof Question]?: Question[K] | undefined };

const SLOTS: Partial<Record<Intent, (evidence: Evidence) => Slots>> = {
  customer_metric: (e) => ({ ...who(e, true), ...figure(e), window: e.periods.window }),
  customer_summary: (e) => who(e, true),
  portfolio_summary: (e) => ({ ...figure(e), window: e.periods.window, exclude: excluded(e) }),
  portfolio_rank: (e) => ({
    ...figure(e),
    rank: rankOf(e),
    limit: e.quantities.limit,
    ...e.periods,
    exclude: excluded(e),
  }),
  portfolio_filter: (e) => ({
    ...figure(e),
    ...thresholdOf(e),
    limit: e.quantities.limit,
    window: e.periods.window,
    exclude: excluded(e),
  }),
  compare_customers: (e) => ({
    ...who(e, e.subjects.customers.length < 2),
    ...figure(e),
    window: e.periods.window,
  }),
  trend: (e) => ({ ...who(e, isSomeone(e)), ...figure(e), ...e.periods, exclude: excluded(e) }),
  explain_inflated: (e) => ({ ...who(e, false), workload: e.subjects.workload, observed: observed(e) }),
  explain_change: (e) => ({ ...who(e, isSomeone(e)), ...figure(e), ...e.periods }),
  explain_metric: (e) => ({ terms: termsOf(e) }),
  data_scope: (e) => ({ topic: scopeTopic(e) }),
  recommend: (e) => ({
    ...who(e, false),
    scenario: scenarioSaid(e),
    workload: e.subjects.workload,
    contentFormat: contentOf(e),
  }),
  what_if: (e) => ({ ...who(e, false), ...supposedFigure(e), ...suppose(e) }),
  find_data_howto: (e) => ({ customers: e.subjects.customers, topic: howtoTopic(e) }),
  export: (e) => ({
    ...who(e, false),
    ...figure(e),
    ...thresholdOf(e),
    rank: rankOf(e),
    limit: e.quantities.limit,
    format: formatOf(e),
    window: e.periods.window,
    exclude: excluded(e),
  }),
  nudge_subscribe: (e) => ({
    ...who(e, false),
    ...figure(e),
    ...(isSeats(e) ? {} : thresholdOf(e)),
    ...movement(e),
    exclude: excluded(e),
    cadence: e.schedule.cadence,
    day: e.schedule.day,
    time: e.schedule.time,
    ...mannerSlots(e),
  }),
  nudge_list: (e) => who(e, false),
  nudge_unsubscribe: (e) => ({
    ...who(e, false),
    workload: e.subjects.workload,
    cadence: e.schedule.cadence,
  }),
  nudge_snooze: (e) => ({
    ...who(e, false),
    snooze: e.schedule.snooze,
    reason: e.schedule.snooze === undefined ? undefined : snoozeReasonOf(e.text),
  }),
  nudge_settings: (e) => ({
    ...who(e, false),
    cadence: e.schedule.statedCadence,
    day: e.schedule.day,
    time: e.schedule.time,
    threshold: settingThreshold(e),
    ...mannerSlots(e),
  }),
  set_language: (e) => ({
    language: e.concepts.has('lang.ja')
      ? e.concepts.has('lang.en')
        ? lastLanguage(e)
        : 'ja'
      : e.concepts.has('lang.en')
        ? 'en'
        : undefined,
  }),
};

function clean(question: Slots & { intent: Intent; customers: readonly string[] }): Question {
  const kept = Object.entries(question).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return { intent: question.intent, ...Object.fromEntries(kept), customers: question.customers } as Question;
}

function who({ subjects, unknownName }: Evidence, needed: boolean): Slots {
  const { customers, candidates } = subjects;
  const unclear =
    candidates.length > 0 ||
    (customers.length === 0 && (needed || unknownName !== null)) ||
    (needed && customers.length === 0);
  return {
    customers,
    clarify: unclear ? 'customer' : undefined,
    candidates: candidates.length > 0 ? candidates : undefined,
  };
}

/** "their usage": one customer is meant, and it was not said which. */
function isSomeone({ concepts }: Evidence): boolean {
  return concepts.has('pron.customer') && !concepts.has('all');
}

function figure(e: Evidence): Slots {
  return { metric: metricSaid(e), workload: e.subjects.workload };
}

/** The metric, where the words around it say more than its name: share of assigned seats, how many people use it. */
function metricSaid({ metric, subjects, concepts, items }: Evidence): Question['metric'] {
  const share = concepts.has('percent') || items.some((item) => /^何(?:%|割|パセント)/.test(item.text));
  const counted = items.some((item) =>
    /^(?:how many|number of|count of|何本|何ライセンス|何シート|何席)/.test(item.text),
  );
  const unused = items.some(
    (item) =>
      item.kind === 'concept' &&
      item.concepts.includes('notused') &&
      /us[ei]|touch|log|sign|使|利用/.test(item.text),
  );
  const verb = concepts.has('use') || unused;
  const people = items.some((item) => /^(?:何人|何名|人数)/.test(item.text));
  if (people && verb && (metric === undefined || metric === 'usage')) return 'active';
  if (share && metric === 'entitlements' && (verb || concepts.has('term.active'))) return 'usage';
  if (share && metric === 'sold' && concepts.has('metric.assigned')) return 'deployment';
  if (metric === 'assigned' && share) return 'deployment';
  if (metric === 'active' && share) return 'usage';
  if (
    metric === 'deployment' &&
    counted &&
    !share &&
    !subjects.introductionRate &&
    !/rate|率|%/.test(deploymentWord(items))
  )
    return 'assigned';
  if (
    (metric === undefined || metric === 'usage') &&
    verb &&
    counted &&
    concepts.has('user') &&
    subjects.metrics.size === 0
  )
    return 'active';
  if (metric === 'sold' && verb && !counted && !/数|ライセンス数/.test(soldWord(items))) return 'usage';
  if (metric !== undefined || subjects.metrics.size > 0 || !verb) return metric;
  return 'usage';
}

function deploymentWord(items: Evidence['items']): string {
  return (
    items.find((item) => item.kind === 'concept' && item.concepts.includes('metric.deployment'))?.text ?? ''
  );
}

function soldWord(items: Evidence['items']): string {
  return items.find((item) => item.kind === 'concept' && item.concepts.includes('metric.sold'))?.text ?? '';
}

function excluded({ subjects }: Evidence): Question['exclude'] {
  return subjects.exclude.length > 0 ? subjects.exclude : undefined;
}

function rankOf({ concepts }: Evidence): Rank | undefined {
  const has = (...names: readonly string[]) => names.some((name) => concepts.has(name));
  if (has('drop')) return 'dropped';
  if (has('grow')) return 'grew';
  if (has('lowest')) return 'lowest';
  if (has('notused', 'low')) return 'lowest';
  if (has('highest', 'high', 'superlative')) return 'highest';
  return undefined;
}

function movement(e: Evidence): Slots {
  if (e.quantities.threshold !== undefined) return {};
  const { concepts } = e;
  const rank = concepts.has('drop')
    ? 'dropped'
    : concepts.has('grow')
      ? 'grew'
      : concepts.has('lowest')
        ? 'lowest'
        : concepts.has('highest')
          ? 'highest'
          : undefined;
  return { rank, limit: rank === 'lowest' || rank === 'highest' ? e.quantities.limit : undefined };
}

function thresholdOf(e: Evidence): Slots {
  const { comparator, threshold } = e.quantities;
  if (threshold === undefined && isZero(e)) return { comparator: 'eq', threshold: 0 };
  if (comparator !== undefined && threshold !== undefined) return { comparator, threshold };
  if (e.over100 || e.concepts.has('inflated'))
    return { comparator: 'gt', threshold: 100, metric: e.metric ?? 'usage' };
  return {};
}

/** nobody at all: 0 %, no active users, まったく0 */
export function isZero({ quantities, items, subjects }: Evidence): boolean {
  if (
    quantities.quoted === 0 ||
    quantities.bare === 0 ||
    quantities.people === 0 ||
    quantities.licenses === 0
  )
    return true;
  return items.some(
    (item, at) =>
      item.text === 'no' &&
      subjects.metrics.size > 0 &&
      items[at + 1]?.kind === 'concept' &&
      /active|use|unused|spare/.test(items[at + 1]!.text),
  );
}

/** "25 seats or more" is no line to be watched. */
const isSeats = ({ manner, quantities }: Evidence): boolean =>
  manner.seats !== undefined && quantities.unit === 'count';

function settingThreshold({ quantities }: Evidence): number | undefined {
  if (typeof quantities.threshold === 'number') return quantities.threshold;
  return quantities.quoted ?? quantities.bare;
}

function observed({ quantities, concepts }: Evidence): number | undefined {
  if (quantities.quoted !== undefined) return quantities.quoted === 100 ? undefined : quantities.quoted;
  if (
    quantities.comparator === undefined &&
    quantities.bare !== undefined &&
    quantities.bare > 100 &&
    concepts.has('why')
  )
    return quantities.bare;
  return undefined;
}

function termsOf({ concepts, subjects }: Evidence): Term[] {
  const terms: Term[] = [];
  const { metrics } = subjects;
  if (metrics.has('usage')) terms.push('usage');
  if (metrics.has('deployment') || metrics.has('assigned') || subjects.introductionRate)
    terms.push('deployment');
  if (metrics.has('entitlements')) terms.push('entitlement');
  const both = terms.length === 1 && concepts.has('compare');
  if (metrics.has('active') || ((terms.length === 0 || both) && concepts.has('term.active')))
    terms.push('active');
  return terms;
}

function scopeTopic({ concepts }: Evidence): Topic | undefined {
  if (concepts.has('onedrive') && !concepts.has('otherpartners')) return 'onedrive';
  if (concepts.has('otherpartners') || concepts.has('own')) return 'partners';
  if (concepts.has('fresh')) return 'freshness';
  return 'products';
}

function howtoTopic({ concepts, subjects }: Evidence): Topic | undefined {
  if (concepts.has('role')) return 'roles';
  if (concepts.has('export')) return 'export';
  if (concepts.has('own')) return 'subscriptions';
  if (subjects.customers.length > 0) return 'single_customer';
  if (concepts.has('all') && !concepts.has('single')) return 'portfolio';
  return 'single_customer';
}

function scenarioOf({ concepts }: Evidence): Scenario {
  if (concepts.has('upsell')) return 'upsell';
  return concepts.has('support') ? 'support_volume' : 'low_adoption';
}

/** A wish for a kind of material alone says nothing of the occasion. */
function scenarioSaid(e: Evidence): Scenario | undefined {
  const stated = [
    'upsell',
    'support',
    'notused',
    'low',
    'lowest',
    'recommend',
    'novalue',
    'adoption',
    'why',
  ].some((one) => e.concepts.has(one));
  return contentOf(e) !== undefined && !stated ? undefined : scenarioOf(e);
}

const FORMATS: readonly ContentFormat[] = [
  'case_study',
  'testimonial',
  'video',
  'blog',
  'self_service',
  'training',
];

function contentOf({ concepts }: Evidence): ContentFormat | undefined {
  return FORMATS.find((format) => concepts.has(`content.${format}`));
}

function formatOf({ concepts }: Evidence): Question['format'] {
  if (concepts.has('format.csv')) return 'csv';
  if (concepts.has('format.xlsx')) return 'xlsx';
  return concepts.has('format.pdf') ? 'pdf' : undefined;
}

/** "what if 20 more were active": the people are not named. */
function moreActive({ quantities, concepts, text }: Evidence): number | undefined {
  return concepts.has('whatif') && /\bmore\b/.test(text) && quantities.licenses === undefined
    ? quantities.bare
    : undefined;
}

/** What a supposition is about is a percentage; the people and licences in it are supposed. */
function supposedFigure(e: Evidence): Slots {
  const { metrics, workload } = e.subjects;
  const metric = metrics.has('deployment') ? 'deployment' : metrics.has('usage') ? 'usage' : undefined;
  return { metric, workload };
}

export const CAUSES: readonly (readonly [string, Question['without']])[] = [
  ['cause.trial', 'trial'],
  ['cause.turnover', 'turnover'],
  ['cause.lapsed', 'lapsed_subscription'],
];

function suppose(e: Evidence): Slots {
  const { quantities, concepts, subjects } = e;
  const cause = concepts.has('without') ? CAUSES.find(([concept]) => concepts.has(concept))?.[1] : undefined;
  const reach =
    quantities.quoted ??
    (typeof quantities.threshold === 'number' && quantities.unit === 'percent'
      ? quantities.threshold
      : undefined);
  return {
    without: subjects.without ?? cause,
    addActive: quantities.people ?? moreActive(e),
    assign: quantities.licenses,
    target: quantities.people === undefined && quantities.licenses === undefined ? reach : undefined,
  };
}

/** "from Japanese to English": the one named last. */
function lastLanguage({ items }: Evidence): 'en' | 'ja' {
  for (const item of [...items].reverse()) {
    if (item.kind !== 'concept') continue;
    if (item.concepts.includes('lang.ja')) return 'ja';
    if (item.concepts.includes('lang.en')) return 'en';
  }
  return 'en';
}
