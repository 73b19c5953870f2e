import type { Said } from '../../core/languages/talk.ts';
import type { NudgeOutcome } from '../../core/nudges/answers.ts';
import type { Question } from '../../core/question.ts';
import type { Action } from '../elements.ts';
import { noticeCard } from '../notice.ts';
import type { Reply, View } from '../reply.ts';
import { askButton, MAX_BUTTONS } from './buttons.ts';
import { type Line, rows } from './row.ts';

/** The rest of an answer about nudges, around its words and rows. */
export interface Rest {
  readonly lines?: readonly Line[];
  readonly actions: readonly Action[];
}

/** Words about nudges, rows where there are some, and buttons. */
export const nudgeNotice = (
  answer: NudgeOutcome,
  view: View,
  said: Said,
  { lines = [], actions }: Rest,
): Reply =>
  noticeCard(said, view, {
    ...(lines.length > 0 ? { body: rows(lines), spoken: lines.map(spokenOf) } : {}),
    actions: actions.slice(0, MAX_BUTTONS),
    names: answer.names,
    notes: answer.notes,
  });

export const spokenOf = ({ title, detail, remark }: Line): string =>
  [title, remark, detail].filter(Boolean).join(' – ');

/** A button about nudges that names nobody. */
export const nudgeButton = (title: string, question: Partial<Question>): Action =>
  askButton(title, { intent: 'nudge_settings', customers: [], ...question });
