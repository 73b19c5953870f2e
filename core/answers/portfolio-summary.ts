import type { Coverage } from '../coverage.ts';
import type { Earlier, Figure, Row, TrendPoint } from '../figure.ts';
import type { Finding } from './finding.ts';
import type { Base, Lead, Listed, Named } from './parts.ts';

export interface PortfolioSummaryAnswer extends Base, Named, Lead {
  readonly kind: 'portfolio_summary';
  readonly usage: Figure;
  readonly deployment: Figure;
  readonly previousUsage?: Earlier;
  readonly previousDeployment?: Earlier;
  readonly coverage: Coverage;
  readonly workloads: readonly Figure[];
  readonly points: readonly TrendPoint[];
  readonly findings: readonly Finding[];
  /** customers, lowest usage first */
  readonly rows: readonly Row[];
  readonly total: number;
  readonly leftOut: Listed['leftOut'];
}
