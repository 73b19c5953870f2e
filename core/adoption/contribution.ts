import type { ProductId } from '../facts.ts';
import type { CustomerId } from '../question.ts';

import type { Pair } from './what-if.ts';

/** One part of a change: what it was, what it is, and how many points of the change come from it. */
export interface ChangePart {
  readonly customer?: CustomerId;
  readonly product?: ProductId;
  readonly workload?: string;
  /** null: the part had no row at that date */
  readonly before: { readonly numerator: number; readonly denominator: number } | null;
  readonly after: { readonly numerator: number; readonly denominator: number } | null;
  readonly numeratorPoints: number;
  readonly denominatorPoints: number;
  readonly points: number;
}

/** One part of a scope at the earlier and the later data date; absent where it has no row then. */
export interface Part {
  readonly customer?: string;
  readonly product?: string;
  readonly workload?: string;
  readonly before?: Pair;
  readonly after?: Pair;
}

/** How each part moved a percentage. Points; the parts add up to the change of the whole. */
export interface Contributions {
  readonly points: number;
  /** of that, through more or fewer active users (assigned licences) */
  readonly numeratorPoints: number;
  /** of that, through fewer or more entitlements (licences sold) */
  readonly denominatorPoints: number;
  /** largest contribution first, either sign */
  readonly parts: readonly ChangePart[];
}

/**
 * Splits the change of a ratio of sums over its parts, each into what its numerator and what its denominator did (ours).
 * Both are weighed at the middle of the two dates, so that neither comes first and nothing is left over. Null where
 * either whole has no denominator.
 */
export function contributionsOf(parts: readonly Part[]): Contributions | null {
  const before = sumOf(parts.map((part) => part.before));
  const after = sumOf(parts.map((part) => part.after));
  if (before.denominator === 0 || after.denominator === 0) return null;
  const perNumerator = 50 / before.denominator + 50 / after.denominator;
  const perDenominator =
    (-50 * (before.numerator + after.numerator)) / (before.denominator * after.denominator);
  const split = parts.map((part): ChangePart => {
    const numerator = (part.after?.numerator ?? 0) - (part.before?.numerator ?? 0);
    const denominator = (part.after?.denominator ?? 0) - (part.before?.denominator ?? 0);
    const numeratorPoints = numerator * perNumerator;
    const denominatorPoints = denominator * perDenominator;
    return {
      ...(part.customer === undefined ? {} : { customer: part.customer }),
      ...(part.product === undefined ? {} : { product: part.product }),
      ...(part.workload === undefined ? {} : { workload: part.workload }),
      before: part.before ?? null,
      after: part.after ?? null,
      numeratorPoints,
      denominatorPoints,
      points: numeratorPoints + denominatorPoints,
    };
  });
  const numeratorPoints = (after.numerator - before.numerator) * perNumerator;
  const denominatorPoints = (after.denominator - before.denominator) * perDenominator;
  return {
    points: numeratorPoints + denominatorPoints,
    numeratorPoints,
    denominatorPoints,
    parts: split.sort((a, b) => Math.abs(b.points) - Math.abs(a.points) || compare(keyOf(a), keyOf(b))),
  };
}

function sumOf(pairs: readonly (Pair | undefined)[]): Pair {
  let numerator = 0;
  let denominator = 0;
  for (const pair of pairs) {
    numerator += pair?.numerator ?? 0;
    denominator += pair?.denominator ?? 0;
  }
  return { numerator, denominator };
}

const keyOf = (part: ChangePart): string =>
  `${part.customer ?? ''}|${part.product ?? ''}|${part.workload ?? ''}`;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
