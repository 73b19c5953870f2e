import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Fact, Loader } from '../../../core/store/loader.ts';
import type { Portfolio } from '../../../core/store/portfolio.ts';
import { deploymentFact, loadFacts, subscriptionFact, usageFact } from './facts.ts';
import { agrees, allRows } from './plain-sums.ts';

export interface OpenStore {
  readonly loader: Loader;
  readonly portfolio: Portfolio;
  readonly close: () => Promise<void>;
}

const SOURCE = 'licence_analytics';
const ALL = { source: SOURCE, from: '2026-01-01', to: '2026-12-31' } as const;

/** What every portfolio must do, whatever it is stored in. `open` gives an empty one. */
export function portfolioSuite(name: string, open: () => Promise<OpenStore>): void {
  describe(`the portfolio in ${name}`, () => {
    let store: OpenStore;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());
    const load = (...facts: Fact[]) => loadFacts(store.loader, facts);

    test('an empty store answers everything with nothing', async () => {
      const { portfolio } = store;
      expect(await portfolio.customers()).toEqual([]);
      expect(await portfolio.products()).toEqual([]);
      expect(await portfolio.holdings({ facts: 'usage', asOf: '2026-11-23' })).toEqual([]);
      expect(await portfolio.sums({ facts: 'usage', source: SOURCE, day: '2026-11-09' })).toEqual([]);
      expect(await portfolio.totals({ facts: 'usage', ...ALL })).toEqual([]);
      expect(await allRows(portfolio.rows({ facts: 'usage', source: SOURCE, day: '2026-11-09' }))).toEqual(
        [],
      );
    });

    test('facts come back as they were told', async () => {
      const usage = usageFact('a', { workload: 'other', workloadName: 'Loop', active: 0, qualified: 0 });
      const deployment = deploymentFact('a', { assigned: 0, sold: 0 });
      await load({ kind: 'customer', customer: { id: 'a', name: 'A' } }, usage, deployment);
      const customers = ['a'];
      expect(await store.portfolio.usage({ customers, ...ALL })).toEqual([
        { ...factOf(usage), customer: 'a' },
      ]);
      expect(await store.portfolio.deployment({ customers, ...ALL })).toEqual([
        { ...factOf(deployment), customer: 'a' },
      ]);
    });

    test('two workloads the catalogue does not know stay two rows', async () => {
      await load(
        usageFact('a', { workload: 'other', workloadName: 'Loop', active: 1 }),
        usageFact('a', { workload: 'other', workloadName: 'Whiteboard', active: 2 }),
      );
      const rows = await store.portfolio.usage({ customers: ['a'], ...ALL });
      expect(rows.map((row) => [row.workloadName, row.active])).toEqual([
        ['Loop', 1],
        ['Whiteboard', 2],
      ]);
      const [total] = await store.portfolio.totals({ facts: 'usage', ...ALL });
      expect(total).toMatchObject({ workload: 'other', numerator: 3, denominator: 40, customers: 1 });
    });

    test('raw rows are ordered by day, customer, product and workload, and cut to what is asked', async () => {
      await load(
        usageFact('b', { day: '2026-11-02' }),
        usageFact('a', { day: '2026-11-09', product: 'x' }),
        usageFact('a', { day: '2026-11-09', workload: 'exchange' }),
        usageFact('a', { day: '2026-11-02' }),
        usageFact('c', { day: '2026-11-02' }),
      );
      const rows = await store.portfolio.usage({ customers: ['b', 'a', 'nobody'], ...ALL });
      expect(rows.map((row) => `${row.day} ${row.customer} ${row.product} ${row.workload}`)).toEqual([
        '2026-11-02 a m365 e3 teams',
        '2026-11-02 b m365 e3 teams',
        '2026-11-09 a m365 e3 exchange',
        '2026-11-09 a x teams',
      ]);
      const cut = await store.portfolio.usage({
        customers: ['a', 'b'],
        exclude: ['b'],
        products: ['m365 e3'],
        workloads: ['teams'],
        source: SOURCE,
        from: '2026-11-01',
        to: '2026-11-05',
      });
      expect(cut.map((row) => row.customer)).toEqual(['a']);
    });

    test('rows above 100 % are those with more active users than entitlements, the newest of each only', async () => {
      const fact = (customer: string, day: string, active: number, qualified: number) =>
        usageFact(customer, { day, active, qualified });
      await load(
        fact('over', '2026-11-09', 12, 10),
        fact('none', '2026-11-09', 1, 0),
        fact('even', '2026-11-09', 10, 10),
        fact('was', '2026-11-05', 12, 10),
        fact('was', '2026-11-09', 9, 10),
        fact('late', '2026-11-05', 12, 10),
      );
      const ask = { facts: 'usage', source: SOURCE, day: '2026-11-09', over100: true } as const;
      const rows = await allRows(store.portfolio.rows(ask));
      expect(rows.map((row) => row.customer).sort()).toEqual(['late', 'none', 'over']);
      expect(await allRows(store.portfolio.rows({ ...ask, customers: ['even'] }))).toEqual([]);
    });

    test('an empty list of customers, products or workloads means none, never all', async () => {
      await load(usageFact('a'), deploymentFact('a'), subscriptionFact('a'));
      const ask = { facts: 'usage', source: SOURCE, day: '2026-11-09' } as const;
      const { portfolio } = store;
      expect(await portfolio.sums({ ...ask, customers: [] })).toEqual([]);
      expect(await portfolio.sums({ ...ask, products: [] })).toEqual([]);
      expect(await portfolio.sums({ ...ask, workloads: [] })).toEqual([]);
      expect(await portfolio.usage({ ...ALL, customers: [] })).toEqual([]);
      expect(await portfolio.totals({ ...ALL, facts: 'usage', products: [] })).toEqual([]);
      expect(await portfolio.subscriptions({ customers: [] })).toEqual([]);
      expect(await portfolio.holdings({ facts: 'usage', customers: [], asOf: '2026-11-23' })).toEqual([]);
      expect(await portfolio.dates({ facts: 'usage', ...ALL, customers: [] })).toEqual([]);
      expect(await allRows(portfolio.rows({ ...ask, customers: [] }))).toEqual([]);
      expect(await portfolio.sums({ ...ask, exclude: [] })).toHaveLength(1);
    });

    test('a sum takes each row at its newest date within the spread and names the oldest of them', async () => {
      await load(
        usageFact('a', { day: '2026-11-09', workload: 'teams', active: 5, qualified: 10 }),
        usageFact('a', { day: '2026-11-07', workload: 'teams', active: 9, qualified: 10 }),
        usageFact('a', { day: '2026-11-03', workload: 'exchange', active: 3, qualified: 10 }),
        usageFact('a', { day: '2026-11-02', workload: 'yammer', active: 8, qualified: 10 }),
      );
      const ask = { facts: 'usage', source: SOURCE } as const;
      expect(await store.portfolio.sums({ ...ask, day: '2026-11-09' })).toMatchObject([
        { customer: 'a', numerator: 8, denominator: 20, oldest: '2026-11-03', rows: 2, seats: 10 },
      ]);
      expect(await store.portfolio.sums({ ...ask, day: '2026-11-08' })).toMatchObject([
        { customer: 'a', numerator: 20, denominator: 30, oldest: '2026-11-02', rows: 3, seats: 10 },
      ]);
    });

    test('one customer with newer data does not hide the others', async () => {
      await load(
        usageFact('a', { day: '2026-11-02', active: 4 }),
        usageFact('b', { day: '2026-11-09', active: 6 }),
        usageFact('c', { day: '2026-09-07', active: 8 }),
      );
      const ask = { facts: 'usage', source: SOURCE, day: '2026-11-16' } as const;
      const newestOf = async (from?: string) =>
        (await store.portfolio.sums(from ? { ...ask, from } : ask)).map((sum) => [sum.customer, sum.newest]);
      expect(await newestOf()).toEqual([
        ['a', '2026-11-02'],
        ['b', '2026-11-09'],
        ['c', '2026-09-07'],
      ]);
      expect(await newestOf('2026-11-02')).toEqual([
        ['a', '2026-11-02'],
        ['b', '2026-11-09'],
      ]);
      const [total] = await store.portfolio.totals({ ...ask, from: '2026-11-09', to: '2026-11-09' });
      expect(total).toMatchObject({ numerator: 10, denominator: 40, customers: 2, oldest: '2026-11-09' });
    });

    test('a row without a denominator lends its users to no sum, and nothing unused is netted', async () => {
      await load(
        usageFact('a', { workload: 'teams', active: 500, qualified: 0 }),
        usageFact('a', { workload: 'exchange', active: 12, qualified: 10 }),
        usageFact('a', { workload: 'yammer', active: 3, qualified: 10 }),
        usageFact('a', { workload: 'yammer', product: 'x', active: 1, qualified: 5 }),
      );
      const expected = { numerator: 16, denominator: 25, unused: 11, bare: 500 };
      const ask = { facts: 'usage', source: SOURCE, day: '2026-11-09' } as const;
      expect(await store.portfolio.sums(ask)).toMatchObject([{ ...expected, seats: 15, rows: 4 }]);
      const totals = await store.portfolio.totals({ ...ask, from: ask.day, to: ask.day });
      const plus = (of: keyof typeof expected) => totals.reduce((sum, total) => sum + total[of], 0);
      expect({
        numerator: plus('numerator'),
        denominator: plus('denominator'),
        unused: plus('unused'),
        bare: plus('bare'),
      }).toEqual(expected);
    });

    test('a row with a denominator of zero is a row, and a missing one is none', async () => {
      await load(usageFact('a', { active: 0, qualified: 0 }), deploymentFact('b'));
      const sums = await store.portfolio.sums({ facts: 'usage', source: SOURCE, day: '2026-11-09' });
      expect(sums).toMatchObject([
        { customer: 'a', numerator: 0, denominator: 0, oldest: '2026-11-09', rows: 1 },
      ]);
    });

    test('figures of another window than the source has are no part of a sum', async () => {
      await load(usageFact('a'), usageFact('a', { window: 'P30D', active: 1000 }));
      const [sum] = await store.portfolio.sums({ facts: 'usage', source: SOURCE, day: '2026-11-09' });
      expect(sum?.numerator).toBe(10);
    });

    test('sums, totals and rows agree with a plain computation from the raw facts', async () => {
      const days = ['2026-11-01', '2026-11-03', '2026-11-06', '2026-11-09', '2026-11-14'];
      const fact = fc.record({
        customer: fc.constantFrom('a', 'b', 'c'),
        product: fc.constantFrom('p', 'q', ''),
        workload: fc.constantFrom('teams' as const, 'exchange' as const),
        day: fc.constantFrom(...days),
        active: fc.nat(500),
        qualified: fc.nat(500),
      });
      // two rows of one key in one file contradict each other, and are refused
      const file = fc.uniqueArray(fact, {
        maxLength: 12,
        selector: ({ customer, product, workload, day }) => [customer, product, workload, day].join(),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(file, { maxLength: 3 }), async (files) => {
          const fresh = await open();
          try {
            for (const file of files) {
              const facts = file.map(({ customer, ...rest }) => usageFact(customer, rest));
              await loadFacts(fresh.loader, facts);
            }
            for (const day of [...days, '2026-11-08', '2026-11-30']) {
              await agrees(fresh.portfolio, files.flat(), day, days.includes(day));
            }
          } finally {
            await fresh.close();
          }
        }),
        { numRuns: 12, seed: 4 },
      );
    });

    test('a correction loaded later changes the totals of every date it is part of', async () => {
      await load(usageFact('a', { day: '2026-11-03', workload: 'exchange', active: 1 }));
      await load(usageFact('a', { day: '2026-11-09', active: 2 }), usageFact('a', { day: '2026-11-16' }));
      await load(usageFact('a', { day: '2026-11-03', workload: 'exchange', active: 7 }));
      const totals = await store.portfolio.totals({ facts: 'usage', ...ALL });
      expect(totals.map((t) => [t.day, t.workload, t.numerator])).toEqual([
        ['2026-11-03', 'exchange', 7],
        ['2026-11-09', 'exchange', 7],
        ['2026-11-09', 'teams', 2],
        ['2026-11-16', 'teams', 10],
      ]);
    });

    test('totals of deployment are per product, and count the customers', async () => {
      await load(deploymentFact('a'), deploymentFact('b', { assigned: 1, sold: 0 }));
      expect(await store.portfolio.totals({ facts: 'deployment', ...ALL, workloads: ['teams'] })).toEqual([
        {
          day: '2026-11-09',
          product: 'm365 e3',
          workload: '',
          numerator: 15,
          denominator: 20,
          unused: 5,
          bare: 1,
          customers: 2,
          oldest: '2026-11-09',
        },
      ]);
    });

    test('holdings and dates look at whose data it is and no further than asked', async () => {
      await load(
        usageFact('a', { day: '2026-11-02' }),
        usageFact('b', { day: '2026-11-09' }),
        usageFact('b', { day: '2026-10-31', source: 'insights', window: 'P1M', product: '' }),
        deploymentFact('a', { source: 'subscribed_skus' }),
      );
      const { portfolio } = store;
      expect(await portfolio.holdings({ facts: 'usage', asOf: '2026-11-23' })).toEqual([
        { source: 'licence_analytics', window: 'P28D', newest: '2026-11-09', oldest: '2026-11-02' },
        { source: 'insights', window: 'P1M', newest: '2026-10-31', oldest: '2026-10-31' },
      ]);
      expect(await portfolio.holdings({ facts: 'usage', customers: ['a'], asOf: '2026-11-23' })).toEqual([
        { source: 'licence_analytics', window: 'P28D', newest: '2026-11-02', oldest: '2026-11-02' },
      ]);
      expect(
        await portfolio.holdings({ facts: 'usage', customers: ['b'], asOf: '2026-11-01' }),
      ).toMatchObject([{ source: 'insights' }]);
      expect(await portfolio.holdings({ facts: 'deployment', asOf: '2026-11-23' })).toEqual([
        { source: 'subscribed_skus', window: null, newest: '2026-11-09', oldest: '2026-11-09' },
      ]);
      expect(await portfolio.dates({ facts: 'usage', ...ALL })).toEqual(['2026-11-02', '2026-11-09']);
      expect(await portfolio.dates({ facts: 'usage', ...ALL, customers: ['b'] })).toEqual(['2026-11-09']);
      expect(await portfolio.dates({ facts: 'usage', ...ALL, to: '2026-11-08' })).toEqual(['2026-11-02']);
    });

    test('evidence comes back as told, for some customers or all', async () => {
      await load(
        subscriptionFact('a', { status: 'disabled', trial: true, start: '2026-01-01', activeUsers: 0 }),
        subscriptionFact('a', { id: 's2', view: 'tenant' }),
        subscriptionFact('b'),
        {
          kind: 'transfer',
          fact: {
            id: 't',
            customer: { id: 'a' },
            product: 'm365 e3',
            day: '2026-11-05',
            from: 'u1',
            to: 'u2',
          },
        },
        {
          kind: 'support',
          fact: { customer: { id: 'a' }, from: '2026-10-01', to: '2026-10-31', requests: 4, howTo: 3 },
        },
      );
      const { portfolio } = store;
      const { fact } = subscriptionFact('a', {
        status: 'disabled',
        trial: true,
        start: '2026-01-01',
        activeUsers: 0,
      }) as Extract<Fact, { kind: 'subscription' }>;
      expect(await portfolio.subscriptions({ customers: ['a'], view: 'own' })).toEqual([
        { ...fact, customer: 'a' },
      ]);
      expect(await portfolio.subscriptions({})).toHaveLength(3);
      expect(await portfolio.transfers({ customers: ['a'], from: '2026-11-05', to: '2026-11-05' })).toEqual([
        { id: 't', customer: 'a', product: 'm365 e3', day: '2026-11-05', from: 'u1', to: 'u2' },
      ]);
      expect(await portfolio.transfers({ from: '2026-11-06', to: '2026-11-30' })).toEqual([]);
      expect(await portfolio.support({ from: '2026-10-31', to: '2026-11-30' })).toEqual([
        { customer: 'a', from: '2026-10-01', to: '2026-10-31', requests: 4, howTo: 3 },
      ]);
    });

    test('user detail is the newest report held by then, without those who left it', async () => {
      const seen = (user: string, asOf: string, lastActivity?: string): Fact => ({
        kind: 'user_activity',
        fact: {
          customer: { id: 'a' },
          user,
          workload: 'teams',
          asOf,
          ...(lastActivity ? { lastActivity } : {}),
        },
      });
      await load(
        seen('u1', '2026-11-01', '2026-10-30'),
        seen('u2', '2026-11-01'),
        seen('u1', '2026-11-08', '2026-11-07'),
      );
      const detail = (asOf: string) => store.portfolio.userActivity({ customers: ['a'], asOf });
      expect(await detail('2026-11-30')).toEqual([
        { customer: 'a', user: 'u1', workload: 'teams', lastActivity: '2026-11-07', asOf: '2026-11-08' },
      ]);
      expect((await detail('2026-11-07')).map((row) => row.user)).toEqual(['u1', 'u2']);
      expect(await detail('2026-10-31')).toEqual([]);
    });

    test('what users hold comes back by day, as it was told', async () => {
      const held = (user: string, asOf: string, product: string, trial = false) =>
        ({ kind: 'user_licence', fact: { customer: { id: 'a' }, user, product, trial, asOf } }) as const;
      const told = [
        held('u1', '2026-11-08', 'm365 e3'),
        held('u1', '2026-11-08', 'visio plan 2', true),
        held('u2', '2026-11-09', 'm365 e3'),
      ];
      await load(...told, held('u1', '2026-11-01', 'm365 e5'));
      const ask = { customers: ['a'], from: '2026-11-02', to: '2026-11-09' };
      expect(await store.portfolio.userLicences(ask)).toEqual(
        told.map(({ fact }) => ({ ...fact, customer: 'a' })),
      );
      expect(await store.portfolio.userLicences({ ...ask, customers: ['b'] })).toEqual([]);
      // a product somebody holds is none that there are figures of
      expect(await store.portfolio.products()).toEqual([]);
    });

    test('who is known by an id and by a name is told by the name in transfers, whenever that was learnt', async () => {
      const move = { customer: { id: 'a' }, id: 't', product: 'm365 e3', day: '2026-11-05' };
      const same = (customer: string, id: string, user: string): Fact => ({
        kind: 'person',
        fact: { customer: { id: customer }, id, user },
      });
      await load(
        { kind: 'transfer', fact: { ...move, from: 'id1', to: 'id2' } },
        { kind: 'transfer', fact: { ...move, id: 'u', from: 'id3' } },
      );
      await load(same('a', 'id1', 'anna'), same('b', 'id2', 'somebody of another customer'));
      const ask = { customers: ['a'], from: '2026-11-01', to: '2026-11-30' };
      expect((await store.portfolio.transfers(ask)).map(({ from, to }) => [from, to])).toEqual([
        ['anna', 'id2'],
        ['id3', undefined],
      ]);
    });

    test('days a data set is held for are joined where they touch, and a gap stays a gap', async () => {
      const held = (from: string, to: string): Fact => ({
        kind: 'holding',
        fact: { customer: { id: 'a' }, dataset: 'audit', from, to },
      });
      await load(
        held('2026-09-01', '2026-09-30'),
        held('2026-10-01', '2026-10-31'),
        held('2026-11-10', '2026-11-20'),
      );
      expect(await store.portfolio.datasets({})).toEqual([
        { customer: 'a', dataset: 'audit', from: '2026-09-01', to: '2026-10-31' },
        { customer: 'a', dataset: 'audit', from: '2026-11-10', to: '2026-11-20' },
      ]);
    });

    test('the answers of a large portfolio are the same as those of its parts', async () => {
      const facts = Array.from({ length: 1500 }, (_, n) => `c${String(n).padStart(4, '0')}`).flatMap(
        (id, n) => [
          usageFact(id, { active: n % 7, qualified: 10 }),
          usageFact(id, { workload: 'exchange', active: n % 5, qualified: 10, day: '2026-11-06' }),
          subscriptionFact(id, { id: `s${n}`, quantity: n }),
        ],
      );
      await loadFacts(store.loader, facts);
      const { portfolio } = store;
      const ask = { facts: 'usage', source: SOURCE, day: '2026-11-09' } as const;
      const whole = await portfolio.sums(ask);
      expect(whole).toHaveLength(1500);
      const some = ['c0003', 'c0700', 'c1499'];
      expect(whole.filter((sum) => some.includes(sum.customer))).toEqual(
        await portfolio.sums({ ...ask, customers: some }),
      );
      const most = whole.map((sum) => sum.customer).slice(0, 1200);
      expect(await portfolio.sums({ ...ask, customers: most })).toEqual(whole.slice(0, 1200));
      expect(await portfolio.sums({ ...ask, exclude: most })).toEqual(whole.slice(1200));
      expect(await allRows(portfolio.rows(ask))).toHaveLength(3000);
      expect(await portfolio.customers()).toHaveLength(1500);
      expect((await portfolio.subscriptions({})).reduce((sum, one) => sum + one.quantity, 0)).toBe(
        (1499 * 1500) / 2,
      );
      expect(await portfolio.usage({ customers: most, ...ALL })).toHaveLength(2400);
    });

    test('an export that is broken off leaves the store usable', async () => {
      const facts = Array.from({ length: 2500 }, (_, n) => usageFact(`c${n}`));
      await loadFacts(store.loader, facts);
      const ask = { facts: 'usage', source: SOURCE, day: '2026-11-09' } as const;
      for await (const batch of store.portfolio.rows(ask)) {
        expect(batch.length).toBeGreaterThan(0);
        break;
      }
      await load(usageFact('late'));
      expect(await allRows(store.portfolio.rows(ask))).toHaveLength(2501);
    });

    test('an export shows one state of the data, whatever is loaded meanwhile', async () => {
      const facts = Array.from({ length: 2500 }, (_, n) => usageFact(`c${n}`));
      await loadFacts(store.loader, facts);
      let rows = 0;
      for await (const batch of store.portfolio.rows({ facts: 'usage', source: SOURCE, day: '2026-11-09' })) {
        if (rows === 0) await load(usageFact('late'), usageFact('c2499', { active: 19 }));
        rows += batch.length;
        expect(batch.every((row) => row.numerator === 10)).toBe(true);
      }
      expect(rows).toBe(2500);
    });

    test('a day that is none is refused', async () => {
      await expect(load(usageFact('a', { day: '2026-02-30' }))).rejects.toThrow('not a calendar day');
      expect(await store.portfolio.customers()).toEqual([]);
    });
  });
}

function factOf(fact: Fact): object {
  return 'fact' in fact ? fact.fact : {};
}
