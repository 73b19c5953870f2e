import type { Decomposition, FurtherReason, InflatedRow } from '../adoption/decomposition.ts';
import type { Workload } from '../catalog/workloads.ts';
import type { Coverage } from '../coverage.ts';
import type { ProductId } from '../facts.ts';
import type { Row } from '../figure.ts';
import type { Base, Lead, Named } from './parts.ts';

export interface ExplainInflatedAnswer extends Base, Named, Lead, Decomposition {
  readonly kind: 'explain_inflated';
  /** the rows above 100 %, highest first; of a portfolio those of its 100 most inflated customers */
  readonly rows: readonly InflatedRow[];
  /** all rows above 100 % in the scope */
  readonly total: number;
  /** rows the decomposition adds up: all of a customer's scope, the listed ones of a portfolio */
  readonly explained: number;
  /** every other customer with an inflated row (of a portfolio every one), highest first: each one's highest row; at most some, `othersTotal` counts all */
  readonly others: readonly Row[];
  readonly othersTotal?: number;
  /** the percentage the person quotes, percent points */
  readonly observed?: number;
  /** the row that shows what the person quotes, where the scope's own figure does not */
  readonly observedRow?: { readonly product: ProductId; readonly workload: Workload };
  readonly further: readonly FurtherReason[];
  /** of a portfolio: customers that have data, of all */
  readonly coverage?: Coverage;
  readonly products: Readonly<Record<ProductId, string>>;
}
