import type { Earlier, Figure, TrendPoint } from '../figure.ts';
import type { Base, Lead, Named } from './parts.ts';

export interface CustomerMetricAnswer extends Base, Named, Lead {
  readonly kind: 'customer_metric';
  /** all figures asked for: one per customer and metric; the first is the lead */
  readonly figures: readonly Figure[];
  /** the same metric in the period compared with, else one non-overlapping window earlier, where held */
  readonly previous?: Earlier;
  /** change against it, percent points (or count), unrounded; absent where nothing is compared */
  readonly change?: number;
  /** over a span of time: the figure on every data date in it, oldest first */
  readonly points?: readonly TrendPoint[];
  /** licences sold by us alone, where that differs (deployment facts only) */
  readonly own?: Figure;
  /** the lead split by workload (usage) or product (deployment), largest first */
  readonly breakdown: readonly Figure[];
}
