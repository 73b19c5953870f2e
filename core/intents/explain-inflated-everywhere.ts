import type { Decomposition, InflatedRow } from '../adoption/decomposition.ts';
import { MINIMUM_SEATS } from '../adoption/filter.ts';
import { explainScope, inflatedRows } from '../adoption/inflation.ts';
import type { ExplainInflatedAnswer } from '../answers/explain-inflated.ts';
import type { NoDataAnswer } from '../answers/no-answer.ts';
import type { Figure } from '../figure.ts';
import type { View } from '../figures/measure.ts';
import { measurePortfolio } from '../figures/portfolio.ts';
import type { Aspect } from '../figures/scope.ts';
import { whenOf } from '../question.ts';
import { noData } from './customer-metric.ts';
import { explainCustomers } from './explain-customers.ts';
import { inflatedAnswer } from './inflated-answer.ts';
import { above100Overall, highestPerCustomer, inflatedEverywhere } from './inflated-everywhere.ts';
import type { Asked } from './intent.ts';

/** Customers of a portfolio that are taken apart; those with the largest excess. */
const MOST_CUSTOMERS = 100;

export async function explainEverywhere(
  asked: Asked,
  view: View,
  aspect: Aspect,
): Promise<ExplainInflatedAnswer | NoDataAnswer> {
  const { figure, sight, coverage } = await measurePortfolio(view, 'usage', aspect, whenOf(asked.question));
  if (figure.numerator === null || !sight) return noData(asked, figure, {});
  const everywhere = await inflatedEverywhere(view, sight);
  const ranked = highestPerCustomer(everywhere, MINIMUM_SEATS);
  const large = new Set(ranked.map((row) => row.customer));
  const customers = [...new Set(everywhere.map((row) => row.customer))]
    .filter((id) => large.has(id))
    .slice(0, MOST_CUSTOMERS);
  const explained = await explainCustomers(view, sight, customers);
  const inflated = inflatedRows(explained);
  const small = new Set(everywhere.map((row) => row.customer)).size - ranked.length;
  const answer = inflatedAnswer(asked, view, aspect, {
    figure,
    scope: within(explainScope(inflated), figure, inflated),
    inflated,
    total: everywhere.filter((row) => large.has(row.customer)).length,
    explained: inflated.length,
    others: ranked,
    overall: await above100Overall(view, sight, [...large]),
    notes: small > 0 ? [{ kind: 'left_out', count: small, why: 'below_minimum_seats' }] : [],
  });
  return { ...answer, ...(coverage ? { coverage } : {}) };
}

/**
 * What the inflated rows hold, seen in the whole portfolio's figure. Other rows were not taken apart, so only the upper
 * end of the corrected figure is certain.
 */
function within(scope: Decomposition, figure: Figure, rows: readonly InflatedRow[]): Decomposition {
  const [active, entitlements] = [figure.numerator ?? 0, figure.denominator ?? 0];
  const low = rows.reduce((sum, row) => sum + sumOf(row, 'low'), 0);
  const upTo = rows.reduce((sum, row) => sum + Math.min(row.active, sumOf(row, 'upTo')), 0);
  const percent = (users: number) => (entitlements === 0 ? null : (100 * users) / entitlements);
  return {
    ...scope,
    active,
    entitlements,
    corrected: { low: percent(active - upTo), high: percent(active - low), complete: false },
  };
}

const sumOf = (row: Decomposition, end: 'low' | 'upTo'): number =>
  row.causes.reduce((sum, cause) => sum + cause[end], 0);
