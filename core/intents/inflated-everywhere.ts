import type { Workload } from '../catalog/workloads.ts';
import type { CustomerId } from '../question.ts';
import type { FigureRow, Portfolio } from '../store/portfolio.ts';
import type { Sight, View } from './measure.ts';

/** One usage row above 100 %, whoever's. */
export type InflatedFact = FigureRow & { readonly workload: Workload | '' };

interface Kept {
  readonly key: string;
  readonly rows: Promise<readonly InflatedFact[]>;
}
/** The last scan of each portfolio: the same until a fact changes. */
const kept = new WeakMap<Portfolio, Kept>();

/** Every row of the portfolio with more active users than entitlements, largest excess first. Reads the whole portfolio once per revision. */
export async function inflatedEverywhere(view: View, sight: Sight): Promise<readonly InflatedFact[]> {
  const { portfolio } = view;
  const { held, day, slice } = sight;
  const key = JSON.stringify([await portfolio.revision(), held.source, day, slice]);
  const last = kept.get(portfolio);
  if (last?.key === key) return last.rows;
  const rows = scan(portfolio, sight);
  kept.set(portfolio, { key, rows });
  rows.catch(() => kept.delete(portfolio));
  return rows;
}

async function scan(portfolio: Portfolio, { held, day, slice }: Sight): Promise<readonly InflatedFact[]> {
  const found: InflatedFact[] = [];
  for await (const batch of portfolio.rows({ ...slice, facts: 'usage', source: held.source, day })) {
    for (const row of batch) if (row.numerator > row.denominator) found.push(row);
  }
  return found.sort(
    (a, b) => excess(b) - excess(a) || compare(a.customer, b.customer) || compare(keyOf(a), keyOf(b)),
  );
}

/** Each customer's highest row, highest percentage first; rows without entitlements cannot be ranked. */
export function highestPerCustomer(
  rows: readonly InflatedFact[],
  minimumSeats: number,
): readonly InflatedFact[] {
  const best = new Map<CustomerId, InflatedFact>();
  for (const row of rows) {
    if (row.denominator < Math.max(1, minimumSeats)) continue;
    const held = best.get(row.customer);
    if (held === undefined || ratio(row) > ratio(held)) best.set(row.customer, row);
  }
  return [...best.values()].sort(
    (a, b) => ratio(b) - ratio(a) || b.denominator - a.denominator || compare(a.customer, b.customer),
  );
}

const excess = (row: FigureRow): number => row.numerator - row.denominator;
const ratio = (row: FigureRow): number => row.numerator / row.denominator;
const keyOf = (row: FigureRow): string => `${row.product}|${row.workload}`;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
