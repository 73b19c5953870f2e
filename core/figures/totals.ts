import { plusDays } from '../adoption/days.ts';
import { addSums, type Sum } from '../adoption/figure.ts';
import { newestRows } from '../adoption/newest.ts';
import { SOURCES } from '../catalog/sources.ts';
import type { Total } from '../store/portfolio.ts';
import type { Day } from '../time.ts';
import { type FactRow, factsOf, rowsOf, type Sight, sumOf, type View } from './measure.ts';

/**
 * The stored roll-ups of a sight from a day on. They are of every customer, so the rows of those who are ruled out are
 * taken off again, each as it went in: at its customer's newest date, no older than the source's normal lag.
 */
export async function totalsOf(view: View, sight: Sight, from: Day): Promise<readonly Total[]> {
  const { exclude = [], ...slice } = sight.slice;
  const { source } = sight.held;
  const ask = { ...slice, facts: factsOf(sight.metric), source, from, to: sight.day };
  const totals = await view.portfolio.totals(ask);
  if (exclude.length === 0) return totals;
  const { spreadDays, lagDays } = SOURCES[source];
  const everyone = { ...sight, slice };
  const out = await rowsOf(view, everyone, exclude, plusDays(from, -lagDays - spreadDays), sight.day);
  const byDay = new Map<Day, readonly FactRow[]>();
  const rowsOn = (day: Day) => {
    const rows = byDay.get(day) ?? recent(newestRows(out, source, day), plusDays(day, -lagDays));
    byDay.set(day, rows);
    return rows;
  };
  return totals.map((total) => less(total, rowsOn(total.day)));
}

/** The rows of customers whose newest date is not before a day. */
function recent(rows: readonly FactRow[], from: Day): readonly FactRow[] {
  const fresh = new Set(rows.filter((row) => row.day >= from).map((row) => row.customer));
  return rows.filter((row) => fresh.has(row.customer));
}

/** Roll-ups as one sum. */
export const sumOfTotals = (totals: readonly Total[]): Sum =>
  addSums(totals.map(({ customers, ...sums }) => ({ ...sums, rows: customers })));

function less(total: Total, rows: readonly FactRow[]): Total {
  const gone = rows.filter((row) => row.product === total.product && (row.workload ?? '') === total.workload);
  const { numerator, denominator, unused, bare } = sumOf(gone);
  return {
    ...total,
    numerator: total.numerator - numerator,
    denominator: total.denominator - denominator,
    unused: total.unused - unused,
    bare: total.bare - bare,
    customers: total.customers - new Set(gone.map((row) => row.customer)).size,
  };
}
