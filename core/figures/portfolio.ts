import { figureOf, noFigure } from '../adoption/figure.ts';
import type { Metric } from '../catalog/metrics.ts';
import type { Coverage } from '../coverage.ts';
import type { Earlier, Figure } from '../figure.ts';
import type { Period } from '../question.ts';
import type { CustomerSum } from '../store/portfolio.ts';
import type { Day } from '../time.ts';
import { askedFor, dateBefore, factsOf, type Sight, sourcesOf, sumsAt, type View } from './measure.ts';
import { sameCustomers } from './same-customers.ts';
import { type Aspect, scopeOf } from './scope.ts';
import { standingsOf, totalOf } from './standings.ts';

/** The portfolio's figure over the customers of the preferred source and window, whom it speaks of, and what it is compared with. */
export async function measurePortfolio(
  view: View,
  metric: Metric,
  aspect: Aspect,
  window: Period | undefined,
  compareTo?: Period,
): Promise<{
  readonly figure: Figure;
  readonly sight?: Sight;
  readonly previous?: Earlier;
  readonly coverage?: Coverage;
}> {
  const found = await standingsOf(view, metric, aspect, window);
  if ('reason' in found) return { figure: noFigure(metric, scopeOf('portfolio', metric, aspect), found) };
  const { sight, figure, coverage } = found;
  const compared = await dateBefore(view, sight, undefined, compareTo);
  const previous = compared && (await portfolioBefore(view, sight, figure, compared.day));
  return {
    figure: withSources(figure, metric, aspect),
    sight,
    coverage,
    ...(compared && previous ? { previous: { ...previous, ...askedFor(compareTo, compared) } } : {}),
  };
}

/** A portfolio's figure at an earlier data date, over the customers that have both. */
export async function portfolioBefore(
  view: View,
  sight: Sight,
  { metric, scope }: Figure,
  day: Day,
): Promise<Earlier | undefined> {
  const total = (sums: readonly CustomerSum[]) => figureOf(metric, scope, totalOf(sums), sight.origin);
  return sameCustomers(await sumsAt(view, sight, sight.day), await sumsAt(view, sight, day), total);
}

/** A figure without rows names the sources that would have them. */
const withSources = (figure: Figure, metric: Metric, aspect: Aspect): Figure =>
  figure.missing?.reason === 'not_held'
    ? {
        ...figure,
        missing: { reason: 'not_held', sources: sourcesOf(factsOf(metric), aspect.workload) },
      }
    : figure;
