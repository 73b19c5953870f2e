import type { Question } from '../question.ts';
import type { Intent } from './intents.ts';

/** What a question may say beside what it asks: the parts of its frame that words can fill. */
export type Slot = Exclude<
  keyof Question,
  | 'intent'
  | 'also'
  | 'clarify'
  | 'candidates'
  | 'suggest'
  | 'unreadable'
  | 'confirmed'
  | 'readAs'
  | 'remember'
>;

const FIGURE = ['metric', 'workload', 'product'] as const;
const TIME = ['window', 'compareTo'] as const;
const LINE = ['comparator', 'threshold'] as const;
const RANK = ['rank', 'limit'] as const;
const WHEN = ['cadence', 'day', 'time'] as const;
const MANNER = ['quiet', 'quietDays', 'seats', 'budget', 'zone', 'sendTo', 'nth', 'rule'] as const;

/** The slots a question of each intent has. Reading fills these and no others; a follow-up carries and changes these. */
export const SLOTS_OF: Readonly<Record<Intent, readonly Slot[]>> = {
  customer_metric: ['customers', ...FIGURE, 'window'],
  customer_summary: ['customers', 'product'],
  portfolio_summary: [...FIGURE, 'window', 'exclude'],
  portfolio_rank: [...FIGURE, ...RANK, ...TIME, 'exclude', 'offset'],
  portfolio_filter: [...FIGURE, ...LINE, 'limit', 'window', 'exclude', 'offset'],
  compare_customers: ['customers', ...FIGURE, 'window'],
  trend: ['customers', ...FIGURE, ...TIME, 'exclude'],
  explain_inflated: ['customers', 'metric', 'workload', 'observed', 'without'],
  explain_change: ['customers', ...FIGURE, ...TIME],
  explain_metric: ['terms'],
  data_scope: ['topic'],
  recommend: ['customers', 'scenario', 'workload', 'contentFormat', 'handOver', 'language'],
  what_if: ['customers', ...FIGURE, 'without', 'addActive', 'assign', 'target'],
  find_data_howto: ['customers', 'topic'],
  export: ['customers', ...FIGURE, ...LINE, ...RANK, 'format', ...TIME, 'exclude'],
  nudge_subscribe: ['customers', ...FIGURE, ...LINE, ...RANK, 'exclude', ...WHEN, ...MANNER],
  nudge_unsubscribe: ['customers', 'workload', 'cadence', 'nth', 'rule', 'episodes'],
  nudge_snooze: ['customers', 'workload', 'snooze', 'reason', 'act', 'cadence', 'nth', 'rule', 'episodes'],
  nudge_list: ['customers', 'act', 'rule', 'episodes'],
  nudge_settings: [
    'customers',
    ...FIGURE,
    'threshold',
    ...WHEN,
    ...MANNER,
    'act',
    'episodes',
    'reason',
    'doneOn',
    'whose',
  ],
  set_language: ['language'],
  set_alias: ['customers', 'alias', 'remove'],
  greeting: [],
  help: [],
  thanks: [],
  affirm: [],
  deny: [],
  cancel: [],
  feedback: ['sentiment'],
  out_of_scope: [],
  unclear: ['customers', ...FIGURE, 'window'],
};
