import { plusDays } from '../adoption/days.ts';
import { newestRows } from '../adoption/newest.ts';
import { SOURCES } from '../catalog/sources.ts';
import type { Total } from '../store/portfolio.ts';
import type { Day } from '../time.ts';
import { type FactRow, factsOf, rowsOf, type Sight, type View } from './measure.ts';

/**
 * The stored roll-ups of a sight from a day on. They are of every customer, so the rows of those who are ruled out are
 * taken off again, each as it went in: at its newest date within the source's spread.
 */
export async function totalsOf(view: View, sight: Sight, from: Day): Promise<readonly Total[]> {
  const { exclude = [], ...slice } = sight.slice;
  const { source } = sight.held;
  const ask = { ...slice, facts: factsOf(sight.metric), source, from, to: sight.day };
  const totals = await view.portfolio.totals(ask);
  if (exclude.length === 0) return totals;
  const { spreadDays } = SOURCES[source];
  const everyone = { ...sight, slice };
  const out = await rowsOf(view, everyone, exclude, plusDays(from, -spreadDays), sight.day);
  const byDay = new Map<Day, readonly FactRow[]>();
  const rowsOn = (day: Day) => {
    const near = out.filter((row) => row.day <= day && row.day >= plusDays(day, -spreadDays));
    const rows = byDay.get(day) ?? newestRows(near, source);
    byDay.set(day, rows);
    return rows;
  };
  return totals.map((total) => less(total, rowsOn(total.day)));
}

function less(total: Total, rows: readonly FactRow[]): Total {
  const gone = rows.filter((row) => row.product === total.product && (row.workload ?? '') === total.workload);
  return {
    ...total,
    numerator: total.numerator - gone.reduce((sum, row) => sum + row.numerator, 0),
    denominator: total.denominator - gone.reduce((sum, row) => sum + row.denominator, 0),
    customers: total.customers - new Set(gone.map((row) => row.customer)).size,
  };
}
