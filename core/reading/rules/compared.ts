import type { Evidence } from '../evidence.ts';
import { type Has, maybe, sure, type Vote } from '../vote.ts';

/** Customers against each other. */
export function compared({ subjects, periods, items, unknownName }: Evidence, has: Has): Vote | null {
  const n = subjects.customers.length;
  const either = items.some((item) => item.text === 'or') || has('which');
  if (n >= 2 && (has('compare') || either || (has('since') && periods.compareTo === undefined)))
    return sure('compare_customers', 'two customers compared');
  if (n >= 2 && has('high', 'low', 'highest', 'lowest')) return maybe('compare_customers', 'which of them');
  if (n === 1 && has('compare') && (subjects.candidates.length > 0 || unknownName !== null))
    return sure('compare_customers', 'compared with another');
  return null;
}

/** One customer, and it is not said against whom. */
export function comparedWithSomething({ subjects }: Evidence, has: Has): Vote | null {
  return has('compare') && subjects.customers.length === 1
    ? maybe('compare_customers', 'compared with what')
    : null;
}
