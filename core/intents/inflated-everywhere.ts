import { MINIMUM_SEATS } from '../adoption/filter.ts';
import { SOURCES, type Source } from '../catalog/sources.ts';
import type { Workload } from '../catalog/workloads.ts';
import { plusDays } from '../days.ts';
import type { Directory } from '../directory.ts';
import type { Row } from '../figure.ts';
import type { Sight, View } from '../figures/measure.ts';
import type { CustomerId } from '../question.ts';
import type { FigureRow, Portfolio } from '../store/portfolio.ts';
import type { Day } from '../time.ts';

/** One usage row above 100 %, whoever's. */
export type InflatedFact = FigureRow & { readonly workload: Workload | '' };

/** The last scans of each portfolio: the same until a fact changes. */
const kept = new WeakMap<Portfolio, Map<string, Promise<readonly InflatedFact[]>>>();
const MOST_KEPT = 4;

/** Every row of the portfolio with more active users than entitlements, largest excess first, of the aspect looked at. */
export async function inflatedEverywhere(view: View, sight: Sight): Promise<readonly InflatedFact[]> {
  const { workloads, products, exclude } = sight.slice;
  const rows = await everyRow(view.portfolio, sight);
  const { lagDays, spreadDays } = SOURCES[sight.held.source];
  const from = plusDays(sight.day, -lagDays - spreadDays);
  return rows.filter(
    (row) =>
      row.day >= from &&
      !exclude?.includes(row.customer) &&
      (workloads?.includes(row.workload as Workload) ?? true) &&
      (products?.includes(row.product) ?? true),
  );
}

async function everyRow(portfolio: Portfolio, { held, day }: Sight): Promise<readonly InflatedFact[]> {
  const key = JSON.stringify([await portfolio.revision(), held.source, day]);
  const scans = kept.get(portfolio) ?? new Map<string, Promise<readonly InflatedFact[]>>();
  kept.set(portfolio, scans);
  const known = scans.get(key);
  if (known) return known;
  const rows = scan(portfolio, held.source, day);
  scans.set(key, rows);
  rows.catch(() => scans.delete(key));
  for (const old of [...scans.keys()].slice(0, -MOST_KEPT)) scans.delete(old);
  return rows;
}

async function scan(portfolio: Portfolio, source: Source, day: Day): Promise<readonly InflatedFact[]> {
  const found: InflatedFact[] = [];
  for await (const batch of portfolio.rows({ facts: 'usage', source, day, over100: true }))
    for (const row of batch) found.push(row);
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

/** Customers in a list, each by its highest row; a note tells those that are not among the `overall` ones above 100 %. */
export function aboveRows(
  rows: readonly InflatedFact[],
  directory: Directory,
  overall: ReadonlySet<CustomerId>,
): readonly Row[] {
  return rows.map((row) => ({
    customer: row.customer,
    name: directory.byId.get(row.customer)?.name ?? row.customer,
    metric: 'usage',
    value: row.denominator === 0 ? null : (100 * row.numerator) / row.denominator,
    numerator: row.numerator,
    denominator: row.denominator,
    dataDate: row.day,
    ...(row.workload === '' ? {} : { workload: row.workload }),
    note: overall.has(row.customer) ? 'over_100' : 'only_workload',
  }));
}

/** Of some customers those whose total is above 100 %, in what the sight looks at. */
export async function above100Overall(
  view: View,
  sight: Sight,
  customers: readonly CustomerId[],
): Promise<ReadonlySet<CustomerId>> {
  if (customers.length === 0) return new Set();
  const ask = {
    ...sight.slice,
    customers,
    facts: 'usage',
    source: sight.held.source,
    day: sight.day,
    from: plusDays(sight.day, -SOURCES[sight.held.source].lagDays),
  } as const;
  const sums = await view.portfolio.sums(ask);
  return new Set(sums.filter((sum) => sum.numerator > sum.denominator).map((sum) => sum.customer));
}

/** Customers with a row above 100 % whose total is not: unused licences hide it, and they are inflated all the same (domain.md §5). */
export async function aboveInParts(view: View, sight: Sight, directory: Directory): Promise<readonly Row[]> {
  const rows = highestPerCustomer(await inflatedEverywhere(view, sight), MINIMUM_SEATS);
  const overall = await above100Overall(
    view,
    sight,
    rows.map((row) => row.customer),
  );
  return aboveRows(
    rows.filter((row) => !overall.has(row.customer)),
    directory,
    overall,
  );
}

const excess = (row: FigureRow): number => row.numerator - row.denominator;
const ratio = (row: FigureRow): number => row.numerator / row.denominator;
const keyOf = (row: FigureRow): string => `${row.product}|${row.workload}`;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
