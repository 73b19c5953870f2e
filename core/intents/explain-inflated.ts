import { plusDays } from '../adoption/days.ts';
import { MINIMUM_SEATS } from '../adoption/filter.ts';
import { furtherReasons } from '../adoption/further.ts';
import { explainRows, explainScope, inflatedRows } from '../adoption/inflation.ts';
import { newestRows } from '../adoption/newest.ts';
import { roundTenth } from '../adoption/rounding.ts';
import type {
  Decomposition,
  ExplainInflatedAnswer,
  Figure,
  InflatedRow,
  NoDataAnswer,
  Note,
  Row,
} from '../answer.ts';
import { SOURCES } from '../catalog/sources.ts';
import { namesOf } from '../directory.ts';
import type { CustomerId, Question } from '../question.ts';
import { ask, base, but } from './base.ts';
import { noData, notCovered } from './customer-metric.ts';
import { evidenceFor, usageRowsOf } from './evidence.ts';
import { highestPerCustomer, type InflatedFact, inflatedEverywhere } from './inflated-everywhere.ts';
import type { Asked, Intention } from './intent.ts';
import {
  freshnessOf,
  measureCustomer,
  measurePortfolio,
  rowsOf,
  type Sight,
  type View,
  viewOf,
} from './measure.ts';
import { notesFor } from './notes.ts';
import { type Aspect, aspectOf } from './scope.ts';

/** Customers of a portfolio that are taken apart; those with the largest excess. */
const MOST_CUSTOMERS = 100;
/** Rows listed; `inflated` counts them all. */
const MOST_ROWS = 50;
const MOST_OTHERS = 5;

/** Why usage is above 100 %, of a customer or anywhere in the portfolio (domain.md §5). */
export const explainInflated: Intention = async (asked, { portfolio }) => {
  const { question, moment } = asked;
  if (question.workload === 'unsupported') return notCovered(asked);
  const view = await viewOf(portfolio, moment);
  const aspect = aspectOf(question);
  const [customer] = question.customers;
  return customer === undefined
    ? ofPortfolio(asked, view, aspect)
    : ofCustomer(asked, view, aspect, customer);
};

async function ofCustomer(
  asked: Asked,
  view: View,
  aspect: Aspect,
  customer: CustomerId,
): Promise<ExplainInflatedAnswer | NoDataAnswer> {
  const { question } = asked;
  const { figure, sight, rows } = await measureCustomer(view, 'usage', aspect, customer, question.window);
  if (figure.numerator === null || !sight)
    return noData(asked, figure, namesOf(asked.directory, question.customers));
  const usage = usageRowsOf(rows, sight);
  const explained = explainRows(usage, await evidenceFor(view, [customer], usage));
  const everywhere = await inflatedEverywhere(view, sight);
  const others = highestPerCustomer(
    everywhere.filter((row) => row.customer !== customer),
    MINIMUM_SEATS,
  );
  return answer(asked, view, aspect, {
    figure,
    scope: explainScope(explained),
    inflated: inflatedRows(explained),
    explained: explained.length,
    others: others.slice(0, MOST_OTHERS),
    notes: [],
  });
}

async function ofPortfolio(
  asked: Asked,
  view: View,
  aspect: Aspect,
): Promise<ExplainInflatedAnswer | NoDataAnswer> {
  const { figure, sight } = await measurePortfolio(view, 'usage', aspect, asked.question.window);
  if (figure.numerator === null || !sight) return noData(asked, figure, {});
  const excluded = new Set(asked.question.exclude ?? []);
  const everywhere = (await inflatedEverywhere(view, sight)).filter((row) => !excluded.has(row.customer));
  const ranked = highestPerCustomer(everywhere, MINIMUM_SEATS);
  const customers = mostInflated(everywhere, ranked);
  const explained = await explainCustomers(view, sight, customers);
  const inflated = inflatedRows(explained);
  const small = new Set(everywhere.map((row) => row.customer)).size - ranked.length;
  return answer(asked, view, aspect, {
    figure,
    scope: within(explainScope(inflated), figure, inflated),
    inflated,
    explained: inflated.length,
    others: ranked.slice(0, MOST_OTHERS),
    notes: small > 0 ? [{ kind: 'left_out', count: small, why: 'below_minimum_seats' }] : [],
  });
}

function mostInflated(rows: readonly InflatedFact[], ranked: readonly InflatedFact[]): readonly CustomerId[] {
  const large = new Set(ranked.map((row) => row.customer));
  return [...new Set(rows.map((row) => row.customer))].filter((id) => large.has(id)).slice(0, MOST_CUSTOMERS);
}

async function explainCustomers(
  view: View,
  sight: Sight,
  customers: readonly CustomerId[],
): Promise<readonly InflatedRow[]> {
  if (customers.length === 0) return [];
  const { source } = sight.held;
  const from = plusDays(sight.day, -SOURCES[source].spreadDays);
  const rows = newestRows(await rowsOf(view, sight, customers, from, sight.day), source);
  const usage = usageRowsOf(rows, sight);
  const facts = await evidenceFor(view, customers, usage);
  return customers.flatMap((customer) => {
    const mine = usage.filter((row) => row.customer === customer);
    const of = <T extends { readonly customer: CustomerId }>(all: readonly T[]) =>
      all.filter((one) => one.customer === customer);
    return explainRows(mine, {
      subscriptions: of(facts.subscriptions),
      transfers: of(facts.transfers),
      activity: of(facts.activity),
      holdings: of(facts.holdings),
    });
  });
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

interface Explained {
  readonly figure: Figure;
  readonly scope: Decomposition;
  readonly inflated: readonly InflatedRow[];
  readonly explained: number;
  readonly others: readonly InflatedFact[];
  readonly notes: readonly Note[];
}

function answer(asked: Asked, view: View, aspect: Aspect, of: Explained): ExplainInflatedAnswer {
  const { question, directory, moment } = asked;
  const { figure, scope, inflated } = of;
  const rows = inflated.slice(0, MOST_ROWS);
  const freshness = freshnessOf(figure, moment);
  const observedRow = observedIn(question.observed, figure, inflated);
  const products = Object.fromEntries(
    view.products
      .filter((product) => rows.some((row) => row.product === product.id))
      .map((product) => [product.id, product.name]),
  );
  const mentioned = [...question.customers, ...rows, ...of.others].map((one) =>
    typeof one === 'string' ? one : one.customer,
  );
  return {
    ...base(question),
    ...figure,
    ...scope,
    kind: 'explain_inflated',
    names: namesOf(directory, mentioned),
    rows,
    inflated: inflated.length,
    explained: of.explained,
    others: of.others.map((row) => otherOf(row, asked)),
    ...(question.observed === undefined ? {} : { observed: question.observed }),
    ...(observedRow ? { observedRow } : {}),
    further: furtherReasons(figure.source, inflated, of.explained),
    products,
    notes: [...notesFor(asked, figure, aspect, freshness), ...of.notes],
    ...(freshness ? { freshness } : {}),
    next: nextFor(asked, of),
  };
}

/** The row the quoted percentage belongs to, where it is not the scope's own. */
function observedIn(observed: number | undefined, figure: Figure, rows: readonly InflatedRow[]) {
  const near = (value: number | null) =>
    observed !== undefined && value !== null && Math.abs(roundTenth(value) - observed) < 1;
  if (observed === undefined || near(figure.value)) return undefined;
  const row = rows.find((one) => near(one.value));
  return row ? { product: row.product, workload: row.workload } : undefined;
}

function otherOf(row: InflatedFact, { directory }: Asked): Row {
  return {
    customer: row.customer,
    name: directory.byId.get(row.customer)?.name ?? row.customer,
    metric: 'usage',
    value: row.denominator === 0 ? null : (100 * row.numerator) / row.denominator,
    numerator: row.numerator,
    denominator: row.denominator,
    dataDate: row.day,
    ...(row.workload === '' ? {} : { workload: row.workload }),
    note: 'over_100',
  };
}

function nextFor({ question }: Asked, { scope, inflated, others }: Explained): readonly Question[] {
  const { customers, workload } = question;
  const kept = workload ? { workload } : {};
  if (customers.length === 0)
    return [
      ...others.slice(0, 3).map((row) => ask('explain_inflated', [row.customer])),
      ask('portfolio_filter', [], { metric: 'usage', comparator: 'gt', threshold: 100 }),
    ];
  const [top] = scope.causes;
  const row = inflated[0];
  const narrower =
    row &&
    workload === undefined &&
    scope.causes.length > 0 &&
    row.workload !== 'other' &&
    row.workload !== 'dynamics'
      ? [but(question, { workload: row.workload, observed: undefined })]
      : [];
  const without = top && top.upTo > 0 ? [ask('what_if', customers, { without: top.cause, ...kept })] : [];
  return [
    ...without,
    ...narrower,
    ask('portfolio_filter', [], { metric: 'usage', comparator: 'gt', threshold: 100, ...kept }),
    ask('customer_summary', customers),
    ask('find_data_howto', [], { topic: 'subscriptions' }),
  ].slice(0, 4);
}
