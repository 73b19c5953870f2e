import type { Evidence } from '../evidence.ts';
import type { Item } from '../items.ts';
import { stem } from '../text/stem.ts';

/** What the model sees of a message: concepts, words, neighbours of either kind, and typed slots. */
export function featuresOf(evidence: Evidence): string[] {
  const features = new Set<string>(['bias']);
  // the same word asks for something else of one customer, of two, of all
  const whom = Math.min(2, evidence.subjects.customers.length);
  let before = 'start';
  for (const item of evidence.items) {
    if (item.kind === 'mark') {
      if (item.text === '?') features.add('mark:?');
      continue;
    }
    if (item.kind === 'word') continue;
    if (item.kind === 'kana') {
      for (let at = 0; at + 1 < item.text.length && at < 12; at++)
        features.add(`kana:${item.text.slice(at, at + 2)}`);
      if (item.text.length === 1) features.add(`kana:${item.text}`);
      continue;
    }
    const name = item.kind === 'concept' ? broad(item.concepts[0]!) : item.kind;
    if (item.kind === 'concept')
      for (const concept of item.concepts) {
        features.add(isOf(concept));
        features.add(`of ${whom}:${broad(concept)}`);
      }
    features.add(pairOf(before, name));
    before = name;
  }
  features.add(pairOf(before, 'end'));
  for (const slot of slotsOf(evidence)) features.add(`slot:${slot}`);
  addWords(evidence.items, features);
  return [...features];
}

/** The words themselves and each with the next one: idioms no concept holds, and the order concepts do not keep. */
function addWords(items: readonly Item[], features: Set<string>): void {
  let before = '^';
  for (const item of items)
    for (const word of wordsOf(item)) {
      features.add(`word:${word}`);
      features.add(`pair:${before} ${word}`);
      before = word;
    }
  features.add(`pair:${before} $`);
}

/** What a word is matters, not which customer, number, product or day it names. */
function wordsOf(item: Item): readonly string[] {
  if (item.kind === 'word') return [stem(item.text)];
  if (item.kind === 'customer') return ['CUSTOMER'];
  if (item.kind === 'number') return [`#${item.unit}`];
  if (item.kind !== 'concept') return [];
  const [concept] = item.concepts;
  const kind = /^(?:workload|product|month|day)(?=\.)/.exec(concept!)?.[0];
  if (kind !== undefined) return [kind === 'product' ? 'workload' : kind];
  return /^[a-z]/.test(item.text) ? item.text.split(/[\s-]+/).map(stem) : [item.text];
}

/** Concepts are few: what is made of them is made once. */
function once(make: (text: string) => string): (text: string) => string {
  const made = new Map<string, string>();
  return (text) => {
    const before = made.get(text);
    if (before !== undefined) return before;
    const one = make(text);
    made.set(text, one);
    return one;
  };
}

/** Which month, day or workload it is says nothing about the intent; a product is asked about as a workload is. */
const broad = once((concept) =>
  concept === 'workload.unsupported'
    ? concept
    : concept.replace(/^(workload|month|day|format)\..*$/, '$1').replace(/^product\..*$/, 'workload'),
);
const isOf = once((concept) => `is:${broad(concept)}`);
const pairsFrom = new Map<string, (name: string) => string>();

function pairOf(before: string, name: string): string {
  let pairs = pairsFrom.get(before);
  if (pairs === undefined) {
    pairs = once((next) => `then:${before}>${next}`);
    pairsFrom.set(before, pairs);
  }
  return pairs(name);
}

function slotsOf({
  subjects,
  quantities,
  periods,
  schedule,
  metric,
  over100,
  unknownName,
  items,
}: Evidence): string[] {
  const n = subjects.customers.length;
  return [
    n === 0 ? 'nobody' : n === 1 ? 'one customer' : 'several customers',
    ...(subjects.candidates.length > 0 ? ['ambiguous'] : []),
    ...(subjects.exclude.length > 0 ? ['excluded'] : []),
    ...(unknownName === null ? [] : ['unknown name']),
    ...(metric === undefined ? ['no metric'] : ['metric']),
    ...(subjects.metrics.size > 1 ? ['metrics'] : []),
    ...(subjects.workload === undefined && subjects.product === undefined ? [] : ['workload']),
    ...(subjects.without === undefined ? [] : ['without workload']),
    ...(quantities.threshold === undefined ? [] : ['threshold', ...(n === 0 ? ['threshold of nobody'] : [])]),
    ...(quantities.quoted === undefined ? [] : [quantities.quoted > 100 ? 'quoted above 100' : 'quoted']),
    ...(quantities.limit === undefined ? [] : ['limit']),
    ...(quantities.people === undefined ? [] : ['people']),
    ...(quantities.licenses === undefined ? [] : ['licenses']),
    ...(quantities.bare === undefined ? [] : ['bare number']),
    ...(over100 ? ['over 100'] : []),
    ...(periods.window === undefined ? [] : ['window']),
    ...(periods.compareTo === undefined ? [] : ['compared with']),
    ...(schedule.cadence === undefined ? [] : ['cadence']),
    ...(schedule.day === undefined ? [] : ['day']),
    ...(schedule.time === undefined ? [] : ['time']),
    ...(schedule.snooze === undefined ? [] : ['snooze']),
    `length ${items.length < 2 ? '1' : items.length < 4 ? '2-3' : items.length < 8 ? '4-7' : '8+'}`,
  ];
}
