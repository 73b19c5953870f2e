import type { Intent } from '../catalog/intents.ts';
import type { Evidence } from './evidence.ts';
import type { Item } from './items.ts';
import { orderOf } from './orders.ts';

export interface Guarded {
  readonly intent: Intent;
  readonly sentiment?: 'pos' | 'neg';
  readonly because: string;
}

/** Best first, where a message holds several kinds of small talk. */
const TALK: readonly (readonly [concept: string, intent: Intent, sentiment?: 'pos' | 'neg'])[] = [
  ['chat.blame', 'feedback', 'neg'],
  ['chat.feedback', 'feedback'],
  ['chat.cancel', 'cancel'],
  ['chat.help', 'help'],
  ['chat.deny', 'deny'],
  ['chat.thanks', 'thanks'],
  ['chat.affirm', 'affirm'],
  ['chat.praise', 'feedback', 'pos'],
  ['chat.greeting', 'greeting'],
];
const DOMAIN = new Set([
  'customers',
  'license',
  'adoption',
  'alert',
  'export',
  'recommend',
  'upsell',
  'support',
  'partnercenter',
]);
const NEVER_TALK = /^(?:metric|workload|cmp|format|cause|content|cadence|day|month|lang)\./;

/** What must be settled before anything else is looked at: attacks, requests for what we do not do, small talk. */
export function guard(evidence: Evidence): Guarded | null {
  return (
    injected(evidence) ??
    personal(evidence) ??
    thumbs(evidence) ??
    ordered(evidence) ??
    tenantWork(evidence) ??
    talk(evidence) ??
    nearMiss(evidence) ??
    offTopic(evidence)
  );
}

const ATTACKS: readonly RegExp[] = [
  /(?:ignore|disregard|forget|override|bypass|overrule|skip)[^.?!]{0,30}(?:instruction|rule|prompt|guideline|restriction|polic|were told|limits|safety|permission)/,
  /(?:指示|ルル|命令|規則|制約|制限|ガイドライン|権限|設定)[^.?!]{0,8}(?:無視|忘れ|破っ|破り|従わな|回避|外し|取り払)/,
  /(?:他|別|全|すべて|全て|ほか)[^.?!]{0,3}(?:パトナ|販売店|代理店|リセラ)[^.?!]{0,4}(?:顧客|お客|テナント|データ|デタ)/,
  /(?:other|another|every|all) (?:partner|reseller|csp)s?'?s? (?:customers|clients|tenants|data)/,
];

/** Wording of an attack: long-vowel marks are already gone from the text. */
function injected({ concepts, text }: Evidence): Guarded | null {
  const attack = concepts.has('injection') || ATTACKS.some((pattern) => pattern.test(text));
  return attack ? { intent: 'out_of_scope', because: 'wording of an attack' } : null;
}

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
function ordered({ items, concepts, text }: Evidence): Guarded | null {
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
    !THINGS.test(text)
  )
    return null;
  for (const concept of concepts) if (NO_DEED.has(concept)) return null;
  const verb = /^(?:giv|get|add|remov|delet|creat|cancel|order|move)/.test(first.text);
  const counted =
    items.some(
      (item) =>
        item.kind === 'number' || (item.kind === 'word' && ['an', 'a', 'another', 'all'].includes(item.text)),
    ) || concepts.has('customer');
  const named = items.some((item) => item.kind === 'customer');
  return !verb || (counted && named && !concepts.has('metric.usage'))
    ? { intent: 'out_of_scope', because: `not ours: ${first.text}` }
    : null;
}

const NO_DEED = new Set([
  'alert',
  'subscriptions',
  'snooze',
  'export',
  'format.csv',
  'format.xlsx',
  'format.pdf',
  'whatif',
  'alias',
  'threshold',
  'list',
  'summary',
  'lowest',
  'highest',
  'trend',
  'why',
  'recommend',
  'data',
  'language',
]);

function tenantWork(evidence: Evidence): Guarded | null {
  const order = orderOf(evidence);
  return order === null ? null : { intent: 'out_of_scope', because: `not ours to do: ${order}` };
}

/** 👍 and 👎 are opinions. */
function thumbs({ text }: Evidence): Guarded | null {
  const bare = text.replace(/[\ufe0f\s]|\ud83c[\udffb-\udfff]/g, '');
  if (bare === '\ud83d\udc4d') return { intent: 'feedback', sentiment: 'pos', because: 'thumbs up' };
  return bare === '\ud83d\udc4e' ? { intent: 'feedback', sentiment: 'neg', because: 'thumbs down' } : null;
}

/** Small talk only: every piece is small talk or filler. */
function talk({ items, concepts, subjects, metric }: Evidence): Guarded | null {
  if (subjects.customers.length > 0 || subjects.candidates.length > 0) return null;
  const blame =
    concepts.has('chat.blame') && !isDomain(concepts) && metric === undefined && !concepts.has('why');
  if (blame && items.length <= 12 && !items.some((item) => item.kind === 'number')) {
    const feedback = concepts.has('chat.feedback') && !hasOnly(items, 'chat.blame', 'chat.feedback');
    return { intent: 'feedback', ...(feedback ? {} : { sentiment: 'neg' as const }), because: 'blame' };
  }
  if (items.length > 9 || !items.every(isTalk)) return null;
  for (const [concept, intent, sentiment] of TALK) {
    if (!concepts.has(concept)) continue;
    return {
      intent,
      ...(sentiment === undefined ? {} : { sentiment }),
      because: `small talk: ${concept.slice(5)}`,
    };
  }
  return null;
}

function hasOnly(items: readonly Item[], concept: string, not: string): boolean {
  return items.some(
    (item) => item.kind === 'concept' && item.concepts.includes(concept) && !item.concepts.includes(not),
  );
}

function isDomain(concepts: ReadonlySet<string>): boolean {
  for (const concept of concepts)
    if (DOMAIN.has(concept) || /^(?:metric|workload|cmp|cadence)\./.test(concept)) return true;
  return false;
}

const FILLERS = new Set([
  'pron.it',
  'show',
  'make',
  'user',
  'all',
  'neg',
  'since',
  'per.today',
  'other',
  'high',
  'use',
  'which',
  'more',
  'howmany',
  'when',
  'superlative',
]);

export function isTalk(item: Item): boolean {
  if (item.kind === 'mark') return true;
  if (item.kind === 'word') return item.known;
  if (item.kind === 'kana') return !/[一-龠ァ-ヺ]/.test(item.text) && item.text.length <= 6;
  if (item.kind !== 'concept') return false;
  return (
    item.concepts.some((concept) => concept.startsWith('chat.') || FILLERS.has(concept)) &&
    !item.concepts.some((concept) => NEVER_TALK.test(concept))
  );
}

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
const BUYING = /^(?:buy|bought|purchas|order|cost|買って|購入)/;

/** Single people, their mail and passwords: we hold figures of customers only. */
function personal({ items, concepts }: Evidence): Guarded | null {
  if (!concepts.has('near.personal') || concepts.has('injection')) return null;
  const hit = items.find((item) => item.kind === 'concept' && item.concepts.includes('near.personal'));
  return { intent: 'out_of_scope', because: `about single people: ${hit?.text ?? ''}` };
}

/** Things next to our work that we do not do: buying licences, phone numbers, invoices. */
function nearMiss({ items, concepts, metric, text }: Evidence): Guarded | null {
  const hit = items.find((item) => item.kind === 'concept' && item.concepts.includes('near.action'));
  if (hit === undefined) return null;
  const because = `not ours: ${hit.text}`;
  if (BUYING.test(hit.text)) {
    for (const concept of concepts) if (WANTS_TO_KNOW.has(concept)) return null;
    if (/how many|number of|何本|何席|何個|いくつ|何ライセンス/.test(text)) return null;
    if (hit.text.startsWith('bought') || hit.text.endsWith('ed')) return null;
    if (metric !== undefined && metric !== 'sold') return null;
    return { intent: 'out_of_scope', because };
  }
  if (
    concepts.has('alert') ||
    concepts.has('support') ||
    concepts.has('partnercenter') ||
    concepts.has('whatif')
  )
    return null;
  if (metric !== undefined && !['sold', 'assigned', 'unused'].includes(metric)) return null;
  return { intent: 'out_of_scope', because };
}

function offTopic({ concepts, subjects, metric }: Evidence): Guarded | null {
  if (
    !concepts.has('offtopic') ||
    subjects.customers.length > 0 ||
    metric !== undefined ||
    isDomain(concepts)
  )
    return null;
  return { intent: 'out_of_scope', because: 'another topic' };
}
