import type { Scope, TrendPoint } from '../figure.ts';
import type { Day } from '../time.ts';
import type { Base, Lead, Named } from './parts.ts';

export interface TrendAnswer extends Base, Named, Lead {
  readonly kind: 'trend';
  readonly points: readonly TrendPoint[];
  /** one line per customer where several were named */
  readonly series: readonly { readonly scope: Scope; readonly points: readonly TrendPoint[] }[];
  /** last against first point, percent points (or count); null where either is unknown */
  readonly change: number | null;
  /** fell and rose only between non-overlapping windows */
  readonly verdict: 'rose' | 'fell' | 'steady' | 'so_far' | 'unknown';
  readonly from: Day | null;
  readonly to: Day | null;
}
