import type {
  NudgeCardAnswer,
  NudgeDoneAnswer,
  NudgeItem,
  NudgeListAnswer,
  NudgeOutcome,
  NudgeProposal,
  NudgeSavedAnswer,
  NudgeSorryAnswer,
  NudgeStatusAnswer,
  NudgeWhyAnswer,
  OpenLine,
  Pressed,
  RuleLine,
} from '../nudges/answers.ts';
import type { Effect } from '../nudges/effect.ts';
import type { Acknowledged, Action, Dismissal, SnoozeReason } from '../nudges/episode.ts';
import type { Rule } from '../nudges/rule.ts';
import type { Snooze } from '../nudges/snooze.ts';
import type { Unconfirmed, WithheldItem } from '../nudges/store.ts';
import type { CustomerId, Question } from '../question.ts';
import type { Day } from '../time.ts';
import type { Said } from './talk.ts';
import type { Name } from './terms.ts';

/** Everything said about nudges. Instants are told by the wall clock of a zone, which is named beside the hour. */
export interface NudgeWords {
  /** an instant by somebody's clock: Mon 9 Nov, 08:30 (Asia/Tokyo) */
  instant(at: string, zone: string): string;
  /** what a rule watches, in one line */
  rule(rule: Rule, name: Name): string;
  /** when it speaks */
  when(rule: Rule): string;

  /** a nudge card's first line: what happened and the result */
  cardTitle(answer: NudgeCardAnswer, name: Name): string;
  /** why this customer is on it: first, worse, still, recovered, snooze ended */
  reason(item: Pick<NudgeItem, 'reason'>): string;
  /** what stands beside a customer's figure; `counts` are its two numbers in words */
  itemDetail(item: NudgeItem, counts: string): string;
  acknowledged(by: Acknowledged, zone: string): string;
  effect(effect: Effect, done: { readonly action: Action; readonly day: Day }): string;
  /** who or what triggered it */
  trigger(answer: NudgeCardAnswer, name: Name): string;
  /** how to stop */
  readonly howToStop: string;
  unconfirmed(items: readonly Unconfirmed[], zone: string, name: Name, shared: boolean): string;
  overBudget(count: number): string;
  more(count: number): string;
  /** of all customers a card is about, where nobody may be named */
  shared(answer: NudgeCardAnswer): string;
  openEpisodes(count: number): string;

  readonly buttons: {
    readonly acknowledge: string;
    readonly snooze: string;
    readonly notRelevant: string;
    readonly more: string;
    readonly why: string;
    readonly stop: string;
    readonly stopAll: string;
    readonly list: string;
    readonly change: string;
    readonly pause: string;
    readonly resume: string;
    readonly withheld: string;
    readonly status: string;
    readonly undo: string;
    readonly yes: string;
    readonly save: string;
    readonly no: string;
  };
  snooze(snooze: Snooze): string;
  snoozeReason(reason: SnoozeReason): string;
  dismissal(reason: Dismissal): string;
  action(action: Action): string;

  proposal(proposal: NudgeProposal, name: Name): Said;
  /** what a variant of the proposed rule is */
  variant(question: Question, rule: Rule): string;
  saved(answer: NudgeSavedAnswer, name: Name): Said;
  list(answer: NudgeListAnswer): Said;
  ruleLine(line: RuleLine, name: Name): { readonly detail: string; readonly remark: string };
  /** why a rule said nothing, by the gates that shut */
  quiet(line: RuleLine): string;
  openLine(line: OpenLine, zone: string): string;
  done(answer: NudgeDoneAnswer, name: Name): Said;
  pressed(pressed: Pressed, zone: string, name: Name): string;
  chooseSnooze(customers: readonly CustomerId[], name: Name): Said;
  why(answer: NudgeWhyAnswer): Said;
  whyItem(item: NudgeWhyAnswer['items'][number], zone: string, name: Name): string;
  withheld(count: number): Said;
  withheldItem(item: WithheldItem, zone: string, name: Name): string;
  status(answer: NudgeStatusAnswer): Said;
  sorry(why: NudgeSorryAnswer['why'], kind: NudgeOutcome['kind']): Said;
}
