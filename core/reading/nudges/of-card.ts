import type { PreviousQuestion, Question } from '../../question.ts';

/** What a card spoke of, as its own buttons say it: its episodes, and its customer where there is one. */
export function ofCard({ customers, episodes }: PreviousQuestion): Pick<Question, 'customers' | 'episodes'> {
  if (episodes === undefined) return { customers };
  return { customers: customers.length === 1 ? customers : [], episodes };
}
