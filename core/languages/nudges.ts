import type {
  NudgeCardAnswer,
  NudgeChanges,
  NudgeDoneAnswer,
  NudgeEffectAnswer,
  NudgeItem,
  NudgeListAnswer,
  NudgeOutcome,
  NudgeProposal,
  NudgeSavedAnswer,
  NudgeSorryAnswer,
  NudgeStatusAnswer,
  NudgeStop,
  NudgeWhyAnswer,
  OpenLine,
  Pressed,
  RuleLine,
  RuleSilence,
} from '../nudges/answers.ts';
import type { Effect } from '../nudges/effect.ts';
import type { Acknowledged, Action, Dismissal, SnoozeReason } from '../nudges/episode.ts';
import type { Rule } from '../nudges/rule.ts';
import type { Silence } from '../nudges/silence.ts';
import type { Snooze } from '../nudges/snooze.ts';
import type { Unconfirmed, WithheldItem } from '../nudges/store.ts';
import type { CustomerId, Question } from '../question.ts';
import type { Day } from '../time.ts';
import type { Said } from './talk.ts';
import type { Name } from './terms.ts';

/** A rule in words. Instants are told by the wall clock of a zone, which is named beside the hour. */
export interface NudgeRuleWords {
  /** an instant by somebody's clock: Mon 9 Nov, 08:30 (Asia/Tokyo) */
  instant(at: string, zone: string): string;
  /** what a rule watches, in one line */
  rule(rule: Rule, name: Name): string;
  /** when it speaks, and when it keeps quiet */
  when(rule: Rule): string;
}

/** What stands on a nudge. */
export interface NudgeCardWords {
  /** a nudge card's first line: what happened and the result */
  cardTitle(answer: NudgeCardAnswer, name: Name): string;
  /** why this customer is on it: first, worse, still, recovered, snooze ended */
  reason(item: Pick<NudgeItem, 'reason'>): string;
  /** what stands beside a customer's figure; `counts` are its two numbers in words */
  itemDetail(item: NudgeItem, counts: string): string;
  acknowledged(by: Acknowledged, zone: string): string;
  effect(effect: Effect, done: { readonly action?: Action; readonly day: Day }): string;
  /** who or what triggered it */
  trigger(answer: NudgeCardAnswer, name: Name): string;
  /** how to stop */
  readonly howToStop: string;
  unconfirmed(items: readonly Unconfirmed[], zone: string, name: Name, shared: boolean): string;
  overBudget(count: number, budget: number): string;
  more(count: number): string;
  /** of all customers a card is about, where nobody may be named */
  shared(answer: NudgeCardAnswer): string;
  openEpisodes(count: number): string;
}

/** What stands on buttons. */
export interface NudgeButtonWords {
  readonly buttons: {
    readonly acknowledge: string;
    readonly snooze: string;
    readonly notRelevant: string;
    readonly more: string;
    readonly why: string;
    readonly whyNot: string;
    readonly stop: string;
    readonly stopAll: string;
    readonly list: string;
    readonly change: string;
    readonly pause: string;
    readonly resume: string;
    readonly withheld: string;
    readonly status: string;
    readonly undo: string;
    readonly effect: string;
    readonly yes: string;
    readonly save: string;
    readonly saveAll: string;
    readonly no: string;
  };
  snooze(snooze: Snooze): string;
  snoozeReason(reason: SnoozeReason): string;
  dismissal(reason: Dismissal): string;
  action(action: Action): string;
  /** what was done, to be tapped */
  deed(action: Action): string;
}

/** A rule, or a change of some, laid open before it is saved, and after. */
export interface NudgeProposalWords {
  proposal(proposal: NudgeProposal, name: Name): Said;
  /** what a variant of the proposed rule is */
  variant(question: Question, rule: Rule): string;
  /** one change of several rules: what will be so */
  changes(changes: NudgeChanges, asked: Question): Said;
  /** the change of one of them alone, by its number */
  only(nth: number): string;
  stopping(stop: NudgeStop, name: Name): Said;
  saved(answer: NudgeSavedAnswer, name: Name): Said;
}

export interface NudgeListWords {
  list(answer: NudgeListAnswer): Said;
  ruleLine(line: RuleLine, name: Name): { readonly detail: string; readonly remark: string };
  openLine(line: OpenLine, zone: string): string;
}

/** What has become of a button or a word. */
export interface NudgeDoneWords {
  done(answer: NudgeDoneAnswer, name: Name): Said;
  pressed(pressed: Pressed, zone: string, name: Name): string;
  chooseSnooze(customers: readonly CustomerId[], name: Name): Said;
  effects(answer: NudgeEffectAnswer): Said;
}

/** Why a card came or did not. */
export interface NudgeWhyWords {
  why(answer: NudgeWhyAnswer, name: Name): Said;
  whyItem(item: NudgeWhyAnswer['items'][number], zone: string, name: Name): string;
  /** what silenced a rule about one customer, and what holds its cards back now */
  silence(silence: Silence, zone: string, hold: RuleSilence['hold']): string;
  /** a rule's last look, gate by gate, and what holds its cards back */
  ruleSilence(silence: RuleSilence): string;
  withheld(count: number): Said;
  withheldItem(item: WithheldItem, zone: string, name: Name): string;
}

export interface NudgeStatusWords {
  status(answer: NudgeStatusAnswer): Said;
  /** somebody no card reaches */
  unreachable(one: NonNullable<NudgeStatusAnswer['unreachable']>[number], zone: string): string;
  sorry(why: NudgeSorryAnswer['why'], kind: NudgeOutcome['kind']): Said;
}

/** Everything said about nudges. */
export interface NudgeWords
  extends NudgeRuleWords,
    NudgeCardWords,
    NudgeButtonWords,
    NudgeProposalWords,
    NudgeListWords,
    NudgeDoneWords,
    NudgeWhyWords,
    NudgeStatusWords {}
