import type { Question } from '../../question.ts';
import type { Evidence } from '../evidence.ts';
import { rejected } from './rejected.ts';

/** "deployment, not usage": the one that is wanted. */
export function correctedMetric({ metric, subjects, items, concepts }: Evidence): Question['metric'] {
  if (!concepts.has('instead') && !concepts.has('neg') && !concepts.has('chat.deny')) return metric;
  if (subjects.metrics.size < 2) return metric;
  const order: Question['metric'][] = [];
  for (const [at, item] of items.entries()) {
    if (item.kind !== 'concept') continue;
    const said = item.concepts.find((one) => one.startsWith('metric.'))?.slice(7) as Question['metric'];
    if (said === undefined || rejected(items, at)) continue;
    order.push(said);
  }
  return order[0] ?? metric;
}

export function correctedWorkload({ items, concepts }: Evidence): Question['workload'] {
  if (!concepts.has('instead') && !concepts.has('neg')) return undefined;
  for (const [at, item] of items.entries()) {
    if (item.kind !== 'concept') continue;
    const said = item.concepts.find((one) => one.startsWith('workload.'))?.slice(9) as Question['workload'];
    if (said !== undefined && !rejected(items, at)) return said;
  }
  return undefined;
}
