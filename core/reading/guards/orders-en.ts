import { ASKING } from './asking.ts';
import { hasName } from './has-name.ts';

const LEAD =
  /^(?:(?:hi|hey|hello|ok|okay|please|pls|kindly|now|just|also|and|then|so|quickly|urgent|urgently)[,!:]? |(?:can|could|would|will) (?:you|we|i|u)(?: please| also| just| kindly)? |(?:i|we)(?:'d| would)? (?:want|like|need|wish)(?: you)? to |let'?s |let us |go ahead and |help me (?:to )?|i'?d like you to |it'?s time to |would you mind )+/;
const OBJECT =
  '(?:licen[sc](?:e|es|ing)|seats?|subscriptions?|users?|accounts?|plans?|skus?|e[135]|f[13]|business (?:premium|standard|basic)|tenants?|mailbox(?:es)?|passwords?|mfa|trials?|contracts?|agreements?|tickets?|quotes?|quotations?|invoices?|meetings?|appointments?|calls?|orders?|admins?|groups?|emails?)';
const DEED =
  '(?:un|re|de)?(?:assign|allocate)(?:ing)?|revok(?:e|ing)|grant(?:ing)?|reset|provision|renew(?:ing)?|upgrade|downgrade|purchase|buy|order|reclaim|recover|terminate|suspend|reactivate|activate|deactivate|migrate|block|unblock|enable|disable|cancel|book|schedule|arrange|draft|extend|add|remove|take|move|switch|swap|convert|replace|set up|create|delete|cut|reduce|increase|decrease|bump|top up|scale|expand|free up|release|transfer|put through|open|close|raise|lower|hand out|return|give (?!me\\b|us\\b)|get (?:rid of|\\d)|sign up|buy up|issue|prepare|log';
const ORDER = new RegExp(`^(?:${DEED})\\b[^?]{0,60}?\\b${OBJECT}\\b`);
const QUALIFIED =
  /^(?:turn on|switch on|turn off|roll out|deploy|enable|disable|install) [^?]{0,40}\b(?:for|to|on|at)\b/;

const ASKS = new Set([
  ...ASKING,
  'which',
  'partnercenter',
  'howto.where',
  'compare',
  'instead',
  'support.calls',
  'content.training',
  'content.video',
]);

/** The words of an English order, or null. */
export function englishOrder(text: string, concepts: ReadonlySet<string>): string | null {
  for (const concept of concepts) if (ASKS.has(concept)) return null;
  const bare = text.replace(LEAD, '');
  const hit = ORDER.exec(bare) ?? (hasName(bare) ? QUALIFIED.exec(bare) : null);
  if (
    hit === null ||
    /^(?:add|count) (?:up|together)\b/.test(bare) ||
    /^(?:order|move|switch|take|open|close|raise) (?:customers|clients|them|to|by|up|a look|the list|usage)\b/.test(
      bare,
    )
  )
    return null;
  if (/^(?:remove|take|cut)/.test(bare) && concepts.has('cause.trial')) return null;
  return hit[0].slice(0, 30);
}
