import type { Decomposition } from '../adoption/decomposition.ts';
import { explainRows, explainScope } from '../adoption/inflation.ts';
import {
  distribute,
  goalOf,
  type Pair,
  type Spare,
  withAssigned,
  withEntitlements,
  withMoreActive,
  withoutCause,
  withoutRows,
} from '../adoption/what-if.ts';
import type { NoDataAnswer } from '../answers/no-answer.ts';
import type { Supposition, WhatIfAnswer } from '../answers/what-if.ts';
import { ask, base, but, namedIn } from '../base.ts';
import type { InflationCause } from '../catalog/causes.ts';
import { CAUSE_IDS } from '../catalog/causes.ts';
import type { Coverage } from '../coverage.ts';
import { namesOf } from '../directory.ts';
import type { Figure } from '../figure.ts';
import { measureCustomer } from '../figures/customer.ts';
import { type FactRow, freshnessOf, type Sight, sumOf, type View, viewOf } from '../figures/measure.ts';
import { measurePortfolio } from '../figures/portfolio.ts';
import { type Aspect, aspectOf, sliceOf } from '../figures/scope.ts';
import { type Question, whenOf } from '../question.ts';
import { askForCustomer } from './clarify.ts';
import { noData, notCovered } from './customer-metric.ts';
import { evidenceFor, usageRowsOf } from './evidence.ts';
import type { Asked, Intention } from './intent.ts';
import { coverageNote, notesFor, over100, withoutExcess } from './notes.ts';

/** The goal taken where none was said, percent points. */
const USUAL_GOAL = 60;

/** What a figure would be if, and what it takes to reach a goal. */
export const whatIf: Intention = async (asked, { portfolio }) => {
  const { question, moment } = asked;
  if (question.workload === 'unsupported' || question.without === 'unsupported') return notCovered(asked);
  const view = await viewOf(portfolio, moment);
  // Yammer without Yammer leaves nothing: the whole without it is meant
  const itself = question.without !== undefined && question.without === question.workload;
  const aspect = aspectOf(itself ? but(question, { workload: undefined }) : question);
  const found = await measured(asked, view, aspect);
  if (found.lead.numerator === null)
    return noData(asked, found.lead, namesOf(asked.directory, question.customers));
  const supposed = await suppose(asked, view, aspect, found);
  if (supposed !== undefined && 'kind' in supposed) return supposed;
  // causes and spare licences lie with a customer
  return supposed === undefined ? askForCustomer(asked) : answer(asked, aspect, found, supposed);
};

interface Measured {
  readonly lead: Figure;
  readonly sight?: Sight;
  readonly rows: readonly FactRow[];
  readonly coverage?: Coverage;
}

async function measured({ question }: Asked, view: View, aspect: Aspect): Promise<Measured> {
  const [customer] = question.customers;
  const metric = question.target !== undefined && question.metric === 'deployment' ? 'deployment' : 'usage';
  if (customer === undefined) {
    const { figure, sight, coverage } = await measurePortfolio(view, metric, aspect, whenOf(question));
    return { lead: figure, rows: [], ...(sight ? { sight } : {}), ...(coverage ? { coverage } : {}) };
  }
  const { figure, sight, rows } = await measureCustomer(view, metric, aspect, customer, whenOf(question));
  return { lead: figure, rows, ...(sight ? { sight } : {}) };
}

type Result = Pick<WhatIfAnswer, 'supposed' | 'usage' | 'deployment' | 'goal' | 'cause'>;

async function suppose(
  asked: Asked,
  view: View,
  aspect: Aspect,
  found: Measured,
): Promise<Result | NoDataAnswer | undefined> {
  const { question } = asked;
  const now = pairOf(found.lead);
  if (question.without !== undefined) return without(asked, view, aspect, found, question.without);
  if (question.addActive !== undefined) {
    const users = question.addActive;
    return { supposed: { kind: 'add_active', users }, usage: withMoreActive(now, users) };
  }
  if (question.assign !== undefined) return assign(asked, view, aspect, found, question.assign);
  if (question.target === undefined && (found.lead.value ?? 0) > 100) return withoutAll(view, found);
  const target = question.target ?? USUAL_GOAL;
  return { supposed: { kind: 'target', target }, goal: goalOf(now, target) };
}

async function without(
  { question }: Asked,
  view: View,
  aspect: Aspect,
  found: Measured,
  what: NonNullable<Question['without']>,
): Promise<Result | undefined> {
  const supposed = { kind: 'without', what } as const;
  // Yammer is a cause too, but without it its row goes, and that is exact
  if (isCause(what) && what !== 'yammer') {
    const scope = await scopeOf(view, found);
    const cause = scope?.causes.find((one) => one.cause === what);
    return scope && cause ? { supposed, usage: withoutCause(scope, what), cause } : undefined;
  }
  const now = pairOf(found.lead);
  const taken = aspectOf({ ...question, workload: what as NonNullable<Question['workload']> });
  const slice = sliceOf('usage', taken, view.products);
  if (question.customers.length > 0) {
    const gone = found.rows.filter(
      (row) =>
        (slice.workloads?.includes(row.workload as never) ?? true) &&
        (slice.products?.includes(row.product) ?? true),
    );
    return { supposed, usage: withoutRows(now, sumOf(gone)) };
  }
  if (aspect.workload !== undefined) return undefined;
  const { figure } = await measurePortfolio(view, 'usage', taken, whenOf(question));
  return { supposed, usage: withoutRows(now, pairOf(figure)) };
}

async function withoutAll(view: View, found: Measured): Promise<Result | undefined> {
  const scope = await scopeOf(view, found);
  if (scope === undefined) return undefined;
  const { low, high, complete } = scope.corrected;
  const sign =
    low === null || high === null ? 'unknown' : high < (found.lead.value ?? 0) ? 'falls' : 'unchanged';
  return {
    supposed: { kind: 'without', what: 'all_causes' },
    usage: { now: found.lead.value, low, high, complete, sign },
  };
}

async function scopeOf(view: View, { lead, sight, rows }: Measured): Promise<Decomposition | undefined> {
  if (sight === undefined || lead.scope.customer === 'portfolio') return undefined;
  const usage = usageRowsOf(rows, sight);
  return explainScope(explainRows(usage, await evidenceFor(view, [lead.scope.customer], usage)));
}

async function assign(
  asked: Asked,
  view: View,
  aspect: Aspect,
  found: Measured,
  seats: number,
): Promise<Result | NoDataAnswer | undefined> {
  const { question } = asked;
  const [customer] = question.customers;
  if (customer === undefined) return undefined;
  const { figure, rows } = await measureCustomer(view, 'deployment', aspect, customer, whenOf(question));
  // unknown is not none to spare
  if (figure.numerator === null) return noData(asked, figure, namesOf(asked.directory, question.customers));
  const spares = rows.map((row): Spare => {
    const workloads = found.rows.filter((one) => one.product === row.product).length;
    return { product: row.product, spare: row.denominator - row.numerator, rows: workloads };
  });
  const spare = spares.reduce((sum, one) => sum + Math.max(0, one.spare), 0);
  const { given, entitlements } = distribute(spares, seats);
  const supposed: Supposition = { kind: 'assign', seats, spare, given };
  const usage = withEntitlements(pairOf(found.lead), entitlements);
  return { supposed, deployment: withAssigned(pairOf(figure), given), usage };
}

const isCause = (what: NonNullable<Question['without']>): what is InflationCause =>
  (CAUSE_IDS as readonly string[]).includes(what);

const pairOf = (figure: Figure): Pair => ({
  numerator: figure.numerator ?? 0,
  denominator: figure.denominator ?? 0,
});

function answer(asked: Asked, aspect: Aspect, found: Measured, result: Result): WhatIfAnswer | NoDataAnswer {
  const { question, directory, moment } = asked;
  const { lead, rows } = found;
  const freshness = freshnessOf(lead, moment);
  return {
    ...base(question),
    ...lead,
    ...result,
    kind: 'what_if',
    names: namesOf(directory, namedIn(question)),
    workloads: new Set(rows.flatMap((row) => row.workload ?? [])).size,
    notes: [
      ...withoutExcess(notesFor(asked, lead, aspect, freshness)),
      ...over100(lead),
      ...coverageNote(found.coverage),
    ],
    ...(freshness ? { freshness } : {}),
    next: nextFor(question, lead),
  };
}

function nextFor(question: Question, lead: Figure): readonly Question[] {
  const { customers, workload } = question;
  const kept = workload ? { workload } : {};
  const goals = [60, 80].filter((target) => target !== question.target && (lead.value ?? 0) < target);
  const plain = but(question, {
    without: undefined,
    addActive: undefined,
    assign: undefined,
    target: undefined,
  });
  return [
    ...((lead.value ?? 0) > 100 && customers.length > 0 ? [ask('explain_inflated', customers, kept)] : []),
    ...goals.slice(0, 1).map((target) => ({ ...plain, target })),
    ...(customers.length > 0 ? [ask('recommend', customers, { scenario: 'low_adoption', ...kept })] : []),
    customers.length > 0 ? ask('customer_summary', customers) : ask('portfolio_summary'),
  ].slice(0, 4);
}
