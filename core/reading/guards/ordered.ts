import type { Evidence } from '../evidence.ts';
import { ASKING } from './asking.ts';
import type { Guarded } from './guarded.ts';

const POLITE = new Set([
  'please',
  'can',
  'could',
  'would',
  'will',
  'you',
  'i',
  'want',
  'to',
  'need',
  'we',
  'like',
  'kindly',
  'just',
  'now',
  'hey',
  'hi',
  'let',
  'us',
  'go',
  'ahead',
  'and',
]);
const DEEDS =
  /^(?:assign|unassign|reassign|upgrad|downgrad|renew|terminat|reactivat|reduc|delet|remov|creat|block|unblock|clos|escalat|reset|sell|buy|order|purchas|move|transfer|migrat|grant|revok|upload|post|writ|draft|provision|cancel|add|giv|get|increas|suspend)/;
const THINGS =
  /licen[sc]e|seat|subscription|user|account|ticket|plan|contract|e[135]\b|f[13]\b|office 365|microsoft 365|dynamics|sku|mailbox|password|group|admin/;

/** An order to do something at a customer's: assign ten licences, cancel their Office 365. We only answer and remind. */
export function ordered({ items, concepts, text }: Evidence): Guarded | null {
  const first = items.find(
    (item) =>
      !(item.kind === 'word' && POLITE.has(item.text)) &&
      !(item.kind === 'concept' && item.concepts.every((one) => one.startsWith('chat.'))),
  );
  if (
    first === undefined ||
    (first.kind !== 'word' && first.kind !== 'concept') ||
    !DEEDS.test(first.text) ||
    /^[a-z]+ed(?: |$)/.test(first.text) ||
    !THINGS.test(text) ||
    /\badd(?:ing)? (?:up|together)\b/.test(text)
  )
    return null;
  for (const concept of concepts) if (NO_DEED.has(concept)) return null;
  const verb = /^(?:giv|get|add|remov|delet|creat|cancel|order|move)/.test(first.text);
  const counted = items.some(
    (item) =>
      item.kind === 'number' || (item.kind === 'word' && ['an', 'a', 'another', 'all'].includes(item.text)),
  );
  const named = items.some((item) => item.kind === 'customer');
  return !verb || (counted && named && !concepts.has('metric.usage'))
    ? { intent: 'out_of_scope', because: `not ours: ${first.text}` }
    : null;
}

const NO_DEED = new Set([...ASKING, 'adoption', 'metric.deployment', 'target', 'recommend']);
