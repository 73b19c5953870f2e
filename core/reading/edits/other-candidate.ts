import type { PreviousQuestion } from '../../question.ts';
import type { Evidence } from '../evidence.ts';
import { asQuestion } from './before.ts';
import type { Edit } from './edit.ts';

const ANOTHER =
  /(?<![a-z])(?:other|wrong|not that)(?![a-z])|もう一|もう片|別の|じゃない(?:ほう|方)|違うほう|違う方|他の/;

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
