import { POLICY } from './policy.ts';
import type { Rule } from './rule.ts';

/** Cards a week at most for somebody with these rules: what they asked for, where they did; the least of several wishes. */
export function budgetOf(rules: readonly Pick<Rule, 'cardsPerWeek'>[]): number {
  const asked = rules.flatMap(({ cardsPerWeek }) => cardsPerWeek ?? []);
  return asked.length > 0 ? Math.min(...asked) : POLICY.cardsPerWeek;
}
