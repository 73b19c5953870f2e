import type { Evidence } from '../evidence.ts';
import { has } from '../items.ts';
import { type Has, maybe, sure, type Vote } from '../vote.ts';

/** What a term means and how it is calculated. */
export function terms(
  { subjects, metric, items, over100, unknownName, text }: Evidence,
  has: Has,
): Vote | null {
  const named = subjects.customers.length > 0;
  const definition = has('define', 'calc');
  const term = metric !== undefined || has('term.active', 'metric.usage', 'metric.deployment');
  if (
    definition &&
    term &&
    !named &&
    unknownName === null &&
    !over100 &&
    !has('why', 'recommend', 'summary', 'drop')
  )
    return sure('explain_metric', 'definition of a term');
  if (
    has('include') &&
    has('metric.entitlements', 'term.active') &&
    !named &&
    !has('customers', 'all', 'products')
  )
    return sure('explain_metric', 'what counts as a term');
  if (subjects.metrics.size >= 2 && !named && has('compare') && !has('customers', 'all'))
    return sure('explain_metric', 'difference of two terms');
  if (definition && !named && !has('why', 'customers') && items.length <= 3)
    return maybe('explain_metric', 'definition');
  if (has('products') && !named && items.length <= 3 && !has('lowest', 'highest', 'use'))
    return maybe('data_scope', 'which products');
  if (has('define') && !named && /terms|用語|言葉|terminology|glossary/.test(text) && !has('alert'))
    return sure('explain_metric', 'the terms');
  if (whatIs(items)) return sure('explain_metric', 'what is + term');
  return null;
}

/** "what is deployment %?" and nothing else. */
function whatIs(items: Evidence['items']): boolean {
  const what = items.findIndex((item) => item.text === 'what');
  if (has(items[what + 1], 'percent')) return false; // "what share is deployed" asks for the figure
  const rest = items.filter(
    (item) => item.kind !== 'mark' && !(item.kind === 'concept' && item.concepts.includes('percent')),
  );
  const words = rest.filter((item) => item.kind === 'word').map((item) => item.text);
  const terms = rest.filter(
    (item) =>
      item.kind === 'concept' &&
      item.concepts.some((one) => one.startsWith('metric.') || one === 'term.active'),
  );
  const only = words.length + terms.length === rest.length && terms.length === 1;
  return (
    only &&
    words.includes('what') &&
    words.includes('is') &&
    words.every((word) => ['what', 'is', 'an', 'a', 'exactly'].includes(word))
  );
}
