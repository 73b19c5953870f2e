import { judge } from '../adoption/advice.ts';
import type { AdviceFacts } from '../adoption/advice-evidence.ts';
import { chooseContent, selfServiceFor } from '../adoption/choose-content.ts';
import { isInflated } from '../adoption/signs.ts';
import type { Handover, RecommendAnswer } from '../answers/recommend.ts';
import { ask, base, but } from '../base.ts';
import type { Content } from '../catalog/content-item.ts';
import { namesOf } from '../directory.ts';
import type { Figure } from '../figure.ts';
import { freshnessOf, type View } from '../figures/measure.ts';
import { aspectOf } from '../figures/scope.ts';
import type { CustomerId, Question, Scenario } from '../question.ts';
import { adviceFacts } from './advice-facts.ts';
import { needOf } from './content-need.ts';
import type { Asked } from './intent.ts';
import { notesFor, over100, withoutExcess } from './notes.ts';

/** Advice for one customer, with the note that can be forwarded. */
export async function recommendFor(
  customer: CustomerId,
  asked: Asked,
  view: View,
  catalogue: Content,
): Promise<RecommendAnswer> {
  const { question, moment, directory, language } = asked;
  const facts = await adviceFacts(view, customer, question);
  const scenario = question.scenario ?? (question.handOver ? fitting(facts) : 'low_adoption');
  const judged = judge(scenario, facts);
  const noteIn = question.handOver ? (question.language ?? language) : undefined;
  const need = needOf({ ...asked, language: noteIn ?? language }, scenario, { judged, facts });
  const items = chooseContent(catalogue.items, need);
  const lead = leadOf(facts);
  const freshness = freshnessOf(lead, moment);
  const support = judged.evidence.find((one) => one.kind === 'support');
  const handover: Handover = {
    ...(support ? { support } : {}),
    customer,
    scenario,
    usage: facts.usage.figure,
    corrected: facts.usage.corrected,
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
    notes: [
      ...withoutExcess(notesFor(asked, lead, aspectOf(question), freshness)),
      ...over100(facts.usage.figure),
    ],
    ...(freshness ? { freshness } : {}),
    next: nextFor(question, facts, scenario, noteIn),
  };
}

/** What a note should be about where nothing was said: what the data bears out. */
const fitting = (facts: AdviceFacts): Scenario =>
  (['low_adoption', 'support_volume', 'upsell'] as const).find(
    (one) => judge(one, facts).verdict === 'supported',
  ) ?? 'low_adoption';

const leadOf = ({ usage, deployment }: AdviceFacts): Figure =>
  usage.figure.value === null && deployment.value !== null ? deployment : usage.figure;

function nextFor(
  question: Question,
  { customer, usage }: AdviceFacts,
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
  const inflated = (usage.figure.value ?? 0) > 100 || isInflated(usage);
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
