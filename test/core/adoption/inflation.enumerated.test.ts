import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plusDays } from '../../../core/adoption/days.ts';
import type { CauseShare } from '../../../core/adoption/decomposition.ts';
import type { EvidenceFacts, UsageRow } from '../../../core/adoption/evidence.ts';
import { explainRow, explainRows, explainScope, inflatedRows } from '../../../core/adoption/inflation.ts';
import { goalOf, withoutCause, withoutRows } from '../../../core/adoption/what-if.ts';
import type { SubscriptionFact } from '../../../core/facts.ts';
import { countOut } from './brute-force.ts';
import { CUSTOMER, DAY } from './worlds.ts';

const near = fc.integer({ min: -9, max: 70 }).map((n) => plusDays(DAY, -n));
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const customer = fc.constantFrom(CUSTOMER, CUSTOMER, CUSTOMER, CUSTOMER, 'fabrikam');
const product = fc.constantFrom(
  'office 365 e3',
  'office 365 enterprise e3',
  'office 365 e3 trial',
  'microsoft 365 e5',
  'a product nobody knows',
  'visio plan 2',
);
const person = fc.constantFrom('a', 'b', 'c', 'd', 'e');

const subscription: fc.Arbitrary<Omit<SubscriptionFact, 'id'>> = fc.record(
  {
    customer,
    product,
    offer: fc.constant('Office 365 E3'),
    view: fc.constantFrom('own', 'tenant'),
    quantity: fc.nat({ max: 4 }),
    status: fc.constantFrom('active', 'active', 'in_grace_period', 'disabled', 'deprovisioned', 'other'),
    trial: fc.boolean(),
    start: near,
    end: near,
    statusSince: near,
    activeUsers: fc.nat({ max: 3 }),
    asOf: fc.integer({ min: -9, max: 9 }).map((n) => plusDays(DAY, n)),
  },
  { requiredKeys: ['customer', 'product', 'offer', 'view', 'quantity', 'status', 'trial', 'asOf'] },
);
const transfer = fc.record({
  customer,
  product: fc.oneof(product, fc.constant('')),
  day: near,
  from: maybe(person),
  to: maybe(person),
});
const activity = fc.record({
  customer,
  user: person,
  workload: fc.constantFrom('teams' as const, 'yammer' as const, 'exchange' as const),
  lastActivity: maybe(near),
  licensed: maybe(fc.boolean()),
  asOf: fc.constantFrom(DAY, DAY, DAY, plusDays(DAY, 2), plusDays(DAY, -4)),
});
const licence = fc.record({
  customer,
  user: person,
  product,
  trial: fc.boolean(),
  asOf: fc.constantFrom(DAY, DAY, DAY, plusDays(DAY, 2), plusDays(DAY, -6), plusDays(DAY, 7)),
});
const holding = fc.record({
  customer,
  dataset: fc.constantFrom(
    'directory_subscriptions',
    'user_detail',
    'user_licences',
    'audit',
    'own_subscriptions',
  ),
  from: fc.integer({ min: 20, max: 40 }).map((n) => plusDays(DAY, -n)),
  to: fc.integer({ min: -2, max: 3 }).map((n) => plusDays(DAY, -n)),
});
const row: fc.Arbitrary<UsageRow> = fc.record({
  customer: fc.constant(CUSTOMER),
  product: fc.constant('office 365 e3'),
  workload: fc.constantFrom('teams', 'yammer', 'exchange'),
  day: fc.constant(DAY),
  window: fc.constantFrom('P28D', 'P28D', 'P30D', 'P1M'),
  active: fc.nat({ max: 9 }),
  qualified: fc.nat({ max: 5 }),
});

const facts: fc.Arbitrary<EvidenceFacts> = fc
  .record({
    subscriptions: fc.array(subscription, { maxLength: 4 }),
    transfers: fc.array(transfer, { maxLength: 4 }),
    activity: fc.uniqueArray(activity, {
      maxLength: 6,
      selector: (one) => `${one.customer}${one.user}${one.workload}`,
    }),
    licences: fc.array(licence, { maxLength: 6 }),
    holdings: fc.array(holding, { maxLength: 3 }),
  })
  .map((made) => ({
    subscriptions: made.subscriptions.map((one, i) => ({ ...one, id: `s${i}` })),
    transfers: made.transfers.map(({ from, to, ...one }, i) => ({
      ...one,
      id: `t${i}`,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    })),
    activity: made.activity.map(({ lastActivity, licensed, ...one }) => ({
      ...one,
      ...(lastActivity === undefined ? {} : { lastActivity }),
      ...(licensed === undefined ? {} : { licensed }),
    })),
    licences: made.licences,
    holdings: made.holdings,
  }));

/** A customer's rows of one date: one product, one window, one to three workloads. */
const rows = fc
  .uniqueArray(row, { minLength: 1, maxLength: 3, selector: (one) => one.workload })
  .map((few) => few.map((one) => ({ ...one, window: few[0]!.window })));

const CASES = { numRuns: 10_000, seed: 20_261_109 };
const TIMEOUT = 300_000;
const CAUSES = ['turnover', 'lapsed_subscription', 'trial', 'yammer'] as const;
const stateOf = ({ low, upTo, complete }: Pick<CauseShare, 'low' | 'upTo' | 'complete'>) =>
  low > 0 ? 'proven' : upTo > 0 ? 'consistent' : complete ? 'ruled_out' : 'untestable';
const add = <T>(items: readonly T[], of: (item: T) => number) => items.reduce((sum, one) => sum + of(one), 0);

test(
  'counting out every small world that the facts allow gives the same ranges, in 10,000 cases',
  () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(row, facts, (of, held) => {
        const counted = countOut(of, held);
        const { causes, corrected, unexplained } = explainRow(of, held);
        const told = causes.map(({ cause, low, upTo, complete, state }) => ({
          cause,
          low,
          upTo,
          complete,
          state,
        }));
        const right = causes.map(({ cause }) => {
          return { cause, ...counted[cause], state: stateOf(counted[cause]) };
        });
        expect(told).toEqual(right);
        for (const { cause, state, evidence } of causes)
          for (const what of [`${cause} ${state}`, ...evidence.map(({ kind }) => kind)]) seen.add(what);
        if (of.qualified > 0) {
          const [least, most] = counted.remaining;
          expect((corrected.low! * of.qualified) / 100).toBeCloseTo(least, 9);
          expect((corrected.high! * of.qualified) / 100).toBeCloseTo(most, 9);
        }
        const rest = of.workload === 'yammer' ? [0, 0] : counted.unexplained;
        expect([unexplained.low, unexplained.upTo]).toEqual(rest);
      }),
      CASES,
    );
    // the cases reach every state of every cause, and every kind of evidence
    expect(seen.size).toBe(16 + 6);
  },
  TIMEOUT,
);

test(
  'a wider scope is its rows counted out and added, and so is every supposition about it, in 10,000 cases',
  () => {
    fc.assert(
      fc.property(rows, facts, fc.integer({ min: 1, max: 100 }), (all, held, target) => {
        const parts = explainRows(all, held);
        const scope = explainScope(parts);
        const counted = all.map((of) => countOut(of, held));
        const [active, entitled] = [add(all, (one) => one.active), add(all, (one) => one.qualified)];
        expect([scope.active, scope.entitlements]).toEqual([active, entitled]);
        expect(scope.excess).toBe(add(all, (one) => Math.max(0, one.active - one.qualified)));
        const percent = (users: number) => (entitled === 0 ? null : (100 * users) / entitled);
        const told = CAUSES.map((cause) => {
          const { low, upTo, complete, state } = scope.causes.find((one) => one.cause === cause)!;
          const { low: least, high: most, complete: whole } = withoutCause(scope, cause);
          return { low, upTo, complete, state, without: [least, most, whole] };
        });
        const right = CAUSES.map((cause) => {
          const of = {
            low: add(counted, (one) => one[cause].low),
            upTo: add(counted, (one) => one[cause].upTo),
            complete: counted.every((one) => one[cause].complete),
          };
          const without = [percent(Math.max(0, active - of.upTo)), percent(active - of.low), of.complete];
          return { ...of, state: stateOf(of), without };
        });
        expect(told).toEqual(right);
        const remaining = (end: 0 | 1) => add(counted, (one) => one.remaining[end]);
        if (entitled > 0) {
          expect((scope.corrected.low! * entitled) / 100).toBeCloseTo(remaining(0), 9);
          expect((scope.corrected.high! * entitled) / 100).toBeCloseTo(remaining(1), 9);
        }
        // listed even where the total is at or below 100 %
        const above = all.filter((one) => one.active > one.qualified).map((one) => one.workload);
        expect(
          inflatedRows(parts)
            .map((one) => one.workload)
            .sort(),
        ).toEqual(above.sort());
        for (const { workload } of all) {
          const left = all.filter((one) => one.workload !== workload);
          const [taken] = all.filter((one) => one.workload === workload);
          const without = withoutRows(
            { numerator: active, denominator: entitled },
            { numerator: taken!.active, denominator: taken!.qualified },
          );
          const rest = add(left, (one) => one.qualified);
          const value = rest === 0 ? null : (100 * add(left, (one) => one.active)) / rest;
          expect(without).toMatchObject({ low: value, high: value, complete: true });
        }
        let needed = 0;
        while (100 * (active + needed) < target * entitled) needed += 1;
        if (entitled > 0)
          expect(goalOf({ numerator: active, denominator: entitled }, target).needed).toBe(needed);
        expect(explainScope(explainRows(all.toReversed(), held))).toEqual(scope);
      }),
      CASES,
    );
  },
  TIMEOUT,
);
