import { SOURCE_IDS, SOURCES, type Source } from '../catalog/sources.ts';
import type { Holdings } from '../store/portfolio.ts';
import type { Day } from '../time.ts';
import { daysBetween, plusDays } from './days.ts';

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

/** Whether data of a source was as new as is normal for it, seen from a day. */
export const isFresh = (source: Source, newest: Day, asOf: Day): boolean =>
  daysBetween(newest, asOf) <= SOURCES[source].lagDays;

/**
 * Of what may answer, the one that does: of those that are fresh the source an answer prefers (licence analytics, Insights, then
 * Graph), else the one with the newest data (domain.md §4.6). Undefined for none.
 */
export function answering<
  One extends { readonly source: Source; readonly newest: Day; readonly isFresh: boolean },
>(found: readonly One[]): One | undefined {
  let best: One | undefined;
  for (const one of found) if (best === undefined || isBetter(one, best)) best = one;
  return best;
}

function isBetter(one: Parameters<typeof answering>[0][number], best: typeof one): boolean {
  if (one.isFresh !== best.isFresh) return one.isFresh;
  if (!one.isFresh && one.newest !== best.newest) return one.newest > best.newest;
  return SOURCE_IDS.indexOf(one.source) < SOURCE_IDS.indexOf(best.source);
}

/** What is held, in the order an answer prefers it. */
export function bySourceOrder(holdings: readonly Holdings[]): readonly Holdings[] {
  return [...holdings].sort((a, b) => SOURCE_IDS.indexOf(a.source) - SOURCE_IDS.indexOf(b.source));
}

function keyOf(row: Dated): string {
  return JSON.stringify([row.customer, row.product, row.workload ?? '', row.workloadName ?? '']);
}
