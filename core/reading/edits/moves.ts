import { says } from '../items.ts';
import type { Concept } from '../lexicon/concepts.ts';
import type { Kind } from './edit.ts';
import { optional, partSaid } from './optional.ts';

const OTHERWISE: readonly Concept[] = [
  'which',
  'customers',
  'superlative',
  'highest',
  'lowest',
  'all',
  'why',
  'when',
  'alert',
  'tellme',
  'recommend',
  'without',
  'compare',
  'target',
  'whatif',
];
const LONGEST = 5;

/** "are they growing?", 伸びてる？: how those shown move, not who moves most. */
export const moves: Kind = ({ concepts, items, subjects, metric, quantities, periods }, previous) => {
  if (previous.customers.length === 0 || previous.intent === 'compare_customers') return null;
  if (!concepts.has('grow') && !concepts.has('drop')) return null;
  if (items.length > LONGEST || subjects.customers.length > 0 || subjects.candidates.length > 0) return null;
  if (quantities.threshold !== undefined || quantities.limit !== undefined) return null;
  if (says(concepts, ...OTHERWISE)) return null;
  return {
    question: {
      intent: 'trend',
      customers: previous.customers,
      ...optional({
        metric: metric ?? previous.metric,
        ...partSaid(subjects, previous),
        ...periods,
      }),
    },
    because: 'how those shown move',
  };
};
