import type { Intent } from '../../catalog/intents.ts';
import type { Term, Topic } from '../../question.ts';
import type { Evidence } from '../evidence.ts';
import { has, says } from '../items.ts';

/** The terms to explain. */
export function termsOf({ concepts, subjects, items }: Evidence): Term[] {
  const terms: Term[] = [];
  const { metrics } = subjects;
  const used = metrics.has('deployment') && items.some(({ text }) => text === 'used');
  if ((metrics.has('usage') && !isActivity(items)) || used) terms.push('usage');
  if (metrics.has('deployment') || metrics.has('assigned') || subjects.introductionRate)
    terms.push('deployment');
  if (metrics.has('entitlements')) terms.push('entitlement');
  const both = terms.length === 1 && concepts.has('compare');
  if (metrics.has('active') || ((terms.length === 0 || both) && concepts.has('term.active')))
    terms.push('active');
  return terms;
}

/** "users are active": the figure is named by what makes it. */
function isActivity(items: Evidence['items']): boolean {
  const said = items.filter((item) => has(item, 'metric.usage'));
  return said.every(({ text }) => /\bactive$/.test(text));
}

/** The topic that words of a message name; undefined: it is only likely. */
export function topicSaid(intent: Intent, evidence: Evidence): Topic | undefined {
  return intent === 'data_scope' ? scopeSaid(evidence) : howtoSaid(evidence);
}

/** What of the data is asked about. */
export function scopeTopic(evidence: Evidence): Topic {
  return scopeSaid(evidence) ?? 'products';
}

/** What is looked for in Partner Center. */
export function howtoTopic(evidence: Evidence): Topic {
  return howtoSaid(evidence) ?? 'single_customer';
}

function scopeSaid({ concepts }: Evidence): Topic | undefined {
  if (concepts.has('onedrive') && !concepts.has('otherpartners')) return 'onedrive';
  if (concepts.has('otherpartners') || concepts.has('own')) return 'partners';
  return concepts.has('fresh') ? 'freshness' : undefined;
}

function howtoSaid({ concepts, subjects }: Evidence): Topic | undefined {
  if (concepts.has('role')) return 'roles';
  if (says(concepts, 'export', 'format.csv', 'format.xlsx', 'format.pdf')) return 'export';
  if (concepts.has('own')) return 'subscriptions';
  if (subjects.customers.length > 0) return 'single_customer';
  return concepts.has('all') && !concepts.has('single') ? 'portfolio' : undefined;
}
