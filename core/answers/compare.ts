import type { Metric } from '../catalog/metrics.ts';
import type { Figure, Row } from '../figure.ts';
import type { Base, Lead, Listed, Named } from './parts.ts';

export interface CompareAnswer extends Base, Named, Lead {
  readonly kind: 'compare_customers';
  readonly metrics: readonly ('usage' | 'deployment' | Metric)[];
  readonly rows: readonly Row[];
  /** customers named */
  readonly total?: number;
  /** those whose leading figure is unknown */
  readonly leftOut?: Listed['leftOut'];
  /** per metric: highest minus lowest, percent points; null where one side is unknown */
  readonly difference: readonly { readonly metric: Metric; readonly points: number | null }[];
  readonly portfolio: readonly Figure[];
}
