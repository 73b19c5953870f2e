import type { Earlier, Figure, TrendPoint } from '../figure.ts';
import type { Finding } from './finding.ts';
import type { Base, Lead, Named } from './parts.ts';

export interface CustomerSummaryAnswer extends Base, Named, Lead {
  readonly kind: 'customer_summary';
  readonly usage: Figure;
  readonly deployment: Figure;
  readonly previousUsage?: Earlier;
  readonly previousDeployment?: Earlier;
  readonly own?: Figure;
  readonly workloads: readonly Figure[];
  readonly products: readonly Figure[];
  readonly points: readonly TrendPoint[];
  readonly findings: readonly Finding[];
}
