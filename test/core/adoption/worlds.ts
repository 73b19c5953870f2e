import fc from 'fast-check';
import { plusDays } from '../../../core/adoption/days.ts';
import type { EvidenceFacts, UsageRow } from '../../../core/adoption/evidence.ts';
import type { InflationCause } from '../../../core/catalog/causes.ts';
import type { Workload } from '../../../core/catalog/workloads.ts';
import type {
  Dataset,
  SubscriptionFact,
  SubscriptionStatus,
  TransferFact,
  UserActivityFact,
  UserLicenceFact,
} from '../../../core/facts.ts';

/** The data date of every generated row; its window begins on 2026-10-13. */
export const DAY = '2026-11-09';
export const PRODUCT = 'office 365 e3';
export const CUSTOMER = 'contoso';

/** What truly happened in one row: users each cause adds, users of other reasons, entitlements nobody used. */
export interface TrueRow {
  readonly users: Readonly<Record<InflationCause, number>>;
  readonly other: number;
  readonly idle: number;
}
/** A small tenant: what is true, and what is held of it. */
export interface World {
  readonly rows: readonly UsageRow[];
  readonly truth: ReadonlyMap<Workload, TrueRow>;
  readonly facts: EvidenceFacts;
}

const days = (from: number, to: number) => fc.integer({ min: from, max: to }).map((n) => plusDays(DAY, -n));
const count = (max: number) => fc.nat({ max });

const rowPlan = fc.record({
  idle: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
  former: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  lapsed: count(5),
  trial: count(5),
  yammer: count(6),
  other: count(4),
});

const plan = fc.record({
  entitled: count(12),
  rows: fc.record({ exchange: rowPlan, teams: rowPlan, yammer: rowPlan }),
  moves: fc.array(days(0, 27), { maxLength: 4 }),
  oldMoves: fc.array(days(28, 90), { maxLength: 2 }),
  lapsed: fc.record({
    status: fc.constantFrom<SubscriptionStatus>('in_grace_period', 'disabled', 'deprovisioned'),
    since: days(0, 27),
    spare: count(5),
    known: fc.boolean(),
  }),
  trial: fc.record({ spare: count(5), known: fc.boolean() }),
  holds: fc.subarray<Dataset>([
    'own_subscriptions',
    'directory_subscriptions',
    'user_detail',
    'user_licences',
    'audit',
  ]),
  formerLicensed: fc.constantFrom(false, undefined),
  /** the report tells what people hold; of a trial its name, or the product's own */
  products: fc.constantFrom(undefined, 'named a trial', 'not named a trial'),
  trialProduct: fc.constantFrom(PRODUCT, 'microsoft 365 e5'),
});
type Plan = typeof plan extends fc.Arbitrary<infer T> ? T : never;

/** Tenants whose true decomposition is known, seen through any combination of data sets. */
export const worlds: fc.Arbitrary<World> = plan.map(build);

const WORKLOADS = ['exchange', 'teams', 'yammer'] as const;

function build(of: Plan): World {
  const moves = of.moves.slice(0, of.entitled);
  const rows: UsageRow[] = [];
  const truth = new Map<Workload, TrueRow>();
  const activity: UserActivityFact[] = [];
  for (const workload of WORKLOADS) {
    const part = of.rows[workload];
    const person = (user: string, active: boolean, licensed?: boolean) =>
      activity.push({
        customer: CUSTOMER,
        user,
        workload,
        asOf: DAY,
        ...(active ? { lastActivity: plusDays(DAY, -(user.length % 20)) } : {}),
        ...(licensed === undefined ? {} : { licensed }),
      });
    const many = (kind: string, n: number, licensed: boolean) => {
      for (let i = 0; i < n; i += 1) person(`${kind}${i}`, true, licensed);
    };
    let idle = 0;
    for (let i = 0; i < of.entitled; i += 1) {
      if (part.idle[i]) idle += 1;
      person(`holder${i}`, !part.idle[i], true);
    }
    for (const i of moves.keys()) person(`former${i}`, part.former[i] ?? false, of.formerLicensed);
    const users = {
      turnover: moves.filter((_, i) => part.former[i]).length,
      lapsed_subscription: part.lapsed,
      trial: part.trial,
      yammer: workload === 'yammer' ? part.yammer : 0,
    };
    // in the Yammer row whatever remains is Yammer by definition
    const other = workload === 'yammer' ? 0 : part.other;
    many('lapsed', users.lapsed_subscription, true);
    many('trial', users.trial, true);
    many('unlicensed', users.yammer, false);
    many('other', other, true);
    const extra = Object.values(users).reduce((a, b) => a + b, 0) + other;
    rows.push({
      customer: CUSTOMER,
      product: PRODUCT,
      workload,
      day: DAY,
      window: 'P28D',
      active: of.entitled - idle + extra,
      qualified: of.entitled,
    });
    truth.set(workload, { users, other, idle });
  }
  const transfers = moves.map((day, i): TransferFact => {
    const id = `move${i}`;
    return { id, customer: CUSTOMER, product: PRODUCT, day, from: `former${i}`, to: `holder${i}` };
  });
  const old = of.oldMoves.map((day, i): TransferFact => {
    return { id: `old${i}`, customer: CUSTOMER, product: PRODUCT, day, from: `gone${i}`, to: `holder${i}` };
  });
  const holds = (dataset: Dataset) => of.holds.includes(dataset);
  const seesUsers = holds('user_detail');
  return {
    rows,
    truth,
    facts: {
      subscriptions: subscriptions(of),
      // a report that sees the whole tenant sees every move; the partner's log may be all there is
      transfers: seesUsers || holds('audit') ? [...transfers, ...old] : [],
      activity: seesUsers ? activity : [],
      licences: seesUsers ? licences(of, activity) : [],
      holdings: of.holds.map((dataset) => ({
        customer: CUSTOMER,
        dataset,
        from: plusDays(DAY, -60),
        to: DAY,
      })),
    },
  };
}

/** Whoever is on the trial holds it alone; others hold the paid product; some a further one that gives none of the workloads. */
function licences(of: Plan, activity: readonly UserActivityFact[]): UserLicenceFact[] {
  if (of.products === undefined) return [];
  const people = new Map(activity.map((one) => [one.user, one]));
  return [...people].flatMap(([user, { licensed }]): UserLicenceFact[] => {
    if (licensed !== true) return [];
    const holds = { customer: CUSTOMER, user, trial: false, asOf: DAY };
    const extra = user.endsWith('1') ? [{ ...holds, product: 'visio plan 2' }] : [];
    const paid = { ...holds, product: PRODUCT };
    const trial = { ...holds, product: of.trialProduct, trial: of.products === 'named a trial' };
    return [user.startsWith('trial') ? trial : paid, ...extra];
  });
}

function subscriptions(of: Plan): SubscriptionFact[] {
  const views = of.holds.flatMap((dataset) =>
    dataset === 'own_subscriptions'
      ? (['own'] as const)
      : dataset === 'directory_subscriptions'
        ? (['tenant'] as const)
        : [],
  );
  const parts = Object.values(of.rows);
  const most = (key: 'lapsed' | 'trial') => Math.max(...parts.map((part) => part[key]));
  const same = (key: 'lapsed' | 'trial') => parts.every((part) => part[key] === parts[0]![key]);
  return views.flatMap((view): SubscriptionFact[] => [
    sub('paid', view, { quantity: of.entitled, status: 'active' }),
    sub('lapsed', view, {
      quantity: most('lapsed') + of.lapsed.spare,
      status: of.lapsed.status,
      statusSince: of.lapsed.since,
      ...(of.lapsed.known && same('lapsed') ? { activeUsers: most('lapsed') } : {}),
    }),
    sub('trial', view, {
      product: of.trialProduct,
      quantity: most('trial') + of.trial.spare,
      trial: true,
      start: plusDays(DAY, -20),
      end: plusDays(DAY, 10),
      ...(of.trial.known && same('trial') ? { activeUsers: most('trial') } : {}),
    }),
    sub('old trial', view, {
      quantity: 50,
      trial: true,
      start: plusDays(DAY, -90),
      end: plusDays(DAY, -60),
      activeUsers: 9,
      asOf: plusDays(DAY, -60),
    }),
    sub('alone', view, { product: 'visio plan 2', quantity: 7, status: 'disabled', statusSince: DAY }),
  ]);
}

/** A subscription with the fields a test is not about filled in. */
export function sub(id: string, view: 'own' | 'tenant', more: Partial<SubscriptionFact>): SubscriptionFact {
  return {
    id,
    customer: CUSTOMER,
    product: PRODUCT,
    offer: more.trial ? 'Office 365 E3 Trial' : 'Office 365 E3',
    view,
    quantity: 0,
    status: 'active',
    trial: false,
    asOf: DAY,
    ...more,
  };
}
