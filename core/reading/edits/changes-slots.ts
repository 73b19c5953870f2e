import type { PreviousQuestion, Question } from '../../question.ts';
import type { Evidence } from '../evidence.ts';
import { asQuestion, isList } from './before.ts';
import { correctedMetric, correctedWorkload } from './corrected.ts';
import { onlyCustomer, replaceCustomers } from './customers.ts';
import type { Kind } from './edit.ts';
import { isEditing } from './editing-words.ts';
import { limitSaid } from './limit.ts';
import { rankChange } from './rank.ts';
import { settled } from './settled.ts';
import { standsAlone } from './stands-alone.ts';
import { thresholdSaid } from './threshold.ts';
import { windowChange } from './window.ts';

const LONGEST_EDIT = 12;

/** Only slots and fillers were said: they replace those of the question before. */
export const changesSlots: Kind = (evidence, previous, vote) => {
  const { items, subjects, unknownName } = evidence;
  if (items.length > LONGEST_EDIT || unknownName !== null) return null;
  if (!items.every(isEditing)) return null;
  if (standsAlone(evidence, vote, previous)) return null;
  const list = isList(previous);
  if (list && subjects.customers.length > 0) return onlyCustomer(evidence, previous);
  if (list && subjects.candidates.length > 0) return null;
  let next: Question = asQuestion(previous);
  const said: string[] = [];
  for (const [name, slot] of SLOTS) {
    const change = slot(evidence, previous);
    if (change === null) continue;
    next = without(next, change);
    said.push(name);
  }
  if (said.length === 0) return null;
  return { question: settled(next, said), because: `changes the ${said.join(', ')} of the question before` };
};

/** The slots a message sets; undefined takes one away. */
type Change = { readonly [K in keyof Question]?: Question[K] | undefined };

const SLOTS: readonly (readonly [
  name: string,
  (evidence: Evidence, previous: PreviousQuestion) => Change | null,
])[] = [
  ['customer', customer],
  ['exclude', exclude],
  ['metric', (evidence) => some({ metric: correctedMetric(evidence) })],
  ['workload', workload],
  ['all workloads', allWorkloads],
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
  if (candidates.length > 0) return { customers: [], clarify: 'customer', candidates };
  return customers.length > 0 ? { customers: replaceCustomers(evidence, previous) } : null;
}

function exclude({ subjects }: Evidence, previous: PreviousQuestion): Change | null {
  return subjects.exclude.length > 0 && isList(previous) ? { exclude: subjects.exclude } : null;
}

function workload(evidence: Evidence): Change | null {
  const { workload: said } = evidence.subjects;
  return said === undefined ? null : { workload: correctedWorkload(evidence) ?? said };
}

/** "all workloads", "without the workload". */
function allWorkloads({ subjects, concepts, text }: Evidence, previous: PreviousQuestion): Change | null {
  const all = concepts.has('all') || concepts.has('without');
  return all &&
    subjects.workload === undefined &&
    subjects.without === undefined &&
    previous.workload !== undefined &&
    /workload|ワクロド|全体|all of it|すべて/.test(text)
    ? { workload: undefined }
    : null;
}
