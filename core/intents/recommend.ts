import { type AdviceFacts, type Judged, judge, seatsOf } from '../adoption/advice.ts';
import { chooseContent, type Need, selfServiceFor } from '../adoption/choose-content.ts';
import { plusDays } from '../adoption/days.ts';
import { todayOf } from '../adoption/periods.ts';
import type { Figure, Handover, Outcome, RecommendAnswer } from '../answer.ts';
import { CONTENT } from '../catalog/content.ts';
import type { Content } from '../catalog/content-item.ts';
import { type Service, WORKLOADS } from '../catalog/workloads.ts';
import { namesOf } from '../directory.ts';
import type { CustomerId, Question, Scenario } from '../question.ts';
import { ask, base, but, sampleNote } from './base.ts';
import { breakdownOf } from './breakdown.ts';
import { askForScenario } from './clarify.ts';
import { notCovered } from './customer-metric.ts';
import type { Asked, Intention } from './intent.ts';
import { freshnessOf, measureCustomer, type View, viewOf } from './measure.ts';
import { notesFor, over100 } from './notes.ts';
import { type Aspect, aspectOf } from './scope.ts';
import { MOST_ROWS, NOBODY, SUPPORT_DAYS, whoseData } from './whose-data.ts';

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
  const support = judged.evidence.find((one) => one.kind === 'support');
  const handover: Handover = {
    ...(support ? { support } : {}),
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
    next: nextForCustomer(question, facts.usage, scenario, noteIn),
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

function nextForCustomer(
  question: Question,
  usage: Figure,
  scenario: Scenario,
  noteIn: string | undefined,
): readonly Question[] {
  const { customer } = usage.scope;
  const advice = but(question, { handOver: undefined, language: undefined });
  if (noteIn !== undefined)
    return [
      advice,
      ask('customer_summary', [customer]),
      but(advice, { handOver: true, language: noteIn === 'en' ? 'ja' : 'en' }),
    ];
  const inflated = (usage.value ?? 0) > 100;
  const why = inflated ? [ask('explain_inflated', [customer])] : [];
  const goal = scenario === 'low_adoption' && !inflated ? [ask('what_if', [customer], { target: 60 })] : [];
  return [
    ...why,
    ...goal,
    ...(question.contentFormat ? [] : [but(advice, { contentFormat: 'video' })]),
    ask('customer_summary', [customer]),
    // no words read back into this one: it stands behind those offered as typed
    but(advice, { handOver: true }),
  ].slice(-4);
}
