import type { Item, Unit } from './items.ts';

/** What stems and single words cannot tell, told by the form of the word or by its neighbour. */
export function refine(items: readonly Item[]): Item[] {
  return items.map((item, at) => {
    if (item.kind === 'concept') return refineConcept(item);
    if (item.kind === 'number' && item.unit === 'none') return { ...item, unit: unitFrom(items[at + 1]) };
    return item;
  });
}

type Concept = Extract<Item, { kind: 'concept' }>;

function refineConcept(item: Concept): Concept {
  const { text } = item;
  if (
    item.concepts.includes('pron.customer') &&
    /(?:s|ies)$/.test(text) &&
    !text.endsWith("'s") &&
    /^[a-z]/.test(text) &&
    !/^(?:this|its)$/.test(text)
  )
    return { ...item, concepts: ['customers'] };
  if (item.concepts.includes('recommend') && /[a-z]ed$/.test(text)) return without(item, 'recommend');
  if (item.concepts.includes('subscriptions') && /^subscribe /.test(text))
    return { ...item, concepts: ['subscribe', 'alert'] };
  return item;
}

function without(item: Concept, concept: string): Concept {
  return { ...item, concepts: item.concepts.filter((one) => one !== concept) };
}

/** "40 spare seats": the spare ones are licences. */
function unitFrom(next: Item | undefined): Unit {
  if (next?.kind !== 'concept') return 'none';
  if (
    next.concepts.some((one) => ['metric.unused', 'metric.sold', 'metric.assigned', 'license'].includes(one))
  )
    return 'licenses';
  return next.concepts.includes('metric.active') ? 'people' : 'none';
}
