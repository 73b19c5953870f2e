import type { Evidence } from '../evidence.ts';
import { has, type Item } from '../items.ts';
import { pattern } from '../languages/index.ts';
import { isDomain } from './domain.ts';
import type { Guarded } from './guarded.ts';

const WANTS_TO_KNOW = new Set([
  'superlative',
  'highest',
  'lowest',
  'which',
  'howmany',
  'upsell',
  'why',
  'include',
  'define',
  'calc',
  'alert',
  'subscriptions',
  'content.training',
]);
const BUYING = pattern('nearMiss.buying');

/** Single people, their mail and passwords: we hold figures of customers only. */
export function personal({ items, concepts }: Evidence): Guarded | null {
  if (!concepts.has('near.personal') || concepts.has('injection')) return null;
  const hit = items.find((item, at) => has(item, 'near.personal') && !isOfCustomers(item, items[at + 1]));
  if (hit === undefined) return null;
  return { intent: 'out_of_scope', because: `about single people: ${hit.text}` };
}

/** "names of the customers" are ours to give. */
function isOfCustomers({ text }: Item, next: Item | undefined): boolean {
  return /names? of$/.test(text) && has(next, 'customers');
}

const COUNTS = pattern('nearMiss.counts');

/** Things next to our work that we do not do: buying licences, phone numbers, invoices. */
export function nearMiss({ items, concepts, metric, text }: Evidence): Guarded | null {
  const hit = items.find((item, at) => has(item, 'near.action') && !isOfCustomers(item, items[at + 1]));
  if (hit === undefined) return null;
  const because = `not ours: ${hit.text}`;
  if (concepts.has('reverse')) return null;
  if (metric !== undefined && COUNTS.test(text)) return null;
  if (BUYING.test(hit.text)) {
    for (const concept of concepts) if (WANTS_TO_KNOW.has(concept)) return null;
    if (COUNTS.test(text)) return null;
    if (hit.text.startsWith('bought') || hit.text.endsWith('ed')) return null;
    if (metric !== undefined && metric !== 'sold') return null;
    return { intent: 'out_of_scope', because };
  }
  if (
    concepts.has('alert') ||
    concepts.has('support') ||
    concepts.has('partnercenter') ||
    concepts.has('role') ||
    concepts.has('whatif')
  )
    return null;
  if (metric !== undefined && !['sold', 'assigned', 'unused'].includes(metric)) return null;
  return { intent: 'out_of_scope', because };
}

/** Other topics altogether. */
export function offTopic({ concepts, subjects, metric }: Evidence): Guarded | null {
  if (
    !concepts.has('offtopic') ||
    subjects.customers.length > 0 ||
    metric !== undefined ||
    isDomain(concepts)
  )
    return null;
  return { intent: 'out_of_scope', because: 'another topic' };
}
