import { SOURCE_IDS, SOURCES, type Source } from '../catalog/sources.ts';
import type { Holdings } from '../store/portfolio.ts';
import type { Day } from '../time.ts';
import { plusDays } from './days.ts';

interface Dated {
  readonly customer: string;
  readonly product: string;
  readonly workload?: string;
  readonly workloadName?: string;
  readonly day: Day;
  readonly ended?: true;
}

/**
 * Each row (customer, product, workload) at its newest date, where that lies within the source's spread of its customer's newest
 * date: services are processed on different days, but a row that stopped coming is no longer part of the figure (domain.md
 * §4.6), and one that ended counts no more. `asOf` hides what was dated later. Order is kept.
 */
export function newestRows<Row extends Dated>(
  rows: readonly Row[],
  source: Source,
  asOf?: Day,
): readonly Row[] {
  return splitByAge(rows, source, asOf).counted;
}

/** The rows of figures, and those further behind their customer's newest date, each at its own newest date too. */
export function splitByAge<Row extends Dated>(
  rows: readonly Row[],
  source: Source,
  asOf?: Day,
): { readonly counted: readonly Row[]; readonly behind: readonly Row[] } {
  const seen = asOf === undefined ? rows : rows.filter((row) => row.day <= asOf);
  const newest = new Map<string, Day>();
  const best = new Map<string, Row>();
  for (const row of seen) {
    if (row.day > (newest.get(row.customer) ?? '')) newest.set(row.customer, row.day);
    const held = best.get(keyOf(row));
    if (held === undefined || row.day > held.day) best.set(keyOf(row), row);
  }
  const { spreadDays } = SOURCES[source];
  const kept = seen.filter((row) => !row.ended && best.get(keyOf(row)) === row);
  const isBehind = (row: Row) => row.day < plusDays(newest.get(row.customer)!, -spreadDays);
  return { counted: kept.filter((row) => !isBehind(row)), behind: kept.filter(isBehind) };
}

/** What is held, in the order an answer prefers it: licence analytics, Insights, then Graph. Take the first that has rows for the scope. */
export function bySourceOrder(holdings: readonly Holdings[]): readonly Holdings[] {
  return [...holdings].sort((a, b) => SOURCE_IDS.indexOf(a.source) - SOURCE_IDS.indexOf(b.source));
}

function keyOf(row: Dated): string {
  return JSON.stringify([row.customer, row.product, row.workload ?? '', row.workloadName ?? '']);
}
