import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plusDays } from '../../../core/adoption/days.ts';
import type { EvidenceFacts, UsageRow } from '../../../core/adoption/evidence.ts';
import { explainRow } from '../../../core/adoption/inflation.ts';
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
  workload: fc.constantFrom('teams' as const, 'yammer' as const),
  lastActivity: maybe(near),
  licensed: maybe(fc.boolean()),
  asOf: fc.constantFrom(DAY, DAY, DAY, plusDays(DAY, 2), plusDays(DAY, -4)),
});
const holding = fc.record({
  customer,
  dataset: fc.constantFrom('directory_subscriptions', 'user_detail', 'audit', 'own_subscriptions'),
  from: fc.integer({ min: 20, max: 40 }).map((n) => plusDays(DAY, -n)),
  to: fc.integer({ min: -2, max: 3 }).map((n) => plusDays(DAY, -n)),
});
const row: fc.Arbitrary<UsageRow> = fc.record({
  customer: fc.constant(CUSTOMER),
  product: fc.constant('office 365 e3'),
  workload: fc.constantFrom('teams', 'yammer'),
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
    holdings: made.holdings,
  }));

test('counting out every small world that the facts allow gives the same ranges, in 10,000 cases', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(row, facts, (of, held) => {
      const counted = countOut(of, held);
      const explained = explainRow(of, held);
      for (const { cause, low, upTo, complete, state } of explained.causes) {
        expect({ cause, low, upTo, complete }).toEqual({ cause, ...counted[cause] });
        expect(state).toBe(
          low > 0 ? 'proven' : upTo > 0 ? 'consistent' : complete ? 'ruled_out' : 'untestable',
        );
        seen.add(`${cause} ${state}`);
      }
      if (of.qualified > 0) {
        const [least, most] = counted.remaining;
        expect((explained.corrected.low! * of.qualified) / 100).toBeCloseTo(least, 9);
        expect((explained.corrected.high! * of.qualified) / 100).toBeCloseTo(most, 9);
      }
      if (of.workload !== 'yammer')
        expect([explained.unexplained.low, explained.unexplained.upTo]).toEqual(counted.unexplained);
    }),
    { numRuns: 10_000, seed: 20_261_109 },
  );
  // the cases reach every state of every cause
  expect(seen.size).toBe(16);
});
