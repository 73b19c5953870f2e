import { METRICS, type Metric } from '../catalog/metrics.ts';
import type { FactWindow, Source } from '../catalog/sources.ts';
import type { DeploymentFact, UsageFact } from '../facts.ts';
import type { Figure, Missing, Scope } from '../figure.ts';
import type { Day } from '../time.ts';
import { finalFrom } from './days.ts';

/** Version of the arithmetic that turns facts into figures, verdicts and causes. Every answer names it. */
export const RULE_VERSION = '1.0';

/** Two sums over the same rows: active and qualified, or assigned and sold. */
export interface Sum {
  readonly numerator: number;
  readonly denominator: number;
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

export const NO_ROWS: Sum = { numerator: 0, denominator: 0, oldest: null, rows: 0 };

/** Σ active and Σ qualified. */
export function sumUsage(rows: readonly Pick<UsageFact, 'active' | 'qualified' | 'day'>[]): Sum {
  return addSums(
    rows.map((row) => ({ numerator: row.active, denominator: row.qualified, oldest: row.day, rows: 1 })),
  );
}

/** Σ assigned and Σ sold. */
export function sumDeployment(rows: readonly Pick<DeploymentFact, 'assigned' | 'sold' | 'day'>[]): Sum {
  return addSums(
    rows.map((row) => ({ numerator: row.assigned, denominator: row.sold, oldest: row.day, rows: 1 })),
  );
}

/** Sums of sums: a wider scope is a ratio of sums, never a mean of percentages (domain.md §4). */
export function addSums(sums: readonly Sum[]): Sum {
  let numerator = 0;
  let denominator = 0;
  let rows = 0;
  let oldest: Day | null = null;
  for (const sum of sums) {
    numerator += sum.numerator;
    denominator += sum.denominator;
    rows += sum.rows;
    if (sum.oldest !== null && (oldest === null || sum.oldest < oldest)) oldest = sum.oldest;
  }
  return { numerator, denominator, oldest, rows };
}

/**
 * One figure of a scope from its sums. Percentages in percent points, unrounded; counts as counts. Without rows every
 * number is null and `missing` says why; a percentage over a denominator of 0 is null, not measurable: never 0 %.
 * For a count, numerator and denominator are the two sums it is taken from.
 */
export function figureOf(metric: Metric, scope: Scope, sum: Sum, origin: Origin): Figure {
  if (sum.rows === 0) return noFigure(metric, scope, { reason: 'not_held', sources: [] });
  const base = {
    metric,
    numerator: sum.numerator,
    denominator: sum.denominator,
    dataDate: sum.oldest,
    window: METRICS[metric].facts === 'usage' ? origin.window : null,
    scope,
    population: origin.population ?? 'all_partners',
    source: origin.source,
    ...provisional(origin, sum.oldest),
  } as const;
  const value = metricValue(metric, sum);
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

/** Usage figure of usage rows (already chosen at their dates). */
export function usageFigure(
  scope: Scope,
  rows: readonly Pick<UsageFact, 'active' | 'qualified' | 'day'>[],
  origin: Origin,
): Figure {
  return figureOf('usage', scope, sumUsage(rows), origin);
}

/** Deployment figure of deployment rows (already chosen at their dates). */
export function deploymentFigure(
  scope: Scope,
  rows: readonly Pick<DeploymentFact, 'assigned' | 'sold' | 'day'>[],
  origin: Origin,
): Figure {
  return figureOf('deployment', scope, sumDeployment(rows), origin);
}

/** A metric's value from its two sums: percent points, or a count; null when not measurable. */
export function metricValue(metric: Metric, sum: Pick<Sum, 'numerator' | 'denominator'>): number | null {
  return METRICS[metric].of(sum);
}
