interface Formula {
  readonly unit: 'percent' | 'users' | 'licences';
  /** the table its two sums come from: active and qualified, or assigned and sold */
  readonly facts: 'usage' | 'deployment';
  /** the figure from its sums; null where it is not measurable */
  readonly of: (sum: Sums) => number | null;
}
interface Sums {
  /** Σ active, or Σ assigned */
  readonly numerator: number;
  /** Σ qualified, or Σ sold */
  readonly denominator: number;
  /** Σ max(0, sold − assigned), row by row: what others exceed is never set against it (domain.md §4.5) */
  readonly unused: number;
}

const percent = ({ numerator, denominator }: Omit<Sums, 'unused'>): number | null =>
  denominator === 0 ? null : (100 * numerator) / denominator;

/** What can be measured, as a formula over sums of facts. Source: the partner's metrics page, "Terms". */
export const METRICS = {
  /** percent of the entitlements that count whose user was active in the window */
  usage: { unit: 'percent', facts: 'usage', of: percent },
  /** percent of the licences sold that are assigned */
  deployment: { unit: 'percent', facts: 'deployment', of: percent },
  /** active users, a count */
  active: { unit: 'users', facts: 'usage', of: ({ numerator }) => numerator },
  /** licences sold and not assigned, a count */
  unused: { unit: 'licences', facts: 'deployment', of: ({ unused }) => unused },
  /** licences sold, a count */
  sold: { unit: 'licences', facts: 'deployment', of: ({ denominator }) => denominator },
  /** licences assigned, a count */
  assigned: { unit: 'licences', facts: 'deployment', of: ({ numerator }) => numerator },
  /** entitlements that count in the usage denominator, a count */
  entitlements: { unit: 'licences', facts: 'usage', of: ({ denominator }) => denominator },
} as const satisfies Record<string, Formula>;

export type Metric = keyof typeof METRICS;
export const METRIC_IDS = Object.keys(METRICS) as readonly Metric[];
