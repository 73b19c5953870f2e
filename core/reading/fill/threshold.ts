import type { Evidence } from '../evidence.ts';
import type { Slots } from './slots.ts';

/** The line drawn. */
export function thresholdOf(e: Evidence): Slots {
  const { comparator, threshold } = e.quantities;
  if (threshold === undefined && isZero(e)) return { comparator: 'eq', threshold: 0 };
  if (comparator !== undefined && threshold !== undefined)
    return e.over100 && e.metric === undefined
      ? { comparator, threshold, metric: 'usage' }
      : { comparator, threshold };
  if (e.over100 || e.concepts.has('inflated'))
    return { comparator: 'gt', threshold: 100, metric: e.metric ?? 'usage' };
  return {};
}

/** 展開率100%の会社: a line without a word for the side meant. */
export function lineOf(e: Evidence): Slots {
  const said = thresholdOf(e);
  if (said.threshold !== undefined || e.quantities.quoted === undefined) return said;
  return { comparator: 'eq', threshold: e.quantities.quoted };
}

/** nobody at all: 0 %, no active users, まったく0 */
export function isZero({ quantities, items, subjects }: Evidence): boolean {
  if (
    quantities.quoted === 0 ||
    quantities.bare === 0 ||
    quantities.people === 0 ||
    quantities.licenses === 0
  )
    return true;
  return items.some(
    (item, at) =>
      item.text === 'no' &&
      subjects.metrics.size > 0 &&
      items[at + 1]?.kind === 'concept' &&
      /active|use|unused|spare/.test(items[at + 1]!.text),
  );
}

/** "25 seats or more" is no line to be watched. */
export const isSeats = ({ manner, quantities }: Evidence): boolean =>
  manner.seats !== undefined && quantities.unit === 'count';

/** The line a notification is set to. */
export function settingThreshold({ quantities, items }: Evidence): number | undefined {
  if (quantities.comparator === 'between')
    return items.flatMap((item) => (item.kind === 'number' ? [item.value] : [])).at(-1);
  if (typeof quantities.threshold === 'number') return quantities.threshold;
  return quantities.quoted ?? quantities.bare;
}
