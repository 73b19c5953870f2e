import { type AdviceFacts, type Judged, judge, SIGNS, seatsOf, supportEvidence } from '../adoption/advice.ts';
import { chooseContent, type Need, selfServiceFor } from '../adoption/choose-content.ts';
import { plusDays } from '../adoption/days.ts';
import { MINIMUM_SEATS, ranked } from '../adoption/filter.ts';
import { todayOf } from '../adoption/periods.ts';
import type { AdviceEvidence, Figure, Handover, Outcome, RecommendAnswer, Row } from '../answer.ts';
import { CONTENT } from '../catalog/content.ts';
import type { Content } from '../catalog/content-item.ts';
import type { Metric } from '../catalog/metrics.ts';
import { type Service, WORKLOADS } from '../catalog/workloads.ts';
import { namesOf } from '../directory.ts';
import type { CustomerId, Question, Scenario } from '../question.ts';
import { ask, base, but, sampleNote } from './base.ts';
import { breakdownOf } from './breakdown.ts';
import { askForScenario } from './clarify.ts';
import { notCovered } from './customer-metric.ts';
import type { Asked, Intention } from './intent.ts';
import { rosterOf } from './list.ts';
import { freshnessOf, measureCustomer, type View, viewOf } from './measure.ts';
import { notesFor, over100 } from './notes.ts';
import { type Aspect, aspectOf } from './scope.ts';

/** Requests for help are counted over so many days. */
const SUPPORT_DAYS = 92;
const MOST_ROWS = 5;

/** What to consider and what to try, with the evidence it rests on (domain.md §6). */
export const recommend: Intention = async (asked, { portfolio, content }) => {
  const { question, moment } = asked;
  if (question.workload === 'unsupported') return notCovered(asked);
  const catalogue = content ?? { items: CONTENT };
  const view = await viewOf(portfolio, moment);
  const aspect = aspectOf(question);
  const { scenario } = question;
  if (scenario === undefined && question.contentFormat === undefined && question.workload === undefined)
    return askForScenario(asked);
  const [customer] = question.customers;
  if (customer !== undefined) return forCustomer(asked, view, aspect, customer, catalogue);
  return inGeneral(asked, view, aspect, catalogue);
};

async function forCustomer(
  asked: Asked,
  view: View,
  aspect: Aspect,
  customer: CustomerId,
  catalogue: Content,
): Promise<Outcome> {
  const { question, moment, directory, language } = asked;
  const facts = await adviceFacts(view, aspect, customer, question);
  const scenario = question.scenario ?? 'low_adoption';
  const judged = judge(scenario, facts);
  const noteIn = question.handOver ? (question.language ?? language) : undefined;
  const need = needOf({ ...asked, language: noteIn ?? language }, scenario, judged, facts);
  const items = chooseContent(catalogue.items, need);
  const lead = facts.usage.value === null && facts.deployment.value !== null ? facts.deployment : facts.usage;
  const freshness = freshnessOf(lead, moment);
  const handover: Handover = {
    customer,
    scenario,
    usage: facts.usage,
    deployment: facts.deployment,
    weak: judged.weak,
    items: items.slice(0, 3),
  };
  return {
    ...base(question),
    kind: 'recommend',
    scenario,
    scope: lead.scope,
    verdict: judged.verdict,
    evidence: judged.evidence,
    missing: judged.missing,
    items,
    selfService: scenario === 'support_volume' ? selfServiceFor(catalogue.items, need) : [],
    rows: [],
    total: 0,
    handover,
    ...(noteIn ? { handOverIn: noteIn } : {}),
    ...(catalogue.contact ? { contact: catalogue.contact } : {}),
    names: namesOf(directory, question.customers),
    notes: [...notesFor(asked, lead, aspect, freshness), ...over100(facts.usage)],
    ...(freshness ? { freshness } : {}),
    next: nextForCustomer(question, customer, scenario, noteIn),
  } satisfies RecommendAnswer;
}

async function adviceFacts(
  view: View,
  aspect: Aspect,
  customer: CustomerId,
  question: Question,
): Promise<AdviceFacts> {
  const today = todayOf(view.moment);
  const customers = [customer];
  const [usage, deployment, subscriptions, support] = await Promise.all([
    measureCustomer(view, 'usage', aspect, customer, question.window),
    measureCustomer(view, 'deployment', aspect, customer, question.window),
    view.portfolio.subscriptions({ customers }),
    view.portfolio.support({ customers, from: plusDays(today, -SUPPORT_DAYS), to: today }),
  ]);
  const parts = breakdownOf(usage, view.products).filter((figure) => figure.scope.workload !== undefined);
  const workloads = parts.length > 0 && aspect.workload === undefined ? parts : [usage.figure];
  return {
    customer,
    usage: usage.figure,
    deployment: deployment.figure,
    workloads: workloads.filter((figure) => figure.value !== null && isWorkload(figure)),
    support,
    subscriptions,
    today,
  };
}

const isWorkload = (figure: Figure): boolean =>
  figure.scope.workload !== undefined && figure.scope.workload in WORKLOADS;

function needOf(
  asked: Asked,
  scenario: Scenario | null,
  judged: Judged | null,
  facts: AdviceFacts | null,
): Need {
  const { question, language } = asked;
  const named =
    question.workload === undefined || question.workload === 'unsupported' ? [] : [question.workload];
  const weak = (judged?.weak ?? []).flatMap((figure) => figure.scope.workload ?? []);
  const held = new Set((facts?.workloads ?? []).flatMap(({ scope }) => serviceOf(scope.workload) ?? []));
  return {
    scenario,
    about: named.length > 0 ? named : scenario === 'low_adoption' && weak.length > 0 ? weak : [...held],
    language,
    ...(question.contentFormat ? { format: question.contentFormat } : {}),
    seats: facts ? seatsOf(facts) : null,
  };
}

const serviceOf = (workload: Figure['scope']['workload']): Service | undefined =>
  workload !== undefined && workload in WORKLOADS
    ? WORKLOADS[workload as keyof typeof WORKLOADS].service
    : undefined;

async function inGeneral(asked: Asked, view: View, aspect: Aspect, catalogue: Content): Promise<Outcome> {
  const { question, directory } = asked;
  const scenario = question.scenario ?? null;
  const need = needOf(asked, scenario, null, null);
  const found = scenario === null ? NOBODY : await whoseData(asked, view, aspect, scenario);
  return {
    ...base(question),
    kind: 'recommend',
    scenario,
    scope: { customer: 'portfolio', ...(aspect.workload === undefined ? {} : { workload: aspect.workload }) },
    verdict: 'general',
    evidence: found.evidence,
    missing: found.missing,
    items: chooseContent(catalogue.items, need),
    selfService: scenario === 'support_volume' ? selfServiceFor(catalogue.items, need) : [],
    rows: found.rows.slice(0, MOST_ROWS),
    total: found.rows.length,
    ...(catalogue.contact ? { contact: catalogue.contact } : {}),
    names: namesOf(
      directory,
      found.rows.slice(0, MOST_ROWS).map((row) => row.customer),
    ),
    notes: [...sampleNote(asked), ...aspect.notes],
    next: [
      ...found.rows
        .slice(0, 2)
        .map((row) => ask('recommend', [row.customer], { ...(scenario ? { scenario } : {}) })),
      ...OTHERS.filter((other) => other !== scenario).map((other) =>
        ask('recommend', [], { scenario: other }),
      ),
    ].slice(0, 4),
  } satisfies RecommendAnswer;
}

const OTHERS: readonly Scenario[] = ['low_adoption', 'support_volume', 'upsell'];

interface Found {
  readonly rows: readonly Row[];
  readonly evidence: readonly AdviceEvidence[];
  readonly missing: RecommendAnswer['missing'];
}
const NOBODY: Found = { rows: [], evidence: [], missing: [] };

/** The customers whose data shows the sign of a scenario. */
async function whoseData(asked: Asked, view: View, aspect: Aspect, scenario: Scenario): Promise<Found> {
  const roster = async (metric: Metric, of = aspect) => {
    const found = await rosterOf(view, asked.directory, metric, of, undefined, false);
    return 'reason' in found ? [] : found.rows.filter((row) => (row.denominator ?? 0) >= MINIMUM_SEATS);
  };
  if (scenario === 'support_volume')
    return askingMost(asked, view, await roster('deployment', { notes: [] }));
  const usage = await roster('usage');
  if (usage.length === 0) return { ...NOBODY, missing: ['usage'] };
  if (scenario === 'low_adoption')
    return { ...NOBODY, rows: ranked(usage, 'lowest').filter((row) => (row.value ?? 100) < SIGNS.lowUsage) };
  const deployment = new Map((await roster('deployment')).map((row) => [row.customer, row]));
  const full = usage.filter(
    (row) =>
      (row.value ?? 0) >= SIGNS.highUsage &&
      (deployment.get(row.customer)?.value ?? 0) >= SIGNS.highDeployment,
  );
  // above 100 % is no measure of use: those come last
  const [believable, inflated] = [(v: number) => v <= 100, (v: number) => v > 100].map((fits) =>
    full.filter((row) => fits(row.value ?? 0)),
  );
  const rows = [...ranked(believable!, 'highest'), ...ranked(inflated!, 'highest')];
  return { ...NOBODY, rows, missing: deployment.size === 0 ? ['deployment'] : [] };
}

/** Customers by requests for help per 100 licences. */
async function askingMost(asked: Asked, view: View, seats: readonly Row[]): Promise<Found> {
  const today = todayOf(asked.moment);
  const support = await view.portfolio.support({ from: plusDays(today, -SUPPORT_DAYS), to: today });
  const sold = new Map(seats.map((row) => [row.customer, row]));
  const counted = [...new Set(support.map((one) => one.customer))]
    .flatMap((customer) => supportEvidence(customer, support, sold.get(customer)?.denominator ?? null) ?? [])
    .filter((one) => one.reads === 'high')
    .sort((a, b) => (b.rate ?? 0) - (a.rate ?? 0) || (a.customer < b.customer ? -1 : 1));
  return {
    rows: counted.flatMap((one) => sold.get(one.customer) ?? []),
    evidence: counted.slice(0, MOST_ROWS),
    missing: support.length === 0 ? ['support'] : [],
  };
}

function nextForCustomer(
  question: Question,
  customer: CustomerId,
  scenario: Scenario,
  noteIn: string | undefined,
): readonly Question[] {
  const advice = but(question, { handOver: undefined, language: undefined });
  if (noteIn !== undefined)
    return [
      advice,
      ask('customer_summary', [customer]),
      but(advice, { handOver: true, language: noteIn === 'en' ? 'ja' : 'en' }),
    ];
  const goal = scenario === 'low_adoption' ? [ask('what_if', [customer], { target: 60 })] : [];
  return [
    ...goal,
    ...(question.contentFormat ? [] : [but(advice, { contentFormat: 'video' })]),
    ask('customer_summary', [customer]),
    // no words read back into this one: it stands behind those offered as typed
    but(advice, { handOver: true }),
  ].slice(-4);
}
