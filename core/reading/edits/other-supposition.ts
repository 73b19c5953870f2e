import { asQuestion } from './before.ts';
import type { Kind } from './edit.ts';

/** "and 50?", "what about 40 more", "and for 75%?" after a supposition: the same with another number. */
export const otherSupposition: Kind = ({ quantities, items, subjects }, previous) => {
  if (previous.intent !== 'what_if' || items.length > 6 || subjects.customers.length > 0) return null;
  const before = asQuestion(previous);
  const percent =
    quantities.quoted ??
    (quantities.unit === 'percent' && typeof quantities.threshold === 'number'
      ? quantities.threshold
      : undefined);
  const count = quantities.people ?? quantities.licenses ?? quantities.bare ?? quantities.limit;
  const because = 'the same with another number';
  if (previous.target !== undefined && (percent ?? count) !== undefined)
    return { question: { ...before, target: (percent ?? count)! }, because };
  if (count === undefined) return null;
  if (previous.addActive !== undefined) return { question: { ...before, addActive: count }, because };
  return previous.assign === undefined ? null : { question: { ...before, assign: count }, because };
};
