import type { Evidence } from '../evidence.ts';

/** What the model sees of a message: concepts, neighbouring concepts, typed slots, and the words the lexicon does not hold. */
export function featuresOf(evidence: Evidence): string[] {
  const features = new Set<string>(['bias']);
  let before = 'start';
  for (const item of evidence.items) {
    if (item.kind === 'mark') {
      if (item.text === '?') features.add('mark:?');
      continue;
    }
    if (item.kind === 'word') {
      features.add(`word:${item.text}`);
      continue;
    }
    if (item.kind === 'kana') {
      for (let at = 0; at + 1 < item.text.length && at < 12; at++)
        features.add(`kana:${item.text.slice(at, at + 2)}`);
      if (item.text.length === 1) features.add(`kana:${item.text}`);
      continue;
    }
    const name = item.kind === 'concept' ? broad(item.concepts[0]!) : item.kind;
    if (item.kind === 'concept') for (const concept of item.concepts) features.add(isOf(concept));
    features.add(pairOf(before, name));
    before = name;
  }
  features.add(pairOf(before, 'end'));
  for (const slot of slotsOf(evidence)) features.add(`slot:${slot}`);
  return [...features];
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

/** Which month, day or workload it is says nothing about the intent. */
const broad = once((concept) =>
  concept === 'workload.unsupported' ? concept : concept.replace(/^(workload|month|day|format)\..*$/, '$1'),
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
    ...(subjects.workload === undefined ? [] : ['workload']),
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
