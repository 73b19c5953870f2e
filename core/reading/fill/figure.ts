import type { Question } from '../../question.ts';
import type { Evidence } from '../evidence.ts';
import type { Slots } from './slots.ts';

/** Metric and workload. */
export function figure(e: Evidence): Slots {
  return { metric: metricSaid(e), workload: e.subjects.workload };
}

/** The metric, where the words around it say more than its name: share of assigned seats, how many people use it. */
function metricSaid({ metric, subjects, concepts, items, quantities }: Evidence): Question['metric'] {
  const share = concepts.has('percent') || items.some((item) => /^何(?:%|割|パセント)/.test(item.text));
  const counted = items.some((item) =>
    /^(?:how many|number of|count of|何本|何ライセンス|何シート|何席)/.test(item.text),
  );
  const unused = items.some(
    (item) =>
      item.kind === 'concept' &&
      item.concepts.includes('notused') &&
      /us[ei]|touch|log|sign|使|利用/.test(item.text),
  );
  const verb = concepts.has('use') || unused;
  const people = items.some((item) => /^(?:何人|何名|人数)/.test(item.text));
  if (metric === undefined && countsOf(items, quantities) === 'people') return 'active';
  if (metric === undefined && subjects.metrics.size === 0 && countsOf(items, quantities) === 'licenses')
    return 'sold';
  if (metric === 'assigned' && quantities.threshold !== undefined && quantities.unit === 'percent')
    return 'deployment';
  if (people && verb && (metric === undefined || metric === 'usage')) return 'active';
  if (share && metric === 'entitlements' && (verb || concepts.has('term.active'))) return 'usage';
  if (share && metric === 'sold' && concepts.has('metric.assigned')) return 'deployment';
  if (metric === 'assigned' && share) return 'deployment';
  if (metric === 'active' && share) return 'usage';
  if (
    metric === 'deployment' &&
    counted &&
    !share &&
    !subjects.introductionRate &&
    !/rate|率|%/.test(deploymentWord(items))
  )
    return 'assigned';
  if (
    (metric === undefined || metric === 'usage') &&
    verb &&
    counted &&
    concepts.has('user') &&
    subjects.metrics.size === 0
  )
    return 'active';
  if (metric === 'sold' && verb && !counted && !/数|ライセンス数/.test(soldWord(items))) return 'usage';
  if (metric !== undefined || subjects.metrics.size > 0) return metric;
  if (verb) return 'usage';
  if (items.some(({ text }) => LICENCES.test(text))) return 'sold';
  return items.some(({ text }) => USERS.test(text)) && ORDERS.some((one) => concepts.has(one))
    ? 'active'
    : undefined;
}

/** 何席ある: how many they hold. */
export const LICENCES = /^何(?:本|席|シト|ライセンス)$/;
const USERS = /^(?:利用者|使用者|ユザ)$/;
const ORDERS = ['lowest', 'highest', 'low', 'high', 'superlative'];

/** What the line drawn counts: 10人未満, 500本以上. */
function countsOf(items: Evidence['items'], { threshold }: Evidence['quantities']): string | undefined {
  const line = items.find((item) => item.kind === 'number' && item.value === threshold);
  return line?.kind === 'number' ? line.unit : undefined;
}

function deploymentWord(items: Evidence['items']): string {
  return (
    items.find((item) => item.kind === 'concept' && item.concepts.includes('metric.deployment'))?.text ?? ''
  );
}

function soldWord(items: Evidence['items']): string {
  return items.find((item) => item.kind === 'concept' && item.concepts.includes('metric.sold'))?.text ?? '';
}
