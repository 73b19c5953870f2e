import type { Item, Unit } from './items.ts';
import { wordTable } from './text/word-table.ts';

/** What stems and single words cannot tell, told by the form of the word or by its neighbours. */
export function refine(items: readonly Item[]): Item[] {
  const said = items.filter((item) => !isAside(item));
  return said.length > 0 && said.length < items.length ? refine(said) : refined(items);
}

/** "if you don't mind", できれば, ところで: around a request, and no part of it. */
function isAside(item: Item): boolean {
  return item.kind === 'concept' && item.concepts.includes('aside');
}

function refined(items: readonly Item[]): Item[] {
  const off = items.some((item) => item.kind === 'concept' && item.concepts.includes('alert'));
  return items.map((item, at) => {
    const part = fraction(items, at);
    if (part !== null) return { kind: 'number', value: part, unit: 'percent', text: item.text };
    if (item.kind === 'concept') return refineConcept(item);
    if (item.kind === 'number' && item.unit === 'none') return { ...item, unit: unitFrom(items[at + 1]) };
    if (off && item.kind === 'word' && item.text === 'off')
      return { kind: 'concept', concepts: ['stop'], text: 'off' };
    if (off && item.kind === 'word' && item.text === 'on' && items.some(isTurn))
      return { kind: 'concept', concepts: ['subscribe'], text: 'on' };
    return item;
  });
}

type Concept = Extract<Item, { kind: 'concept' }>;

function isTurn(item: Item): boolean {
  return /^(?:turn|switch)/.test(item.text);
}

const FRACTIONS: Readonly<Record<string, number>> = wordTable({
  half: 50,
  quarter: 25,
  third: 33,
  半分: 50,
  半数: 50,
});

/** "below a quarter", "half or more": a share, where something is compared with it. */
function fraction(items: readonly Item[], at: number): number | null {
  const item = items[at]!;
  const value = FRACTIONS[item.text];
  if (value === undefined || item.kind === 'number') return null;
  if (item.text === 'half' || item.text.startsWith('半')) return items[at + 1]?.text === 'a' ? null : value;
  const near = [items[at - 1], items[at - 2], items[at + 1]];
  const compared = near.some(
    (one) => one?.kind === 'concept' && one.concepts.some((concept) => concept.startsWith('cmp.')),
  );
  const article = items[at - 1]?.text === 'a' || items[at - 1]?.text === 'one';
  return compared && article ? value : null;
}

function refineConcept(item: Concept): Item {
  const { text } = item;
  const latin = /^[a-z]/.test(text);
  if (latin && item.concepts.includes('pron.customer') && /s$/.test(text) && !/'s$|^(?:this|its)$/.test(text))
    return { ...item, concepts: ['customers'] };
  if (
    item.concepts.includes('recommend') &&
    (/[a-z]ed$/.test(text) || (/ing$/.test(text) && item.concepts.includes('grow')))
  )
    return without(item, 'recommend');
  if (item.concepts.includes('subscriptions') && /^subscribe /.test(text))
    return { ...item, concepts: ['subscribe', 'alert'] };
  return item;
}

/** A hit that means nothing else is only a word. */
function without(item: Concept, concept: string): Item {
  const concepts = item.concepts.filter((one) => one !== concept);
  return concepts.length > 0 ? { ...item, concepts } : { kind: 'word', text: item.text, known: true };
}

const LICENSES: ReadonlySet<string> = new Set(['metric.unused', 'metric.sold', 'metric.assigned', 'license']);

/** "40 spare seats": the spare ones are licences; "25 more active users" are people. */
function unitFrom(next: Item | undefined): Unit {
  if (next?.kind !== 'concept') return 'none';
  if (next.concepts.includes('addactive')) return 'people';
  if (next.concepts.some((one) => LICENSES.has(one))) return 'licenses';
  return next.concepts.includes('metric.active') || next.concepts.includes('user') ? 'people' : 'none';
}
