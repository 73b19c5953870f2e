import { daysBetween } from '../adoption/days.ts';
import { roundDifference } from '../adoption/rounding.ts';
import type { CompareAnswer } from '../answers/compare.ts';
import type { NoDataAnswer } from '../answers/no-answer.ts';
import { ask, base, but } from '../base.ts';
import { METRICS, type Metric } from '../catalog/metrics.ts';
import { ROUND_DAYS } from '../catalog/sources.ts';
import { type Directory, namesOf } from '../directory.ts';
import type { Figure, Row } from '../figure.ts';
import { measureCustomer } from '../figures/customer.ts';
import { freshnessOf, viewOf } from '../figures/measure.ts';
import { measurePortfolio } from '../figures/portfolio.ts';
import { type Aspect, aspectOf } from '../figures/scope.ts';
import { type Question, whenOf } from '../question.ts';
import { askForCustomer } from './clarify.ts';
import { noData, notCovered } from './customer-metric.ts';
import type { Asked, Intention } from './intent.ts';
import { notesFor, oneService, over100 } from './notes.ts';

/** Customers side by side, with the portfolio to measure them by; one customer is compared with the portfolio. */
export const compareCustomers: Intention = async (asked, { portfolio }) => {
  const { question, moment } = asked;
  if (question.customers.length === 0) return askForCustomer(asked);
  if (question.workload === 'unsupported') return notCovered(asked);
  const aspect = aspectOf(question);
  const view = await viewOf(portfolio, moment);
  const metrics = metricsOf(question);
  const figures = await Promise.all(
    metrics.map((metric) =>
      Promise.all(
        question.customers.map((each) => measureCustomer(view, metric, aspect, each, whenOf(question))),
      ),
    ),
  );
  const totals = await Promise.all(
    metrics.map((metric) => measurePortfolio(view, metric, aspect, whenOf(question))),
  );
  return answer(
    asked,
    metrics,
    figures.map((line) => line.map(({ figure }) => figure)),
    totals.map(({ figure }) => figure),
  );
};

/** A workload has usage only; without a metric or workload, both percentages. */
const metricsOf = (question: Question): readonly Metric[] => {
  if (question.metric) return [question.metric];
  return question.workload && question.workload !== 'office365' && question.workload !== 'dynamics365'
    ? ['usage']
    : ['usage', 'deployment'];
};

function answer(
  asked: Asked,
  metrics: readonly Metric[],
  figures: readonly (readonly Figure[])[],
  portfolio: readonly Figure[],
): CompareAnswer | NoDataAnswer {
  const { question, directory, moment } = asked;
  const all = figures.flat();
  const lead = all[0]!;
  const names = namesOf(directory, question.customers);
  if (all.every((figure) => figure.value === null)) return noData(asked, lead, names);
  const freshness = freshnessOf(
    all.find((figure) => figure.dataDate !== null) ?? lead,
    moment,
    whenOf(question),
  );
  return {
    ...base(question),
    ...lead,
    kind: 'compare_customers',
    names,
    metrics,
    rows: all.map((figure) => rowOf(figure, directory)),
    total: question.customers.length,
    leftOut: leftOutOf(figures[0]!),
    difference: metrics.map((metric, index) => ({
      metric,
      points: differenceOf(
        question.customers.length > 1
          ? figures[index]!
          : [...figures[index]!, ...beside(portfolio, all, metric)],
      ),
    })),
    portfolio: metrics.flatMap((metric) => beside(portfolio, all, metric)),
    notes: [
      ...notesFor(asked, lead, aspectOf(question), freshness),
      ...partial(all, lead, aspectOf(question)),
      ...all.flatMap(over100),
    ],
    ...(freshness ? { freshness } : {}),
    next: [
      ask('trend', question.customers, { metric: lead.metric }),
      ...question.customers.slice(0, 2).map((customer) => ask('customer_summary', [customer])),
      ...(question.workload || question.product
        ? [but(question, { workload: undefined, product: undefined, metric: undefined })]
        : []),
    ].slice(0, 4),
  };
}

/** The portfolio's figure, where it is of the source and window of the figures it stands beside: others are not compared. */
const beside = (portfolio: readonly Figure[], all: readonly Figure[], metric: Metric): readonly Figure[] =>
  portfolio.filter(
    (total) =>
      total.metric === metric &&
      all.every(
        (figure) =>
          figure.metric !== metric ||
          figure.source === null ||
          (figure.source === total.source && figure.window === total.window),
      ),
  );

/** Which services the other metrics' figures have, each metric once. */
const partial = (all: readonly Figure[], lead: Figure, aspect: Aspect) =>
  [
    ...new Map(
      all.filter((figure) => figure.value !== null).map((figure) => [figure.metric, figure]),
    ).values(),
  ]
    .filter((figure) => figure.metric !== lead.metric)
    .flatMap((figure) => oneService(figure, aspect));

const rowOf = (figure: Figure, directory: Directory): Row => ({
  customer: figure.scope.customer,
  name: directory.byId.get(figure.scope.customer)?.name ?? figure.scope.customer,
  metric: figure.metric,
  value: figure.value,
  numerator: figure.numerator,
  denominator: figure.denominator,
  dataDate: figure.dataDate,
  window: figure.window,
  ...noteOf(figure),
});

function noteOf(figure: Figure): { note?: Row['note'] } {
  if (figure.missing)
    return { note: figure.missing.reason === 'zero_denominator' ? 'zero_denominator' : 'no_data' };
  return figure.metric === 'usage' && (figure.value ?? 0) > 100 ? { note: 'over_100' } : {};
}

/** Customers that cannot be compared by the leading metric, and why. */
function leftOutOf(figures: readonly Figure[]): CompareAnswer['leftOut'] {
  const reasons = figures.flatMap(({ value, missing }) =>
    value !== null
      ? []
      : missing?.reason === 'zero_denominator'
        ? ('zero_denominator' as const)
        : ('no_data' as const),
  );
  const why = (['no_data', 'zero_denominator'] as const)
    .map((reason) => ({ reason, count: reasons.filter((each) => each === reason).length }))
    .filter(({ count }) => count > 0);
  return { count: reasons.length, why };
}

/** Highest minus lowest, where all are known and of one source, window and time: others are never subtracted. */
function differenceOf(figures: readonly Figure[]): number | null {
  const [first] = figures;
  if (!first || figures.length < 2) return null;
  const alike = figures.every(
    (figure) =>
      figure.value !== null &&
      figure.source === first.source &&
      figure.window === first.window &&
      Math.abs(daysBetween(figure.dataDate!, first.dataDate!)) <= ROUND_DAYS,
  );
  if (!alike) return null;
  const sorted = figures.toSorted((a, b) => b.value! - a.value!);
  const [high, low] = [sorted[0]!, sorted.at(-1)!];
  if (METRICS[first.metric].unit !== 'percent') return high.value! - low.value!;
  return roundDifference(
    { numerator: high.numerator!, denominator: high.denominator! },
    { numerator: low.numerator!, denominator: low.denominator! },
  );
}
