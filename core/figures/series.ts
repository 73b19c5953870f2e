import { plusDays } from '../adoption/days.ts';
import { figureOf } from '../adoption/figure.ts';
import { newestRows } from '../adoption/newest.ts';
import { rounds } from '../adoption/periods.ts';
import { SOURCES } from '../catalog/sources.ts';
import type { Figure, Scope, TrendPoint } from '../figure.ts';
import type { CustomerId } from '../question.ts';
import type { Day } from '../time.ts';
import { factsOf, rowsOf, type Sight, sumOf, type View } from './measure.ts';
import { sumOfTotals, totalsOf } from './totals.ts';

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

/** The day of the first round of a sight's source from a day on; undefined where the newest is the only one. */
export async function firstRound(view: View, sight: Sight, from: Day): Promise<Day | undefined> {
  const { source } = sight.held;
  const ask = { facts: factsOf(sight.metric), source, from, to: sight.day };
  const [first, ...later] = rounds(await view.portfolio.dates(ask), SOURCES[source].spreadDays);
  return later.length > 0 ? first : undefined;
}

/** The portfolio's figure on every round; on the newest it is the one given, as every card says it. */
export async function portfolioSeries(
  view: View,
  sight: Sight,
  newest: Figure,
  from: Day,
): Promise<readonly TrendPoint[]> {
  const { source } = sight.held;
  const totals = await totalsOf(view, sight, from);
  const byDay = Map.groupBy(totals, (total) => total.day);
  const dates = rounds([...byDay.keys()].sort(), SOURCES[source].spreadDays);
  return dates.map((day) => {
    if (day === sight.day) return pointOf(newest, day);
    const sum = sumOfTotals(byDay.get(day)!);
    return pointOf(figureOf(sight.metric, newest.scope, sum, sight.origin), day);
  });
}

/** Dated as the figure itself is: by the oldest of its rows. */
const pointOf = (figure: Figure, day: Day): TrendPoint => ({
  dataDate: figure.dataDate ?? day,
  value: figure.value,
  numerator: figure.numerator,
  denominator: figure.denominator,
  window: figure.window,
});
