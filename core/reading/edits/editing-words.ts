import type { Item } from '../items.ts';

const SLOT_CONCEPTS = /^(?:metric|workload|per|month|cmp|rank|format|cadence|day|counter)\b/;

const EDITING = new Set([
  'make',
  'instead',
  'other',
  'reverse',
  'previous',
  'lowest',
  'highest',
  'low',
  'high',
  'drop',
  'grow',
  'percent',
  'points',
  'show',
  'pron.it',
  'pron.customer',
  'summary',
  'use',
  'customers',
  'list',
  'license',
  'user',
  'switch',
  'settings',
  'chat.deny',
  'chat.affirm',
  'chat.thanks',
  'since',
  'without',
  'neg',
  'when',
  'more',
  'onedrive',
  'term.active',
  'superlative',
  'first',
  'last',
  'whatif',
  'stop',
  'which',
  'chat.greeting',
  'tellme',
  'near.action',
  'adoption',
  'include',
  'all',
  'compare',
  'howmany',
  'data',
  'chat.blame',
  'trend',
  'subscribe',
  'change',
  'really',
  'latest',
  'filter',
  'beyond',
  'both',
  'swap',
  'fresh',
  'notused',
  'chat.cancel',
]);

/** Slots, fillers and words that edit: nothing that asks for something of its own. */
export function isEditing(item: Item): boolean {
  if (item.kind === 'concept')
    return item.concepts.some((concept) => SLOT_CONCEPTS.test(concept) || EDITING.has(concept));
  if (item.kind === 'word') return item.known;
  if (item.kind === 'kana') return !/[一-龠]{2}|[ァ-ヺ]{3}/.test(item.text);
  return true;
}
