import { plusDays } from '../adoption/days.ts';
import { figureOf } from '../adoption/figure.ts';
import { newestRows } from '../adoption/newest.ts';
import { SOURCES } from '../catalog/sources.ts';
import type { Figure, Scope, TrendPoint } from '../figure.ts';
import type { CustomerId } from '../question.ts';
import type { Day } from '../time.ts';
import { factsOf, rowsOf, type Sight, sumOf, type View } from './measure.ts';
import { totalsOf } from './totals.ts';

/**
 * One date per processing round: services are processed some days apart, and each round counts once, on its last day.
 * Walks back from the newest date; dates oldest first.
 */
export function rounds(dates: readonly Day[], spreadDays: number): readonly Day[] {
  const chosen: Day[] = [];
  for (const day of dates.toReversed()) {
    const later = chosen.at(-1);
    if (later === undefined || day <= plusDays(later, -spreadDays - 1)) chosen.push(day);
  }
  return chosen.reverse();
}

/** A customer's figure on every round of its source between two days. */
export async function customerSeries(
  view: View,
  sight: Sight,
  scope: Scope,
  from: Day,
): Promise<readonly TrendPoint[]> {
  const { source } = sight.held;
  const { spreadDays } = SOURCES[source];
  const customers: readonly CustomerId[] = [scope.customer];
  const dates = await view.portfolio.dates({
    facts: factsOf(sight.metric),
    source,
    from,
    to: sight.day,
    customers,
  });
  const rows = await rowsOf(view, sight, customers, plusDays(from, -spreadDays), sight.day);
  return rounds(dates, spreadDays).map((day) => {
    const near = rows.filter((row) => row.day <= day && row.day >= plusDays(day, -spreadDays));
    return pointOf(figureOf(sight.metric, scope, sumOf(newestRows(near, source)), sight.origin), day);
  });
}

/** The portfolio's figure on every round. */
export async function portfolioSeries(
  view: View,
  sight: Sight,
  scope: Scope,
  from: Day,
): Promise<readonly TrendPoint[]> {
  const { source } = sight.held;
  const totals = await totalsOf(view, sight, from);
  const byDay = new Map<Day, { numerator: number; denominator: number; oldest: Day; rows: number }>();
  for (const { day, numerator, denominator, customers, oldest } of totals) {
    const held = byDay.get(day) ?? { numerator: 0, denominator: 0, oldest, rows: 0 };
    byDay.set(day, {
      numerator: held.numerator + numerator,
      denominator: held.denominator + denominator,
      oldest: [held.oldest, oldest].sort()[0]!,
      rows: held.rows + customers,
    });
  }
  const dates = rounds([...byDay.keys()].sort(), SOURCES[source].spreadDays);
  return dates.map((day) => pointOf(figureOf(sight.metric, scope, byDay.get(day)!, sight.origin), day));
}

/** Dated as the figure itself is: by the oldest of its rows. */
const pointOf = (figure: Figure, day: Day): TrendPoint => ({
  dataDate: figure.dataDate ?? day,
  value: figure.value,
  numerator: figure.numerator,
  denominator: figure.denominator,
  window: figure.window,
});
