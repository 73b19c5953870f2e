import type { PreviousQuestion, Question } from '../../question.ts';

/** What a card spoke of, as its own buttons say it: its episodes, and its customer where there is one; or its rule. */
export function ofCard({
  customers,
  episodes,
  rule,
}: PreviousQuestion): Pick<Question, 'customers' | 'episodes' | 'rule'> {
  if (episodes === undefined) return { customers, ...(rule === undefined ? {} : { rule }) };
  return { customers: customers.length === 1 ? customers : [], episodes };
}
