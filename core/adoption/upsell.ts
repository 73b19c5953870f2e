import type { Figure } from '../figure.ts';
import type { AdviceEvidence, AdviceVerdict } from './advice-evidence.ts';
import {
  type AdviceFacts,
  figuresOf,
  isSmall,
  missingOf,
  unusedOf,
  type Verdict,
} from './advice-evidence.ts';
import { isInflated, readsDeployment, readsUse, SIGNS, type Use } from './signs.ts';

/** Whether customers use what they have, so that more is worth showing. */
export function upsell(facts: AdviceFacts): Verdict {
  const { usage, deployment, workloads } = facts;
  const strong = workloads
    .filter((use) => readsUse(use) === 'high')
    .map((use) => ({
      kind: 'strong_workload' as const,
      figure: use.figure,
      ...(isInflated(use) ? { corrected: use.corrected } : {}),
    }));
  const evidence = [...figuresOf(facts), ...strong, ...trialsNow(facts), ...unusedOf(deployment)];
  const missing = missingOf(facts);
  if (missing.length > 0 || isSmall(facts)) return { verdict: 'thin', evidence, missing };
  const verdict = upsellVerdict(usage, deployment);
  return {
    verdict,
    evidence,
    missing: verdict === 'thin' ? ['directory_subscriptions', 'user_detail'] : [],
  };
}

/**
 * Judged by the corrected usage. What is certain is its upper end: below the line there is no up-sell. Where it lies above the line
 * and the rest of the range does not, or above 100 %, nobody knows how many really use what they have.
 */
export function upsellVerdict(
  usage: Pick<Use, 'corrected'>,
  deployment: Pick<Figure, 'value'>,
): AdviceVerdict {
  const { high } = usage.corrected;
  if (high === null || deployment.value === null) return 'thin';
  if (high < SIGNS.highUsage || readsDeployment(deployment) !== 'high') return 'contradicted';
  return readsUse(usage) === 'high' ? 'supported' : 'thin';
}

function trialsNow({ subscriptions, today }: AdviceFacts): AdviceEvidence[] {
  const running = subscriptions.filter(
    (one) =>
      one.trial &&
      one.status === 'active' &&
      one.over === undefined &&
      (one.start ?? today) <= today &&
      (one.end ?? today) >= today,
  );
  const byId = new Map(running.map((one) => [one.id, one]));
  return [...byId.values()].map(({ offer, quantity, end }) => ({
    kind: 'running_trial',
    offer,
    quantity,
    ...(end === undefined ? {} : { end }),
  }));
}
