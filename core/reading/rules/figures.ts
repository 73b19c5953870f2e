import type { Evidence } from '../evidence.ts';
import { isZero } from '../fill/threshold.ts';
import { type Has, maybe, sure, type Vote } from '../vote.ts';

/** Figures, lists, orders and comparisons of customers. */
export function figures(evidence: Evidence, has: Has): Vote | null {
  const { subjects, metric, quantities, periods, over100, unknownName, items } = evidence;
  const n = subjects.customers.length;
  const someone = n > 0 || subjects.candidates.length > 0 || unknownName !== null || has('pron.customer');
  const threshold = quantities.threshold !== undefined && quantities.comparator !== undefined;
  const list = has('customers', 'which', 'list') || quantities.limit !== undefined;
  if (isZero(evidence) && !someone && !threshold && (list || metric !== undefined))
    return maybe('portfolio_filter', 'nothing at all');
  const either = items.some((item) => item.text === 'or') || has('which');
  if (n >= 2 && (has('compare') || either || (has('since') && periods.compareTo === undefined)))
    return sure('compare_customers', 'two customers compared');
  if (n >= 2 && has('high', 'low', 'highest', 'lowest')) return maybe('compare_customers', 'which of them');
  if (n === 1 && has('compare') && (subjects.candidates.length > 0 || unknownName !== null))
    return sure('compare_customers', 'compared with another');
  if (threshold && !someone)
    return over100 && !list
      ? maybe('portfolio_filter', 'above 100 %')
      : sure('portfolio_filter', 'a threshold over all');
  if ((over100 || has('inflated')) && !someone)
    return list ? sure('portfolio_filter', 'who is above 100 %') : maybe('portfolio_filter', 'above 100 %');
  const ordered = has('lowest', 'highest', 'superlative', 'low', 'high', 'notused', 'drop', 'grow');
  if (ordered && !someone) {
    if (has('all') && has('trend') && !list) return maybe('trend', 'all + moves');
    if (
      has('drop', 'grow') &&
      !list &&
      !has('superlative', 'highest', 'lowest') &&
      (has('all') || periods.compareTo !== undefined)
    )
      return maybe('trend', 'all + moves');
    return list || metric !== undefined || has('lowest', 'highest')
      ? sure('portfolio_rank', 'order without a number')
      : maybe('portfolio_rank', 'order');
  }
  if (!someone && metric === undefined && items.length <= 1) return null;
  if (has('trend', 'change') || periods.compareTo !== undefined || (someone && has('drop', 'grow')))
    return has('trend', 'change') ? sure('trend', 'over time') : maybe('trend', 'over time');
  if (has('compare') && n === 1) return maybe('compare_customers', 'compared with what');
  if (!someone && has('list') && has('customers') && metric === undefined)
    return maybe('portfolio_summary', 'list of customers');
  if (n === 0 && has('list') && has('customers')) return maybe('portfolio_rank', 'list of customers');
  const portfolio = has('all') || (has('customers') && !has('pron.customer'));
  if (!someone && portfolio)
    return has('all') ? sure('portfolio_summary', 'all customers') : maybe('portfolio_summary', 'customers');
  const figure = metric !== undefined || subjects.metrics.size > 0;
  if (someone && (figure || has('use') || subjects.workload !== undefined))
    return n > 0 || figure || (unknownName !== null && n === 0)
      ? sure('customer_metric', 'a figure of a customer')
      : maybe('customer_metric', 'a figure of someone');
  if (n > 0 || subjects.candidates.length > 0)
    return summaryOnly(items)
      ? sure('customer_summary', 'a customer')
      : maybe('customer_summary', 'a customer');
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
