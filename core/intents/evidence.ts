import { windowStart } from '../adoption/days.ts';
import type { EvidenceFacts, UsageRow } from '../adoption/evidence.ts';
import { todayOf } from '../adoption/periods.ts';
import type { FactWindow } from '../catalog/sources.ts';
import type { Workload } from '../catalog/workloads.ts';
import type { CustomerId } from '../question.ts';
import type { FactRow, Sight, View } from './measure.ts';

/** Usage rows as the decomposition wants them. Nothing where the source's facts have no window. */
export function usageRowsOf(rows: readonly FactRow[], sight: Sight): readonly UsageRow[] {
  const window: FactWindow | null = sight.origin.window;
  if (window === null) return [];
  return rows.map((row) => ({
    customer: row.customer,
    product: row.product,
    workload: (row.workload || 'other') as Workload,
    day: row.day,
    window,
    active: row.numerator,
    qualified: row.denominator,
  }));
}

/** Everything held about some customers that may explain these rows. */
export async function evidenceFor(
  view: View,
  customers: readonly CustomerId[],
  rows: readonly UsageRow[],
): Promise<EvidenceFacts> {
  const { portfolio, moment } = view;
  if (rows.length === 0) return { subscriptions: [], transfers: [], activity: [], holdings: [] };
  const days = rows.map((row) => row.day).sort();
  const from = rows.map((row) => windowStart(row.day, row.window)).sort()[0]!;
  const to = days.at(-1)!;
  const [subscriptions, transfers, asOfDay, holdings] = await Promise.all([
    portfolio.subscriptions({ customers }),
    portfolio.transfers({ customers, from, to }),
    portfolio.userActivity({ customers, asOf: to }),
    portfolio.datasets({ customers }),
  ]);
  // a report of a later day still tells whose last activity lay inside the window
  const activity =
    asOfDay.length > 0 ? asOfDay : await portfolio.userActivity({ customers, asOf: todayOf(moment) });
  return { subscriptions, transfers, activity, holdings };
}
