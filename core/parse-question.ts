import { ASKED_PRODUCTS } from './catalog/asked-products.ts';
import { CAUSE_IDS } from './catalog/causes.ts';
import { INTENTS } from './catalog/intents.ts';
import { METRIC_IDS } from './catalog/metrics.ts';
import { ASKED_WORKLOADS } from './catalog/workloads.ts';
import { RULE_BOUNDS } from './nudges/policy.ts';
import { WEEKDAYS } from './nudges/rule.ts';
import { NUDGE_ACTS, type Question } from './question.ts';

type Check = (value: unknown) => boolean;

const oneOf =
  (values: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && values.includes(value);
const text =
  (longest: number): Check =>
  (value) =>
    typeof value === 'string' && value.length > 0 && value.length <= longest;
const matching =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && value.length <= 40 && pattern.test(value);
const number =
  (low: number, high: number): Check =>
  (value) =>
    typeof value === 'number' && Number.isFinite(value) && value >= low && value <= high;
const whole =
  (low: number, high: number): Check =>
  (value) =>
    Number.isInteger(value) && number(low, high)(value);
const listOf =
  (check: Check, most: number): Check =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(check);

/** The longest id is made of a name: name:, its 256 characters, and which of several. */
const id = text(300);
const percent = number(-1_000_000, 1_000_000);
const period = matching(
  /^(-?P\d{1,4}[DWMY]|PT\d{1,4}H|(today|yesterday|tomorrow)|(this|last|next)_(week|month|quarter|year)|(week|month|quarter|year|fiscal_year)_before_last|(this|last)_(fiscal_year|half)|(first|second)_half|FYE?\d{4}(-H[12])?|((\d{4}|XXXX)(-(\d{2}|Q[1-4]))?(-\d{2})?(\/(?!$)|$)){1,2})$/,
);
const pair: Check = (value) => Array.isArray(value) && value.length === 2 && value.every(percent);
const TOPICS = [
  'products',
  'onedrive',
  'freshness',
  'partners',
  'subscriptions',
  'single_customer',
  'portfolio',
  'roles',
  'export',
];

/** What each slot of a question may hold. A slot that is not here is not carried. */
const SLOTS: { readonly [slot in keyof Required<Question>]: Check } = {
  intent: oneOf(INTENTS),
  customers: listOf(id, 50),
  exclude: listOf(id, 50),
  metric: oneOf(METRIC_IDS),
  workload: oneOf(ASKED_WORKLOADS),
  product: oneOf(ASKED_PRODUCTS),
  comparator: oneOf(['lt', 'lte', 'gt', 'gte', 'eq', 'between']),
  threshold: (value) => percent(value) || pair(value),
  rank: oneOf(['lowest', 'highest', 'dropped', 'grew']),
  limit: whole(1, 100_000),
  offset: whole(0, 10_000_000),
  window: period,
  compareTo: period,
  at: period,
  observed: percent,
  scenario: oneOf(['low_adoption', 'support_volume', 'upsell']),
  contentFormat: oneOf(['case_study', 'testimonial', 'blog', 'video', 'training', 'self_service']),
  terms: listOf(oneOf(['usage', 'deployment', 'active', 'entitlement']), 4),
  topic: oneOf(TOPICS),
  format: oneOf(['csv', 'xlsx', 'pdf']),
  language: oneOf(['en', 'ja']),
  sentiment: oneOf(['pos', 'neg']),
  cadence: oneOf(['at_once', 'daily', 'weekly', 'monthly']),
  day: matching(/^[a-z0-9_-]+$/i),
  time: matching(/^([01]\d|2[0-3]):[0-5]\d$/),
  snooze: matching(/^[A-Za-z0-9_-]+$/),
  act: oneOf(NUDGE_ACTS),
  rule: text(80),
  undoes: matching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z$/),
  nth: whole(1, RULE_BOUNDS.rulesPerPerson),
  episodes: listOf(text(600), 50),
  reason: matching(/^[a-z_]+$/),
  doneOn: matching(/^(today|yesterday|[a-z]+day|(\d{4}|XXXX)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$/),
  quiet: matching(/^(none|([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d)$/),
  quietDays: listOf(oneOf(WEEKDAYS), WEEKDAYS.length),
  whose: oneOf(['all']),
  seats: whole(...RULE_BOUNDS.minimumSeats),
  budget: whole(...RULE_BOUNDS.cardsPerWeek),
  zone: matching(/^[A-Za-z][A-Za-z0-9_+/-]*$/),
  sendTo: oneOf(['me', 'channel']),
  without: oneOf([...ASKED_WORKLOADS, ...CAUSE_IDS]),
  addActive: whole(-10_000_000, 10_000_000),
  assign: whole(-10_000_000, 10_000_000),
  target: percent,
  handOver: (value) => value === true,
  alias: text(200),
  unreadable: oneOf(['empty', 'too_long']),
  remove: (value) => value === true,
  confirmed: (value) => value === true,
  readAs: oneOf(['introduction_rate']),
  remember: oneOf(['introduction_rate']),
  also: listOf(oneOf(INTENTS), 5),
  clarify: oneOf(['customer', 'scenario']),
  candidates: listOf(id, 50),
  suggest: listOf(oneOf(INTENTS), 8),
};

/**
 * A question from outside (a card's button, a stored context): whole and well formed, or nothing.
 * Unknown keys are dropped, so that a newer client's button still works; a known key with a wrong value refuses it all.
 */
export function parseQuestion(value: unknown): Question | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const given = value as Record<string, unknown>;
  const question: Record<string, unknown> = {};
  for (const [slot, check] of Object.entries(SLOTS)) {
    if (!Object.hasOwn(given, slot) || given[slot] === undefined || given[slot] === null) continue;
    if (!check(given[slot])) return undefined;
    question[slot] = structuredClone(given[slot]);
  }
  if (question['intent'] === undefined) return undefined;
  question['customers'] = [...new Set((question['customers'] ?? []) as string[])];
  return Object.freeze(question) as unknown as Question;
}
