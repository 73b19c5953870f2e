import type { AdviceFacts } from '../adoption/advice-evidence.ts';
import { plusDays } from '../adoption/days.ts';
import type { InflatedRow } from '../adoption/decomposition.ts';
import { explainRows, explainScope } from '../adoption/inflation.ts';
import { todayOf } from '../adoption/periods.ts';
import { plainUse, type Use } from '../adoption/signs.ts';
import { WORKLOADS } from '../catalog/workloads.ts';
import type { Figure } from '../figure.ts';
import { measureCustomer } from '../figures/customer.ts';
import type { View } from '../figures/measure.ts';
import { aspectOf } from '../figures/scope.ts';
import { type CustomerId, type Question, whenOf } from '../question.ts';
import { breakdownOf } from './breakdown.ts';
import { evidenceFor, usageRowsOf } from './evidence.ts';
import { SUPPORT_DAYS } from './whose-data.ts';

type MeasuredUsage = Awaited<ReturnType<typeof measureCustomer>>;

/** Everything advice about a customer rests on. */
export async function adviceFacts(
  view: View,
  customer: CustomerId,
  question: Question,
): Promise<AdviceFacts> {
  const today = todayOf(view.moment);
  const customers = [customer];
  const aspect = aspectOf(question);
  const [usage, deployment, subscriptions, support] = await Promise.all([
    measureCustomer(view, 'usage', aspect, customer, whenOf(question)),
    measureCustomer(view, 'deployment', aspect, customer, whenOf(question)),
    view.portfolio.subscriptions({ customers }),
    view.portfolio.support({ customers, from: plusDays(today, -SUPPORT_DAYS), to: today }),
  ]);
  const explained = await explainedOf(view, customer, usage);
  const parts = breakdownOf(usage, view.products).filter((figure) => figure.scope.workload !== undefined);
  const workloads = parts.length > 0 && aspect.workload === undefined ? parts : [usage.figure];
  return {
    customer,
    usage: useOf(usage.figure, explained),
    deployment: deployment.figure,
    workloads: workloads
      .filter((figure) => figure.value !== null && isWorkload(figure))
      .map((figure) =>
        useOf(
          figure,
          explained.filter((row) => row.workload === figure.scope.workload),
        ),
      ),
    support,
    subscriptions,
    today,
  };
}

async function explainedOf(
  view: View,
  customer: CustomerId,
  { sight, rows }: MeasuredUsage,
): Promise<readonly InflatedRow[]> {
  if (sight === undefined) return [];
  const usage = usageRowsOf(rows, sight);
  return explainRows(usage, await evidenceFor(view, [customer], usage));
}

/** A usage figure beside what its rows, taken apart, leave of it. */
export const useOf = (figure: Figure, rows: readonly InflatedRow[]): Use =>
  rows.length === 0 ? plainUse(figure) : { figure, corrected: explainScope(rows).corrected };

const isWorkload = (figure: Figure): boolean =>
  figure.scope.workload !== undefined && figure.scope.workload in WORKLOADS;
