import type { WatchedWorkload } from '../catalog/workloads.ts';
import type { CustomerId } from '../question.ts';
import type { Day } from '../time.ts';
import type { Episode, EpisodeKey, Reason } from './episode.ts';
import type { Gate } from './observe.ts';
import type { RecipientKey, Rule, RuleId } from './rule.ts';

/** A rule with what changes around it: whom it may speak of now, and its next hour. */
export interface Subject {
  readonly rule: Rule;
  /** the next slot of its schedule that was not looked at yet */
  readonly nextAt: string;
  /** the customers its person watches and may see at this moment */
  readonly customers: readonly CustomerId[];
}

/** Something to be said to somebody; kept until it was sent, withheld or refused. */
export interface Decision {
  /** unique: the same thing is never decided twice */
  readonly id: string;
  readonly rule: RuleId;
  readonly recipient: RecipientKey;
  readonly reason: Reason | 'digest';
  readonly episode?: EpisodeKey;
  readonly turn?: number;
  readonly customer?: CustomerId;
  readonly workload?: WatchedWorkload | 'all';
  /** the data date it was decided on */
  readonly day?: Day;
  readonly at: string;
  readonly dueAt: string;
  /** why it is not due at once */
  readonly held?: 'digest' | 'quiet_hours';
  /** a snooze ended before its date */
  readonly early?: boolean;
}

export type Shut = Gate | 'snoozed' | 'dismissed' | 'unseen';

/** What came of one rule: kept for whoever asks why they got nothing. */
export interface Verdict {
  readonly rule: RuleId;
  readonly nextAt: string;
  readonly paused: boolean;
  readonly looked: number;
  readonly beyond: number;
  readonly opened: number;
  readonly closed: number;
  readonly shut: Readonly<Partial<Record<Shut, number>>>;
}

export interface Decisions {
  /** only those that changed */
  readonly episodes: readonly Episode[];
  readonly decisions: readonly Decision[];
  readonly verdicts: readonly Verdict[];
}
