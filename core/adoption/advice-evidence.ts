import type { Dataset, SubscriptionFact, SupportFact } from '../facts.ts';
import type { Corrected, Figure } from '../figure.ts';
import type { CustomerId } from '../question.ts';
import type { Day } from '../time.ts';
import { MINIMUM_SEATS } from './filter.ts';
import { readsDeployment, readsUse, SIGNS, tellsMore, type Use } from './signs.ts';

/** What an advice rests on. Counts and percent points, unrounded. */
export type AdviceEvidence =
  | { readonly kind: 'figure'; readonly figure: Figure; readonly reads: 'low' | 'high' | 'middling' }
  /** usage without what inflates it, where that says something else: the figure that is judged */
  | {
      readonly kind: 'corrected';
      readonly figure: Figure;
      readonly corrected: Corrected;
      readonly reads: 'low' | 'high' | 'middling';
    }
  | { readonly kind: 'weak_workload'; readonly figure: Figure }
  | {
      readonly kind: 'strong_workload';
      readonly figure: Figure;
      readonly corrected?: Corrected;
    }
  | {
      readonly kind: 'unused_licences';
      readonly count: number;
      readonly sold: number;
      readonly dataDate: Day;
    }
  | {
      readonly kind: 'support';
      readonly customer: CustomerId;
      readonly requests: number;
      readonly howTo?: number;
      readonly from: Day;
      readonly to: Day;
      readonly seats: number | null;
      /** requests per 100 seats and 30 days; null without seats */
      readonly rate: number | null;
      readonly reads: 'low' | 'high' | 'middling';
    }
  | { readonly kind: 'running_trial'; readonly offer: string; readonly quantity: number; readonly end?: Day }
  /** customers that reach the line only before usage is corrected, or may: left out */
  | { readonly kind: 'inflated_left_out'; readonly count: number }
  /** the person says so; we hold nothing that shows it */
  | { readonly kind: 'stated' };

/** `stated`: no data, but the person says so; `thin`: too little to tell; `contradicted`: the data shows otherwise. */
export type AdviceVerdict = 'supported' | 'stated' | 'thin' | 'contradicted' | 'general';

/** Data that is not held and would settle it. */
export type Lacking = 'usage' | 'deployment' | Dataset;

/** What is held about one customer, for advice. */
export interface AdviceFacts {
  readonly customer: CustomerId;
  readonly usage: Use;
  readonly deployment: Figure;
  /** usage by workload; only the asked one where a workload was named */
  readonly workloads: readonly Use[];
  readonly support: readonly SupportFact[];
  readonly subscriptions: readonly SubscriptionFact[];
  readonly today: Day;
}

/** Whether the data bears a scenario out, on what that rests, and what would settle it. */
export interface Verdict {
  readonly verdict: AdviceVerdict;
  readonly evidence: readonly AdviceEvidence[];
  readonly missing: readonly Lacking[];
}

/** Usage and deployment, and the corrected usage where it says something else: then that is the one judged. */
export function figuresOf({
  usage,
  deployment,
}: Pick<AdviceFacts, 'usage' | 'deployment'>): AdviceEvidence[] {
  const found: AdviceEvidence[] = [];
  const more = tellsMore(usage);
  if (usage.figure.value !== null)
    found.push({ kind: 'figure', figure: usage.figure, reads: more ? 'middling' : readsUse(usage) });
  if (more) found.push({ kind: 'corrected', ...usage, reads: readsUse(usage) });
  if (deployment.value !== null)
    found.push({ kind: 'figure', figure: deployment, reads: readsDeployment(deployment) });
  return found;
}

export function missingOf({ usage, deployment }: AdviceFacts): readonly Lacking[] {
  return [
    ...(usage.figure.value === null ? (['usage'] as const) : []),
    ...(deployment.value === null ? (['deployment'] as const) : []),
  ];
}

/** Licences nobody was given. */
export function unusedOf({ numerator, denominator, dataDate }: Figure): AdviceEvidence[] {
  if (numerator === null || denominator === null || dataDate === null || denominator <= numerator) return [];
  return [{ kind: 'unused_licences', count: denominator - numerator, sold: denominator, dataDate }];
}

/** Licences nobody was given, where they are so many that assigning them comes before any content. */
export function toAssignFirst(evidence: readonly AdviceEvidence[]) {
  const low = evidence.some(
    (one) => one.kind === 'figure' && one.figure.metric === 'deployment' && one.reads === 'low',
  );
  return low ? evidence.find((one) => one.kind === 'unused_licences') : undefined;
}

/** Parts used too little where the whole is used much: then the parts have room to grow, not the whole; else nothing. */
export function onlyInParts(evidence: readonly AdviceEvidence[]): readonly Figure[] | undefined {
  const much = evidence.some(
    (one) =>
      one.kind === 'figure' && one.figure.metric === 'usage' && (one.figure.value ?? 0) >= SIGNS.highUsage,
  );
  return much ? evidence.flatMap((one) => (one.kind === 'weak_workload' ? [one.figure] : [])) : undefined;
}

/** Workloads used too little, weakest first. Skype for Business is retired: nobody should be led back to it. */
export function weakWorkloads(workloads: readonly Use[]): readonly Figure[] {
  return workloads
    .filter((use) => readsUse(use) === 'low' && isRoomToGrow(use.figure))
    .map(({ figure }) => figure)
    .sort((a, b) => a.value! - b.value! || (b.denominator ?? 0) - (a.denominator ?? 0))
    .slice(0, 3);
}

const isRoomToGrow = ({ scope, denominator }: Figure): boolean =>
  scope.workload !== 'skype' && scope.workload !== 'other' && (denominator ?? 0) >= MINIMUM_SEATS;

/** Licences sold, else entitlements: how big the customer is; null where neither is known. */
export function seatsOf({ deployment, usage }: Pick<AdviceFacts, 'deployment' | 'usage'>): number | null {
  return deployment.denominator ?? usage.figure.denominator;
}

export const isSmall = (facts: AdviceFacts): boolean => (seatsOf(facts) ?? 0) < MINIMUM_SEATS;
