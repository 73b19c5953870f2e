import type { WatchedWorkload } from '../catalog/workloads.ts';
import type { Person } from '../person.ts';
import type { CustomerId, LanguageCode } from '../question.ts';
import type { PersonKey } from '../store/state.ts';
import type { Day } from '../time.ts';

export type RuleId = string;

/** What a rule watches for: below a line, a fall against a window that does not overlap, above a line, or nothing but the calendar. */
export const KINDS = ['low_adoption', 'drop', 'inflated', 'digest'] as const;
export type Kind = (typeof KINDS)[number];

export const CADENCES = ['at_once', 'daily', 'weekly', 'monthly'] as const;
export type Cadence = (typeof CADENCES)[number];

export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** HH:MM on a 24 hour clock, in the rule's zone. */
export type ClockTime = string;

/** When nothing is sent: hours, which cross midnight where `from` is later than `to`, and whole weekdays. */
export interface Quiet {
  readonly from?: ClockTime;
  readonly to?: ClockTime;
  readonly days?: readonly Weekday[];
}

/** When a rule speaks: weekday and time in the person's own IANA zone. Monthly: the first such weekday of the month. */
export interface Schedule {
  readonly cadence: Cadence;
  readonly weekday: Weekday;
  readonly time: ClockTime;
  readonly zone: string;
}

/** Where it is sent: the person's own chat, or a conversation several people read. */
export type Target = { readonly kind: 'me' } | { readonly kind: 'channel'; readonly conversation: string };

export type Watched =
  | { readonly kind: 'mine' }
  | { readonly kind: 'all' }
  | { readonly kind: 'named'; readonly customers: readonly CustomerId[] };

/** One wish to be told, made by a person. Everything that decides is in here, the facts, and an instant. */
export interface Rule extends Schedule {
  readonly id: RuleId;
  readonly owner: PersonKey;
  readonly kind: Kind;
  readonly metric: 'usage' | 'deployment';
  /** nothing: all workloads together (each one by itself for `inflated`) */
  readonly workload?: WatchedWorkload;
  /** percent points: the line, or for `drop` the points lost */
  readonly threshold: number;
  /** the line itself counts as crossed */
  readonly inclusive?: boolean;
  readonly minimumSeats: number;
  readonly watched: Watched;
  /** customers it never speaks of */
  readonly exclude?: readonly CustomerId[];
  readonly target: Target;
  readonly quiet?: Quiet;
  /** cards a week at most, where the person asked for fewer or more than usual */
  readonly cardsPerWeek?: number;
  readonly language: LanguageCode;
  /** the language was asked for in so many words: it stands above the one the person chats in */
  readonly languageAsked?: true;
  /** first day it speaks again, in the rule's zone */
  readonly pausedUntil?: Day;
  readonly createdAt: string;
  /** the instant its person stopped it */
  readonly stoppedAt?: string;
}

/** Who a card goes to: a person, or a conversation. */
export type RecipientKey = string;

export const personRecipient = (person: PersonKey): RecipientKey =>
  `person/${person.tenantId}/${person.userId}`;

/** Where cards go that are made here: to the person, or to the conversation everybody reads. */
export function recipientAt(person: Person): RecipientKey | undefined {
  if (person.place === 'personal') return personRecipient(person);
  return person.conversation ? `conversation/${person.tenantId}/${person.conversation}` : undefined;
}

export function recipientOf(rule: Pick<Rule, 'owner' | 'target'>): RecipientKey {
  if (rule.target.kind === 'me') return personRecipient(rule.owner);
  return `conversation/${rule.owner.tenantId}/${rule.target.conversation}`;
}
