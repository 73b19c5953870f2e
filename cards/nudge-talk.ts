import type { NudgeOutcome } from '../core/nudges/answers.ts';
import type { Snooze } from '../core/nudges/snooze.ts';
import type { Question } from '../core/question.ts';
import type { Action } from './elements.ts';
import { nudgeCard } from './nudge.ts';
import { doneActions, effectLines, savedActions } from './nudge-done.ts';
import { listCard } from './nudge-list.ts';
import { ruleLines, whyLines } from './nudge-why.ts';
import { askButton } from './parts/buttons.ts';
import { nudgeButton, nudgeNotice } from './parts/nudges.ts';
import type { Reply, View } from './reply.ts';
import { namesIn } from './text.ts';

const WITHHELD_SHOWN = 10;

/** Everything said about nudges, the nudge itself included. */
export function nudgeReply(answer: NudgeOutcome, view: View): Reply {
  const { nudges } = view.language;
  const { buttons } = nudges;
  const name = namesIn(answer.names);
  const list = nudgeButton(buttons.list, { intent: 'nudge_list' });
  const withheld = nudgeButton(buttons.withheld, { act: 'withheld' });
  switch (answer.form) {
    case 'card':
      return nudgeCard(answer, view);
    case 'list':
      return listCard(answer, view);
    case 'saved':
      return nudgeNotice(answer, view, nudges.saved(answer, name), { actions: savedActions(answer, view) });
    case 'done':
      return nudgeNotice(answer, view, nudges.done(answer, name), { actions: doneActions(answer, view) });
    case 'effect':
      return nudgeNotice(answer, view, nudges.effects(answer), {
        lines: effectLines(answer, view),
        actions: [list],
      });
    case 'choose_snooze':
      return nudgeNotice(answer, view, nudges.chooseSnooze(answer.customers, name), {
        actions: answer.options.map((one) => askButton(nudges.snooze(one.snooze as Snooze), one)),
      });
    case 'why':
      return nudgeNotice(answer, view, nudges.why(answer, name), {
        lines: [...whyLines(answer, view), ...ruleLines(answer, view)],
        actions: [list, withheld],
      });
    case 'withheld':
      return nudgeNotice(answer, view, nudges.withheld(answer.items.length), {
        lines: answer.items
          .slice(0, WITHHELD_SHOWN)
          .map((item) => ({ title: nudges.withheldItem(item, answer.zone, name), value: '' })),
        actions: [list],
      });
    case 'status':
      return nudgeNotice(answer, view, nudges.status(answer), {
        lines: (answer.unreachable ?? []).map((one) => ({
          title: one.key.split('/').at(-1) ?? one.key,
          detail: nudges.unreachable(one, answer.zone),
          value: '',
        })),
        actions: [list],
      });
    case 'sorry':
      return nudgeNotice(answer, view, nudges.sorry(answer.why, answer.kind), {
        actions: answer.next.map((question) => nextButton(question, view)),
      });
  }
}

const nextButton = (question: Question, { language }: View): Action =>
  askButton(
    question.intent === 'nudge_list'
      ? language.nudges.buttons.list
      : language.asking.title(question, (id) => id),
    question,
  );
