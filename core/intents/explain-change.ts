import { changeBetween } from '../adoption/change.ts';
import { contributionsOf, type Part } from '../adoption/contribution.ts';
import { figureOf } from '../adoption/figure.ts';
import type { ComparedDate } from '../adoption/periods.ts';
import { roundTenth } from '../adoption/rounding.ts';
import { eventsBetween } from '../adoption/subscription-events.ts';
import type { ExplainChangeAnswer } from '../answers/explain-change.ts';
import type { NoDataAnswer } from '../answers/no-answer.ts';
import { ask, base, but, namedIn } from '../base.ts';
import { METRICS, type Metric } from '../catalog/metrics.ts';
import { namesOf } from '../directory.ts';
import type { Earlier, Figure } from '../figure.ts';
import { measureCustomer } from '../figures/customer.ts';
import { freshnessOf, rowsAt, sumOf, sumsAt, type View, viewOf } from '../figures/measure.ts';
import { measurePortfolio, portfolioBefore } from '../figures/portfolio.ts';
import { laterOf } from '../figures/same-customers.ts';
import { type Aspect, aspectOf } from '../figures/scope.ts';
import { type CustomerId, type Period, type Question, whenOf } from '../question.ts';
import { changedFrom, ofCount, pair, partsOf } from './change-parts.ts';
import { noData, notCovered } from './customer-metric.ts';
import type { Asked, Intention } from './intent.ts';
import { assumedMetric, changeNotes, notesFor, over100, withoutExcess } from './notes.ts';

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
  readonly before: Earlier;
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
  const compared = await changedFrom(asked, view, sight, [customer]);
  if (compared === null) return nothingBefore(asked, figure, names);
  const earlier = await rowsAt(view, sight, customer, compared.day);
  if (earlier.length === 0) return nothingBefore(asked, figure, names);
  const before = {
    ...figureOf(metric, figure.scope, sumOf(earlier), sight.origin),
    ...askedFor(question, compared),
  };
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
  const compared = await changedFrom(asked, view, sight, undefined);
  if (compared === null) return nothingBefore(asked, figure, {});
  const now = await sumsAt(view, sight, sight.day);
  const then = await sumsAt(view, sight, compared.day);
  const earlier = await portfolioBefore(view, sight, figure, compared.day);
  if (earlier === undefined) return nothingBefore(asked, figure, {});
  const before = { ...earlier, ...askedFor(asked.question, compared) };
  const both = [...now.keys()].filter((customer) => then.has(customer));
  const parts = both.map((customer): Part => {
    return { customer, ...pair('before', then.get(customer)), ...pair('after', now.get(customer)) };
  });
  return answer(asked, view, aspect, { before, after: figure, parts });
}

const askedFor = ({ compareTo }: Question, { asked }: ComparedDate) =>
  compareTo === undefined ? {} : { asked };

/** A period that is over ends the change where it ended; a duration (over 3 months) begins it instead. */
function endOf(question: Question): Period | undefined {
  const when = whenOf(question);
  return question.compareTo === undefined && when?.startsWith('P') ? undefined : when;
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
  const change = changeBetween(before, laterOf(after, before));
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
      ...withoutExcess(notesFor(asked, after, aspect, freshness)).filter(
        (note) => note.kind !== 'period_by_window',
      ),
      ...over100(after),
      ...changeNotes(after, before),
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
