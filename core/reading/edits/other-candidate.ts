import type { PreviousQuestion } from '../../question.ts';
import type { Evidence } from '../evidence.ts';
import { pattern } from '../languages/index.ts';
import { asQuestion } from './before.ts';
import type { Edit } from './edit.ts';

const ANOTHER = pattern('otherCandidate.another');

/** "the other one", もう一社の山田: of those it was asked about, the one that was not picked. */
export function otherCandidate(
  { concepts, text, items, subjects }: Evidence,
  previous: PreviousQuestion,
): Edit | null {
  const { candidates = [], clarify, customers } = previous;
  const others = candidates.filter((id) => !customers.includes(id));
  const [other] = others;
  if (clarify !== undefined || customers.length !== 1 || others.length !== 1 || other === undefined)
    return null;
  if (items.length > 9 || subjects.customers.some((id) => id !== other)) return null;
  if (!concepts.has('other') && !ANOTHER.test(text)) return null;
  return { question: { ...asQuestion(previous), customers: [other] }, because: 'the other of the two' };
}
