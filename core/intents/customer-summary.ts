import { changeBetween } from '../adoption/change.ts';
import { plusDays } from '../adoption/days.ts';
import type { CustomerSummaryAnswer } from '../answers/customer-summary.ts';
import type { Finding } from '../answers/finding.ts';
import type { NoDataAnswer } from '../answers/no-answer.ts';
import { ask, base, but } from '../base.ts';
import type { Workload } from '../catalog/workloads.ts';
import { namesOf } from '../directory.ts';
import type { Figure } from '../figure.ts';
import { type MeasuredCustomer, measureCustomer } from '../figures/customer.ts';
import { freshnessOf, viewOf } from '../figures/measure.ts';
import { aspectOf } from '../figures/scope.ts';
import { customerSeries } from '../figures/series.ts';
import { type CustomerId, type Question, whenOf } from '../question.ts';
import { breakdownOf } from './breakdown.ts';
import { askForCustomer } from './clarify.ts';
import { noData, notCovered } from './customer-metric.ts';
import type { Asked, Intention } from './intent.ts';
import { apartNotes, besideOf, changeNotes, notesFor, oneService, over100 } from './notes.ts';
import { ownSold } from './own.ts';

const SHOWN_DAYS = 182;

/** The state of one customer: deployment and usage, how they moved, their parts, and what stands out. */
export const customerSummary: Intention = async (asked, { portfolio }) => {
  const { question } = asked;
  const [customer, ...others] = question.customers;
  if (customer === undefined) return askForCustomer(asked);
  if (question.workload === 'unsupported') return notCovered(asked);
  const view = await viewOf(portfolio, asked.moment);
  const aspect = aspectOf(question);
  const when = whenOf(question);
  const usage = await measureCustomer(view, 'usage', aspect, customer, when, question.compareTo);
  const deployment = await measureCustomer(view, 'deployment', aspect, customer, when, question.compareTo);
  const measured = { usage, deployment, own: await ownSold(view, deployment) };
  const { sight } = usage;
  const points = sight
    ? await customerSeries(view, sight, usage.figure.scope, plusDays(sight.day, -SHOWN_DAYS))
    : [];
  return answer(asked, customer, others, {
    ...measured,
    points,
    workloads: breakdownOf(usage, view.products),
    products: breakdownOf(deployment, view.products),
  });
};

interface Gathered {
  readonly usage: MeasuredCustomer;
  readonly deployment: MeasuredCustomer;
  readonly own: Awaited<ReturnType<typeof ownSold>>;
  readonly points: CustomerSummaryAnswer['points'];
  readonly workloads: readonly Figure[];
  readonly products: readonly Figure[];
}

function answer(
  asked: Asked,
  customer: CustomerId,
  others: readonly CustomerId[],
  gathered: Gathered,
): CustomerSummaryAnswer | NoDataAnswer {
  const { question, directory, moment } = asked;
  const { usage, deployment, own } = gathered;
  const names = namesOf(directory, question.customers);
  const lead =
    usage.figure.numerator === null && deployment.figure.numerator !== null
      ? deployment.figure
      : usage.figure;
  if (lead.numerator === null) return noData(asked, lead, names);
  const freshness = freshnessOf(lead, moment, whenOf(question));
  return {
    ...base(question),
    ...lead,
    kind: 'customer_summary',
    names,
    usage: usage.figure,
    deployment: deployment.figure,
    ...(usage.previous ? { previousUsage: usage.previous } : {}),
    ...(deployment.previous ? { previousDeployment: deployment.previous } : {}),
    ...(own ? { own: own.figure } : {}),
    workloads: gathered.workloads,
    products: gathered.products,
    points: gathered.points,
    findings: findingsOf(customer, gathered),
    notes: [
      ...notesFor(asked, lead, aspectOf(question), freshness),
      ...(lead === usage.figure ? besideOf(deployment.figure) : []),
      ...apartNotes([...usage.apart, ...deployment.apart]),
      ...changeNotes(usage.figure, usage.previous),
      ...(usage.figure.numerator === null ? changeNotes(deployment.figure, deployment.previous) : []),
      ...(lead === usage.figure ? oneService(deployment.figure, aspectOf(question)) : []),
      ...over100(usage.figure),
      ...(own ? [own.note] : []),
      ...(gathered.workloads.length > 1 ? [{ kind: 'all_workloads' as const }] : []),
    ],
    ...(freshness ? { freshness } : {}),
    next: [
      ...nextFor(customer, usage.figure),
      ...others.map((other) => but(question, { customers: [other] })),
    ].slice(0, 4),
  };
}

/** What stands out, weightiest first: inflated workloads, a real fall or rise, the weakest workload, spare licences. */
function findingsOf(customer: CustomerId, { usage, deployment, workloads }: Gathered): readonly Finding[] {
  const measured = workloads.filter(
    ({ value, scope }) => value !== null && scope.workload !== undefined && scope.product === undefined,
  );
  const inflated = measured
    .filter((figure) => figure.value! > 100)
    .map((figure): Finding => {
      const workload = figure.scope.workload as Workload;
      return {
        kind: 'inflated',
        workload,
        value: figure.value!,
        customer,
        question: why(customer, workload, figure.value!),
      };
    });
  const lowest = measured.toSorted((a, b) => a.value! - b.value!)[0];
  const { numerator, denominator, beside } = deployment.figure;
  // what other products exceed is not set against it
  const spare = (denominator ?? 0) - (numerator ?? 0) + (beside?.over ?? 0);
  return [
    ...inflated,
    ...moved('usage', customer, usage),
    ...moved('deployment', customer, deployment),
    ...(lowest && lowest.value! < 50
      ? [
          {
            kind: 'lowest_workload' as const,
            workload: lowest.scope.workload as Workload,
            value: lowest.value!,
            customer,
          },
        ]
      : []),
    ...(spare > 0 ? [{ kind: 'unused_licences' as const, count: spare, customer }] : []),
  ].slice(0, 4);
}

const why = (customer: CustomerId, workload: Workload, value: number): Question =>
  ask('explain_inflated', [customer], {
    ...(workload === 'dynamics' ? { workload: 'dynamics365' } : workload === 'other' ? {} : { workload }),
    observed: Math.round(value),
  });

/** Points a figure must move between windows that do not overlap before it stands out. */
const NOTABLE_POINTS = 3;

function moved(
  metric: 'usage' | 'deployment',
  customer: CustomerId,
  { figure, previous }: { readonly figure: Figure; readonly previous?: Figure },
): readonly Finding[] {
  if (!previous?.dataDate) return [];
  const change = changeBetween(previous, figure);
  if (change.points === null || Math.abs(change.points) < NOTABLE_POINTS) return [];
  if (change.verdict !== 'fell' && change.verdict !== 'rose') return [];
  const question = ask('explain_change', [customer], { metric });
  return [
    { kind: change.verdict, metric, points: change.points, since: previous.dataDate, customer, question },
  ];
}

function nextFor(customer: CustomerId, usage: Figure): readonly Question[] {
  const high = (usage.value ?? 0) > 100;
  return [
    high ? ask('explain_inflated', [customer]) : ask('recommend', [customer], { scenario: 'low_adoption' }),
    ask('trend', [customer], { metric: 'usage' }),
    ask('recommend', [customer], { scenario: 'low_adoption', handOver: true }),
    ask('compare_customers', [customer]),
  ];
}
