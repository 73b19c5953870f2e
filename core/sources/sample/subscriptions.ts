import { plusDays } from '../../days.ts';
import type { SubscriptionFact } from '../../facts.ts';
import type { Fact } from '../../store/loader.ts';
import type { Day } from '../../time.ts';
import { newestMonday } from './calendar.ts';
import type { Inflated } from './inflated.ts';
import type { Ordinary } from './ordinary.ts';
import { PLANS, type PlanKey } from './plans.ts';
import { guidOf } from './random.ts';

type Subscription = Omit<SubscriptionFact, 'customer'>;
/** Subscriptions of causes that are over: they end so long ago that nobody of theirs can be active in the window. */
const LONG_OVER: Readonly<Record<string, Partial<Subscription> & { plan: PlanKey; daysAgo: number }>> = {
  gdi: { plan: 'e3', quantity: 25, trial: true, status: 'deprovisioned', daysAgo: 140 },
  datum: { plan: 'premium', quantity: 10, trial: false, status: 'disabled', daysAgo: 120 },
  parnell: { plan: 'm3', quantity: 40, trial: false, status: 'deprovisioned', daysAgo: 95 },
};
/** Trials of another product, running now: they inflate nothing and are worth a conversation. */
const RUNNING_TRIALS: Readonly<Record<string, PlanKey>> = {
  litware: 'm5',
  hokusei: 'm5',
  tailspin: 'premium',
};

function subscription(customer: string, plan: PlanKey, asOf: Day, more: Partial<Subscription>): Subscription {
  const suffix = more.trial ? ' Trial' : '';
  return {
    id: guidOf(
      `subscription/${customer}/${plan}/${more.trial ? 'trial' : ''}${more.status ?? ''}/${more.view ?? ''}`,
    ),
    product: PLANS[plan].product.id,
    offer: PLANS[plan].offer + suffix,
    view: 'own',
    quantity: 0,
    status: 'active',
    trial: false,
    start: plusDays(asOf, -420),
    asOf,
    ...more,
  };
}

function evidenceOf(one: Inflated, asOf: Day): Subscription[] {
  const found: Subscription[] = [];
  if (one.lapsed) {
    const { quantity, status, daysAgo, activeUsers } = one.lapsed;
    const statusSince = plusDays(asOf, -daysAgo);
    const start = plusDays(asOf, -daysAgo - 365);
    const known = activeUsers === undefined ? {} : { activeUsers };
    const lapsed = { quantity, status, start, end: statusSince, statusSince, ...known };
    found.push(subscription(one.id, one.plan, asOf, lapsed));
  }
  if (one.trial) {
    const { quantity, activeUsers } = one.trial;
    const known = activeUsers === undefined ? {} : { activeUsers };
    const dates = { start: plusDays(asOf, -19), end: plusDays(asOf, 11) };
    found.push(subscription(one.id, one.plan, asOf, { quantity, trial: true, ...dates, ...known }));
  }
  return found;
}

function over(customer: string, asOf: Day): Subscription[] {
  const one = LONG_OVER[customer];
  const trial = RUNNING_TRIALS[customer];
  const found: Subscription[] = [];
  if (one) {
    const { plan, daysAgo, ...more } = one;
    const since = plusDays(asOf, -daysAgo);
    const dates = { start: plusDays(since, -30), end: since, statusSince: since };
    found.push(subscription(customer, plan, asOf, { ...more, ...dates }));
  }
  if (trial) {
    const dates = { start: plusDays(asOf, -12), end: plusDays(asOf, 18) };
    found.push(subscription(customer, trial, asOf, { quantity: 25, trial: true, ...dates }));
  }
  return found;
}

const mine = (share: number | undefined, sold: number): number => Math.round(sold * (share ?? 1));

/** What the partner sells: per product one subscription, smaller than the total where others sell too. */
export function* ownSubscriptions(customer: Ordinary | Inflated, today: Day): Generator<Fact> {
  const asOf = newestMonday(today);
  const plans: [PlanKey, number][] =
    'plans' in customer
      ? (Object.entries(customer.plans) as [PlanKey, number][])
      : [
          [customer.plan, customer.sold],
          ...(customer.beside ? [[customer.beside[0], customer.beside[1]] as [PlanKey, number]] : []),
        ];
  const found = plans
    .filter(([, sold]) => sold > 0)
    .map(([plan, sold]) => subscription(customer.id, plan, asOf, { quantity: mine(customer.own, sold) }));
  const evidence = 'causes' in customer ? evidenceOf(customer, asOf) : [];
  for (const fact of [...found, ...evidence, ...over(customer.id, asOf)]) {
    yield { kind: 'subscription', fact: { ...fact, customer: { id: customer.id } } };
  }
}

/** The same subscriptions seen in the customer's directory, and those other partners sold. */
export function* directorySubscriptions(customer: Inflated, today: Day): Generator<Fact> {
  for (const fact of ownSubscriptions(customer, today)) {
    if (fact.kind === 'subscription') {
      yield { kind: 'subscription', fact: { ...fact.fact, view: 'tenant' } };
    }
  }
  const elsewhere = customer.sold - mine(customer.own, customer.sold);
  if (elsewhere > 0) {
    const asOf = newestMonday(today);
    const other = subscription(customer.id, customer.plan, asOf, { quantity: elsewhere, view: 'tenant' });
    yield { kind: 'subscription', fact: { ...other, customer: { id: customer.id } } };
  }
}
