import type { Figure } from '../figure.ts';
import type { Base, Lead, Named } from './parts.ts';

export interface CustomerMetricAnswer extends Base, Named, Lead {
  readonly kind: 'customer_metric';
  /** all figures asked for: one per customer and metric; the first is the lead */
  readonly figures: readonly Figure[];
  /** the same metric one non-overlapping window earlier, where held */
  readonly previous?: Figure;
  /** licences sold by us alone, where that differs (deployment facts only) */
  readonly own?: Figure;
  /** the lead split by workload (usage) or product (deployment), largest first */
  readonly breakdown: readonly Figure[];
}
