import type { Intent } from '../../catalog/intents.ts';
import type { PreviousQuestion, Question } from '../../question.ts';
import { optional } from './optional.ts';

const LISTS: ReadonlySet<string> = new Set([
  'portfolio_rank',
  'portfolio_filter',
  'export',
  'nudge_subscribe',
]);

export function isList(previous: PreviousQuestion): boolean {
  return LISTS.has(previous.intent) && previous.customers.length === 0;
}

/** The slots that say which figures a question is about. */
export function shape(previous: PreviousQuestion): Partial<Question> {
  const { metric, workload, product, comparator, threshold, rank, limit, window, compareTo, exclude } =
    previous;
  return optional({
    metric,
    workload,
    product,
    comparator,
    threshold,
    rank,
    limit,
    window,
    compareTo,
    exclude,
  });
}

export function asQuestion(previous: PreviousQuestion): Question {
  const {
    value: _,
    change: __,
    also: ___,
    suggest: ____,
    candidates: _____,
    clarify: ______,
    offset: _______,
    shown: ________,
    episodes: _________,
    ...rest
  } = previous;
  const intent: Intent = rest.intent === 'nudge_card' ? 'customer_summary' : rest.intent;
  return { ...rest, intent };
}

/** The figure above 100 % that was quoted or shown. */
export function highFigure({ observed, value }: PreviousQuestion): number | undefined {
  return observed ?? (value !== undefined && value > 100 ? value : undefined);
}
