import type { Workload } from '../catalog/workloads.ts';
import type { CustomerId, Question } from '../question.ts';
import type { Day } from '../time.ts';

/** What stands out at a customer or in the portfolio; `question` looks into it. */
export type Finding = { readonly question?: Question; readonly customer?: CustomerId } & (
  | { readonly kind: 'inflated'; readonly workload: Workload; readonly value: number }
  | { readonly kind: 'lowest_workload'; readonly workload: Workload; readonly value: number }
  | { readonly kind: 'unused_licences'; readonly count: number }
  /** non-overlapping windows only; points */
  | {
      readonly kind: 'fell' | 'rose';
      readonly metric: 'usage' | 'deployment';
      readonly points: number;
      readonly since: Day;
    }
  | {
      readonly kind: 'below';
      readonly metric: 'usage' | 'deployment';
      readonly threshold: number;
      readonly count: number;
    }
  /** `onlyWorkload`: of them, those whose total is not above it */
  | { readonly kind: 'over_100'; readonly count: number; readonly onlyWorkload: number }
);
