import { METRICS, type Metric } from '../catalog/metrics.ts';
import type { FactWindow, Source } from '../catalog/sources.ts';
import type { Figure, Missing, Scope } from '../figure.ts';
import type { Day } from '../time.ts';
import { finalFrom } from './days.ts';

/** Version of the arithmetic that turns facts into figures, verdicts and causes. Every answer names it. */
export const RULE_VERSION = '1.0';

/** Sums over the same rows: active and qualified, or assigned and sold. */
export interface Sum {
  /** of rows that have a denominator */
  readonly numerator: number;
  readonly denominator: number;
  /** what of the denominators is not taken up, row by row; what others exceed is never set against it (domain.md §4.5) */
  readonly unused: number;
  /** the numerators of rows without a denominator: they enter no ratio */
  readonly bare: number;
  /** the oldest data date among the rows; null when there are none */
  readonly oldest: Day | null;
  readonly rows: number;
}

/** What rows of a sum have in common. */
export interface Origin {
  readonly source: Source;
  readonly window: FactWindow | null;
  readonly population?: 'all_partners' | 'own';
  /** the day it is looked at: months not final by then are marked */
  readonly today?: Day;
}

export const NO_ROWS: Sum = { numerator: 0, denominator: 0, unused: 0, bare: 0, oldest: null, rows: 0 };

/** The sum of one row. */
export function sumOfRow(row: {
  readonly numerator: number;
  readonly denominator: number;
  readonly day: Day;
}): Sum {
  const { numerator, denominator, day } = row;
  if (denominator === 0) return { ...NO_ROWS, bare: numerator, oldest: day, rows: 1 };
  const unused = Math.max(0, denominator - numerator);
  return { numerator, denominator, unused, bare: 0, oldest: day, rows: 1 };
}

/** Sums of sums: a wider scope is a ratio of sums, never a mean of percentages (domain.md §4). */
export function addSums(sums: readonly Sum[]): Sum {
  const all = { ...NO_ROWS };
  for (const sum of sums) {
    all.numerator += sum.numerator;
    all.denominator += sum.denominator;
    all.unused += sum.unused;
    all.bare += sum.bare;
    all.rows += sum.rows;
    if (sum.oldest !== null && (all.oldest === null || sum.oldest < all.oldest)) all.oldest = sum.oldest;
  }
  return all;
}

/** What of the numerators lies beyond the denominators, row by row: excess use, or licences assigned and not sold. */
export const beyond = ({ numerator, denominator, unused }: Omit<Sum, 'bare' | 'oldest' | 'rows'>): number =>
  unused - (denominator - numerator);

/**
 * One figure of a scope from its sums. Percentages in percent points, unrounded; counts as counts. Without rows every
 * number is null and `missing` says why; a percentage over a denominator of 0 is null, not measurable: never 0 %.
 * For a count, numerator and denominator are the two sums it is taken from. Where no row has a denominator, the numerator is that of
 * those rows: nothing can be measured against, but somebody was active.
 */
export function figureOf(metric: Metric, scope: Scope, sum: Sum, origin: Origin): Figure {
  if (sum.rows === 0) return noFigure(metric, scope, { reason: 'not_held', sources: [] });
  const over = beyond(sum);
  const measurable = sum.denominator > 0;
  const beside = {
    ...(measurable && sum.bare > 0 ? { bare: sum.bare } : {}),
    ...(over > 0 ? { over } : {}),
  };
  const base = {
    metric,
    numerator: measurable ? sum.numerator : sum.bare,
    denominator: sum.denominator,
    dataDate: sum.oldest,
    window: METRICS[metric].facts === 'usage' ? origin.window : null,
    scope,
    population: origin.population ?? 'all_partners',
    source: origin.source,
    ...provisional(origin, sum.oldest),
    ...(Object.keys(beside).length > 0 ? { beside } : {}),
  } as const;
  const value = metricValue(metric, { ...sum, numerator: base.numerator });
  if (value === null) return { ...base, value, missing: { reason: 'zero_denominator' } };
  return { ...base, value };
}

/** A month that its source may still change (domain.md §4.7). */
function provisional({ source, today }: Origin, day: Day | null): Pick<Figure, 'finalFrom'> {
  const final = day === null ? undefined : finalFrom(source, day);
  return final !== undefined && today !== undefined && today < final ? { finalFrom: final } : {};
}

/** The figure that is not there, with the reason. */
export function noFigure(
  metric: Metric,
  scope: Scope,
  missing: Missing,
  population: Figure['population'] = 'all_partners',
): Figure {
  return {
    metric,
    value: null,
    numerator: null,
    denominator: null,
    dataDate: null,
    window: null,
    scope,
    population,
    source: null,
    missing,
  };
}

/** A metric's value from its sums: percent points, or a count; null when not measurable. */
export function metricValue(
  metric: Metric,
  sum: Pick<Sum, 'numerator' | 'denominator' | 'unused'>,
): number | null {
  return METRICS[metric].of(sum);
}
