import type { PreviousQuestion } from '../../question.ts';
import type { Evidence } from '../evidence.ts';
import { isList } from './before.ts';

/** How many rows are wanted: 10社にして, "just 3". */
export function limitSaid(evidence: Evidence, previous: PreviousQuestion): number | undefined {
  if (!isList(previous)) return undefined;
  const { limit, bare } = evidence.quantities;
  return limit ?? (previous.intent === 'portfolio_rank' || onlySoMany(evidence, previous) ? bare : undefined);
}

/** "just 3" after a list with a threshold counts rows; without such a word the number is the threshold. */
export function onlySoMany({ items, quantities }: Evidence, previous: PreviousQuestion): boolean {
  return (
    previous.intent === 'portfolio_filter' &&
    items.some((item) => ['just', 'only', 'first'].includes(item.text)) &&
    quantities.quoted === undefined
  );
}
