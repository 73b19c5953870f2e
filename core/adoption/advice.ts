import type { Figure } from '../figure.ts';
import type { Scenario } from '../question.ts';
import {
  type AdviceFacts,
  figuresOf,
  isSmall,
  missingOf,
  unusedOf,
  type Verdict,
  weakWorkloads,
} from './advice-evidence.ts';
import { readsDeployment, readsUse } from './signs.ts';
import { supportVolume } from './support-volume.ts';
import { upsell } from './upsell.ts';

export interface Judged extends Verdict {
  /** usage by workload, weakest first: what to work on */
  readonly weak: readonly Figure[];
}

/** What the data says to a scenario (domain.md §6): its signs, whether they bear it out, and what is missing. */
export function judge(scenario: Scenario, facts: AdviceFacts): Judged {
  const weak = weakWorkloads(facts.workloads);
  switch (scenario) {
    case 'low_adoption':
      return { ...lowAdoption(facts, weak), weak };
    case 'support_volume':
      return { ...supportVolume(facts), weak };
    case 'upsell':
      return { ...upsell(facts), weak };
  }
}

function lowAdoption(facts: AdviceFacts, weak: readonly Figure[]): Verdict {
  const { usage, deployment } = facts;
  const evidence = [
    ...figuresOf(facts),
    ...weak.map((figure) => ({ kind: 'weak_workload', figure }) as const),
    ...unusedOf(deployment),
  ];
  const missing = missingOf(facts);
  if (missing.length === 2 || isSmall(facts)) return { verdict: 'thin', evidence, missing };
  const low = readsUse(usage) === 'low' || readsDeployment(deployment) === 'low' || weak.length > 0;
  if (low) return { verdict: 'supported', evidence, missing };
  return { verdict: missing.length > 0 ? 'thin' : 'contradicted', evidence, missing };
}
