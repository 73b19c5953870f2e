import type { InflationCause } from '../catalog/causes.ts';
import type { FactWindow } from '../catalog/sources.ts';
import type { Workload } from '../catalog/workloads.ts';
import type { Dataset, ProductId } from '../facts.ts';
import type { Corrected } from '../figure.ts';
import type { CustomerId } from '../question.ts';
import type { Day } from '../time.ts';

export type CauseState = 'proven' | 'consistent' | 'ruled_out' | 'untestable';

export interface Evidence {
  readonly kind:
    | 'subscription'
    | 'transfer'
    | 'unlicensed_user'
    | 'trial_user'
    | 'remainder'
    | 'missing_dataset';
  readonly id?: string;
  readonly label?: string;
  readonly status?: string;
  readonly quantity?: number;
  /** of a subscription: users known to be active in the window */
  readonly activeUsers?: number;
  readonly from?: Day;
  readonly to?: Day;
  /** which data set would tell */
  readonly dataset?: Dataset;
}

/** domain.md §5. Counts of users. */
export interface CauseShare {
  readonly cause: InflationCause;
  readonly state: CauseState;
  readonly low: number;
  readonly upTo: number;
  readonly complete: boolean;
  readonly evidence: readonly Evidence[];
}

/** The decomposition of one row or of a scope. */
export interface Decomposition {
  readonly active: number;
  readonly entitlements: number;
  readonly excess: number;
  readonly causes: readonly CauseShare[];
  readonly unexplained: { readonly low: number; readonly upTo: number };
  readonly corrected: Corrected;
}

export interface InflatedRow extends Decomposition {
  readonly customer: CustomerId;
  readonly product: ProductId;
  readonly workload: Workload;
  /** percent points, unrounded; null where there are no entitlements */
  readonly value: number | null;
  readonly dataDate: Day;
  readonly window: FactWindow;
  /** in an answer, the same under the names every figure has: active users, entitlements */
  readonly metric?: 'usage';
  readonly numerator?: number;
  readonly denominator?: number;
  /** in an answer: the customer's total is not above 100 %, this row is */
  readonly note?: 'only_workload';
}

/** Explanations beyond the four causes, each only where its own evidence is in the data (Insights FAQ, FastTrack). */
export type FurtherReason =
  /** monthly users are counted once per service */
  | 'users_per_service'
  /** education tenants count students */
  | 'education';
