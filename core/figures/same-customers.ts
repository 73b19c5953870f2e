import { addSums } from '../adoption/figure.ts';
import type { Earlier, Figure, Part } from '../figure.ts';
import type { CustomerId } from '../question.ts';
import type { CustomerSum } from '../store/portfolio.ts';

/** Every customer's sums at a data date. */
export type Sums = ReadonlyMap<CustomerId, CustomerSum>;

/**
 * A portfolio's earlier figure over the customers that have both dates (domain.md §4.7); where others came or left in between, with
 * the later figure over the same customers, and what those others hold. Undefined where no customer has both, or nothing is measurable.
 */
export function sameCustomers(
  now: Sums,
  then: Sums,
  figureOf: (sums: readonly CustomerSum[]) => Figure,
): Earlier | undefined {
  const both = [...then.values()].filter(({ customer }) => now.has(customer));
  const before = figureOf(both);
  if (before.value === null) return undefined;
  const came = [...now.values()].filter(({ customer }) => !then.has(customer));
  const left = [...then.values()].filter(({ customer }) => !now.has(customer));
  if (came.length === 0 && left.length === 0) return before;
  const same = figureOf(both.map(({ customer }) => now.get(customer)!));
  return { ...before, same: { customers: both.length, now: same, came: partOf(came), left: partOf(left) } };
}

/** The later figure that an earlier one is compared with. */
export const laterOf = (figure: Figure, previous: Earlier): Figure => previous.same?.now ?? figure;

function partOf(sums: readonly CustomerSum[]): Part {
  const { numerator, denominator } = addSums(sums);
  return { customers: sums.length, numerator, denominator };
}
