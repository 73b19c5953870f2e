import { daysBetween, plusDays, windowStart } from '../adoption/days.ts';
import { roundDifference } from '../adoption/rounding.ts';
import type { FactWindow } from '../catalog/sources.ts';
import type { Day } from '../time.ts';

/** One data date of a customer's figure. */
export interface Point {
  readonly day: Day;
  readonly numerator: number;
  readonly denominator: number;
}

/** What changed after something was done: points over so many windows, or that it is too early to say. */
export type Effect =
  | {
      readonly kind: 'measured';
      readonly points: number;
      readonly windows: number;
      readonly from: Day;
      readonly to: Day;
    }
  | { readonly kind: 'too_early'; readonly until: Day }
  | { readonly kind: 'unknown' };

/**
 * The change since a day something was done: from the last data date up to it, to the newest one whose window begins
 * after it, so that nobody is counted in both. At most two windows on, where other causes begin to weigh. Ours.
 */
export function effectOf(points: readonly Point[], done: Day, window: FactWindow | null): Effect {
  const length = window === null ? 28 : lengthOf(window);
  const before = points.filter((point) => point.day <= done && point.denominator > 0).at(-1);
  if (!before || daysBetween(before.day, done) > length) return { kind: 'unknown' };
  const measurable = points.filter(
    (point) => windowStart(point.day, window ?? 'P28D') > done && point.denominator > 0,
  );
  if (measurable.length === 0) return { kind: 'too_early', until: plusDays(done, length) };
  const last =
    measurable.filter((point) => daysBetween(done, point.day) <= 2 * length + 6).at(-1) ?? measurable[0]!;
  const change = roundDifference(last, before);
  if (change === null) return { kind: 'unknown' };
  const windows = Math.max(1, Math.floor(daysBetween(done, last.day) / length));
  return { kind: 'measured', points: change, windows, from: before.day, to: last.day };
}

const lengthOf = (window: FactWindow): number => (window === 'P28D' ? 28 : window === 'P30D' ? 30 : 31);
