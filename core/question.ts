import type { AskedProduct } from './catalog/asked-products.ts';
import type { InflationCause } from './catalog/causes.ts';
import type { Intent } from './catalog/intents.ts';
import type { Metric } from './catalog/metrics.ts';
import type { AskedWorkload } from './catalog/workloads.ts';

export type CustomerId = string;
export type LanguageCode = 'en' | 'ja';
export type Comparator = 'lt' | 'lte' | 'gt' | 'gte' | 'eq' | 'between';
export type Rank = 'lowest' | 'highest' | 'dropped' | 'grew';
export type Scenario = 'low_adoption' | 'support_volume' | 'upsell';
export type Term = 'usage' | 'deployment' | 'active' | 'entitlement';
export type Topic =
  | 'products'
  | 'onedrive'
  | 'freshness'
  | 'partners'
  | 'subscriptions'
  | 'single_customer'
  | 'portfolio'
  | 'roles'
  | 'export';
export type ContentFormat = 'case_study' | 'testimonial' | 'blog' | 'video' | 'training' | 'self_service';

/** What a nudge's buttons do, beside subscribing, snoozing and stopping. */
export const NUDGE_ACTS = [
  'acknowledge',
  'dismiss',
  'undismiss',
  'why',
  'withheld',
  'change',
  'pause',
  'resume',
  'status',
  'effect',
] as const;
export type NudgeAct = (typeof NUDGE_ACTS)[number];

/**
 * A period: an ISO 8601 duration (P28D, P3M; -P3M is the day so far back), a month (2026-08; XXXX-03), a day, a quarter, a fiscal year or
 * half, a stretch from one of them to another (2026-09-01/2026-10-15), or a relative name such as last_month.
 */
export type Period = string;

/**
 * One question, whole: what a typed message is read into, what a card's button carries, what a follow-up edits.
 * Only what the person stated is present; what is absent is assumed later, and the answer says so.
 * Ids, enums, numbers and dates only; never a name or free text except `alias`.
 */
export interface Question {
  readonly intent: Intent;
  readonly customers: readonly CustomerId[];
  readonly exclude?: readonly CustomerId[];
  readonly metric?: Metric;
  readonly workload?: AskedWorkload;
  /** one product (SKU), or a short name of several */
  readonly product?: AskedProduct;
  readonly comparator?: Comparator;
  /** percent points, or [low, high] with `between` */
  readonly threshold?: number | readonly [number, number];
  readonly rank?: Rank;
  readonly limit?: number;
  /** rows already shown, for the next page of a list */
  readonly offset?: number;
  readonly window?: Period;
  readonly compareTo?: Period;
  /** a point in time instead of a window: a date (XXXX-10-09 without a year), or -P3M */
  readonly at?: Period;
  /** the percentage the person quotes, percent points */
  readonly observed?: number;
  readonly scenario?: Scenario;
  readonly contentFormat?: ContentFormat;
  readonly terms?: readonly Term[];
  readonly topic?: Topic;
  readonly format?: 'csv' | 'xlsx' | 'pdf';
  readonly language?: LanguageCode;
  readonly sentiment?: 'pos' | 'neg';
  /** `at_once` is set by buttons only */
  readonly cadence?: 'at_once' | 'daily' | 'weekly' | 'monthly';
  readonly day?: string;
  readonly time?: string;
  readonly snooze?: string;
  /** nudges: what is to be done with them, where it is no change of a rule */
  readonly act?: NudgeAct;
  /** a nudge rule; set by buttons only */
  readonly rule?: string;
  /** nudge_subscribe: the instant of the stop that is taken back; set by buttons only */
  readonly undoes?: string;
  /** a nudge rule by its place in the person's list, from 1 */
  readonly nth?: number;
  /** episodes a nudge card spoke of, each with the turn it was in: key#turn; set by buttons only */
  readonly episodes?: readonly string[];
  /** why it was snoozed, dismissed, or what was done about it */
  readonly reason?: string;
  /** when that was done: a date (XXXX-03-03 without a year), today, yesterday or a weekday */
  readonly doneOn?: string;
  /** hours without nudges: HH:MM-HH:MM, or none */
  readonly quiet?: string;
  /** weekdays without nudges */
  readonly quietDays?: readonly string[];
  /** nudges are about all customers again, not some that were named */
  readonly whose?: 'all';
  /** nudges are about customers with this many seats or more */
  readonly seats?: number;
  /** nudge cards a week at most */
  readonly budget?: number;
  /** the IANA zone a nudge's clock is read in */
  readonly zone?: string;
  /** where nudges go */
  readonly sendTo?: 'me' | 'channel';
  /** what_if: what is taken away */
  readonly without?: AskedWorkload | InflationCause;
  readonly addActive?: number;
  readonly assign?: number;
  /** what_if: the percentage to reach, percent points */
  readonly target?: number;
  /** recommend: the note to forward to the customer, in `language`; set by buttons only, never read from words */
  readonly handOver?: true;
  readonly alias?: string;
  /** set_alias: take the name away again */
  readonly remove?: true;
  /** with intent `unclear`: why nothing could be read at all */
  readonly unreadable?: 'empty' | 'too_long';
  /** a change of state the person has agreed to; set by buttons only, never read from words */
  readonly confirmed?: true;
  /** which word this was read from, where that needs saying */
  readonly readAs?: 'introduction_rate';
  /** a choice to keep for this person; set by buttons only */
  readonly remember?: 'introduction_rate';
  /** further intents of the same message */
  readonly also?: readonly Intent[];
  /** a slot that is missing or ambiguous */
  readonly clarify?: 'customer' | 'scenario';
  readonly candidates?: readonly CustomerId[];
  /** with intent `unclear`: the intents to offer, best first */
  readonly suggest?: readonly Intent[];
}

/** The time a question is about: a point, or a span; undefined for the newest there is. */
export const whenOf = ({ at, window }: Pick<Question, 'at' | 'window'>): Period | undefined => at ?? window;

/** The previous question of a conversation, with the figure it was answered by (percent points; change in points). */
export type PreviousQuestion = Omit<Question, 'intent'> & {
  readonly intent: Intent | 'nudge_card';
  readonly value?: number;
  readonly change?: number;
  /** the customers of the rows on the card, first one first: what "the second one" points at */
  readonly shown?: readonly CustomerId[];
};
