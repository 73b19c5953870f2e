import { plusDays, windowStart } from '../adoption/days.ts';
import type { EvidenceFacts, UsageRow } from '../adoption/evidence.ts';
import { todayOf } from '../adoption/periods.ts';
import { SAME_WINDOW_DAYS } from '../adoption/subscriptions.ts';
import type { FactWindow } from '../catalog/sources.ts';
import type { Workload } from '../catalog/workloads.ts';
import type { UserActivityFact } from '../facts.ts';
import type { FactRow, Sight, View } from '../figures/measure.ts';
import type { CustomerId } from '../question.ts';
import type { Day } from '../time.ts';

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

const NOTHING: EvidenceFacts = { subscriptions: [], transfers: [], activity: [], licences: [], holdings: [] };

/** Everything held about some customers that may explain these rows. */
export async function evidenceFor(
  view: View,
  customers: readonly CustomerId[],
  rows: readonly UsageRow[],
): Promise<EvidenceFacts> {
  const { portfolio, moment } = view;
  if (rows.length === 0) return NOTHING;
  const days = rows.map((row) => row.day).sort();
  const from = rows.map((row) => windowStart(row.day, row.window)).sort()[0]!;
  const to = days.at(-1)!;
  const [subscriptions, transfers, activity, licences, holdings] = await Promise.all([
    portfolio.subscriptions({ customers }),
    portfolio.transfers({ customers, from, to }),
    activityAt(view, customers, to, todayOf(moment)),
    portfolio.userLicences({
      customers,
      from: plusDays(days[0]!, -SAME_WINDOW_DAYS),
      to: plusDays(to, SAME_WINDOW_DAYS),
    }),
    portfolio.datasets({ customers }),
  ]);
  return { subscriptions, transfers, activity, licences, holdings };
}

/**
 * Each customer's user report of the data date; else the one made soon after it (which still tells whose last activity lay in the
 * window), or the last before; else whatever is held.
 */
async function activityAt(
  { portfolio }: View,
  customers: readonly CustomerId[],
  day: Day,
  today: Day,
): Promise<readonly UserActivityFact[]> {
  let found: readonly UserActivityFact[] = [];
  let left = customers;
  for (const asOf of [day, plusDays(day, SAME_WINDOW_DAYS), today]) {
    if (left.length === 0) break;
    const activity = await portfolio.userActivity({ customers: left, asOf });
    const late = new Set(
      activity.filter((one) => asOf === day && one.asOf !== day).map((one) => one.customer),
    );
    const taken = activity.filter((one) => !late.has(one.customer));
    found = [...found, ...taken];
    const served = new Set(taken.map((one) => one.customer));
    left = left.filter((customer) => !served.has(customer));
  }
  return found;
}
