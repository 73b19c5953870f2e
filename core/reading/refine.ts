import type { Item, Unit } from './items.ts';
import { shares } from './slots/shares.ts';

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
  return shares(items).map((item, at, all) => {
    if (item.kind === 'concept') return refineConcept(item);
    if (item.kind === 'number' && item.unit === 'none') return { ...item, unit: unitFrom(all[at + 1]) };
    if (off && item.kind === 'word' && item.text === 'off')
      return { ...item, kind: 'concept', concepts: ['stop'] };
    if (off && item.kind === 'word' && item.text === 'on' && all.some(isTurn))
      return { ...item, kind: 'concept', concepts: ['subscribe'] };
    return item;
  });
}

type Concept = Extract<Item, { kind: 'concept' }>;

function isTurn(item: Item): boolean {
  return /^(?:turn|switch)/.test(item.text);
}

/** What has been done to licences describes them. */
const DONE = /^(?:un|re)?assigned$|^(?:suspended|terminated|downgraded|migrated|provisioned)$/;

function refineConcept(item: Concept): Item {
  const { text } = item;
  const latin = /^[a-z]/.test(text);
  if (latin && item.concepts.includes('pron.customer') && /s$/.test(text) && !/'s$|^(?:this|its)$/.test(text))
    return { ...item, concepts: ['customers'] };
  // stems cannot tell them from active, unassign and suspend
  if (item.concepts.includes('chat.affirm') && /^(?:does|did|doing) /.test(text))
    return without(item, 'chat.affirm');
  if (text === 'alarming') return { ...item, concepts: ['low'] };
  if (text === 'actives') return { ...item, concepts: ['metric.active'] };
  if (item.concepts.includes('near.action') && DONE.test(text)) return without(item, 'near.action');
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
  return concepts.length > 0
    ? { ...item, concepts }
    : { kind: 'word', text: item.text, known: true, from: item.from, to: item.to };
}

const LICENSES: ReadonlySet<string> = new Set(['metric.unused', 'metric.sold', 'metric.assigned', 'license']);

/** "40 spare seats": the spare ones are licences; "25 more active users" are people. */
function unitFrom(next: Item | undefined): Unit {
  if (next?.kind !== 'concept') return 'none';
  if (next.concepts.includes('addactive')) return 'people';
  if (next.concepts.some((one) => LICENSES.has(one))) return 'licenses';
  return next.concepts.includes('metric.active') || next.concepts.includes('user') ? 'people' : 'none';
}
