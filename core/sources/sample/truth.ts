import type { InflationCause } from '../../catalog/causes.ts';
import type { Workload } from '../../catalog/workloads.ts';
import type { ProductId } from '../../facts.ts';
import type { CustomerId } from '../../question.ts';
import type { Day } from '../../time.ts';
import { dataDate } from './calendar.ts';
import { INFLATED, type Inflated, type TrueRow } from './inflated.ts';
import { PLANS } from './plans.ts';

/** What truly happened in one usage row: `active` − `entitled` = Σ users + other − idle, all counts (domain.md §5). */
export interface SampleTruth {
  readonly customer: CustomerId;
  readonly product: ProductId;
  readonly workload: Workload;
  readonly day: Day;
  readonly active: number;
  readonly entitled: number;
  /** users each cause truly adds */
  readonly users: Readonly<Record<InflationCause, number>>;
  readonly other: number;
  readonly idle: number;
  /** causes whose evidence is held for the whole tenant: their truth lies between low and upTo */
  readonly complete: readonly InflationCause[];
}

/** Active users of a row, from its parts. */
export const activeOf = (row: TrueRow, entitled: number): number =>
  entitled -
  (row.idle ?? 0) +
  (row.turnover ?? 0) +
  (row.lapsed ?? 0) +
  (row.trial ?? 0) +
  (row.yammer ?? 0) +
  (row.other ?? 0);

export const entriesOf = (one: Inflated): [Workload, TrueRow][] =>
  Object.entries(one.rows) as [Workload, TrueRow][];

/** The true decomposition of every row of the inflated customers at the newest data date. */
export function sampleTruth(today: Day): readonly SampleTruth[] {
  return INFLATED.flatMap((one) =>
    entriesOf(one).map(([workload, row]) => {
      const entitled = row.entitled ?? one.entitled;
      return {
        customer: one.id,
        product: PLANS[one.plan].product.id,
        workload,
        day: dataDate(today, 0, 'office365'),
        active: activeOf(row, entitled),
        entitled,
        users: {
          turnover: row.turnover ?? 0,
          lapsed_subscription: row.lapsed ?? 0,
          trial: row.trial ?? 0,
          yammer: row.yammer ?? 0,
        },
        other: row.other ?? 0,
        idle: row.idle ?? 0,
        complete: completeOf(one),
      };
    }),
  );
}

function completeOf(one: Inflated): readonly InflationCause[] {
  const users: readonly InflationCause[] = one.holds.includes('user_detail') ? ['turnover', 'yammer'] : [];
  const directory: readonly InflationCause[] = one.holds.includes('directory_subscriptions')
    ? ['lapsed_subscription', 'trial']
    : [];
  return [...users, ...directory];
}
