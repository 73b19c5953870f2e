import type { CustomerId } from '../question.ts';
import type { PersonKey } from '../store/state.ts';
import type { Decision, Decisions, Verdict } from './decision.ts';
import type { Episode, EpisodeKey } from './episode.ts';
import type { Limits } from './limits.ts';
import type { Withheld } from './review.ts';
import type { RecipientKey, Rule, RuleId } from './rule.ts';

/** Where a card can be sent to: what the channel told us the last time anybody there spoke. */
export interface Reference {
  readonly channelId: string;
  readonly serviceUrl: string;
  readonly conversation: string;
  readonly bot: string;
  readonly user?: string;
}

/**
 * Whether somebody can be reached. `ended`: only their own next word brings them back. `suspended`: tried again after a
 * while, or after their next word.
 */
export type Reach =
  | { readonly kind: 'reachable' }
  | { readonly kind: 'ended'; readonly why: string; readonly at: string }
  | { readonly kind: 'suspended'; readonly why: string; readonly at: string; readonly until: string };

export interface Recipient {
  readonly key: RecipientKey;
  readonly tenantId: string;
  readonly reference: Reference;
  readonly reach: Reach;
  readonly seenAt: string;
}

/** A rule with the next slot of its schedule that was not looked at yet. */
export interface StoredRule {
  readonly rule: Rule;
  readonly nextAt: string;
}

/** Rules and the people they belong to. */
export interface RuleBook {
  /** Keeps where somebody was last heard from; they are reachable again. */
  remember(recipient: Omit<Recipient, 'reach'>): Promise<void>;
  recipient(key: RecipientKey): Promise<Recipient | undefined>;
  /** Ends or suspends somebody: what waits for them is refused in the same transaction. */
  withdraw(key: RecipientKey, reach: Exclude<Reach, { kind: 'reachable' }>): Promise<void>;
  /**
   * Keeps a rule as it is now, in one transaction with what must still hold: one that was stopped stays stopped, unless that
   * very stop is taken back; and a rule that comes to those of its owner is kept only while they are fewer than so many.
   */
  saveRule(rule: Rule, nextAt: string, unless?: RuleTerms): Promise<RuleSaved>;
  rule(id: RuleId): Promise<Rule | undefined>;
  /** Those not stopped, oldest first. */
  rulesOf(owner: PersonKey): Promise<readonly StoredRule[]>;
  /** Stops a rule for good: its episodes close, what waits is withheld, all in one transaction. */
  stopRule(id: RuleId, at: string): Promise<void>;
}

export interface RuleTerms {
  /** the instant of the stop that is taken back */
  readonly undoes?: string;
  readonly fewerThan?: number;
}
export type RuleSaved = 'saved' | 'stopped' | 'too_many';

export interface Acknowledgement {
  readonly subject: string;
  readonly by: PersonKey;
  readonly name?: string;
  readonly at: string;
}

/** Episodes, for buttons and lists. */
export interface EpisodeBook {
  episode(key: EpisodeKey): Promise<Episode | undefined>;
  /** Changes an episode as it is now, in one transaction; what `change` returns is kept. Nothing where there is none. */
  changeEpisode(key: EpisodeKey, change: (now: Episode) => Episode): Promise<Episode | undefined>;
  openEpisodes(ask: {
    readonly recipients: readonly RecipientKey[];
    readonly customers?: readonly CustomerId[];
  }): Promise<readonly Episode[]>;
  /** Who else has acknowledged the same thing in an episode that is still open. */
  acknowledgements(subjects: readonly string[]): Promise<readonly Acknowledgement[]>;
}

/** How far the evaluation of a revision of the facts has come. */
export interface Run {
  readonly revision: number;
  /** the last recipient done; '' before the first */
  readonly cursor: RecipientKey;
  readonly done: boolean;
}

export interface Page {
  readonly recipients: readonly RecipientKey[];
  readonly rules: readonly StoredRule[];
}

export interface DecideAsk {
  readonly recipients: readonly RecipientKey[];
  readonly holder: string;
  readonly at: string;
  /** the lease is prolonged until then in the same transaction */
  readonly until: string;
  /** kept in the same transaction */
  readonly run?: Run;
  readonly decide: (rules: readonly StoredRule[], episodes: readonly Episode[]) => Decisions;
}

/** Deciding: one evaluator among all processes, decisions and what they change in one transaction. */
export interface Evaluations {
  /** True when this holder is the only evaluator until then. */
  lease(name: string, holder: string, now: string, until: string): Promise<boolean>;
  unlease(name: string, holder: string): Promise<void>;
  run(): Promise<Run | undefined>;
  saveRun(run: Run): Promise<void>;
  /** The next recipients that have active rules, in order of key, with all their rules. */
  page(ask: { readonly after: RecipientKey; readonly limit: number }): Promise<Page>;
  /** The same of those whose hour has come, whose snooze has ended, or whose rules are new or changed. */
  due(ask: { readonly now: string; readonly limit: number }): Promise<Page>;
  /** When the next hour comes or the next snooze ends. */
  nextLook(): Promise<string | undefined>;
  /** Reads these recipients' rules and episodes, decides, and writes everything, or nothing when the lease was lost. */
  decide(ask: DecideAsk): Promise<Decisions | 'lost'>;
  /** The same without writing anything. */
  preview(recipients: readonly RecipientKey[], decide: DecideAsk['decide']): Promise<Decisions>;
  verdictOf(rule: RuleId): Promise<{ readonly at: string; readonly verdict: Verdict } | undefined>;
}

/** A card on its way: what is to be said, to whom, with all that is needed to look once more. */
export interface Claimed {
  readonly id: number;
  readonly key: string;
  readonly version: number;
  readonly dueAt: string;
  readonly createdAt: string;
  readonly attempts: number;
  readonly to: Recipient | undefined;
  readonly decisions: readonly Decision[];
  readonly rules: readonly Rule[];
  readonly episodes: readonly Episode[];
  /** deliveries to the same recipient whose outcome is not known and that no card has named yet */
  readonly unnamed: readonly Unconfirmed[];
  /** cards that went out in the last seven days */
  readonly cardsThisWeek: number;
  /** decisions withheld for the budget since the last card */
  readonly overBudget: number;
}

export interface Unconfirmed {
  readonly id: number;
  readonly at: string;
  readonly customers: readonly CustomerId[];
}

/** Things taken out of a delivery before it is sent. */
export interface Adjustment {
  readonly withheld: readonly { readonly id: string; readonly why: Withheld }[];
  readonly held: readonly { readonly id: string; readonly until: string }[];
}

export type Begun =
  | { readonly kind: 'go' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'wait'; readonly ms: number };

/** How an attempt ended. */
export type Ending =
  | { readonly kind: 'sent'; readonly activityId: string; readonly named: readonly number[] }
  | { readonly kind: 'unknown'; readonly error: string }
  | {
      readonly kind: 'refused';
      readonly error: string;
      readonly reach?: Exclude<Reach, { kind: 'reachable' }>;
    }
  | {
      readonly kind: 'again';
      readonly at: string;
      readonly error: string;
      readonly pauseTenantUntil?: string;
    };

/** What waits to be sent, is being sent, and was. A delivery is waiting, sending, sent, withheld, refused or unknown. */
export interface Outbox {
  /** Takes deliveries that are due for this worker alone until then. Those to unreachable recipients are refused on the way. */
  claim(ask: {
    readonly worker: string;
    readonly now: string;
    readonly until: string;
    readonly limit: number;
  }): Promise<readonly Claimed[]>;
  /** Withholds or holds some of it; the new version, or nothing when it is no longer this worker's. */
  adjust(
    id: number,
    version: number,
    worker: string,
    now: string,
    change: Adjustment,
  ): Promise<number | undefined>;
  /** Settles a delivery that has nothing left to say. */
  withhold(id: number, version: number, worker: string, now: string, why: string): Promise<void>;
  /**
   * The last step before requests are written: marks each delivery as being sent, within the rate limits of all
   * processes. What became of each, in the order asked.
   */
  begin(ask: {
    readonly deliveries: readonly { readonly id: number; readonly version: number }[];
    readonly worker: string;
    readonly now: string;
    readonly until: string;
    readonly limits: Limits;
  }): Promise<readonly Begun[]>;
  /** Puts off what was claimed, to be looked at anew then. */
  postpone(id: number, worker: string, at: string): Promise<void>;
  /** Writes how it ended, unless that is known already. */
  end(id: number, worker: string, now: string, ending: Ending): Promise<void>;
  /** Gives back what was claimed and not begun. */
  release(worker: string): Promise<void>;
  /** What was being sent by a process that is gone has an unknown outcome. Returns how many. */
  sweep(now: string): Promise<number>;
  /** When the next delivery will be due; nothing where none waits. */
  nextDue(now: string): Promise<string | undefined>;
}

export interface Counts {
  readonly deliveries: Readonly<Record<string, number>>;
  readonly decisions: Readonly<Record<string, number>>;
  readonly rules: number;
  readonly openEpisodes: number;
  /** due and not sent yet */
  readonly overdue: number;
  /** since when the oldest of them waits */
  readonly oldestDue?: string;
  readonly unnamed: number;
  /** recipients that cannot be reached */
  readonly unreachable: number;
}

/** Somebody no card reaches, since when, and why. */
export interface Unreachable {
  readonly key: RecipientKey;
  readonly why: string;
  readonly at: string;
}

export interface WithheldItem {
  readonly rule: RuleId;
  readonly customer?: CustomerId;
  readonly reason: Decision['reason'];
  readonly why: string;
  readonly at: string;
}

/** A card that arrived, when, and what it said. */
export interface LastCard {
  readonly at: string;
  readonly said: readonly Decision[];
}

/** For whoever asks what became of their nudges, and for the operator. */
export interface Accounts {
  counts(now: string): Promise<Counts>;
  /** The latest first. */
  unreachable(limit: number): Promise<readonly Unreachable[]>;
  withheld(recipient: RecipientKey, since: string): Promise<readonly WithheldItem[]>;
  unconfirmed(recipient: RecipientKey): Promise<readonly Unconfirmed[]>;
  /** The last card that arrived there; nothing before the first. */
  lastCard(recipient: RecipientKey): Promise<LastCard | undefined>;
  /** Decisions made or settled since an instant, for the report of one evaluation. */
  report(since: string): Promise<readonly (Decision & { readonly state: string; readonly why?: string })[]>;
}

/** How far the removal of old rows has come. */
export interface Pruning {
  readonly part: 'cards' | 'episodes' | 'rules';
  /** the last key looked at */
  readonly after: string | number;
}

export interface Pruned {
  readonly removed: number;
  /** where the next step begins; nothing after the last one */
  readonly next?: Pruning;
}

export interface Retention {
  /** Removes what is older than it is kept (core/store/retention.ts), one short transaction a step. */
  prune(now: string, from?: Pruning): Promise<Pruned>;
}

/** Everything nudges keep. Implementations: core/store/embedded/nudges (SQLite, in state.db). */
export interface NudgeStore extends RuleBook, EpisodeBook, Evaluations, Outbox, Accounts, Retention {
  close(): Promise<void>;
}
