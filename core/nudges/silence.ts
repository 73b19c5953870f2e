import type { WatchedWorkload } from '../catalog/workloads.ts';
import type { CustomerId } from '../question.ts';
import type { Day } from '../time.ts';
import type { Acknowledged, Dismissal, Episode } from './episode.ts';
import type { Gate, Observation, Seen } from './observe.ts';
import type { Rule } from './rule.ts';

/** Why there is no card about a customer now, in the order it is asked. */
export type SilenceWhy =
  | Gate
  | 'not_watched'
  | 'dismissed'
  /** within the line */
  | 'within'
  /** beyond the line, but not at the data date before */
  | 'once'
  | 'snoozed'
  | 'acknowledged'
  /** back over the line, not far enough for the episode to be over */
  | 'lingers'
  /** told already: once an episode */
  | 'told'
  /** decided, and not sent yet */
  | 'waits'
  /** beyond the line since the last look */
  | 'due';

/** One rule's silence about one customer and workload. */
export interface Silence {
  readonly rule: Rule;
  readonly customer: CustomerId;
  readonly workload: WatchedWorkload | 'all';
  readonly why: SilenceWhy;
  readonly seen?: Seen;
  readonly told?: { readonly value: number; readonly at: string };
  /** when a snooze or a dismissal ends */
  readonly until?: string;
  readonly by?: Acknowledged;
  readonly dismissal?: Dismissal;
  /** what was held when a gate shut */
  readonly seats?: number;
  readonly day?: Day;
}

/** What silences one pair of customer and workload at an instant. Pure. */
export function silenceOf(
  seen: Observation,
  episode: Episode | undefined,
  instant: string,
): Omit<Silence, 'rule' | 'customer' | 'workload'> {
  if (episode?.dismissed && episode.dismissed.until > instant)
    return { why: 'dismissed', until: episode.dismissed.until, dismissal: episode.dismissed.reason };
  if (seen.kind === 'gated') return { why: seen.gate };
  if (episode?.state === 'open') return ofOpen(seen, episode, instant);
  return { why: !seen.beyond ? 'within' : seen.twice ? 'due' : 'once', seen };
}

function ofOpen(seen: Seen, episode: Episode, instant: string): ReturnType<typeof silenceOf> {
  const { snoozed, acknowledged, told } = episode;
  if (snoozed && snoozed.until > instant) return { why: 'snoozed', seen, until: snoozed.until };
  if (!episode.seen) return { why: 'waits', seen };
  if (!seen.beyond) return { why: 'lingers', seen, told };
  return acknowledged ? { why: 'acknowledged', seen, told, by: acknowledged } : { why: 'told', seen, told };
}
