import type { AdviceEvidence, AdviceVerdict, Figure, RecommendAnswer } from '../answer.ts';
import type { SubscriptionFact, SupportFact } from '../facts.ts';
import type { CustomerId, Scenario } from '../question.ts';
import type { Day } from '../time.ts';
import { daysBetween } from './days.ts';
import { MINIMUM_SEATS } from './filter.ts';

/** Where a sign begins (ours). Percent points; support in requests per 100 seats and 30 days. */
export const SIGNS = {
  lowUsage: 60,
  highUsage: 80,
  lowDeployment: 80,
  highDeployment: 90,
  lowSupport: 3,
  highSupport: 10,
} as const;

/** What is held about one customer, for advice. */
export interface AdviceFacts {
  readonly customer: CustomerId;
  readonly usage: Figure;
  readonly deployment: Figure;
  /** usage by workload; only the asked one where a workload was named */
  readonly workloads: readonly Figure[];
  readonly support: readonly SupportFact[];
  readonly subscriptions: readonly SubscriptionFact[];
  readonly today: Day;
}

export interface Judged {
  readonly verdict: AdviceVerdict;
  readonly evidence: readonly AdviceEvidence[];
  readonly missing: RecommendAnswer['missing'];
  /** usage by workload, weakest first: what to work on */
  readonly weak: readonly Figure[];
}

type Reads = 'low' | 'high' | 'middling';

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

function lowAdoption(facts: AdviceFacts, weak: readonly Figure[]): Omit<Judged, 'weak'> {
  const { usage, deployment } = facts;
  const evidence = [...figures(facts), ...weak.map((figure) => ({ kind: 'weak_workload', figure }) as const)];
  const unused = unusedOf(deployment);
  if (unused) evidence.push(unused);
  const missing = missingOf(facts);
  if (missing.length === 2 || isSmall(usage, deployment)) return { verdict: 'thin', evidence, missing };
  const low = readsUsage(usage) === 'low' || readsDeployment(deployment) === 'low' || weak.length > 0;
  if (low) return { verdict: 'supported', evidence, missing };
  return { verdict: missing.length > 0 ? 'thin' : 'contradicted', evidence, missing };
}

function upsell(facts: AdviceFacts): Omit<Judged, 'weak'> {
  const { usage, deployment } = facts;
  const strong = facts.workloads
    .filter((figure) => (figure.value ?? 0) >= SIGNS.highUsage)
    .map((figure) => ({ kind: 'strong_workload', figure }) as const);
  const unused = unusedOf(deployment);
  const evidence: AdviceEvidence[] = [...figures(facts), ...strong, ...trialsNow(facts)];
  if (unused) evidence.push(unused);
  const missing = missingOf(facts);
  if (missing.length > 0 || isSmall(usage, deployment)) return { verdict: 'thin', evidence, missing };
  // above 100 % it is not known how many really use what they have
  if ((usage.value ?? 0) > 100)
    return { verdict: 'thin', evidence, missing: ['directory_subscriptions', 'user_detail'] };
  const fits = readsUsage(usage) === 'high' && readsDeployment(deployment) === 'high';
  return { verdict: fits ? 'supported' : 'contradicted', evidence, missing };
}

function supportVolume(facts: AdviceFacts): Omit<Judged, 'weak'> {
  const counted = supportEvidence(facts.customer, facts.support, seatsOf(facts));
  if (counted === undefined) {
    return { verdict: 'stated', evidence: [{ kind: 'stated' }, ...figures(facts)], missing: ['support'] };
  }
  const evidence = [counted, ...figures(facts)];
  if (counted.rate === null) return { verdict: 'stated', evidence, missing: ['deployment'] };
  const verdict =
    counted.reads === 'high' ? 'supported' : counted.reads === 'low' ? 'contradicted' : 'stated';
  return { verdict, evidence, missing: [] };
}

/** Requests for help over the periods held, per 100 seats and 30 days, so that customers and periods compare. */
export function supportEvidence(
  customer: CustomerId,
  support: readonly SupportFact[],
  seats: number | null,
): Extract<AdviceEvidence, { kind: 'support' }> | undefined {
  const mine = support.filter((one) => one.customer === customer);
  const from = mine.map((one) => one.from).sort()[0];
  const to = mine
    .map((one) => one.to)
    .sort()
    .at(-1);
  if (from === undefined || to === undefined) return undefined;
  const requests = mine.reduce((sum, one) => sum + one.requests, 0);
  const days = mine.reduce((sum, one) => sum + daysBetween(one.from, one.to) + 1, 0);
  const counted = mine.filter((one) => one.howTo !== undefined);
  const howTo = counted.reduce((sum, one) => sum + (one.howTo ?? 0), 0);
  const rate = seats === null || seats === 0 || days <= 0 ? null : (requests * 100 * 30) / (seats * days);
  return {
    kind: 'support',
    customer,
    requests,
    ...(counted.length === mine.length ? { howTo } : {}),
    from,
    to,
    seats,
    rate,
    reads: rate === null ? 'middling' : readsSupport(rate),
  };
}

/** Workloads used too little, weakest first. Skype for Business is retired: nobody should be led back to it. */
export function weakWorkloads(workloads: readonly Figure[]): readonly Figure[] {
  return workloads
    .filter(
      (figure) =>
        figure.scope.workload !== 'skype' &&
        figure.scope.workload !== 'other' &&
        (figure.denominator ?? 0) >= MINIMUM_SEATS &&
        readsUsage(figure) === 'low',
    )
    .sort((a, b) => a.value! - b.value! || (b.denominator ?? 0) - (a.denominator ?? 0))
    .slice(0, 3);
}

export function readsUsage(figure: Figure): Reads {
  return reads(figure.value, SIGNS.lowUsage, SIGNS.highUsage);
}

export function readsDeployment(figure: Figure): Reads {
  return reads(figure.value, SIGNS.lowDeployment, SIGNS.highDeployment);
}

function readsSupport(rate: number): Reads {
  return reads(rate, SIGNS.lowSupport, SIGNS.highSupport);
}

/** Low is below the lower line, high at or above the upper one; unknown is neither. */
function reads(value: number | null, low: number, high: number): Reads {
  if (value === null) return 'middling';
  return value < low ? 'low' : value >= high ? 'high' : 'middling';
}

function figures({ usage, deployment }: AdviceFacts): AdviceEvidence[] {
  const both: AdviceEvidence[] = [];
  if (usage.value !== null) both.push({ kind: 'figure', figure: usage, reads: readsUsage(usage) });
  if (deployment.value !== null)
    both.push({ kind: 'figure', figure: deployment, reads: readsDeployment(deployment) });
  return both;
}

function missingOf({ usage, deployment }: AdviceFacts): ('usage' | 'deployment')[] {
  return [
    ...(usage.value === null ? (['usage'] as const) : []),
    ...(deployment.value === null ? (['deployment'] as const) : []),
  ];
}

function unusedOf(deployment: Figure): AdviceEvidence | undefined {
  const { numerator, denominator, dataDate } = deployment;
  if (numerator === null || denominator === null || dataDate === null || denominator <= numerator)
    return undefined;
  return { kind: 'unused_licences', count: denominator - numerator, sold: denominator, dataDate };
}

function trialsNow({ subscriptions, today }: AdviceFacts): AdviceEvidence[] {
  const running = subscriptions.filter(
    (one) =>
      one.trial && one.status === 'active' && (one.start ?? today) <= today && (one.end ?? today) >= today,
  );
  const byId = new Map(running.map((one) => [one.id, one]));
  return [...byId.values()].map(({ offer, quantity, end }) => ({
    kind: 'running_trial',
    offer,
    quantity,
    ...(end === undefined ? {} : { end }),
  }));
}

/** Licences sold, else entitlements: how big the customer is; null where neither is known. */
export function seatsOf({ deployment, usage }: Pick<AdviceFacts, 'deployment' | 'usage'>): number | null {
  return deployment.denominator ?? usage.denominator;
}

function isSmall(usage: Figure, deployment: Figure): boolean {
  const seats = deployment.denominator ?? usage.denominator ?? 0;
  return seats < MINIMUM_SEATS;
}
