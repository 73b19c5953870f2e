import type { Intent } from '../../catalog/intents.ts';
import type { Evidence } from '../evidence.ts';
import type { Item } from '../items.ts';
import type { Concept } from '../lexicon/concepts.ts';
import { isDomain } from './domain.ts';
import type { Guarded } from './guarded.ts';

/** Best first, where a message holds several kinds of small talk. */
const TALK: readonly (readonly [concept: Concept, intent: Intent, sentiment?: 'pos' | 'neg'])[] = [
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
const NEVER_TALK = /^(?:metric|workload|product|cmp|format|cause|content|cadence|day|month|lang)\./;

/** 👍 and 👎 are opinions. */
export function thumbs({ text }: Evidence): Guarded | null {
  const bare = text.replace(/[\ufe0f\s]|\ud83c[\udffb-\udfff]/g, '');
  if (bare === '\ud83d\udc4d') return { intent: 'feedback', sentiment: 'pos', because: 'thumbs up' };
  return bare === '\ud83d\udc4e' ? { intent: 'feedback', sentiment: 'neg', because: 'thumbs down' } : null;
}

/** Small talk only: every piece is small talk or filler. */
export function talk({ items, concepts, subjects, metric, over100 }: Evidence): Guarded | null {
  if (subjects.customers.length > 0 || subjects.candidates.length > 0) return null;
  const blame =
    concepts.has('chat.blame') &&
    !isDomain(concepts) &&
    metric === undefined &&
    !over100 &&
    !concepts.has('why');
  if (blame && items.length <= 12 && !items.some((item) => item.kind === 'number')) {
    const feedback = concepts.has('chat.feedback') && !hasOnly(items, 'chat.blame', 'chat.feedback');
    return { intent: 'feedback', ...(feedback ? {} : { sentiment: 'neg' as const }), because: 'blame' };
  }
  if (items.length > 9 || !items.every(isTalk)) return null;
  const told = TALK.filter(([concept]) => concepts.has(concept));
  const [best] = told;
  if (best === undefined || isTorn(told.map(([, intent]) => intent))) return null;
  const [concept, intent, sentiment] = best;
  if (intent === 'affirm' && concepts.has('neg'))
    return { intent: 'deny', because: 'small talk: affirm, denied' };
  return {
    intent,
    ...(sentiment === undefined ? {} : { sentiment }),
    because: `small talk: ${concept.slice(5)}`,
  };
}

/** Words of several kinds that no courtesy explains: the model tells which is meant. */
function isTorn(intents: readonly Intent[]): boolean {
  const meant = new Set(intents.filter((intent) => !COURTESY.has(intent)));
  return meant.size > 1 || (meant.has('help') && intents.includes('thanks'));
}

const COURTESY: ReadonlySet<Intent> = new Set(['greeting', 'thanks', 'affirm']);

function hasOnly(items: readonly Item[], concept: Concept, not: Concept): boolean {
  return items.some(
    (item) => item.kind === 'concept' && item.concepts.includes(concept) && !item.concepts.includes(not),
  );
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
  'really',
  'both',
]);

function isTalk(item: Item): boolean {
  if (item.kind === 'mark') return true;
  if (item.kind === 'word') return item.known;
  if (item.kind === 'kana') return !/[一-龠ァ-ヺ]/.test(item.text) && item.text.length <= 6;
  if (item.kind !== 'concept') return false;
  return (
    item.concepts.some((concept) => concept.startsWith('chat.') || FILLERS.has(concept)) &&
    !item.concepts.some((concept) => NEVER_TALK.test(concept))
  );
}
