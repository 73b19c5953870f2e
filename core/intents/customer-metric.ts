import { changeBetween } from '../adoption/change.ts';
import { noFigure } from '../adoption/figure.ts';
import { spanOf } from '../adoption/periods.ts';
import { roundTenth } from '../adoption/rounding.ts';
import type { CustomerMetricAnswer } from '../answers/customer-metric.ts';
import type { NoDataAnswer } from '../answers/no-answer.ts';
import { ask, base, but } from '../base.ts';
import type { Metric } from '../catalog/metrics.ts';
import { namesOf } from '../directory.ts';
import type { Figure, TrendPoint } from '../figure.ts';
import { measureCustomer } from '../figures/customer.ts';
import { factsOf, freshnessOf, type View, viewOf } from '../figures/measure.ts';
import { aspectOf } from '../figures/scope.ts';
import { customerSeries } from '../figures/series.ts';
import type { Note } from '../note.ts';
import { type CustomerId, type Question, whenOf } from '../question.ts';
import type { Portfolio } from '../store/portfolio.ts';
import { breakdownOf } from './breakdown.ts';
import { askForCustomer } from './clarify.ts';
import { idleIn } from './idle.ts';
import type { Asked, Intention } from './intent.ts';
import {
  apartNotes,
  assumedMetric,
  changeNotes,
  notesFor,
  oneService,
  over100,
  sampleNote,
} from './notes.ts';
import { overDeployed } from './over-deployed.ts';
import { ownSold } from './own.ts';

/** One or more figures of named customers. Where no metric was said, usage and deployment both. */
export const customerMetric: Intention = async (asked, { portfolio }) => {
  const { question } = asked;
  if (question.customers.length === 0) return askForCustomer(asked);
  if (question.workload === 'unsupported') return notCovered(asked);
  return answer(asked, portfolio);
};

async function answer(asked: Asked, portfolio: Portfolio): Promise<CustomerMetricAnswer | NoDataAnswer> {
  const { question, moment, directory } = asked;
  const aspect = aspectOf(question);
  const view = await viewOf(portfolio, moment);
  const metrics: readonly Metric[] = question.metric ? [question.metric] : ['usage', 'deployment'];
  const measured = await Promise.all(
    question.customers.flatMap((customer) =>
      metrics.map((metric) =>
        measureCustomer(view, metric, aspect, customer, whenOf(question), question.compareTo),
      ),
    ),
  );
  const first = measured[0]!;
  const lead = first.figure;
  const figures = measured.map(({ figure }) => figure);
  const names = namesOf(directory, question.customers);
  if (figures.every((figure) => figure.value === null && figure.missing?.reason !== 'zero_denominator'))
    return noData(asked, lead, names);
  const alone = question.customers.length === 1;
  const previous = alone ? first.previous : undefined;
  const change = previous ? changeBetween(previous, lead).points : null;
  const points = alone ? await pointsIn(view, first, question) : [];
  const own = alone && factsOf(lead.metric) === 'deployment' ? await ownSold(view, first) : undefined;
  const idle = alone ? await idleIn(portfolio, lead) : [];
  const breakdown = alone ? breakdownOf(first, view.products) : [];
  const over = alone ? await overDeployed(view, lead, breakdown) : [];
  const freshness = freshnessOf(lead, moment, whenOf(question));
  return {
    ...base(question),
    ...lead,
    kind: 'customer_metric',
    names,
    figures,
    ...(previous ? { previous } : {}),
    ...(change === null ? {} : { change }),
    ...(points.length > 1 ? { points } : {}),
    ...(own ? { own: own.figure } : {}),
    breakdown,
    assumptions: question.readAs ? assumedMetric(question, 'deployment') : [],
    notes: [
      ...notesFor(asked, lead, aspect, freshness),
      ...measured.flatMap(({ apart }) => apartNotes(apart)),
      ...changeNotes(lead, previous),
      ...figures.slice(1).flatMap((figure) => oneService(figure, aspect)),
      ...figures.flatMap(over100),
      ...idle,
      ...over,
      ...quotedOtherwise(question, lead),
      ...(own ? [own.note] : []),
    ],
    ...(freshness ? { freshness } : {}),
    next: nextFor(question, lead),
  };
}

function quotedOtherwise({ observed }: Question, { value }: Figure): readonly Note[] {
  if (observed === undefined || value === null || Math.abs(roundTenth(value) - observed) < 1) return [];
  return [{ kind: 'quoted_otherwise', quoted: observed, value }];
}

/** Over a span of time the figure of every data date in it, oldest first. */
async function pointsIn(
  view: View,
  { figure, sight }: Awaited<ReturnType<typeof measureCustomer>>,
  { customers, window }: Question,
): Promise<readonly TrendPoint[]> {
  const span = window === undefined ? null : spanOf(window, view.moment);
  if (span === null || sight === undefined || customers.length !== 1) return [];
  return customerSeries(view, sight, figure.scope, span.from);
}

/** Nothing to compute from: says what is missing and who would have it. */
export function noData(asked: Asked, figure: Figure, names: Record<CustomerId, string>): NoDataAnswer {
  const { question } = asked;
  const missing = figure.missing ?? { reason: 'not_held' as const, sources: [] };
  const wider = whenOf(question) === undefined ? [] : [but(question, { window: undefined, at: undefined })];
  const whole = question.workload !== undefined || question.product !== undefined;
  const other = whole ? [but(question, { workload: undefined, product: undefined })] : [];
  return {
    ...base(question),
    kind: 'no_data',
    asked: question.intent,
    scope: figure.scope,
    metric: figure.metric,
    missing,
    names,
    notes: sampleNote(asked),
    next: [...wider, ...other, ask('data_scope', [], { topic: 'freshness' })].slice(0, 3),
  };
}

/** A product no source covers (Azure, Power BI, Intune ...). */
export function notCovered(asked: Asked): NoDataAnswer {
  const { question, directory } = asked;
  const metric = question.metric ?? 'usage';
  const customer = question.customers[0] ?? 'portfolio';
  const figure = noFigure(metric, { customer }, { reason: 'not_covered' });
  const answer = noData(asked, figure, namesOf(directory, question.customers));
  return {
    ...answer,
    next: [but(question, { workload: undefined }), ask('data_scope', [], { topic: 'products' })],
  };
}

function nextFor(question: Question, lead: Figure): readonly Question[] {
  const customers = question.customers;
  if (customers.length > 1)
    return [ask('compare_customers', customers, kept(question)), ask('portfolio_summary')];
  const why =
    lead.metric === 'usage' && (lead.value ?? 0) > 100
      ? ask('explain_inflated', customers, { ...kept(question), observed: Math.round(lead.value!) })
      : ask('recommend', customers, { scenario: 'low_adoption' });
  return [
    why,
    ask('trend', customers, { metric: lead.metric, ...kept(question) }),
    ask('customer_summary', customers),
  ];
}

const kept = ({ workload, product, metric }: Question): Partial<Question> => ({
  ...(product ? { product } : {}),
  ...(workload ? { workload } : {}),
  ...(metric ? { metric } : {}),
});
