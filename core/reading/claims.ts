import type { Intent } from '../catalog/intents.ts';
import { SLOTS_OF, type Slot } from '../catalog/slots.ts';
import type { Question } from '../question.ts';
import { rejected } from './edits/rejected.ts';
import type { Evidence } from './evidence.ts';
import { has, hasAny, type Item } from './items.ts';
import type { Concept } from './lexicon/concepts.ts';

/** What in a message binds an answer, whatever the rest of it says. */
export type ClaimKind = 'name' | 'number' | 'time' | 'product' | 'figure' | 'condition' | 'order' | 'form';

/** A stretch of a message that was said and must be used, named or asked about. */
export interface Claim {
  /** in the message as normalised; `to` is exclusive */
  readonly from: number;
  readonly to: number;
  readonly kind: ClaimKind;
  /** the slot of the question that holds what was said; null: none does */
  readonly slot: Slot | Elsewhere | null;
}

type Holds = (item: Item, question: Question) => boolean;

const number = (item: Item): number | undefined => (item.kind === 'number' ? item.value : undefined);
const counts =
  (slot: keyof Question): Holds =>
  (item, question) => {
    const held = question[slot] as number | readonly number[] | undefined;
    const value = number(item);
    return value !== undefined && (Array.isArray(held) ? held.includes(value) : held === value);
  };
const named =
  (slot: 'customers' | 'exclude' | 'candidates'): Holds =>
  (item, question) =>
    item.kind === 'customer' && item.ids.some((id) => question[slot]?.includes(id));
const says =
  (
    slot: keyof Question,
    prefix: 'metric' | 'workload' | 'product' | 'format' | 'cadence' | 'lang' | 'content' | 'day',
  ): Holds =>
  (item, question) =>
    question[slot] !== undefined && has(item, `${prefix}.${String(question[slot])}` as Concept);
const period =
  (slot: 'window' | 'compareTo' | 'snooze' | 'day' | 'doneOn'): Holds =>
  (item, question) => {
    const held = question[slot];
    if (held === undefined) return false;
    if (item.kind === 'number')
      return /^P/.test(held)
        ? /\d+/.exec(held)?.[0] === String(item.unit === 'quarters' ? item.value * 3 : item.value)
        : held.split(/\D+/).some((part) => part !== '' && Number(part) === item.value);
    if (item.kind !== 'concept') return false;
    return item.concepts.some((concept) => {
      const [kind, value = ''] = concept.split('.');
      if (kind === 'month') return value === 'written' ? item.text === held : held.includes(`-${value}`);
      return (
        (kind === 'per' && (value === held || value.startsWith('unit_') || /^P/.test(held))) || value === held
      );
    });
  };
const clock =
  (slot: 'time' | 'quiet'): Holds =>
  (item, question) => {
    const value = number(item);
    return (
      value !== undefined &&
      [...(question[slot] ?? '').matchAll(/(\d\d):(\d\d)/g)].some(
        ([, hour, minute]) => Number(hour) % 12 === value % 12 || Number(minute) === value,
      )
    );
  };
const RANKS: ReadonlySet<Concept> = new Set<Concept>(['lowest', 'highest', 'drop', 'grow', 'low', 'high']);

/** By what a slot knows a piece as its own: the piece says the value the slot holds. */
const HOLDERS: { readonly [slot in Slot | 'candidates']?: Holds } = {
  customers: named('customers'),
  exclude: named('exclude'),
  candidates: named('candidates'),
  metric: (item, question) =>
    says('metric', 'metric')(item, question) ||
    (question.metric === 'deployment' && has(item, 'metric.introduction')),
  workload: says('workload', 'workload'),
  product: says('product', 'product'),
  without: says('without', 'workload'),
  threshold: counts('threshold'),
  comparator: (item, { comparator }) => comparator !== undefined && isCondition(item),
  rank: (item, { rank }) => rank !== undefined && hasAny(item, RANKS),
  limit: counts('limit'),
  observed: counts('observed'),
  target: counts('target'),
  addActive: counts('addActive'),
  assign: counts('assign'),
  seats: counts('seats'),
  budget: counts('budget'),
  nth: counts('nth'),
  window: period('window'),
  compareTo: period('compareTo'),
  snooze: period('snooze'),
  cadence: says('cadence', 'cadence'),
  day: (item, question) => says('day', 'day')(item, question) || period('day')(item, question),
  time: clock('time'),
  quiet: clock('quiet'),
  quietDays: (item, { quietDays }) =>
    has(item, 'weekend') || (quietDays ?? []).some((day) => has(item, `day.${day}` as Concept)),
  doneOn: period('doneOn'),
  format: says('format', 'format'),
  language: says('language', 'lang'),
  contentFormat: says('contentFormat', 'content'),
  terms: (item, { terms }) => terms !== undefined && kindOf(item) === 'figure',
  topic: (item, { topic }) => topic !== undefined && ['figure', 'product'].includes(kindOf(item) ?? ''),
  alias: (_, { alias }) => alias !== undefined,
};

function isCondition(item: Item): boolean {
  if (item.kind === 'mark') return /[<>≤≥]/.test(item.text);
  return (
    item.kind === 'concept' && item.concepts.some((one) => one.startsWith('cmp.') && one !== 'cmp.approx')
  );
}

const KINDS: readonly (readonly [RegExp, ClaimKind])[] = [
  [/^(?:per\.(?!unit_|past|after|until)|month\.|day\.|cadence\.)/, 'time'],
  [/^(?:workload|product)\./, 'product'],
  [/^metric\./, 'figure'],
  [/^(?:lowest|highest)$/, 'order'],
  [/^(?:format|lang)\./, 'form'],
];

/** What kind of claim a piece makes; most words make none. */
function kindOf(item: Item): ClaimKind | undefined {
  if (item.kind === 'customer') return 'name';
  if (item.kind === 'number') return 'number';
  if (isCondition(item)) return 'condition';
  if (item.kind !== 'concept') return undefined;
  return KINDS.find(([pattern]) => item.concepts.some((one) => pattern.test(one)))?.[1];
}

/** Where a claim went that no slot holds: refused, told only to lead to a request, asked about, or said by the intent itself. */
type Elsewhere = 'denied' | 'scene' | 'clarify' | 'intent';

/** Every claim of a message in its order, with what holds it. `answering`: the message answers what was asked of it. */
export function claimsOf(question: Question, evidence: Evidence, answering: boolean): Claim[] {
  const { items, aside } = evidence;
  const claims = [...items, ...aside].flatMap((item, at): Claim[] => {
    const kind = kindOf(item);
    if (kind === undefined || (kind === 'condition' && governed(items, at) === undefined)) return [];
    const held = holderOf(item, question) ?? elsewhere(item, at, question, evidence);
    return [{ ...spanOf(item, evidence), kind, slot: held ?? (answering ? 'customers' : null) }];
  });
  return [...claims, ...strangers(question, evidence)].sort((a, b) => a.from - b.from);
}

/** A name nobody bears is a claim as well. */
function strangers(question: Question, evidence: Evidence): Claim[] {
  const { text, unknownName } = evidence;
  const from = unknownName === null ? -1 : text.indexOf(unknownName);
  if (unknownName === null || from < 0) return [];
  const spoken = question.clarify === 'customer' ? 'clarify' : question.alias === undefined ? null : 'alias';
  const slot = spoken ?? (isTalk(question.intent) ? 'intent' : null);
  return [{ ...spanOf({ from, to: from + unknownName.length }, evidence), kind: 'name', slot }];
}

/** Where a piece stands in the message; a customer's mark stands for the whole name. */
function spanOf({ from, to }: { readonly from: number; readonly to: number }, { text, places }: Evidence) {
  const said = text.slice(from, to).trimEnd();
  const isName = said.length === 1 && said >= '\ue000' && said <= '\uf8ff';
  return { from: places[from]!, to: isName ? places[to]! : places[from + said.length - 1]! + 1 };
}

function holderOf(item: Item, question: Question): Slot | 'clarify' | undefined {
  const slot = SLOTS_OF[question.intent].find((one) => HOLDERS[one]?.(item, question));
  if (slot !== undefined) return slot;
  return question.clarify !== undefined && HOLDERS.candidates!(item, question) ? 'clarify' : undefined;
}

const isTalk = (intent: Intent): boolean => intent !== 'unclear' && SLOTS_OF[intent].length === 0;

function elsewhere(
  item: Item,
  at: number,
  question: Question,
  { items, aside, over100 }: Evidence,
): Elsewhere | Slot | undefined {
  if (aside.includes(item)) return 'scene';
  if (rejected(items, at)) return 'denied';
  const { intent } = question;
  if (isTalk(intent)) return 'intent';
  const kind = kindOf(item);
  // a question without a metric is about the figures it is made for; one that compares says which is ahead
  if (kind === 'figure' && intent !== 'unclear' && !hasFigure(question)) return 'intent';
  if (kind === 'order' && intent === 'compare_customers') return 'intent';
  if (kind === 'number' && intent === 'explain_inflated' && over100 && number(item) === 100) return 'intent';
  const line = kind === 'condition' ? governed(items, at) : undefined;
  if (line === undefined) return undefined;
  const holder = holderOf(line, question);
  if (holder !== undefined && holder !== 'threshold' && holder !== 'clarify') return holder;
  return intent === 'explain_inflated' ? 'intent' : undefined;
}

/** What is inflated is usage, where nothing else is said. */
const hasFigure = ({ intent, metric }: Question): boolean =>
  SLOTS_OF[intent].includes('metric') && (intent !== 'explain_inflated' || metric !== undefined);

/** The number a condition is about: the one right beside it, at most a word between. */
function governed(items: readonly Item[], at: number): Item | undefined {
  return [at + 1, at - 1, at + 2, at - 2]
    .map((place) => items[place])
    .find((item) => item?.kind === 'number');
}
