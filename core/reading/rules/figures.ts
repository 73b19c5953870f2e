import type { Evidence } from '../evidence.ts';
import { LICENCES } from '../fill/figure.ts';
import { type Has, maybe, sure, type Vote } from '../vote.ts';
import { compared, comparedWithSomething } from './compared.ts';
import { filtered, ordered } from './ordered.ts';
import { isSomeone } from './someone.ts';
import { isUnread } from './unread.ts';

/** Figures, lists, orders and comparisons of customers. */
export function figures(evidence: Evidence, has: Has): Vote | null {
  return (
    compared(evidence, has) ??
    filtered(evidence, has) ??
    ordered(evidence, has) ??
    moved(evidence, has) ??
    comparedWithSomething(evidence, has) ??
    portfolio(evidence, has) ??
    customer(evidence, has)
  );
}

function moved(evidence: Evidence, has: Has): Vote | null {
  const { metric, periods, items } = evidence;
  const someone = isSomeone(evidence, has);
  if (!someone && metric === undefined && items.length <= 1) return null;
  if (has('trend', 'change')) return sure('trend', 'over time');
  if (isOverTime(items)) return maybe('trend', 'over a time');
  if (periods.compareTo !== undefined || (someone && has('drop', 'grow'))) return maybe('trend', 'over time');
  return null;
}

/** "over the last 3 months" */
const isOverTime = (items: Evidence['items']): boolean =>
  items.some(
    ({ text }, at) => text === 'over' && /^(?:the )?(?:last|past)\b/.test(items[at + 1]?.text ?? ''),
  );

function portfolio(evidence: Evidence, has: Has): Vote | null {
  const { subjects, metric, items } = evidence;
  const someone = isSomeone(evidence, has);
  if (!someone && metric === undefined && items.length <= 1) return null;
  if (!someone && has('list') && has('customers') && metric === undefined)
    return maybe('portfolio_summary', 'list of customers');
  if (subjects.customers.length === 0 && has('list') && has('customers'))
    return maybe('portfolio_rank', 'list of customers');
  if (someone) return null;
  if (has('all')) return sure('portfolio_summary', 'all customers');
  return has('customers') && !has('pron.customer') ? maybe('portfolio_summary', 'customers') : null;
}

function customer(evidence: Evidence, has: Has): Vote | null {
  const { subjects, metric, unknownName, items } = evidence;
  const n = subjects.customers.length;
  const someone = isSomeone(evidence, has);
  if (!someone && metric === undefined && items.length <= 1) return null;
  const figure = metric !== undefined || subjects.metrics.size > 0;
  if (someone && (figure || has('use') || subjects.workload !== undefined))
    return (n > 0 || figure || unknownName !== null) && !isUnread(evidence)
      ? sure('customer_metric', 'a figure of a customer')
      : maybe('customer_metric', 'a figure of someone');
  if (someone && items.some(({ text }) => LICENCES.test(text)))
    return maybe('customer_metric', 'how many licences someone has');
  if (n > 0 || subjects.candidates.length > 0)
    return summaryOnly(items) && !isUnread(evidence)
      ? sure('customer_summary', 'a customer')
      : maybe('customer_summary', 'a customer');
  if (unknownName !== null && has('summary') && summaryOnly(items))
    return sure('customer_summary', 'someone unknown');
  if (figure) return maybe('customer_metric', 'a figure');
  if (someone && has('summary', 'adoption')) return maybe('customer_summary', 'how someone is');
  return null;
}

const PLAIN = new Set([
  'summary',
  'adoption',
  'show',
  'data',
  'pron.it',
  'customers',
  'percent',
  'chat.greeting',
  'chat.thanks',
  'use',
  'license',
  'user',
]);

function summaryOnly(items: Evidence['items']): boolean {
  return items.every(
    (item) => item.kind !== 'concept' || item.concepts.some((concept) => PLAIN.has(concept)),
  );
}
