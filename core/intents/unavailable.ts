import type { UnavailableAnswer } from '../answers/no-answer.ts';
import { ask, base } from '../base.ts';
import type { Intention } from './intent.ts';

/** Understood, and not possible here: says so, and what is. */
export const unavailable: Intention = async ({ question }) =>
  ({
    ...base(question),
    kind: 'unavailable',
    asked: question.intent,
    why: 'not_yet',
    next: [ask('portfolio_summary'), ask('help')],
  }) satisfies UnavailableAnswer;
