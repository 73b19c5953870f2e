import type { Evidence } from '../evidence.ts';
import type { Has } from '../vote.ts';

/** Whether one or more customers are meant: named, unclear, unknown, or a pronoun. */
export function isSomeone({ subjects, unknownName }: Evidence, has: Has): boolean {
  return (
    subjects.customers.length > 0 ||
    subjects.candidates.length > 0 ||
    unknownName !== null ||
    has('pron.customer')
  );
}
