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
 * Each row (customer, product, workload) at its newest date, where that lies within the source's spread of the newest
 * date of all: services are processed on different days, but a row that stopped coming is no longer part of the
 * figure (domain.md §4), and one that ended counts no more. `asOf` hides what was dated later. Order is kept.
 */
export function newestRows<Row extends Dated>(
  rows: readonly Row[],
  source: Source,
  asOf?: Day,
): readonly Row[] {
  const seen = asOf === undefined ? rows : rows.filter((row) => row.day <= asOf);
  const newest = newestDay(seen);
  if (newest === null) return [];
  const floor = plusDays(newest, -SOURCES[source].spreadDays);
  const best = new Map<string, Row>();
  for (const row of seen) {
    if (row.day < floor) continue;
    const held = best.get(keyOf(row));
    if (held === undefined || row.day > held.day) best.set(keyOf(row), row);
  }
  return seen.filter((row) => !row.ended && best.get(keyOf(row)) === row);
}

/** The newest data date among rows; null without rows. */
export function newestDay(rows: readonly { readonly day: Day }[]): Day | null {
  let newest: Day | null = null;
  for (const { day } of rows) if (newest === null || day > newest) newest = day;
  return newest;
}

/** What is held, in the order an answer prefers it: licence analytics, Insights, then Graph. Take the first that has rows for the scope. */
export function bySourceOrder(holdings: readonly Holdings[]): readonly Holdings[] {
  return [...holdings].sort((a, b) => SOURCE_IDS.indexOf(a.source) - SOURCE_IDS.indexOf(b.source));
}

function keyOf(row: Dated): string {
  return JSON.stringify([row.customer, row.product, row.workload ?? '', row.workloadName ?? '']);
}
