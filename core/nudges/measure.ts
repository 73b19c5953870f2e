import { WATCHED_WORKLOADS, type WatchedWorkload } from '../catalog/workloads.ts';
import type { Rule } from './rule.ts';

/** What is measured, of every customer alike. */
export interface Measure {
  readonly metric: 'usage' | 'deployment';
  readonly workload?: WatchedWorkload;
}

export type MeasureKey = string;

export const keyOfMeasure = (measure: Measure): MeasureKey =>
  `${measure.metric}/${measure.workload ?? 'all'}`;

/** Everything a rule looks at. Idle rows hide an inflated one, so without a workload each is looked at by itself (domain.md §5). */
export function measuresOf(rule: Pick<Rule, 'kind' | 'metric' | 'workload'>): readonly Measure[] {
  if (rule.workload !== undefined) return [{ metric: rule.metric, workload: rule.workload }];
  if (rule.kind === 'inflated' && rule.metric === 'usage')
    return WATCHED_WORKLOADS.map((workload) => ({ metric: rule.metric, workload }));
  return [{ metric: rule.metric }];
}
