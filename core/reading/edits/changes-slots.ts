import type { PreviousQuestion, Question } from '../../question.ts';
import type { Evidence } from '../evidence.ts';
import type { Item } from '../items.ts';
import { asQuestion, isList } from './before.ts';
import { wanted } from './corrected.ts';
import { counted } from './counted.ts';
import { onlyCustomer, onlyOneOfThem, replaceCustomers } from './customers.ts';
import type { Edit, Kind } from './edit.ts';
import { isEditing } from './editing-words.ts';
import { limitSaid } from './limit.ts';
import { optional } from './optional.ts';
import { rankChange } from './rank.ts';
import { settled } from './settled.ts';
import { standsAlone } from './stands-alone.ts';
import { thresholdSaid } from './threshold.ts';
import { windowChange } from './window.ts';

const LONGEST_EDIT = 12;

/** Only slots and fillers were said: they replace those of the question before. */
export const changesSlots: Kind = (evidence, previous, vote) =>
  evidence.items.every(isEditing) && !standsAlone(evidence, vote, previous)
    ? slotsChanged(evidence, previous)
    : null;

/** Some words are not known, but slots are said and nothing else was understood: "stretch it out to a year". */
export const changesLoosely: Kind = (evidence, previous) => {
  const loose = evidence.items.filter((item) => !isEditing(item));
  const worded = loose.every((item) => item.kind === 'word' || item.kind === 'kana');
  return worded && loose.length <= MOST_LOOSE ? slotsChanged(evidence, previous) : null;
};
const MOST_LOOSE = 2;

/** The question before with the slots that were said, or null where none was. */
export function slotsChanged(evidence: Evidence, previous: PreviousQuestion): Edit | null {
  const { items, subjects, unknownName } = evidence;
  if (items.length > LONGEST_EDIT || unknownName !== null) return null;
  const list = isList(previous);
  if (list && isRefused(items))
    return {
      question: { ...asQuestion(previous), exclude: subjects.customers },
      because: 'leaves a customer out of the list',
    };
  if (list && subjects.customers.length > 0) return onlyCustomer(evidence, previous);
  if (list && subjects.candidates.length > 0) return null;
  const one = onlyOneOfThem(evidence, previous);
  if (one !== null) return one;
  let next: Question = asked(previous);
  const said: string[] = [];
  for (const [name, slot] of SLOTS) {
    const change = slot(evidence, previous);
    if (change === null || Object.keys(change).length === 0) continue;
    next = without(next, change);
    said.push(name);
  }
  if (said.length === 0 || losesNumber(evidence, said)) return null;
  return { question: settled(next, said), because: `changes the ${said.join(', ')} of the question before` };
}

/** "not Contoso", and nobody else named */
function isRefused(items: readonly Item[]): boolean {
  const named = items.flatMap((item, at) => (item.kind === 'customer' ? [at] : []));
  const [at = -1] = named;
  return named.length === 1 && items[at - 1]?.text === 'not' && items.length <= 4;
}

/** A line that was said and has no place in the question before: another question is asked. */
function losesNumber({ quantities }: Evidence, said: readonly string[]): boolean {
  const line = quantities.comparator !== undefined && quantities.threshold !== undefined;
  return line && !said.includes('threshold') && !said.includes('limit');
}

/** While it is asked which customer is meant, it stays asked. */
function asked(previous: PreviousQuestion): Question {
  const { clarify, candidates } = previous;
  return clarify === 'customer'
    ? { ...asQuestion(previous), clarify, ...optional({ candidates }) }
    : asQuestion(previous);
}

/** The slots a message sets; undefined takes one away. */
type Change = { readonly [K in keyof Question]?: Question[K] | undefined };

const SLOTS: readonly (readonly [
  name: string,
  (evidence: Evidence, previous: PreviousQuestion) => Change | null,
])[] = [
  ['customer', customer],
  ['exclude', exclude],
  ['metric', metric],
  ['workload', workload],
  [
    'product',
    ({ subjects }) =>
      some({ product: subjects.product, ...(subjects.product === undefined ? {} : { workload: undefined }) }),
  ],
  ['window', windowChange],
  [
    'compareTo',
    ({ periods }) => (periods.window === undefined ? some({ compareTo: periods.compareTo }) : null),
  ],
  ['rank', rankChange],
  ['limit', (evidence, previous) => some({ limit: limitSaid(evidence, previous) })],
  ['threshold', thresholdSaid],
];

function some(change: Change): Change | null {
  return Object.values(change).every((value) => value === undefined) ? null : change;
}

function without(question: Question, change: Change): Question {
  const kept = Object.entries({ ...question, ...change }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as unknown as Question;
}

function customer(evidence: Evidence, previous: PreviousQuestion): Change | null {
  const { customers, candidates } = evidence.subjects;
  const told = customers.length > 0 && candidates.some((id) => customers.includes(id));
  if (candidates.length > 0 && !told) return { customers: [], clarify: 'customer', candidates };
  return customers.length > 0
    ? { customers: replaceCustomers(evidence, previous), clarify: undefined, candidates: undefined }
    : null;
}

function exclude({ subjects }: Evidence, previous: PreviousQuestion): Change | null {
  return subjects.exclude.length > 0 && previous.customers.length === 0
    ? { exclude: subjects.exclude }
    : null;
}

function workload(evidence: Evidence): Change | null {
  const { workload: said } = evidence.subjects;
  if (said === undefined) return null;
  const meant = wanted(evidence.items, (concept) => concept.startsWith('workload.'));
  return { workload: (meant?.slice(9) as Question['workload']) ?? said, product: undefined };
}

/** "deployment, not usage": the one that is wanted. */
function metric(evidence: Evidence, previous: PreviousQuestion): Change | null {
  const { metric: said, subjects, items } = evidence;
  const meant =
    subjects.metrics.size > 1 ? wanted(items, (concept) => concept.startsWith('metric.')) : undefined;
  return some({
    metric: (meant?.slice(7) as Question['metric']) ?? said ?? counted(evidence, previous),
  });
}
