import { METRICS } from '../catalog/metrics.ts';
import type { Figure } from '../figure.ts';
import type { Note } from '../note.ts';
import { daysBetween, windowDays, windowStart } from './days.ts';
import { roundDifference, roundTenth } from './rounding.ts';

export type ChangeVerdict = 'rose' | 'fell' | 'steady' | 'so_far' | 'unknown';

/** How a figure moved between two data dates. */
export interface Change {
  /** after minus before, unrounded: points for percentages, else a count; null where either is unknown */
  readonly points: number | null;
  /** the same as it is shown: to one decimal */
  readonly shown: number | null;
  readonly verdict: ChangeVerdict;
  /** why it is no rise or fall yet: the windows overlap, or a month is not final */
  readonly note?: Extract<Note, { kind: 'overlapping_windows' | 'provisional' }>;
}

const UNKNOWN: Change = { points: null, shown: null, verdict: 'unknown' };

/**
 * The change from one figure to a later one (domain.md §4). Only windows that do not overlap may have risen or fallen:
 * else most of the people counted are the same, and the change is one "so far", as it is while a month is provisional. Figures of
 * different metrics, sources or windows are never subtracted.
 */
export function changeBetween(before: Figure, after: Figure): Change {
  if (before.metric !== after.metric || before.source !== after.source || before.window !== after.window) {
    return UNKNOWN;
  }
  if (before.value === null || after.value === null || before.dataDate === null || after.dataDate === null) {
    return UNKNOWN;
  }
  const points = after.value - before.value;
  const shown = shownDifference(before, after) ?? roundTenth(points);
  const provisional = [after, before].find((figure) => figure.finalFrom !== undefined);
  if (provisional?.dataDate && provisional.finalFrom) {
    const note = { kind: 'provisional', month: provisional.dataDate, until: provisional.finalFrom } as const;
    return { points, shown, verdict: 'so_far', note };
  }
  if (overlaps(before, after)) {
    const note = {
      kind: 'overlapping_windows',
      days: daysBetween(before.dataDate, after.dataDate),
      windowDays: windowDays(after.dataDate, after.window),
    } as const;
    return { points, shown, verdict: 'so_far', note };
  }
  return { points, shown, verdict: shown === 0 ? 'steady' : shown > 0 ? 'rose' : 'fell' };
}

/** Whether the windows of two figures share days, in whichever order they come. */
export function overlaps(
  a: Pick<Figure, 'dataDate' | 'window'>,
  b: Pick<Figure, 'dataDate' | 'window'>,
): boolean {
  if (a.dataDate === null || b.dataDate === null || a.window === null) return false;
  const [first, last] = a.dataDate < b.dataDate ? [a.dataDate, b.dataDate] : [b.dataDate, a.dataDate];
  return windowStart(last, a.window) <= first;
}

function shownDifference(before: Figure, after: Figure): number | null {
  if (METRICS[after.metric].unit !== 'percent') return null;
  if (before.numerator === null || before.denominator === null) return null;
  if (after.numerator === null || after.denominator === null) return null;
  return roundDifference(
    { numerator: after.numerator, denominator: after.denominator },
    { numerator: before.numerator, denominator: before.denominator },
  );
}
