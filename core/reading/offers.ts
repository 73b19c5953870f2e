import type { Intent } from '../catalog/intents.ts';
import type { Evidence } from './evidence.ts';
import { says } from './items.ts';
import type { Concept } from './lexicon/concepts.ts';
import type { Guess } from './model/model.ts';
import type { Vote } from './vote.ts';

const OFFERED = 4;
/** Offered where nothing tells what is wanted. */
export const USUAL: readonly Intent[] = ['customer_metric', 'portfolio_rank', 'portfolio_summary', 'help'];
/** Nothing to offer: these are only ever read, not chosen. */
const UNOFFERED: ReadonlySet<Intent> = new Set([
  'unclear',
  'greeting',
  'thanks',
  'affirm',
  'deny',
  'cancel',
  'feedback',
  'out_of_scope',
]);

/** What an intent can hardly do without: one of these concepts. */
const NEEDS: Partial<Readonly<Record<Intent, readonly Concept[]>>> = {
  set_alias: ['alias'],
  set_language: ['language', 'lang.en', 'lang.ja', 'lang.other', 'switch'],
  export: ['export', 'format.csv', 'format.xlsx', 'format.pdf', 'list', 'data', 'all'],
  nudge_list: ['alert', 'subscriptions', 'threshold', 'snooze'],
  nudge_settings: ['alert', 'subscriptions', 'threshold', 'settings', 'snooze'],
  nudge_unsubscribe: ['alert', 'subscriptions', 'stop', 'neg', 'chat.deny'],
  nudge_snooze: [
    'alert',
    'snooze',
    'stop',
    'per.tomorrow',
    'per.next_week',
    'per.next_month',
    'per.until',
    'per.after',
  ],
  nudge_subscribe: ['alert', 'subscribe', 'tellme', 'when', 'threshold'],
  explain_inflated: [
    'inflated',
    'over100',
    'corrected',
    'why',
    'define',
    'cause.trial',
    'cause.turnover',
    'cause.lapsed',
    'cmp.gt',
    'more',
  ],
  explain_change: ['why', 'drop', 'grow', 'change', 'trend'],
  what_if: ['whatif', 'target', 'without', 'addactive', 'when', 'more'],
  compare_customers: ['compare', 'since', 'which', 'cmp.gt', 'cmp.lt'],
};

/** What is likeliest to be meant, best first: what rules and model find, weighed by what the message holds the makings of. */
export function offers(evidence: Evidence, ruled: Vote | null, guesses: readonly Guess[]): Intent[] {
  const weighed = guesses
    .map(({ intent, p }) => ({ intent, p: p * (fits(intent, evidence) ? pull(intent, evidence) : 0.2) }))
    .sort((a, b) => b.p - a.p)
    .map(({ intent }) => intent);
  const all = [...(ruled === null ? [] : [ruled.intent]), ...weighed];
  const first = [...new Set(all)].filter((intent) => !UNOFFERED.has(intent)).slice(0, OFFERED);
  return saysNothing(evidence) && !first.includes('help') ? [...first.slice(0, OFFERED - 1), 'help'] : first;
}

/** What the makings of a message speak for, however it is worded. */
function pull(intent: Intent, { subjects, metric, quantities, over100, concepts }: Evidence): number {
  const someone = subjects.customers.length > 0 || subjects.candidates.length > 0;
  const line = quantities.comparator !== undefined && quantities.threshold !== undefined;
  const speaks =
    (intent === 'customer_metric' && someone && metric !== undefined) ||
    (intent === 'customer_summary' && someone && metric === undefined) ||
    (intent === 'portfolio_filter' && !someone && line) ||
    (intent === 'portfolio_rank' && !someone && (concepts.has('lowest') || concepts.has('highest'))) ||
    (intent === 'explain_inflated' && (over100 || concepts.has('inflated'))) ||
    (intent === 'export' && concepts.has('export')) ||
    (intent === 'recommend' && concepts.has('recommend')) ||
    (intent === 'trend' && concepts.has('trend')) ||
    (/^nudge_/.test(intent) && concepts.has('alert'));
  return speaks ? 4 : 1;
}

function fits(intent: Intent, evidence: Evidence): boolean {
  const { subjects, concepts, over100, schedule, items, text, unknownName, quantities } = evidence;
  const someone = subjects.customers.length > 0 || subjects.candidates.length > 0;
  const number = items.some((item) => item.kind === 'number');
  const hundred = over100 || quantities.quoted === 100 || quantities.bare === 100;
  if (/^portfolio_/.test(intent) && someone) return concepts.has('all');
  if (intent === 'portfolio_filter')
    return hundred || number || /[<>%]/.test(text) || [...concepts].some((one) => one.startsWith('cmp.'));
  if (intent === 'compare_customers' && subjects.customers.length > 1) return true;
  if (/^nudge_/.test(intent) && (schedule.cadence ?? schedule.snooze) !== undefined) return true;
  if (intent === 'explain_inflated' && hundred) return true;
  if (intent === 'set_alias' && someone && (unknownName !== null || QUOTED.test(text))) return true;
  const needs = NEEDS[intent];
  return needs === undefined || needs.some((one) => concepts.has(one));
}
const QUOTED = /["'「『“].{1,60}["'」』”]|[=＝]/;

/** No customer, figure, number or word of our trade: what we can do is worth a word. */
function saysNothing({ subjects, quantities, concepts, unknownName, metric }: Evidence): boolean {
  if (subjects.customers.length > 0 || subjects.candidates.length > 0 || unknownName !== null) return false;
  if (
    metric !== undefined ||
    subjects.workload !== undefined ||
    subjects.product !== undefined ||
    quantities.threshold !== undefined
  )
    return false;
  return !says(concepts, ...TRADE);
}
const TRADE: readonly Concept[] = [
  'customers',
  'license',
  'adoption',
  'export',
  'alert',
  'lowest',
  'highest',
  'trend',
  'upsell',
  'support',
  'partnercenter',
];
