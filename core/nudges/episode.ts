import { daysBetween } from '../adoption/days.ts';
import type { WatchedWorkload } from '../catalog/workloads.ts';
import type { CustomerId } from '../question.ts';
import type { PersonKey } from '../store/state.ts';
import type { Day } from '../time.ts';
import { isBack, type Level, secondLine } from './level.ts';
import type { Base, Observation, Seen } from './observe.ts';
import { POLICY } from './policy.ts';
import type { Kind, RecipientKey, Rule, RuleId } from './rule.ts';

/** Why a card speaks of something (domain.md §7). */
export const REASONS = ['first', 'worse', 'still', 'recovered', 'snooze_ended'] as const;
export type Reason = (typeof REASONS)[number];

/** What a person did about it, for the effect to be measured by. */
export const ACTIONS = ['training', 'self_service', 'case_study', 'contact', 'other'] as const;
export type Action = (typeof ACTIONS)[number];

export const SNOOZE_REASONS = ['working_on_it', 'customer_busy', 'holidays', 'waiting_for_data'] as const;
export type SnoozeReason = (typeof SNOOZE_REASONS)[number];

export const DISMISSALS = ['pilot', 'seasonal', 'leaving', 'not_ours', 'other'] as const;
export type Dismissal = (typeof DISMISSALS)[number];

export type EpisodeKey = string;

/** Who did something, and when. */
interface By {
  readonly by: PersonKey;
  /** as the channel calls them, for display only */
  readonly name?: string;
  readonly at: string;
}

/** Somebody has it in hand, and perhaps what they did about it and when. */
export interface Acknowledged extends By {
  readonly action?: Action;
  readonly day?: Day;
}

/** What was last said about an episode. */
export interface Told {
  readonly value: number;
  readonly level: Level;
  readonly day: Day;
  readonly at: string;
}

/**
 * A stretch in which a customer is beyond a rule's line. Its identity (tenant, customer, workload or all, rule) holds no
 * figure; `turn` counts how often it has opened.
 */
export interface Episode {
  readonly key: EpisodeKey;
  readonly turn: number;
  readonly rule: RuleId;
  readonly recipient: RecipientKey;
  readonly tenantId: string;
  readonly customer: CustomerId;
  readonly workload: WatchedWorkload | 'all';
  readonly metric: 'usage' | 'deployment';
  readonly kind: Kind;
  readonly state: 'open' | 'closed';
  readonly openedOn: Day;
  readonly closedOn?: Day;
  readonly how?: 'recovered' | 'settled';
  readonly told: Told;
  readonly base?: Base;
  /** a card about it has arrived */
  readonly seen: boolean;
  readonly acknowledged?: Acknowledged;
  readonly snoozed?: By & { readonly until: string; readonly line: Level; readonly reason?: SnoozeReason };
  readonly dismissed?: By & { readonly until: string; readonly reason: Dismissal };
}

export const episodeKey = (
  rule: Pick<Rule, 'id' | 'owner'>,
  customer: CustomerId,
  workload: WatchedWorkload | 'all',
): EpisodeKey => [rule.owner.tenantId, customer, workload, rule.id].map(encodeURIComponent).join('/');

/** What different people's episodes have in common when they are about the same thing. */
export const subjectOf = (
  episode: Pick<Episode, 'tenantId' | 'customer' | 'workload' | 'metric' | 'kind'>,
): string =>
  [episode.tenantId, episode.customer, episode.workload, episode.metric, episode.kind]
    .map(encodeURIComponent)
    .join('/');

/** One step of an episode: how it stands now, and what is to be said, if anything. */
export interface Step {
  readonly episode?: Episode;
  readonly say?: Reason;
  /** said before the snooze's date, because the second line was crossed */
  readonly early?: boolean;
  /** would have been said */
  readonly silent?: 'snoozed' | 'dismissed' | 'unseen';
}

/** Moves an episode to a new observation. Pure; the same observation twice says nothing twice. */
export function step(rule: Rule, current: Episode | undefined, seen: Seen, at: string, blank: Blank): Step {
  if (current?.dismissed && current.dismissed.until > at)
    return {
      silent: 'dismissed',
      ...(current.state === 'open' && isBack(rule, seen.level) ? closed(current, seen, 'recovered') : {}),
    };
  if (current?.state !== 'open') return seen.twice ? open(current, seen, at, blank) : {};
  if (isBack(rule, seen.level)) return recover(current, seen);
  if (rule.kind === 'drop' && daysBetween(current.openedOn, seen.day) >= POLICY.settledDays)
    return closed(current, seen, 'settled');
  return goOn(rule, current, seen, at);
}

/** What an episode that does not exist yet would be called. */
export type Blank = Pick<
  Episode,
  'key' | 'rule' | 'recipient' | 'tenantId' | 'customer' | 'workload' | 'metric' | 'kind'
>;

function open(last: Episode | undefined, seen: Seen, at: string, blank: Blank): Step {
  const episode: Episode = {
    ...blank,
    turn: (last?.turn ?? 0) + 1,
    state: 'open',
    openedOn: seen.day,
    told: toldOf(seen, at),
    seen: false,
    ...(blank.kind === 'drop' && seen.earlier ? { base: seen.earlier } : {}),
  };
  return { episode, say: 'first' };
}

/** Good news only for those who had the bad. */
function recover(current: Episode, seen: Seen): Step {
  return {
    ...closed(current, seen, 'recovered'),
    ...(current.seen ? { say: 'recovered' } : { silent: 'unseen' }),
  };
}

function closed(current: Episode, seen: Seen, how: 'recovered' | 'settled'): Step {
  const { snoozed: _, ...rest } = current;
  return { episode: { ...rest, state: 'closed', closedOn: seen.day, how } };
}

function goOn(rule: Rule, current: Episode, seen: Seen, at: string): Step {
  const { snoozed, ...awake } = current;
  const told = toldOf(seen, at);
  if (snoozed && snoozed.until <= at) return { episode: { ...awake, told }, say: 'snooze_ended' };
  if (snoozed)
    return seen.level <= snoozed.line
      ? { episode: { ...awake, told }, say: 'worse', early: true }
      : { silent: 'snoozed' };
  if (seen.day > current.told.day && seen.level <= secondLine(rule, current.told.level))
    return { episode: { ...current, told }, say: 'worse' };
  const age = (Date.parse(at) - Date.parse(current.told.at)) / 86_400_000;
  if (current.acknowledged || age < POLICY.remindDays) return {};
  return { episode: { ...current, told }, say: current.seen ? 'still' : 'first' };
}

const toldOf = (seen: Seen, at: string): Told => ({
  value: seen.value,
  level: seen.level,
  day: seen.day,
  at,
});

/** Takes back that it was told, so that the next evaluation says it again: it was withheld for want of good data. */
export const untold = (episode: Episode): Episode => ({
  ...episode,
  told: { ...episode.told, at: new Date(0).toISOString() },
});

/** Whether what a card would say of an episode still holds just before it goes out. */
export function stillHolds(rule: Rule, reason: Reason, seen: Observation): boolean {
  if (seen.kind === 'gated') return false;
  return reason === 'recovered' ? isBack(rule, seen.level) : !isBack(rule, seen.level);
}
