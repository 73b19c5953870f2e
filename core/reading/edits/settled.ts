import type { Question } from '../../question.ts';

/** What no longer fits after the change goes; a summary asked for one figure becomes that figure. */
export function settled(question: Question, said: readonly string[]): Question {
  let next = question;
  if (said.includes('metric')) {
    const { readAs: _, ...rest } = next;
    next = rest;
  }
  if (
    next.intent === 'customer_summary' &&
    said.some((name) => ['metric', 'workload', 'product', 'window'].includes(name))
  )
    next = { ...next, intent: 'customer_metric' };
  if (next.intent === 'portfolio_summary' && next.rank !== undefined)
    next = { ...next, intent: 'portfolio_rank' };
  if (next.intent === 'portfolio_summary' && next.customers.length > 0)
    next = {
      ...next,
      intent:
        next.metric === undefined && next.workload === undefined && next.product === undefined
          ? 'customer_summary'
          : 'customer_metric',
    };
  if (/^portfolio_(?:rank|filter)$/.test(next.intent) && next.threshold !== undefined) {
    const { rank: _, ...rest } = next;
    next = { ...rest, intent: 'portfolio_filter' };
  }
  if (next.intent === 'explain_inflated' && said.includes('customer')) {
    const { observed: _, ...rest } = next;
    next = rest;
  }
  return next;
}
