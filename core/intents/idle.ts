import { windowStart } from '../adoption/days.ts';
import { hasOwnLicence } from '../catalog/workloads.ts';
import type { Figure } from '../figure.ts';
import { isService } from '../figures/scope.ts';
import type { Note } from '../note.ts';
import type { Portfolio } from '../store/portfolio.ts';

/**
 * Of a workload sold by licences of its own: how many people who hold one did not use it in the window; who of them used it before
 * and who never did is told where a report of each person is held for the same day.
 */
export async function idleIn(
  portfolio: Portfolio,
  { metric, numerator, denominator, dataDate, window, scope }: Figure,
): Promise<readonly Note[]> {
  const { customer, workload } = scope;
  if (metric !== 'usage' || customer === 'portfolio' || workload === undefined || isService(workload))
    return [];
  if (!hasOwnLicence(workload) || numerator === null || denominator === null) return [];
  const idle = denominator - numerator;
  if (idle <= 0 || dataDate === null || window === null) return [];
  const activity = await portfolio.userActivity({ customers: [customer], asOf: dataDate });
  const people = activity.filter((one) => one.workload === workload && one.asOf === dataDate);
  const since = windowStart(dataDate, window);
  const dormant = people.filter(
    ({ lastActivity }) => lastActivity !== undefined && lastActivity < since,
  ).length;
  const never = people.filter(({ lastActivity }) => lastActivity === undefined).length;
  const told = dormant + never > 0 && dormant + never <= idle ? { dormant, never } : {};
  return [{ kind: 'idle', idle, of: denominator, ...told }];
}
