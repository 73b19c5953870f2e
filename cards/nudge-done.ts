import type { NudgeDoneAnswer, NudgeEffectAnswer, NudgeSavedAnswer } from '../core/nudges/answers.ts';
import type { Action as Deed, Dismissal, SnoozeReason } from '../core/nudges/episode.ts';
import type { Question } from '../core/question.ts';
import type { Action } from './elements.ts';
import { askButton, MAX_BUTTONS } from './parts/buttons.ts';
import { nudgeButton } from './parts/nudges.ts';
import type { Line } from './parts/row.ts';
import type { View } from './reply.ts';
import { namesIn } from './text.ts';

/** What can be done with a rule that was just saved. */
export function savedActions({ rule, how }: NudgeSavedAnswer, view: View): readonly Action[] {
  const { buttons } = view.language.nudges;
  return [
    nudgeButton(buttons.list, { intent: 'nudge_list' }),
    ...(how === 'changed'
      ? []
      : [askButton(buttons.stop, { intent: 'nudge_unsubscribe', customers: [], rule: rule.id })]),
  ];
}

/** Reasons to give, effects to note, undoing: whichever the answer offers. */
export function doneActions(answer: NudgeDoneAnswer, view: View): readonly Action[] {
  const { nudges } = view.language;
  const title = (question: Question): string => {
    if (answer.did === 'snoozed' && question.reason)
      return nudges.snoozeReason(question.reason as SnoozeReason);
    if (answer.did === 'acknowledged' && question.reason) return nudges.deed(question.reason as Deed);
    if (answer.did === 'dismissed' && question.reason) return nudges.dismissal(question.reason as Dismissal);
    if (answer.did === 'noted') return nudges.buttons.effect;
    return answer.did === 'paused' ? nudges.buttons.resume : nudges.buttons.undo;
  };
  const more = answer.more.map((question) => askButton(title(question), question));
  return [...more.slice(0, MAX_BUTTONS - 1), nudgeButton(nudges.buttons.list, { intent: 'nudge_list' })];
}

/** What came of what was done, customer by customer. */
export function effectLines(answer: NudgeEffectAnswer, { language }: View): readonly Line[] {
  const name = namesIn(answer.names);
  return answer.items.map(({ customer, workload, metric, effect, action, day }) => ({
    title: `${name(customer)} · ${workload === 'all' ? '' : `${language.terms.workload(workload)} · `}${language.terms.metric(metric)}`,
    detail: language.nudges.effect(effect, { day, ...(action ? { action } : {}) }),
    value: '',
  }));
}
