import type { CustomerId } from '../question.ts';
import type { Rule } from './rule.ts';

const sets = new WeakMap<readonly CustomerId[], ReadonlySet<CustomerId>>();

/** The customers a rule watches, of those its person may see. */
export function watchedBy(
  { watched, exclude = [] }: Rule,
  visible: readonly CustomerId[],
): readonly CustomerId[] {
  const customers =
    watched.kind === 'named' ? watched.customers.filter((id) => setOf(visible).has(id)) : visible;
  return exclude.length === 0 ? customers : customers.filter((id) => !exclude.includes(id));
}

/** The same list serves many rules and cards. */
export function setOf(visible: readonly CustomerId[]): ReadonlySet<CustomerId> {
  const set = sets.get(visible) ?? new Set(visible);
  sets.set(visible, set);
  return set;
}
