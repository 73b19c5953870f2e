import type { Item } from '../items.ts';
import { onlyPointsBack } from './about-them.ts';
import type { Kind } from './edit.ts';
import { optional } from './optional.ts';

const PLAIN = [
  'all',
  'customers',
  'summary',
  'cmp.lte',
  'counter',
  'per.past',
  'make',
  'per.until',
  'switch',
  'really',
  'compare',
  'cmp.approx',
];

/** "and overall?", 全体では？: the figure of one customer, of all. */
export const ofEveryone: Kind = (evidence, { customers, metric, workload, product }) => {
  const { concepts, quantities, items, text } = evidence;
  if (
    !onlyPointsBack(evidence) ||
    !concepts.has('all') ||
    customers.length === 0 ||
    quantities.threshold !== undefined ||
    items.length > 6 ||
    !items.every(isPlain) ||
    /portfolio|ポトフォリオ|見せ|show/.test(text)
  )
    return null;
  return {
    question: { intent: 'portfolio_summary', customers: [], ...optional({ metric, workload, product }) },
    because: 'the same of all customers',
  };
};

function isPlain(item: Item): boolean {
  return item.kind !== 'concept' || item.concepts.some((one) => PLAIN.includes(one));
}
