import type { Intent } from '../catalog/intents.ts';
import type { FactWindow, Source } from '../catalog/sources.ts';
import type { WatchedWorkload } from '../catalog/workloads.ts';
import type { Coverage } from '../coverage.ts';
import type { Figure, Freshness, Row } from '../figure.ts';
import type { Assumption, Note } from '../note.ts';
import type { CustomerId, LanguageCode, Question } from '../question.ts';
import type { Day } from '../time.ts';
import type { Verdict } from './decision.ts';
import type { Effect } from './effect.ts';
import type { Acknowledged, Action, Reason, SnoozeReason } from './episode.ts';
import type { Seen } from './observe.ts';
import type { Rule } from './rule.ts';
import type { Silence, SilenceWhy } from './silence.ts';
import type { Counts, Reach, Unconfirmed, Unreachable, WithheldItem } from './store.ts';

interface Base {
  readonly kind: Extract<Intent, `nudge_${string}`> | 'nudge';
  readonly question: Question;
  readonly assumptions: readonly Assumption[];
  readonly notes: readonly Note[];
  readonly freshness?: Freshness;
  readonly next: readonly Question[];
  readonly ruleVersion: string;
  readonly names: Readonly<Record<CustomerId, string>>;
}

/** One customer on a nudge card, as things stand when it goes out. */
export interface NudgeItem {
  /** key#turn of its episode, which the buttons carry */
  readonly episode: string;
  readonly rule: Rule;
  readonly reason: Reason;
  /** a snooze ended before its date, because the second line was crossed */
  readonly early?: boolean;
  readonly customer: CustomerId;
  readonly workload: WatchedWorkload | 'all';
  readonly seen: Seen;
  readonly openedOn: Day;
  /** what a drop is measured from */
  readonly base?: { readonly value: number; readonly day: Day };
  /** somebody who got the same has it in hand */
  readonly acknowledged?: Acknowledged;
  /** what came of what was done */
  readonly effect?: Effect;
  readonly action?: { readonly action: Action; readonly day: Day };
}

/** The figures of a digest: all customers, or those it names. */
export interface DigestPart {
  readonly rule: Rule;
  readonly figures: readonly {
    readonly usage: Figure;
    readonly deployment: Figure;
    readonly previousUsage?: Figure;
    readonly previousDeployment?: Figure;
    /** of whom figures of all customers speak */
    readonly usageCoverage?: Coverage;
    readonly deploymentCoverage?: Coverage;
  }[];
  /** lowest usage first; none where several people read along */
  readonly lowest: readonly Row[];
  readonly openEpisodes: number;
  /** what was done about them, and what came of it */
  readonly deeds: readonly Deed[];
}

/** Something done about a customer, and its effect. */
export interface Deed {
  readonly customer: CustomerId;
  readonly workload: WatchedWorkload | 'all';
  readonly action: Action;
  readonly day: Day;
  readonly effect: Effect;
}

/** A card nobody asked for at this moment: what happened, the result, what triggered it, what can be done, how to stop. */
export interface NudgeCardAnswer extends Base {
  readonly kind: 'nudge';
  readonly form: 'card';
  readonly language: LanguageCode;
  readonly zone: string;
  /** worst first */
  readonly items: readonly NudgeItem[];
  readonly digests: readonly DigestPart[];
  /** cards of which nobody knows whether they arrived */
  readonly unconfirmed: readonly Unconfirmed[];
  /** withheld since the last card, because there were too many */
  readonly overBudget: number;
  /** several people read it: nobody is named */
  readonly shared: boolean;
  readonly window: FactWindow | null;
  readonly source: Source | null;
}

/** What a rule would have sent in the past. */
export interface RehearsalPart {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly dates: number;
  readonly cards: number;
  /** cards among them that only remind of what is still open */
  readonly reminders: number;
  readonly customers: number;
  /** newest first, a few */
  readonly examples: readonly {
    readonly day: Day;
    readonly customers: readonly CustomerId[];
    readonly more: number;
  }[];
}

/** A rule to be agreed to. */
export interface NudgeProposal {
  readonly rule: Rule;
  /** the rule as it is, where this changes one */
  readonly before?: Rule;
  readonly nextAt: string;
  readonly rehearsal: RehearsalPart;
  /** customers beyond the line now */
  readonly standing: number;
  /** customers it would watch */
  readonly watched: number;
  /** the same rule, one thing different */
  readonly variants: readonly Question[];
}

/** One change of several rules, to be agreed to. */
export interface NudgeChanges {
  /** as they would be */
  readonly rules: readonly Rule[];
  /** the same change of one of them alone, in their order */
  readonly one: readonly Question[];
}

/** What somebody wants to stop, to be agreed to: rules, or what is said about some customers. */
export interface NudgeStop {
  readonly rules: readonly Rule[];
  readonly customers: readonly CustomerId[];
  /** a pause in place of the stop */
  readonly pause: Question;
}

export interface NudgeSavedAnswer extends Base {
  readonly form: 'saved';
  /** `already`: the button was pressed before */
  readonly how: 'new' | 'changed' | 'already' | 'restored';
  readonly rule: Rule;
  readonly nextAt: string;
  readonly standing: number;
}

export interface RuleLine {
  readonly rule: Rule;
  readonly nextAt: string;
  readonly paused: boolean;
  readonly open: number;
  readonly verdict?: { readonly at: string; readonly verdict: Verdict };
}

export interface NudgeListAnswer extends Base {
  readonly form: 'list';
  /** what a tap on a rule is for */
  readonly choose: 'see' | 'stop' | 'change' | 'changed';
  readonly rules: readonly RuleLine[];
  /** the change each rule's button carries, for `change` */
  readonly change?: Question;
  readonly open: readonly OpenLine[];
  readonly withheld: number;
  readonly unconfirmed: readonly Unconfirmed[];
}

export interface OpenLine {
  readonly episode: string;
  readonly customer: CustomerId;
  readonly workload: WatchedWorkload | 'all';
  readonly value: number;
  readonly day: Day;
  readonly since: Day;
  readonly snoozedUntil?: string;
  readonly snoozeReason?: SnoozeReason;
  readonly acknowledged?: Acknowledged;
  readonly effect?: Effect;
  readonly action?: { readonly action: Action; readonly day: Day };
}

/** What became of a button, for each customer it was about. */
export type PressResult =
  | 'done'
  /** it was so already: `by` says through whom */
  | 'already'
  /** the episode is over, or another one has begun */
  | 'over'
  /** somebody else's */
  | 'not_yours'
  | 'gone';

export interface Pressed {
  /** which one: key#turn */
  readonly episode?: string;
  readonly result: PressResult;
  readonly customer?: CustomerId;
  readonly workload?: WatchedWorkload | 'all';
  readonly by?: Acknowledged;
  readonly closedOn?: Day;
}

export interface NudgeDoneAnswer extends Base {
  readonly form: 'done';
  readonly did:
    | 'acknowledged'
    | 'noted'
    | 'snoozed'
    | 'dismissed'
    | 'undismissed'
    | 'stopped'
    | 'excluded'
    | 'paused'
    | 'resumed';
  readonly pressed: readonly Pressed[];
  readonly rules: readonly Rule[];
  /** when a snooze or pause ends, with the zone its clock is read in */
  readonly until?: string;
  readonly zone: string;
  readonly reason?: string;
  /** when that was done */
  readonly day?: Day;
  /** buttons: reasons to give, undoing */
  readonly more: readonly Question[];
}

/** Which span? Every option is a whole question. */
export interface NudgeSnoozeChoiceAnswer extends Base {
  readonly form: 'choose_snooze';
  readonly customers: readonly CustomerId[];
  readonly options: readonly Question[];
}

/** Why a card came, or did not. */
export interface NudgeWhyAnswer extends Base {
  readonly form: 'why';
  readonly items: readonly {
    readonly customer: CustomerId;
    readonly workload: WatchedWorkload | 'all';
    readonly rule: Rule;
    readonly openedOn: Day;
    readonly told: { readonly value: number; readonly day: Day; readonly at: string };
    readonly state: 'open' | 'closed';
  }[];
  readonly rules: readonly RuleSilence[];
  /** of the customers asked about */
  readonly silences: readonly Silence[];
  /** withheld in the last month, by reason */
  readonly withheld: Readonly<Record<string, number>>;
  readonly unconfirmed: number;
  /** cards in seven days at most */
  readonly budget: number;
  readonly reach?: Reach;
  readonly zone: string;
}

/** What came of a rule's last look, gate by gate, and what holds its cards back now. */
export interface RuleSilence {
  readonly rule: Rule;
  readonly day?: Day;
  readonly looked: number;
  readonly tally: Readonly<Partial<Record<SilenceWhy, number>>>;
  readonly hold?: { readonly why: 'paused' | 'quiet_hours' | 'digest'; readonly until: string };
}

/** What came of what was done, whether or not its episode is over. */
export interface NudgeEffectAnswer extends Base {
  readonly form: 'effect';
  /** false: measured for this answer alone, as no nudge is open it could be noted with */
  readonly noted: boolean;
  readonly items: readonly {
    readonly customer: CustomerId;
    readonly workload: WatchedWorkload | 'all';
    readonly metric: 'usage' | 'deployment';
    readonly action?: Action;
    readonly day: Day;
    readonly effect: Effect;
  }[];
}

export interface NudgeWithheldAnswer extends Base {
  readonly form: 'withheld';
  readonly items: readonly WithheldItem[];
  readonly zone: string;
}

export interface NudgeStatusAnswer extends Base {
  readonly form: 'status';
  readonly counts: Counts;
  /** the latest of those that cannot be reached; for administrators only */
  readonly unreachable?: readonly Unreachable[];
  readonly now: string;
  readonly zone: string;
}

/** Understood, and it cannot be so. */
export interface NudgeSorryAnswer extends Base {
  readonly form: 'sorry';
  readonly why:
    | 'no_rules'
    | 'nothing_open'
    | 'too_many_rules'
    | 'stopped_since'
    | 'threshold'
    | 'not_covered'
    | 'counts'
    | 'snooze'
    | 'gone'
    | 'not_yours'
    | 'no_conversation'
    | 'not_here'
    | 'zone'
    | 'always_quiet'
    | 'which_channel'
    | 'no_private_chat'
    | 'pause'
    | 'done_day'
    | 'nothing_noted';
}

export type NudgeOutcome =
  | NudgeCardAnswer
  | NudgeSavedAnswer
  | NudgeListAnswer
  | NudgeDoneAnswer
  | NudgeSnoozeChoiceAnswer
  | NudgeWhyAnswer
  | NudgeEffectAnswer
  | NudgeWithheldAnswer
  | NudgeStatusAnswer
  | NudgeSorryAnswer;
