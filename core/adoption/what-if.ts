import type { InflationCause } from '../catalog/causes.ts';
import type { ProductId } from '../facts.ts';
import type { Decomposition } from './decomposition.ts';

/** A percentage now and after a change, percent points; low and high are equal where it is exact. */
export interface Effect {
  readonly now: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** false: more may exist than we see, and only the upper end is certain */
  readonly complete: boolean;
  readonly sign: 'rises' | 'falls' | 'unchanged' | 'depends' | 'unknown';
}

export interface Goal {
  /** percent points */
  readonly target: number;
  readonly numerator: number;
  readonly denominator: number;
  /** how many more active users (assigned licences); null where no number would do */
  readonly needed: number | null;
  readonly verdict: 'possible' | 'reached' | 'impossible' | 'not_measurable';
}

/** Two sums of a scope: active and entitlements, or assigned and sold. */
export interface Pair {
  readonly numerator: number;
  readonly denominator: number;
}

/** What a percentage would be without some of its rows. Exact: both sums lose theirs. */
export function withoutRows(now: Pair, taken: Pair): Effect {
  const then = {
    numerator: now.numerator - taken.numerator,
    denominator: now.denominator - taken.denominator,
  };
  const value = percent(then);
  return effect(now, { low: value, high: value, denominator: then.denominator }, true);
}

/**
 * Usage without what one cause adds: from what it can account for at most to what is shown. `complete` false means that
 * more of it may exist than we see, so that only the upper end is certain (domain.md §5).
 */
export function withoutCause(of: Decomposition, cause: InflationCause): Effect {
  const part = of.causes.find((one) => one.cause === cause);
  const now = { numerator: of.active, denominator: of.entitlements };
  const low = percent({ ...now, numerator: Math.max(0, of.active - (part?.upTo ?? 0)) });
  const high = percent({ ...now, numerator: of.active - (part?.low ?? 0) });
  return effect(now, { low, high, denominator: of.entitlements }, part?.complete ?? false);
}

/** Usage with so many more (or fewer) active users and nothing else changed. */
export function withMoreActive(now: Pair, users: number): Effect {
  const numerator = Math.max(0, now.numerator + users);
  const value = percent({ ...now, numerator });
  return effect(now, { low: value, high: value, denominator: now.denominator }, true);
}

/** A product's spare licences, and the usage rows (workloads) in which one of its licences counts. */
export interface Spare {
  readonly product: ProductId;
  readonly spare: number;
  readonly rows: number;
}

/** Spare licences given out: those of the product with most to spare first. Never more than are spare. */
export function distribute(
  products: readonly Spare[],
  seats: number,
): { readonly given: number; readonly entitlements: number } {
  let left = Math.max(0, seats);
  let entitlements = 0;
  const byspare = [...products].sort((a, b) => b.spare - a.spare || (a.product < b.product ? -1 : 1));
  for (const one of byspare) {
    const here = Math.min(left, Math.max(0, one.spare));
    entitlements += here * one.rows;
    left -= here;
  }
  return { given: Math.max(0, seats) - left, entitlements };
}

/** Deployment with so many more licences assigned. */
export function withAssigned(now: Pair, given: number): Effect {
  const value = percent({ ...now, numerator: now.numerator + given });
  return effect(now, { low: value, high: value, denominator: now.denominator }, true);
}

/** Usage after licences were assigned: from nobody of the new users active to all of them. */
export function withEntitlements(now: Pair, entitlements: number): Effect {
  const denominator = now.denominator + entitlements;
  const low = percent({ numerator: now.numerator, denominator });
  const high = percent({ numerator: now.numerator + entitlements, denominator });
  return effect(now, { low, high, denominator }, true);
}

/**
 * How many more are needed to reach a percentage: the smallest whole number that does. More than 100 % is no goal: it
 * would need users without entitlement.
 */
export function goalOf(now: Pair, target: number): Goal {
  const held = { target, numerator: now.numerator, denominator: now.denominator };
  if (now.denominator === 0) return { ...held, needed: null, verdict: 'not_measurable' };
  if (target > 100) return { ...held, needed: null, verdict: 'impossible' };
  const needed = Math.max(0, ceilOfPercent(target, now.denominator) - now.numerator);
  return { ...held, needed, verdict: needed === 0 ? 'reached' : 'possible' };
}

/** The smallest whole number that is at least so many percent of a count; exact to a millionth of a point. */
function ceilOfPercent(target: number, count: number): number {
  const scale = 1_000_000;
  const product = BigInt(Math.round(target * scale)) * BigInt(count);
  const whole = BigInt(100 * scale);
  const quotient = product / whole;
  return Number(product % whole > 0n ? quotient + 1n : quotient);
}

function effect(
  now: Pair,
  then: { readonly low: number | null; readonly high: number | null; readonly denominator: number },
  complete: boolean,
): Effect {
  const value = percent(now);
  return { now: value, low: then.low, high: then.high, complete, sign: signOf(value, then.low, then.high) };
}

function signOf(now: number | null, low: number | null, high: number | null): Effect['sign'] {
  if (now === null || low === null || high === null) return 'unknown';
  if (low === now && high === now) return 'unchanged';
  if (low >= now) return 'rises';
  if (high <= now) return 'falls';
  return 'depends';
}

function percent(of: Pair): number | null {
  return of.denominator > 0 ? (100 * of.numerator) / of.denominator : null;
}
