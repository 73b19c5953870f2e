import { hasAny, type Item } from '../items.ts';
import { pattern } from '../languages/index.ts';
import type { Concept } from '../lexicon/concepts.ts';
import { comparatorAt } from './quantities.ts';

/** Whoever is left out, not whoever is meant. */
const LEFT_OUT = pattern('seats.leftOut');
/** Whoever is meant, whatever else is refused. */
const MEANT = pattern('seats.meant');
const LICENCES = new Set<Concept>(['license', 'metric.sold', 'metric.assigned']);
const OTHERS = new Set<Concept>(['metric.unused', 'metric.entitlements', 'metric.active']);
const LEAST = pattern('seats.least');
const UPWARDS = /^from$/;

/** The fewest seats of the customers somebody wants to hear of. `text` is the compacted message. */
export function seatsIn(items: readonly Item[], text: string): number | undefined {
  // licences of another kind are counted for their own sake
  if (items.some((item) => hasAny(item, OTHERS))) return undefined;
  for (const [at, item] of items.entries()) {
    if (item.kind !== 'number' || !isCounted(items, at)) continue;
    const { value } = item;
    if (value < 1 || !Number.isInteger(value)) continue;
    const comparator = comparatorAt(items, at);
    const out = LEFT_OUT.test(text) && !MEANT.test(text);
    if (comparator === 'gte' && !out) return value;
    if (comparator === 'gt' && !out) return value + 1;
    if (comparator === 'lt' && out) return value;
    if (comparator === 'lte' && out) return value + 1;
    if (comparator === null && (LEAST.test(text) || UPWARDS.test(textOf(items[at - 1])))) return value;
  }
  return undefined;
}

/** 25 seats, 50+ seats, シート数が25, minimum seats … to 30 */
function isCounted(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item?.kind !== 'number') return false;
  if (item.unit === 'licenses') return true;
  const near = [...items.slice(Math.max(0, at - 6), at), ...items.slice(at + 1, at + 3)];
  return item.unit === 'none' && near.some((one) => hasAny(one, LICENCES));
}

const textOf = (item: Item | undefined): string => (item && 'text' in item ? item.text : '');
