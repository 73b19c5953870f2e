import { INTENTS, type Intent } from '../../catalog/intents.ts';
import { SLOTS_OF, type Slot } from '../../catalog/slots.ts';
import type { CustomerId, PreviousQuestion, Question } from '../../question.ts';
import { asQuestion, highFigure } from '../edits/before.ts';
import { wanted } from '../edits/corrected.ts';
import { counted } from '../edits/counted.ts';
import { limitSaid } from '../edits/limit.ts';
import { rankChange } from '../edits/rank.ts';
import { rejected } from '../edits/rejected.ts';
import { settled } from '../edits/settled.ts';
import { thresholdSaid } from '../edits/threshold.ts';
import { periodBefore, windowChange } from '../edits/window.ts';
import type { Evidence } from '../evidence.ts';
import { fill } from '../fill/index.ts';

/** How a candidate is made of a message and the question before it. */
export const OPS = [
  'fresh',
  'carry nothing',
  'carry figure',
  'carry time',
  'carry line',
  'carry nothing for said',
  'carry figure for said',
  'carry time for said',
  'carry line for said',
  'carry nothing for both',
  'carry figure for both',
  'carry time for both',
  'carry line for both',
  'carry high',
  'carry low',
  'others above 100',
  'term of figure',
  'set',
  'set one',
  'set other metric',
  'set other workload',
  'set customers',
  'set wanted customers',
  'set last customer',
  'set first customer',
  'add customers',
  'swap customers',
  'exclude customers',
  'one of list',
  'trend of one of list',
  'ambiguous customer',
  'drop workload',
  'drop window',
  'drop compareTo',
  'drop threshold',
  'drop customers',
  'drop exclude',
  'drop limit',
  'flip rank',
  'flip line',
  'include line',
  'period before',
  'number to threshold',
  'number to limit',
  'number to target',
  'number to addActive',
  'number to assign',
  'number to observed',
  'other of two',
  'same',
] as const;
export type Op = (typeof OPS)[number];

/** One question that a message could ask after the question before it. */
export interface Candidate {
  readonly question: Question;
  readonly op: Op;
}

const FIGURE: readonly Slot[] = ['metric', 'workload'];
const TIME: readonly Slot[] = [...FIGURE, 'window', 'compareTo'];
const LINE: readonly Slot[] = [...TIME, 'comparator', 'threshold', 'rank', 'limit', 'exclude'];
/** What is taken over from the question before, from nothing to all that says which figures it is about. */
const LEVELS = { nothing: [], figure: FIGURE, time: TIME, line: LINE } as const;
type Level = keyof typeof LEVELS;

/** What is about somebody or something, so that it can take over from the question before. */
const CARRYING = INTENTS.filter((intent) => {
  const slots = SLOTS_OF[intent];
  return intent !== 'unclear' && (slots.includes('customers') || slots.includes('metric'));
});
const FLIPPED = {
  lowest: 'highest',
  highest: 'lowest',
  dropped: 'grew',
  grew: 'dropped',
} as const;
const OTHER_SIDE = { lt: 'gte', lte: 'gt', gt: 'lte', gte: 'lt' } as const;
const INCLUSIVE = { lt: 'lte', lte: 'lte', gt: 'gte', gte: 'gte' } as const;
const TERM_OF = {
  usage: 'usage',
  deployment: 'deployment',
  active: 'active',
  entitlements: 'entitlement',
  assigned: 'deployment',
} as const;
const DROPPED = ['workload', 'window', 'compareTo', 'threshold', 'customers', 'exclude', 'limit'] as const;
const NUMBERED = ['threshold', 'limit', 'target', 'addActive', 'assign', 'observed'] as const;

type Some = { readonly [slot in keyof Question]?: Question[slot] | undefined };
type Add = (question: Some & { readonly intent: Intent }, op: Op) => void;

/** Every question a message could ask after another one; some are equal, made in different ways. */
export function candidates(evidence: Evidence, previous: PreviousQuestion): Candidate[] {
  const all: Candidate[] = [];
  const add: Add = (question, op) => all.push({ question: whole(question), op });
  const fresh = new Map<Intent, Question>(INTENTS.map((intent) => [intent, freshOf(intent, evidence)]));
  for (const question of fresh.values()) add(question, 'fresh');
  carry(evidence, previous, fresh, add);
  change(evidence, previous, fresh, add);
  return all;
}

function whole(question: Some & { readonly intent: Intent }): Question {
  const kept: Record<string, unknown> = { intent: question.intent, customers: question.customers ?? [] };
  for (const [slot, value] of Object.entries(question))
    if (slot !== 'intent' && slot !== 'customers' && value !== undefined && !isEmpty(value))
      kept[slot] = value;
  return kept as unknown as Question;
}

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

function freshOf(intent: Intent, evidence: Evidence): Question {
  const question = fill(intent, evidence);
  const { statedCadence } = evidence.schedule;
  return intent === 'nudge_subscribe' && question.cadence === undefined && statedCadence !== undefined
    ? { ...question, cadence: statedCadence }
    : question;
}

function taken(from: Some, slots: readonly (keyof Question)[]): Some {
  return Object.fromEntries(slots.flatMap((slot) => (from[slot] === undefined ? [] : [[slot, from[slot]]])));
}

/** Another intent, or the same asked anew, about what was shown. */
function carry(
  { subjects }: Evidence,
  previous: PreviousQuestion,
  fresh: ReadonlyMap<Intent, Question>,
  add: Add,
): void {
  const said = subjects.customers;
  const before = previous as Some;
  const high = highFigure(previous);
  const whose: readonly (readonly ['' | ' for said' | ' for both', readonly CustomerId[]])[] =
    said.length === 0
      ? [['', previous.customers]]
      : [
          [' for said', said],
          [' for both', [...new Set([...previous.customers, ...said])]],
        ];
  for (const intent of CARRYING) {
    const slots = SLOTS_OF[intent];
    const { clarify, candidates: _, ...own } = fresh.get(intent)!;
    const everyone = !slots.includes('customers');
    for (const [who, customers] of everyone ? ([['', []]] as const) : whose) {
      const asked = customers.length === 0 && clarify !== undefined ? { clarify } : {};
      for (const level of levelsOf(intent)) {
        if (everyone && level === 'nothing') continue;
        const kept = taken(
          before,
          LEVELS[level].filter((slot) => slots.includes(slot)),
        );
        add({ ...kept, ...own, ...asked, customers }, `carry ${level}${who}`);
        if (intent === 'explain_inflated' && own.observed === undefined && high !== undefined)
          add({ ...kept, ...own, observed: high, customers }, 'carry high');
        if (intent === 'recommend' && own.scenario === undefined)
          add({ ...kept, ...own, scenario: before.scenario ?? 'low_adoption', customers }, 'carry low');
      }
    }
  }
  if (high !== undefined || previous.intent === 'explain_inflated')
    add(
      { intent: 'portfolio_filter', customers: [], metric: 'usage', comparator: 'gt', threshold: 100 },
      'others above 100',
    );
  const term = TERM_OF[previous.metric as keyof typeof TERM_OF];
  if (term !== undefined) add({ intent: 'explain_metric', terms: [term] }, 'term of figure');
}

/** A level that would take over no more than the one before it is none. */
function levelsOf(intent: Intent): readonly Level[] {
  const slots = SLOTS_OF[intent];
  const levels: Level[] = ['nothing'];
  if (FIGURE.some((slot) => slots.includes(slot))) levels.push('figure');
  if (slots.includes('window')) levels.push('time');
  if (slots.includes('threshold') || slots.includes('rank')) levels.push('line');
  return levels;
}

/** What a message says of the slots of the question before. */
function changed(evidence: Evidence, previous: PreviousQuestion, again: Question | undefined): Some {
  const { workload } = evidence.subjects;
  const limit = limitSaid(evidence, previous);
  const { compareTo, window } = evidence.periods;
  const own = SLOTS_OF[asQuestion(previous).intent].filter(
    (slot) => !LINE.includes(slot) && slot !== 'customers',
  );
  return whole({
    intent: 'unclear',
    ...(again === undefined ? {} : taken(again, own)),
    metric: metricWanted(evidence) ?? evidence.metric ?? counted(evidence, previous),
    workload: workloadWanted(evidence) ?? workload,
    ...(window === undefined ? { compareTo } : {}),
    ...(windowChange(evidence, previous) ?? {}),
    ...(rankChange(evidence, previous) ?? {}),
    ...(limit === undefined ? {} : { limit }),
    ...(thresholdSaid(evidence, previous) ?? {}),
  });
}

/** "deployment, not usage": of several, the one that is wanted. */
function metricWanted({ items, subjects }: Evidence): Question['metric'] {
  if (subjects.metrics.size < 2) return undefined;
  return wanted(items, (concept) => concept.startsWith('metric.'))?.slice(7) as Question['metric'];
}

function workloadWanted({ items }: Evidence): Question['workload'] {
  return wanted(items, (concept) => concept.startsWith('workload.'))?.slice(9) as Question['workload'];
}

/** The question before with slots replaced, added, taken away or turned round. */
function change(
  evidence: Evidence,
  previous: PreviousQuestion,
  fresh: ReadonlyMap<Intent, Question>,
  add: Add,
): void {
  const before = asQuestion(previous);
  const { customers: said, candidates: ambiguous, exclude } = evidence.subjects;
  const { intent: turned, customers: _, ...slots } = changed(evidence, previous, fresh.get(before.intent));
  const set: Some = turned === 'unclear' ? slots : { ...slots, intent: turned };
  const names = Object.keys(set);
  const put = (next: Some, op: Op, base: Some = before) => {
    const customers = next.customers === undefined ? [] : ['customer'];
    add(
      settled(whole({ ...base, ...next, intent: next.intent ?? before.intent }), [...names, ...customers]),
      op,
    );
  };
  if (names.length > 0 || exclude.length > 0) put(exclude.length > 0 ? { ...set, exclude } : set, 'set');
  if (names.length > 1) for (const name of names) put(taken(set, [name as keyof Question]), 'set one');
  for (const item of evidence.items)
    for (const concept of item.kind === 'concept' ? item.concepts : []) {
      const [kind, value] = concept.split('.') as [string, string | undefined];
      if (kind === 'metric' && value !== 'introduction' && value !== set.metric)
        put({ ...set, metric: value as Question['metric'] }, 'set other metric');
      if (kind === 'workload' && value !== set.workload)
        put({ ...set, workload: value as Question['workload'] }, 'set other workload');
    }
  if (said.length > 0) changeCustomers(said, before, set, put, add);
  const refused = evidence.items.flatMap((item, at) =>
    item.kind === 'customer' && rejected(evidence.items, at) ? item.ids : [],
  );
  if (refused.length > 0 && refused.length < said.length)
    put({ ...set, customers: said.filter((id) => !refused.includes(id)) }, 'set wanted customers');
  if (ambiguous.length > 0)
    put({ ...set, customers: [], clarify: 'customer', candidates: ambiguous }, 'ambiguous customer');
  for (const slot of DROPPED) {
    if (before[slot] === undefined || isEmpty(before[slot])) continue;
    const { [slot]: __, ...left } = before as Some;
    const { [slot]: ___, ...also } = set;
    put(slot === 'threshold' ? { ...also, comparator: undefined } : also, `drop ${slot}`, left);
  }
  const rank = FLIPPED[before.rank as keyof typeof FLIPPED];
  if (rank !== undefined) put({ ...set, rank }, 'flip rank');
  const side = before.comparator as keyof typeof OTHER_SIDE;
  if (OTHER_SIDE[side] !== undefined) {
    put({ comparator: OTHER_SIDE[side] }, 'flip line');
    put({ comparator: INCLUSIVE[side] }, 'include line');
  }
  const earlier = periodBefore(before.window);
  if (earlier !== undefined) put({ window: earlier }, 'period before');
  const { bare, quoted, limit, people, licenses } = evidence.quantities;
  const number = bare ?? quoted ?? limit ?? people ?? licenses;
  if (number !== undefined)
    for (const slot of NUMBERED)
      if (before[slot] !== undefined) put({ ...set, [slot]: number }, `number to ${slot}`);
  const others = (previous.candidates ?? []).filter((id) => !before.customers.includes(id));
  if (previous.clarify === undefined && others.length === 1) put({ customers: others }, 'other of two');
  add(before, 'same');
}

function changeCustomers(
  said: readonly CustomerId[],
  before: Question,
  set: Some,
  put: (next: Some, op: Op) => void,
  add: Add,
): void {
  put({ ...set, customers: said }, 'set customers');
  if (said.length > 1) {
    put({ ...set, customers: said.slice(-1) }, 'set last customer');
    put({ ...set, customers: said.slice(0, 1) }, 'set first customer');
  }
  put({ ...set, customers: [...new Set([...before.customers, ...said])] }, 'add customers');
  const rest = [
    ...before.customers.filter((id) => !said.includes(id)),
    ...said.filter((id) => !before.customers.includes(id)),
  ];
  if (rest.length > 0) put({ ...set, customers: rest }, 'swap customers');
  if (before.customers.length > 0) return;
  put({ ...set, exclude: said }, 'exclude customers');
  const figure = taken({ ...before, ...set }, TIME);
  add({ intent: 'customer_metric', ...figure, customers: said }, 'one of list');
  add({ intent: 'trend', ...figure, customers: said }, 'trend of one of list');
}
