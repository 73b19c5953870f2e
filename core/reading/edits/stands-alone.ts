import type { Intent } from '../../catalog/intents.ts';
import type { PreviousQuestion } from '../../question.ts';
import type { Evidence } from '../evidence.ts';
import type { Item } from '../items.ts';
import { says } from '../items.ts';
import { pattern } from '../languages/index.ts';
import type { Concept } from '../lexicon/concepts.ts';
import type { Vote } from '../vote.ts';
import { isList } from './before.ts';
import { rejected } from './rejected.ts';

/** A whole question of its own needs no context: a list with a number or an order, or everything there is. */
export function standsAlone(
  { concepts, quantities, subjects, metric, items, periods, text }: Evidence,
  vote: Vote | null,
  previous: PreviousQuestion,
): boolean {
  if (vote === null) return false;
  if (items.some((item, at) => item.kind === 'concept' && rejected(items, at))) return false;
  if (vote.intent === 'data_scope' && concepts.has('fresh') && periods.window !== undefined) return false;
  if (vote.intent === 'data_scope' && subjects.workload !== undefined && ONLY.test(text)) return false;
  if (namesAll(vote.intent, { concepts, subjects, metric, items })) return true;
  const listed =
    concepts.has('customers') || (concepts.has('which') && !(isList(previous) && items.length <= 5));
  if (vote.intent === 'portfolio_rank' && quantities.limit !== undefined && previous.customers.length > 0)
    return true;
  if (vote.intent === 'portfolio_filter')
    return (
      (listed || metric !== undefined) &&
      quantities.threshold !== undefined &&
      !(concepts.has('instead') || concepts.has('make'))
    );
  if (vote.intent === 'portfolio_rank') {
    if (previous.intent === 'portfolio_rank' && (!listed || items[0]?.text === 'and')) return false;
    return (
      listed ||
      (metric !== undefined && !isList(previous)) ||
      (concepts.has('superlative') && !isList(previous))
    );
  }
  if (vote.intent === 'portfolio_summary')
    return (
      concepts.has('all') && (metric !== undefined || concepts.has('customers') || concepts.has('summary'))
    );
  if (vote.intent === 'customer_summary')
    return (
      concepts.has('adoption') ||
      (subjects.customers.length > 0 &&
        asksForAll(items) &&
        !concepts.has('pron.it') &&
        !THERE.test(text) &&
        !isAdded(items))
    );
  if (vote.intent === 'trend' && isLinked(items)) return false;
  if (vote.intent === 'trend') return subjects.customers.length > 0 && concepts.has('trend');
  return (
    !['customer_metric', 'customer_summary', 'compare_customers', 'nudge_settings', 'trend'].includes(
      vote.intent,
    ) && vote.sure
  );
}

/** A workload alone is wanted, not whether it is covered. */
const ONLY = /^(?!.*[?]).*(?<![a-z])only(?![a-z])/;
/** In the list or the figures shown. */
const THERE = pattern('standsAlone.there');

const LINKING = pattern('standsAlone.linking');

const CORRECTING: readonly Concept[] = [
  'instead',
  'make',
  'other',
  'neg',
  'chat.deny',
  'pron.it',
  'pron.customer',
];

export function isLinked([first]: readonly Item[]): boolean {
  return first !== undefined && LINKING.test(first.text);
}

/** Customers and what is asked of them are both said, and no word links them to what was shown: nothing is carried over. */
function namesAll(
  intent: Intent,
  { concepts, subjects, metric, items }: Pick<Evidence, 'concepts' | 'subjects' | 'metric' | 'items'>,
): boolean {
  if (isLinked(items)) return false;
  if (says(concepts, ...CORRECTING)) return false;
  if (intent === 'compare_customers') return subjects.customers.length > 1;
  if (intent === 'trend')
    return subjects.customers.length > 0 && (concepts.has('trend') || concepts.has('change'));
  const named = subjects.customers.length > 0 || subjects.candidates.length > 0;
  return intent === 'customer_metric' && named && metric !== undefined;
}

/** "tell me about X", Xの概要: more than the figure before; Xはどう？ is not. */
function asksForAll(items: readonly Item[]): boolean {
  return items.some(
    (item) =>
      item.kind === 'concept' &&
      item.concepts.includes('summary') &&
      !/^(?:どう|how$|what about|how about)/.test(item.text),
  );
}

/** Xについても, "tell me about X too": the same of one more. */
export function isAdded(items: readonly Item[]): boolean {
  return items.some(
    (item) =>
      (item.kind === 'kana' && /^も/.test(item.text)) ||
      (item.kind === 'word' && /^(?:too|also|likewise)$/.test(item.text)),
  );
}
