import type { Question } from '../../question.ts';
import type { Evidence } from '../evidence.ts';
import type { Slots } from './slots.ts';

/** The customers meant; `needed`: one must be named. */
export function who({ subjects, unknownName }: Evidence, needed: boolean): Slots {
  const { customers, candidates } = subjects;
  const unclear =
    candidates.length > 0 ||
    (customers.length === 0 && (needed || unknownName !== null)) ||
    (needed && customers.length === 0);
  return {
    customers,
    clarify: unclear ? 'customer' : undefined,
    candidates: candidates.length > 0 ? candidates : undefined,
  };
}

/** "their usage": one customer is meant, and it was not said which. */
export function isSomeone({ concepts }: Evidence): boolean {
  return concepts.has('pron.customer') && !concepts.has('all');
}

/** Customers ruled out. */
export function excluded({ subjects }: Evidence): Question['exclude'] {
  return subjects.exclude.length > 0 ? subjects.exclude : undefined;
}
