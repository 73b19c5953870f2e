import type { Rule, WatchedWorkload } from './rule.ts';

/** What is measured, of every customer alike. */
export interface Measure {
  readonly metric: 'usage' | 'deployment';
  readonly workload?: WatchedWorkload;
}

export type MeasureKey = string;

export const keyOfMeasure = (measure: Measure): MeasureKey =>
  `${measure.metric}/${measure.workload ?? 'all'}`;

/** Idle rows hide an inflated one, so without a workload each is looked at by itself (domain.md §5). */
const EACH: readonly WatchedWorkload[] = [
  'exchange',
  'sharepoint',
  'teams',
  'yammer',
  'skype',
  'm365apps',
  'dynamics365',
];

/** Everything a rule looks at. */
export function measuresOf(rule: Pick<Rule, 'kind' | 'metric' | 'workload'>): readonly Measure[] {
  if (rule.workload !== undefined) return [{ metric: rule.metric, workload: rule.workload }];
  if (rule.kind === 'inflated' && rule.metric === 'usage')
    return EACH.map((workload) => ({ metric: rule.metric, workload }));
  return [{ metric: rule.metric }];
}
