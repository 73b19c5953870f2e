import { dayNumber } from '../../days.ts';
import type { Fact } from '../../store/loader.ts';
import type { Day } from '../../time.ts';
import { dataDate, WEEKS } from './calendar.ts';
import type { Ordinary, Shape } from './ordinary.ts';
import { PLANS, type Plan, type PlanKey, WORKLOAD_WEIGHT } from './plans.ts';
import { chance } from './random.ts';

type Known = Plan['workloads'][number];
interface When {
  readonly today: Day;
  readonly week: number;
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** A slow wander of about one point, 0 at the newest data date, so that no line is ruler-straight. */
function wander(seed: string, week: number): number {
  const phase = chance(seed) * 6.28;
  const wave = (at: number): number =>
    Math.sin(at / 3.1 + phase) * 0.008 + Math.sin(at / 1.3 + 2 * phase) * 0.004;
  return wave(week) - wave(0);
}

/** Usage less in August, most in the winter months; the same date of any year is the same. */
const season = (day: Day): number => Math.cos(((dayNumber(day) % 365.25) / 365.25) * 6.2832);

/** How far usage lay from its newest level, as a share, `week` weeks ago. */
function drift(shape: Shape, { today, week }: When): number {
  switch (shape) {
    case 'flat':
      return 0;
    case 'rising':
      return -0.003 * Math.min(week, 45);
    case 'falling':
      return 0.0035 * Math.min(week, 45);
    case 'recovering':
      return -0.12 * Math.exp(-(((week - 18) / 8) ** 2));
    case 'climbing':
      // the last six months brought 18 points
      return -0.18 / (1 + Math.exp(-(week - 13) / 3.5)) + 0.18 / (1 + Math.exp(13 / 3.5));
    case 'seasonal':
      return 0.11 * (season(dataDate(today, week, 'office365')) - season(dataDate(today, 0, 'office365')));
  }
}

/** Licences sold `week` weeks ago: one order some time in the year, and the one the table names. */
function soldAt(customer: Ordinary, key: PlanKey, week: number): number {
  const now = customer.plans[key] ?? 0;
  const first = Object.keys(customer.plans)[0] === key;
  if (first && customer.added) {
    return week > customer.added.week ? now - customer.added.seats : now;
  }
  const orderedAt = 14 + Math.floor(chance(`${customer.id}/${key}/order`) * 30);
  return now >= 20 && week > orderedAt ? Math.round(now * 0.93) : now;
}

function assignedAt(customer: Ordinary, key: PlanKey, week: number): number {
  const sold = soldAt(customer, key, week);
  const share = customer.deployed - (customer.deployed < 0.97 ? 0.001 * Math.min(week, 40) : 0);
  return Math.min(sold, Math.round(sold * clamp(share, 0.05, 1)));
}

/** A workload's share of active users: the customer's mean, spread over its workloads, less so the closer it is to all. */
function usedAt(customer: Ordinary, plan: Plan, workload: Known, when: When): number {
  const weights = plan.workloads.map((one) => WORKLOAD_WEIGHT[one]);
  const mean = weights.reduce((sum, one) => sum + one, 0) / weights.length;
  const spread = (WORKLOAD_WEIGHT[workload] / mean - 1) * (1 - customer.used) * 1.6;
  const level = customer.used + drift(customer.shape, when);
  const seed = `${customer.id}/${plan.product.id}/${workload}`;
  return clamp(level * (1 + spread) + wander(seed, when.week), 0.01, 0.985);
}

/** The usage and deployment facts of one ordinary customer, oldest first. */
export function* ordinaryFacts(customer: Ordinary, today: Day): Generator<Fact> {
  for (let week = customer.firstWeek ?? WEEKS - 1; week >= (customer.lastWeek ?? 0); week -= 1) {
    for (const key of Object.keys(customer.plans) as PlanKey[]) {
      yield* planFacts(customer, key, { today, week });
    }
  }
}

function* planFacts(customer: Ordinary, key: PlanKey, when: When): Generator<Fact> {
  const plan: Plan = PLANS[key];
  const empty = customer.empty?.includes(key) ?? false;
  const assigned = empty ? 0 : assignedAt(customer, key, when.week);
  const common = {
    customer: { id: customer.id },
    product: plan.product.id,
    day: dataDate(when.today, when.week, plan.product.service),
    source: 'licence_analytics',
  } as const;
  const sold = empty ? 0 : soldAt(customer, key, when.week);
  yield { kind: 'deployment', fact: { ...common, assigned, sold } };
  if (customer.noUsage) {
    return;
  }
  for (const workload of plan.workloads) {
    const active = Math.round(assigned * usedAt(customer, plan, workload, when));
    yield { kind: 'usage', fact: { ...common, workload, window: 'P28D', active, qualified: assigned } };
  }
}
