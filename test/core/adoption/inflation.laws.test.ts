import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Decomposition } from '../../../core/adoption/decomposition.ts';
import type { EvidenceFacts } from '../../../core/adoption/evidence.ts';
import { explainRow, explainRows, explainScope, inflatedRows } from '../../../core/adoption/inflation.ts';
import type { SubscriptionFact } from '../../../core/facts.ts';
import { DAY, PRODUCT, sub, type World, worlds } from './worlds.ts';

const RUNS = { numRuns: 600 };
// the same tenants every time
fc.configureGlobal({ seed: 20_261_109 });
const total = (of: Decomposition, end: 'low' | 'upTo') => of.causes.reduce((sum, one) => sum + one[end], 0);
const usersOf = (users: object) => Object.values(users).reduce((a: number, b: number) => a + b, 0);

const each = (check: (world: World) => void, runs = RUNS) => fc.assert(fc.property(worlds, check), runs);

/** A further trial; where the tenant's users are seen, so are those on it. */
function withTrial(facts: EvidenceFacts, trial: SubscriptionFact, users: number): EvidenceFacts {
  const people = Array.from({ length: facts.activity.length > 0 ? users : 0 }, (_, i) => `further${i}`);
  const workloads = [...new Set(facts.activity.map((one) => one.workload))];
  return {
    ...facts,
    subscriptions: [...facts.subscriptions, trial],
    activity: [
      ...facts.activity,
      ...people.flatMap((user) =>
        workloads.map((workload) => {
          const seen = { customer: trial.customer, user, workload, asOf: DAY };
          return { ...seen, lastActivity: DAY, licensed: true };
        }),
      ),
    ],
    licences:
      facts.licences.length === 0
        ? []
        : [
            ...facts.licences,
            ...people.map((user) => {
              return { customer: trial.customer, user, product: trial.product, trial: true, asOf: DAY };
            }),
          ],
  };
}

describe('the laws of the decomposition, in tenants whose truth is known', () => {
  test('the generated tenants keep the balance of active users and entitlements', () => {
    each(({ rows, truth }) => {
      for (const row of rows) {
        const { users, other, idle } = truth.get(row.workload)!;
        expect(row.active - row.qualified).toBe(usersOf(users) + other - idle);
      }
    });
  });

  test('there are always four causes, each with low at most upTo and the state that follows from them', () => {
    each(({ rows, facts }) => {
      for (const part of [...explainRows(rows, facts), explainScope(explainRows(rows, facts))]) {
        expect(part.causes.map((one) => one.cause).sort()).toEqual([
          'lapsed_subscription',
          'trial',
          'turnover',
          'yammer',
        ]);
        for (const { low, upTo, complete, state } of part.causes) {
          expect(low).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThanOrEqual(upTo);
          const untouched = complete ? 'ruled_out' : 'untestable';
          expect(state).toBe(low > 0 ? 'proven' : upTo > 0 ? 'consistent' : untouched);
        }
      }
    });
  });

  test('what is shown is true, and the truth lies in the interval where all is seen', () => {
    each(({ rows, truth, facts }) => {
      for (const part of explainRows(rows, facts)) {
        const { users } = truth.get(part.workload)!;
        for (const one of part.causes) {
          expect(one.low).toBeLessThanOrEqual(users[one.cause]);
          if (one.complete) expect(one.upTo).toBeGreaterThanOrEqual(users[one.cause]);
        }
      }
    });
  });

  test('the true percentage is never above the corrected range, and inside it where all is complete', () => {
    each(({ rows, truth, facts }) => {
      for (const part of explainRows(rows, facts)) {
        if (part.entitlements === 0) {
          expect(part.corrected).toMatchObject({ low: null, high: null });
          continue;
        }
        const { users } = truth.get(part.workload)!;
        const without = (100 * (part.active - usersOf(users))) / part.entitlements;
        expect(part.corrected.high! + 1e-9).toBeGreaterThanOrEqual(without);
        expect(part.corrected.low!).toBeLessThanOrEqual(part.corrected.high!);
        if (part.corrected.complete) expect(part.corrected.low! - 1e-9).toBeLessThanOrEqual(without);
      }
    });
  });

  test('the rest is what the causes leave of the excess, and nothing in the Yammer row', () => {
    each(({ rows, truth, facts }) => {
      for (const part of explainRows(rows, facts)) {
        const { unexplained, excess } = part;
        expect(excess).toBe(Math.max(0, part.active - part.entitlements));
        if (part.workload === 'yammer') {
          expect(unexplained).toEqual({ low: 0, upTo: 0 });
          continue;
        }
        expect(unexplained.low).toBe(Math.max(0, excess - total(part, 'upTo')));
        expect(unexplained.upTo).toBe(Math.max(0, excess - total(part, 'low')));
        const rest = Math.max(0, excess - usersOf(truth.get(part.workload)!.users));
        expect(rest).toBeLessThanOrEqual(unexplained.upTo);
        if (part.corrected.complete) expect(rest).toBeGreaterThanOrEqual(unexplained.low);
      }
    });
  });

  test('in the Yammer row the remainder of the excess is the Yammer cause', () => {
    each(({ rows, facts }) => {
      const part = explainRows(rows, facts).find((one) => one.workload === 'yammer')!;
      const yammer = part.causes.find((one) => one.cause === 'yammer')!;
      const others = total(part, 'low') - yammer.low;
      expect(yammer.upTo).toBe(Math.max(yammer.low, part.excess - others, 0));
      expect(total(part, 'upTo')).toBeGreaterThanOrEqual(part.excess);
    });
  });

  test('no state is claimed without its evidence, and what cannot be tested names the data that would tell', () => {
    each(({ rows, facts }) => {
      const held = (dataset: string) => facts.holdings.some((one) => one.dataset === dataset);
      for (const part of explainRows(rows, facts)) {
        for (const { cause, state, evidence, complete } of part.causes) {
          const shown = evidence.filter((one) => one.kind !== 'missing_dataset');
          if (state === 'proven' || state === 'consistent') expect(shown.length).toBeGreaterThan(0);
          if (state === 'untestable') {
            const lacking = evidence.filter((one) => one.kind === 'missing_dataset');
            expect(lacking.length).toBeGreaterThan(0);
            expect(lacking.every((one) => one.dataset !== undefined)).toBe(true);
          }
          if (!complete) continue;
          if (cause === 'trial' || cause === 'lapsed_subscription') {
            expect(held('directory_subscriptions')).toBe(true);
          } else if (cause === 'turnover' || part.workload === 'yammer') {
            expect(held('user_detail')).toBe(true);
            if (cause === 'turnover') expect(held('user_licences')).toBe(true);
          }
        }
      }
    });
  });

  test('the order of rows and facts changes nothing', () => {
    fc.assert(
      fc.property(worlds, fc.infiniteStream(fc.nat()), ({ rows, facts }, luck) => {
        const shuffled = <T>(items: readonly T[]): T[] =>
          items
            .map((item) => ({ item, key: luck.next().value }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item);
        const mixed = {
          subscriptions: shuffled(facts.subscriptions),
          transfers: shuffled(facts.transfers),
          activity: shuffled(facts.activity),
          licences: shuffled(facts.licences),
          holdings: shuffled(facts.holdings),
        };
        const mixedRows = shuffled(rows);
        expect(explainScope(explainRows(mixedRows, mixed))).toEqual(explainScope(explainRows(rows, facts)));
        for (const row of rows) {
          expect(explainRow(row, mixed, mixedRows)).toEqual(explainRow(row, facts, rows));
        }
        expect(inflatedRows(explainRows(mixedRows, mixed))).toEqual(inflatedRows(explainRows(rows, facts)));
      }),
      { numRuns: 300 },
    );
  });

  test('a further trial with known active users raises the raw figure and leaves the corrected one', () => {
    fc.assert(
      fc.property(
        worlds,
        fc.integer({ min: 1, max: 9 }),
        fc.nat({ max: 9 }),
        ({ rows, facts }, users, spare) => {
          const trial = sub('further', 'own', {
            trial: true,
            quantity: users + spare,
            activeUsers: users,
            start: DAY,
          });
          const more = withTrial(facts, trial, users);
          for (const row of rows) {
            const before = explainRow(row, facts, rows);
            const raised = { ...row, active: row.active + users };
            const after = explainRow(raised, more, rows);
            expect(after.corrected).toEqual(before.corrected);
            if (row.qualified > 0) expect(after.value!).toBeGreaterThan(before.value!);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('nothing is capped: the value is the plain ratio', () => {
    each(({ rows, facts }) => {
      for (const part of explainRows(rows, facts)) {
        expect(part.value).toBe(part.entitlements === 0 ? null : (100 * part.active) / part.entitlements);
      }
    });
  });

  test('a wider scope adds its rows, and lists inflated rows even where the total is at or below 100 %', () => {
    each(({ rows, facts }) => {
      const parts = explainRows(rows, facts);
      const scope = explainScope(parts);
      const sum = (of: (part: (typeof parts)[number]) => number) =>
        parts.reduce((all, one) => all + of(one), 0);
      expect(scope.active).toBe(sum((one) => one.active));
      expect(scope.excess).toBe(sum((one) => one.excess));
      expect(scope.unexplained.low).toBe(sum((one) => one.unexplained.low));
      for (const cause of scope.causes) {
        const same = (part: Decomposition) => part.causes.find((one) => one.cause === cause.cause)!;
        expect(cause.low).toBe(sum((part) => same(part).low));
        expect(cause.upTo).toBe(sum((part) => same(part).upTo));
      }
      expect(inflatedRows(parts)).toHaveLength(parts.filter((one) => one.active > one.entitlements).length);
    });
  });

  test('causes come by what they can account for, largest first', () => {
    each(({ rows, facts }) => {
      for (const part of explainRows(rows, facts)) {
        const upTo = part.causes.map((one) => one.upTo);
        expect(upTo).toEqual([...upTo].sort((a, b) => b - a));
      }
    });
  });

  test('products other than the one asked about are not drawn in', () => {
    each(({ rows, facts }) => {
      const ids = explainRows(rows, facts).flatMap((part) =>
        part.causes.flatMap((one) => one.evidence.map((evidence) => evidence.id)),
      );
      expect(ids).not.toContain('alone');
      expect(ids).not.toContain('old trial');
      expect(ids.some((id) => id?.startsWith('old'))).toBe(false);
      expect(rows.every((row) => row.product === PRODUCT)).toBe(true);
    });
  });
});
