import type { CauseShare } from '../adoption/decomposition.ts';
import type { Effect, Goal } from '../adoption/what-if.ts';
import type { InflationCause } from '../catalog/causes.ts';
import type { AskedWorkload } from '../catalog/workloads.ts';
import type { Base, Lead, Named } from './parts.ts';

export type Supposition =
  | { readonly kind: 'without'; readonly what: AskedWorkload | InflationCause | 'all_causes' }
  | { readonly kind: 'add_active'; readonly users: number }
  /** `given`: as many of them as are spare */
  | { readonly kind: 'assign'; readonly seats: number; readonly spare: number; readonly given: number }
  | { readonly kind: 'target'; readonly target: number };

export interface WhatIfAnswer extends Base, Named, Lead {
  readonly kind: 'what_if';
  readonly supposed: Supposition;
  readonly usage?: Effect;
  readonly deployment?: Effect;
  readonly goal?: Goal;
  /** what the effect of a cause rests on */
  readonly cause?: CauseShare;
  /** active users counted in several workloads: one more person may count more than once */
  readonly workloads: number;
}
