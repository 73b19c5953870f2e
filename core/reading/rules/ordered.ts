import type { Evidence } from '../evidence.ts';
import { isZero } from '../fill/threshold.ts';
import { pattern } from '../languages/index.ts';
import { type Has, maybe, sure, type Vote } from '../vote.ts';
import { isSomeone } from './someone.ts';

/** Whether several customers are asked for. */
function isList({ quantities }: Evidence, has: Has): boolean {
  return has('customers', 'which', 'list') || quantities.limit !== undefined;
}

/** All customers on one side of a line. */
export function filtered(evidence: Evidence, has: Has): Vote | null {
  if (isSomeone(evidence, has)) return null;
  const { metric, quantities, over100 } = evidence;
  const list = isList(evidence, has);
  const threshold = quantities.threshold !== undefined && quantities.comparator !== undefined;
  if (isZero(evidence) && !threshold && (list || metric !== undefined))
    return maybe('portfolio_filter', 'nothing at all');
  if (
    !threshold &&
    quantities.quoted !== undefined &&
    quantities.quoted <= 100 &&
    has('customers', 'which') &&
    metric !== undefined
  )
    return maybe('portfolio_filter', 'exactly so much');
  if (threshold && (list || !over100)) return sure('portfolio_filter', 'a threshold over all');
  if (over100 || has('inflated'))
    return list ? sure('portfolio_filter', 'who is above 100 %') : maybe('portfolio_filter', 'above 100 %');
  return null;
}

const RANKING = pattern('ordered.ranking');

/** All customers by size or by movement. */
export function ordered(evidence: Evidence, has: Has): Vote | null {
  if (isSomeone(evidence, has)) return null;
  if (evidence.metric === 'unused' && has('which') && !has('howmany'))
    return maybe('portfolio_rank', 'who has spare licences');
  if (evidence.metric !== undefined && evidence.items.some(({ text }) => RANKING.test(text)))
    return maybe('portfolio_rank', 'a ranking');
  if (!has('lowest', 'highest', 'superlative', 'low', 'high', 'notused', 'drop', 'grow')) return null;
  const { metric, periods } = evidence;
  const list = isList(evidence, has);
  if (has('trend') && has('drop', 'grow') && metric !== undefined && !list) return maybe('trend', 'moves');
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
