import { changeBetween } from '../adoption/change.ts';
import { contributionsOf, type Part } from '../adoption/contribution.ts';
import { figureOf } from '../adoption/figure.ts';
import { roundTenth } from '../adoption/rounding.ts';
import { eventsBetween } from '../adoption/subscription-events.ts';
import type { ExplainChangeAnswer } from '../answers/explain-change.ts';
import type { NoDataAnswer } from '../answers/no-answer.ts';
import { ask, base, but, namedIn } from '../base.ts';
import { METRICS, type Metric } from '../catalog/metrics.ts';
import { namesOf } from '../directory.ts';
import type { Figure } from '../figure.ts';
import {
  type FactRow,
  factsOf,
  freshnessOf,
  measureCustomer,
  measurePortfolio,
  rowsAt,
  type Sight,
  sumOf,
  type View,
  viewOf,
} from '../figures/measure.ts';
import { type Aspect, aspectOf } from '../figures/scope.ts';
import type { CustomerId, Question } from '../question.ts';
import type { Day } from '../time.ts';
import { dateBefore, ofCount, pair, partsOf } from './change-parts.ts';
import { noData, notCovered } from './customer-metric.ts';
import type { Asked, Intention } from './intent.ts';
import { assumedMetric, notesFor, over100 } from './notes.ts';

const MOST_PARTS = 12;
const FEW_PARTS = 3;

/** Why a figure moved between two data dates: which parts, numerator or denominator, and what was bought or ended. */
export const explainChange: Intention = async (asked, { portfolio }) => {
  const { question, moment } = asked;
  if (question.workload === 'unsupported') return notCovered(asked);
  const view = await viewOf(portfolio, moment);
  const aspect = aspectOf(question);
  const metric: Metric = question.metric ?? 'usage';
  const [customer] = question.customers;
  return customer === undefined
    ? ofPortfolio(asked, view, metric, aspect)
    : ofCustomer(asked, view, metric, aspect, customer);
};

interface Moved {
  readonly before: Figure;
  readonly after: Figure;
  readonly parts: readonly Part[];
}

async function ofCustomer(
  asked: Asked,
  view: View,
  metric: Metric,
  aspect: Aspect,
  customer: CustomerId,
): Promise<ExplainChangeAnswer | NoDataAnswer> {
  const { question, directory } = asked;
  const names = namesOf(directory, namedIn(question));
  const { figure, sight, rows } = await measureCustomer(view, metric, aspect, customer, endOf(question));
  if (figure.numerator === null || !sight) return noData(asked, figure, names);
  const day = await dateBefore(asked, view, sight, figure, [customer]);
  if (day === null) return nothingBefore(asked, figure, names);
  const earlier = await rowsAt(view, sight, customer, day);
  if (earlier.length === 0) return nothingBefore(asked, figure, names);
  const before = figureOf(metric, figure.scope, sumOf(earlier), sight.origin);
  return answer(asked, view, aspect, { before, after: figure, parts: partsOf(earlier, rows) });
}

async function ofPortfolio(
  asked: Asked,
  view: View,
  metric: Metric,
  aspect: Aspect,
): Promise<ExplainChangeAnswer | NoDataAnswer> {
  const { figure, sight } = await measurePortfolio(view, metric, aspect, endOf(asked.question));
  if (figure.numerator === null || !sight) return noData(asked, figure, {});
  const day = await dateBefore(asked, view, sight, { ...figure, dataDate: sight.day }, undefined);
  if (day === null) return nothingBefore(asked, figure, {});
  const [now, then] = await Promise.all([sight.day, day].map((at) => sumsAt(view, sight, at)));
  const before = figureOf(metric, figure.scope, sumOf([...then!.values()]), sight.origin);
  const parts = [...new Set([...now!.keys(), ...then!.keys()])].map((customer): Part => {
    return { customer, ...pair('before', then!.get(customer)), ...pair('after', now!.get(customer)) };
  });
  return answer(asked, view, aspect, { before, after: figure, parts });
}

async function sumsAt(view: View, sight: Sight, day: Day): Promise<ReadonlyMap<CustomerId, FactRow>> {
  const ask = { ...sight.slice, facts: factsOf(sight.metric), source: sight.held.source, day };
  const sums = await view.portfolio.sums(ask);
  return new Map(sums.map((sum) => [sum.customer, { ...sum, product: '', day: sum.oldest }]));
}

/** A period that is over ends the change where it ended; a duration (over 3 months) begins it instead. */
function endOf({ window, compareTo }: Question): string | undefined {
  return window !== undefined && compareTo === undefined && window.startsWith('P') ? undefined : window;
}

function nothingBefore(asked: Asked, figure: Figure, names: Record<CustomerId, string>): NoDataAnswer {
  const { dataDate } = figure;
  const days = dataDate === null ? {} : { newest: dataDate, oldest: dataDate };
  return noData(asked, { ...figure, value: null, missing: { reason: 'not_in_period', ...days } }, names);
}

async function answer(
  asked: Asked,
  view: View,
  aspect: Aspect,
  { before, after, parts }: Moved,
): Promise<ExplainChangeAnswer> {
  const { question, directory, moment } = asked;
  const change = changeBetween(before, after);
  const split =
    METRICS[after.metric].unit === 'percent' ? contributionsOf(parts) : ofCount(parts, after.metric);
  const moving = (split?.parts ?? []).filter((part) => part.points !== 0);
  // of many customers those whose share reads as nothing explain nothing; where all do, the largest are shown
  const seen = moving.filter((part) => part.customer === undefined || roundTenth(part.points) !== 0);
  const listed = (seen.length > 0 ? seen : moving.slice(0, FEW_PARTS)).slice(0, MOST_PARTS);
  const freshness = freshnessOf(after, moment);
  const named = listed.flatMap((part) => part.customer ?? []);
  return {
    ...base(question),
    ...after,
    kind: 'explain_change',
    names: namesOf(directory, [...namedIn(question), ...named]),
    before,
    change: change.points,
    verdict: change.verdict,
    numeratorPoints: split?.numeratorPoints ?? null,
    denominatorPoints: split?.denominatorPoints ?? null,
    parts: listed,
    more: moving.length - listed.length,
    events: await eventsOf(view, aspect, question, before, after),
    products: Object.fromEntries(view.products.map((product) => [product.id, product.name])),
    assumptions: assumedMetric(question, 'usage'),
    notes: [
      ...notesFor(asked, after, aspect, freshness).filter((note) => note.kind !== 'period_by_window'),
      ...over100(after),
      ...(change.note ? [change.note] : []),
    ],
    ...(freshness ? { freshness } : {}),
    next: nextFor(question, after.metric, named),
  };
}

/** Of customers only: a portfolio's would be too many to mean something. */
async function eventsOf(view: View, aspect: Aspect, question: Question, before: Figure, after: Figure) {
  const [customer] = question.customers;
  if (customer === undefined || before.dataDate === null || after.dataDate === null) return [];
  const subscriptions = await view.portfolio.subscriptions({ customers: [customer] });
  const service = aspect.workload === undefined ? undefined : serviceOf(aspect.workload);
  const ofService = new Set(
    view.products
      .filter((product) => service === undefined || product.service === service)
      .map(({ id }) => id),
  );
  return eventsBetween(
    subscriptions.filter((one) => ofService.has(one.product)),
    before.dataDate,
    after.dataDate,
  );
}

const serviceOf = (workload: NonNullable<Aspect['workload']>) =>
  workload === 'dynamics' || workload === 'dynamics365' ? 'dynamics365' : 'office365';

function nextFor(question: Question, metric: Metric, named: readonly CustomerId[]): readonly Question[] {
  const { customers } = question;
  // where the metric was assumed, the other one is offered there
  const other =
    question.metric === undefined
      ? []
      : [but(question, { metric: metric === 'deployment' ? ('usage' as const) : ('deployment' as const) })];
  if (customers.length === 0)
    return [
      ...named.slice(0, 2).map((customer) => ask('explain_change', [customer], { metric })),
      ask('portfolio_rank', [], { rank: 'dropped', metric }),
      ...other,
    ];
  return [
    ask('trend', customers, { metric }),
    ask('recommend', customers, { scenario: 'low_adoption' }),
    ...other,
    ask('customer_summary', customers),
  ];
}
