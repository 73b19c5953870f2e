/** What can be measured, with the two facts each figure is made of. Source: the partner's metrics page, "Terms". */
export const METRICS = {
  /** percent of the entitlements that count whose user was active in the window */
  usage: { unit: 'percent', facts: 'usage' },
  /** percent of the licences sold that are assigned */
  deployment: { unit: 'percent', facts: 'deployment' },
  /** active users, a count */
  active: { unit: 'users', facts: 'usage' },
  /** entitlements that count in the usage denominator, a count */
  entitlements: { unit: 'licences', facts: 'usage' },
  /** licences sold, a count */
  sold: { unit: 'licences', facts: 'deployment' },
  /** licences assigned, a count */
  assigned: { unit: 'licences', facts: 'deployment' },
  /** licences sold and not assigned, a count */
  unused: { unit: 'licences', facts: 'deployment' },
} as const satisfies Record<
  string,
  { unit: 'percent' | 'users' | 'licences'; facts: 'usage' | 'deployment' }
>;

export type Metric = keyof typeof METRICS;
export const METRIC_IDS = Object.keys(METRICS) as readonly Metric[];
