import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Fact, Page } from '../../../core/store/loader.ts';
import { deploymentFact, inBatches, loadFacts, subscriptionFact, usageFact } from './facts.ts';
import type { OpenStore } from './portfolio-suite.ts';

const TENANT_1 = '11111111-1111-1111-1111-111111111111';
const TENANT_2 = '22222222-2222-2222-2222-222222222222';
const ALL = { source: 'licence_analytics', from: '2026-01-01', to: '2026-12-31' } as const;

/** What every loader must do, whatever it loads into. */
export function loaderSuite(name: string, open: () => Promise<OpenStore>): void {
  describe(`loading into ${name}`, () => {
    let store: OpenStore;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());
    const load = (...facts: Fact[]) => loadFacts(store.loader, facts);
    /** A file taken on a day of November; with `page`, as a list or a page of one. */
    const loadFile = (
      sha256: string,
      taken: number,
      facts: readonly Fact[],
      page?: Partial<Page>,
      onRefused?: (fact: Fact) => void,
    ) =>
      store.loader.load(
        {
          name: sha256,
          sha256,
          kind: 'test',
          taken: new Date(Date.UTC(2026, 10, taken)),
          ...(page ? { page: { scope: '', rows: facts.length, more: false, ...page } } : {}),
        },
        { [Symbol.asyncIterator]: () => inBatches(facts) },
        onRefused ? { onRefused } : {},
      );
    const ids = async () => (await store.portfolio.customers()).map((customer) => customer.id);

    test('the same facts twice change nothing, and the revision stays', async () => {
      const facts = [
        { kind: 'customer', customer: { tenantId: TENANT_1, name: 'Contoso' }, aliases: ['コントソ'] },
        { kind: 'product', product: { id: 'm365 e3', name: 'Microsoft 365 E3', service: 'office365' } },
        usageFact({ tenantId: TENANT_1, name: 'Contoso' }),
        deploymentFact({ tenantId: TENANT_1 }),
        subscriptionFact({ tenantId: TENANT_1 }),
        {
          kind: 'holding',
          fact: { customer: { tenantId: TENANT_1 }, dataset: 'audit', from: '2026-11-01', to: '2026-11-09' },
        },
      ] satisfies Fact[];
      expect(await load(...facts)).toEqual({ inserted: 6, updated: 0, unchanged: 0 });
      const revision = await store.portfolio.revision();
      expect(await load(...facts)).toEqual({ inserted: 0, updated: 0, unchanged: 6 });
      expect(await store.portfolio.revision()).toBe(revision);
    });

    test('a changed figure is updated, and the revision moves', async () => {
      await load(usageFact('a'), usageFact('b'));
      const revision = await store.portfolio.revision();
      expect(await load(usageFact('a', { active: 11 }), usageFact('b'), usageFact('c'))).toEqual({
        inserted: 1,
        updated: 1,
        unchanged: 1,
      });
      expect(await store.portfolio.revision()).not.toBe(revision);
      const [row] = await store.portfolio.usage({ customers: ['a'], ...ALL });
      expect(row?.active).toBe(11);
    });

    test('a file is known by its bytes once it is loaded, not after a dry run', async () => {
      const file = { name: 'f.csv', sha256: 'abc', kind: 'test' };
      expect(await store.loader.known('abc')).toBe(false);
      const dry = await store.loader.load(file, inBatches([usageFact('a')]), { dryRun: true });
      expect(dry).toEqual({ inserted: 1, updated: 0, unchanged: 0 });
      expect(await store.loader.known('abc')).toBe(false);
      expect(await ids()).toEqual([]);
      await store.loader.load(file, inBatches([usageFact('a')]));
      expect(await store.loader.known('abc')).toBe(true);
      expect(await store.loader.load(file, inBatches([usageFact('a')]))).toMatchObject({ unchanged: 1 });
    });

    test('a file that fails half way leaves nothing, and the next one loads', async () => {
      const revision = await store.portfolio.revision();
      async function* broken(): AsyncGenerator<readonly Fact[]> {
        yield [usageFact('a'), usageFact('b')];
        throw new RangeError('line 3 is torn');
      }
      const file = { name: 'f.csv', sha256: 'torn', kind: 'test' };
      await expect(store.loader.load(file, broken())).rejects.toThrow('line 3 is torn');
      expect(await store.loader.known('torn')).toBe(false);
      expect(await ids()).toEqual([]);
      expect(await store.portfolio.revision()).toBe(revision);
      expect(await load(usageFact('a'))).toMatchObject({ inserted: 1 });
    });

    test('a count that is none is refused with its file', async () => {
      for (const active of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
        await expect(load(usageFact('a'), usageFact('b', { active }))).rejects.toThrow('is not a count');
      }
      expect(await ids()).toEqual([]);
    });

    test('files loaded at the same time go in one after the other', async () => {
      const counts = await Promise.all([1, 2, 3].map(() => load(usageFact('a'), usageFact('b'))));
      expect(counts.map((count) => count.inserted)).toEqual([2, 0, 0]);
      expect(counts.map((count) => count.unchanged)).toEqual([0, 2, 2]);
    });

    test('a tenant id is compared without case and wins over the name', async () => {
      const upper = 'AAAAAAAA-1111-1111-1111-111111111111';
      await load(usageFact({ tenantId: upper, name: 'Contoso' }));
      await load(usageFact({ tenantId: upper.toLowerCase(), name: 'Contoso Ltd.' }, { workload: 'yammer' }));
      expect(await store.portfolio.customers()).toMatchObject([
        {
          id: upper.toLowerCase(),
          tenantId: upper.toLowerCase(),
          name: 'Contoso',
          aliases: ['Contoso Ltd.'],
        },
      ]);
    });

    test('two customers of one name stay two, told apart in their names, and a name alone is neither of them', async () => {
      await load(
        usageFact({ tenantId: TENANT_1, name: 'Contoso', domain: 'contoso.example' }),
        usageFact({ tenantId: TENANT_2, name: 'CONTOSO' }),
      );
      expect(await store.portfolio.customers()).toMatchObject([
        { id: TENANT_1, name: 'Contoso (contoso.example)', aliases: ['Contoso'] },
        { id: TENANT_2, name: 'CONTOSO (22222222)', aliases: ['CONTOSO'] },
      ]);
      expect(await load(usageFact({ name: 'Contoso' }, { active: 1 }))).toMatchObject({
        waiting: 1,
        inserted: 0,
      });
      expect(await ids()).toEqual([TENANT_1, TENANT_2]);
      const untouched = await store.portfolio.usage({ customers: [TENANT_1, TENANT_2], ...ALL });
      expect(untouched.map((row) => row.active)).toEqual([10, 10]);
    });

    test('facts of a name alone that is new wait, and count once when a description tells whose it is', async () => {
      const facts = [usageFact({ name: 'Contoso' }, { active: 7 }), subscriptionFact({ name: ' contoso ' })];
      expect(await load(...facts)).toEqual({ inserted: 0, updated: 0, unchanged: 0, waiting: 2 });
      expect(await ids()).toEqual([]);
      await load(...facts);
      const described: Fact = { kind: 'customer', customer: { tenantId: TENANT_1, name: 'CONTOSO' } };
      expect(await load(described)).toMatchObject({ settled: 4 });
      expect(await store.portfolio.usage({ customers: [TENANT_1], ...ALL })).toMatchObject([{ active: 7 }]);
      expect(await store.portfolio.subscriptions({})).toHaveLength(1);
      expect(await load(described)).not.toHaveProperty('settled');
    });

    test('a description of two customers of the name leaves its facts waiting', async () => {
      await load(usageFact({ name: 'Contoso' }));
      const described = [TENANT_1, TENANT_2].map(
        (tenantId): Fact => ({ kind: 'customer', customer: { tenantId, name: 'Contoso' } }),
      );
      expect(await load(...described)).not.toHaveProperty('settled');
      expect(await store.portfolio.usage({ customers: [TENANT_1, TENANT_2], ...ALL })).toEqual([]);
    });

    test('a customer shown by its id takes the first name it is told', async () => {
      await load(usageFact({ tenantId: TENANT_1 }));
      expect(await store.portfolio.customers()).toMatchObject([{ name: TENANT_1 }]);
      await load(usageFact({ tenantId: TENANT_1, name: 'Contoso' }));
      expect(await store.portfolio.customers()).toMatchObject([{ name: 'Contoso', aliases: [] }]);
    });

    test('a name alone finds the one customer of that name, however it is typed', async () => {
      await load(usageFact({ tenantId: TENANT_1, name: 'Contoso  Ltd.' }));
      expect(await load(usageFact({ name: 'ＣＯＮＴＯＳＯ ltd.' }))).toMatchObject({ unchanged: 1 });
      expect(await ids()).toEqual([TENANT_1]);
    });

    test('a tenant id told later joins the customer known by name, and its id stays', async () => {
      await load({ kind: 'customer', customer: { name: 'Contoso' } });
      await load(usageFact({ tenantId: TENANT_1, name: 'Contoso' }, { day: '2026-11-16' }));
      expect(await store.portfolio.customers()).toMatchObject([{ id: 'name:contoso', tenantId: TENANT_1 }]);
      await load(usageFact({ tenantId: TENANT_2, name: 'Contoso' }));
      expect(await ids()).toEqual([TENANT_2, 'name:contoso']);
    });

    test('a domain finds the customer before the name does, unless the tenant ids differ', async () => {
      await load({ kind: 'customer', customer: { name: 'Contoso', domain: 'Contoso.example' } });
      await load(usageFact({ name: 'Contoso Holding', domain: 'contoso.example' }));
      expect(await ids()).toEqual(['name:contoso']);
      await load(usageFact({ tenantId: TENANT_1, domain: 'contoso.example' }));
      expect(await ids()).toEqual(['name:contoso']);
      await load(usageFact({ tenantId: TENANT_2, domain: 'contoso.example', name: 'Contoso East' }));
      expect(await ids()).toEqual([TENANT_2, 'name:contoso']);
    });

    test('a description renames a customer, which keeps its former name as an alias', async () => {
      await load(usageFact({ tenantId: TENANT_1, name: 'Contoso' }));
      await load({ kind: 'customer', customer: { tenantId: TENANT_1, name: 'Northwind' } });
      expect(await store.portfolio.customers()).toMatchObject([{ name: 'Northwind', aliases: ['Contoso'] }]);
      await load({ kind: 'customer', customer: { tenantId: TENANT_1, name: 'Contoso' } });
      expect(await store.portfolio.customers()).toMatchObject([{ name: 'Contoso', aliases: ['Northwind'] }]);
    });

    test('a customer that nothing names is refused', async () => {
      await expect(load(usageFact({ name: ' ' }))).rejects.toThrow('names no customer');
    });

    test('first seen is the earliest data date, whatever the order of the files', async () => {
      await load(usageFact('a', { day: '2026-11-09' }), subscriptionFact('b', { asOf: '2026-01-01' }));
      await load(deploymentFact('a', { day: '2026-10-05' }));
      await load(usageFact('a', { day: '2026-11-16' }));
      const [a, b] = await store.portfolio.customers();
      expect(a?.firstSeen).toBe('2026-10-05');
      expect(b).not.toHaveProperty('firstSeen');
    });

    test('an older file does not bring back an older state of a subscription', async () => {
      await load(subscriptionFact('a', { asOf: '2026-11-09', status: 'disabled' }));
      const late = await load(subscriptionFact('a', { asOf: '2026-10-01', status: 'active' }));
      expect(late).toEqual({ inserted: 0, updated: 0, unchanged: 1 });
      expect(await store.portfolio.subscriptions({})).toMatchObject([{ status: 'disabled' }]);
      await load(subscriptionFact('a', { asOf: '2026-11-16', status: 'deprovisioned' }));
      expect(await store.portfolio.subscriptions({})).toMatchObject([{ status: 'deprovisioned' }]);
    });

    test('a product no file has described goes by its id until one does', async () => {
      await load(usageFact('a', { product: 'dynamics 365 sales' }));
      expect(await store.portfolio.products()).toEqual([
        { id: 'dynamics 365 sales', name: 'dynamics 365 sales', service: 'dynamics365' },
      ]);
      const product = {
        id: 'dynamics 365 sales',
        name: 'Dynamics 365 Sales',
        service: 'dynamics365',
      } as const;
      expect(await load({ kind: 'product', product })).toMatchObject({ updated: 1 });
      expect(await store.portfolio.products()).toEqual([product]);
    });

    test('the first real customer takes the sample away, in the same load', async () => {
      const sample: Fact = { kind: 'customer', customer: { id: 's', name: 'Contoso' }, sample: true };
      await loadFacts(store.loader, [sample, usageFact('s'), deploymentFact('s'), subscriptionFact('s')]);
      expect(await store.portfolio.customers()).toMatchObject([{ id: 's', sample: true }]);
      const counts = await load(usageFact({ name: 'Contoso' }, { day: '2026-10-12' }));
      expect(counts).toEqual({ inserted: 1, updated: 0, unchanged: 0, samplesRemoved: 1 });
      const [only, ...others] = await store.portfolio.customers();
      expect(others).toEqual([]);
      expect(only).toMatchObject({ id: 'name:contoso' });
      expect(only).not.toHaveProperty('sample');
      expect(await store.portfolio.subscriptions({})).toEqual([]);
      expect(await store.portfolio.dates({ facts: 'usage', ...ALL })).toEqual(['2026-10-12']);
      expect(await store.portfolio.totals({ facts: 'usage', ...ALL })).toHaveLength(1);
    });

    test('a real file that fails leaves the sample where it was', async () => {
      await loadFacts(store.loader, [{ kind: 'customer', customer: { id: 's', name: 'S' }, sample: true }]);
      await expect(load(usageFact({ name: 'Real' }), usageFact({ name: '' }))).rejects.toThrow();
      expect(await ids()).toEqual(['s']);
    });

    test('a sample is refused beside real customers, and a mixture in one file', async () => {
      const sample: Fact = { kind: 'customer', customer: { id: 's', name: 'S' }, sample: true };
      const real: Fact = { kind: 'customer', customer: { name: 'Real' } };
      await expect(loadFacts(store.loader, [sample, real])).rejects.toThrow('sample');
      await load(real);
      await expect(loadFacts(store.loader, [sample])).rejects.toThrow('beside real customers');
      expect(await ids()).toEqual(['name:real']);
    });

    test('a sample made anew on a later day grows, and stays a sample', async () => {
      const sample: Fact = { kind: 'customer', customer: { id: 's', name: 'S' }, sample: true };
      await loadFacts(store.loader, [sample, usageFact('s')]);
      const counts = await loadFacts(store.loader, [
        sample,
        usageFact('s'),
        usageFact('s', { day: '2026-11-16' }),
      ]);
      expect(counts).toEqual({ inserted: 1, updated: 0, unchanged: 2 });
      expect(await store.portfolio.customers()).toMatchObject([{ id: 's', sample: true }]);
    });

    test('rows that a source tells apart are kept apart and added up', async () => {
      const row = {
        productId: 'p1',
        productName: 'OFFICE 365 E3',
        workload: 'Exchange',
        channel: 'reseller',
      };
      const rows = [
        row,
        { ...row, channel: 'direct' },
        { ...row, productId: 'p2' },
        { ...row, productName: 'Office 365 E3' },
        { ...row, attribution: '1001 | Kobe' },
        { ...row, subscription: 's2' },
        { ...row, trial: true },
        { ...row, skuId: 'sku' },
        { ...row, workload: 'EXO' },
      ];
      await load(...rows.map((one) => usageFact('a', { row: one, active: 1, qualified: 2 })));
      expect(await store.portfolio.usage({ customers: ['a'], ...ALL })).toMatchObject([
        { active: 9, qualified: 18 },
      ]);
      const ask = { facts: 'usage', source: ALL.source, day: '2026-11-09' } as const;
      expect(await store.portfolio.sums(ask)).toMatchObject([{ numerator: 9, denominator: 18, rows: 1 }]);
      expect(await store.portfolio.totals({ facts: 'usage', ...ALL })).toMatchObject([
        { numerator: 9, customers: 1 },
      ]);
    });

    test('a source’s row that turns out to be of another product takes its facts along', async () => {
      const row = { productId: 'p1', productName: 'SKU P1' };
      await load(usageFact('a', { product: 'sku p1', row }), deploymentFact('a', { product: 'sku p1', row }));
      await load(usageFact('a', { product: 'm365 e3', row, day: '2026-11-16' }));
      const usage = await store.portfolio.usage({ customers: ['a'], ...ALL });
      expect(usage.map((one) => [one.day, one.product])).toEqual([
        ['2026-11-09', 'm365 e3'],
        ['2026-11-16', 'm365 e3'],
      ]);
      const totals = await store.portfolio.totals({ facts: 'usage', ...ALL });
      expect(totals.map((one) => one.product)).toEqual(['m365 e3', 'm365 e3']);
    });

    test('rows of one key with other counts are all refused, with what was held left alone', async () => {
      await loadFile('first', 1, [usageFact('a', { active: 3 })]);
      const refused: number[] = [];
      const facts = [
        usageFact('a', { active: 4 }),
        usageFact('b', { active: 5 }),
        usageFact('a', { active: 5 }),
        usageFact('a', { active: 4 }),
      ];
      const counts = await loadFile('second', 2, facts, {}, (fact) => refused.push(facts.indexOf(fact)));
      expect(refused).toEqual([0, 2, 3]);
      expect(counts).toEqual({ inserted: 1, updated: 0, unchanged: 0 });
      const rows = await store.portfolio.usage({ customers: ['a', 'b'], ...ALL });
      expect(rows.map((one) => one.active)).toEqual([3, 5]);
    });

    test('an older download changes nothing, whenever it comes, and known bytes stay as old as they are', async () => {
      const old = [usageFact('a', { active: 1 }), usageFact('b', { active: 1 })];
      await loadFile('old', 5, old);
      await loadFile('new', 20, [usageFact('a', { active: 2 }), usageFact('b', { active: 1 })]);
      expect(await loadFile('old', 21, old)).toMatchObject({ updated: 0, older: 1 });
      expect(await loadFile('between', 10, [usageFact('b', { active: 9 })])).toMatchObject({ older: 1 });
      const rows = await store.portfolio.usage({ customers: ['a', 'b'], ...ALL });
      expect(rows.map((one) => one.active)).toEqual([2, 1]);
    });

    test('pages are one list in whatever order they come, and end nothing before they are all there', async () => {
      const both = [
        usageFact('a', { workload: 'teams' }),
        usageFact('a', { workload: 'exchange' }),
        usageFact('a', { workload: 'yammer' }),
      ];
      await loadFile('before', 1, both, { rows: 3 });
      const teams = (page: object) =>
        loadFile('p1', 5, [usageFact('a', { workload: 'teams', active: 4 })], page);
      const exchange = (page: object) =>
        loadFile('p2', 5, [usageFact('a', { workload: 'exchange', active: 4 })], page);
      expect(await exchange({ rows: 1, total: 2 })).not.toHaveProperty('ended');
      expect(await teams({ rows: 1, total: 2, more: true })).toMatchObject({ ended: 1 });
      const sums = await store.portfolio.sums({ facts: 'usage', source: ALL.source, day: '2026-11-09' });
      expect(sums).toMatchObject([{ numerator: 8, rows: 2 }]);
    });

    test('a list speaks of all services it has rows of, however many days apart they are processed', async () => {
      const product = (id: string, service: 'office365' | 'dynamics365'): Fact => ({
        kind: 'product',
        product: { id, name: id, service },
      });
      await load(product('m365 e3', 'office365'), product('sales', 'dynamics365'));
      const sales = deploymentFact('a', { product: 'sales', day: '2026-11-07' });
      await loadFile('before', 8, [deploymentFact('a'), sales], {});
      const after = [
        deploymentFact('a', { day: '2026-11-13' }),
        deploymentFact('b', { product: 'sales', day: '2026-11-02' }),
      ];
      expect(await loadFile('after', 15, after, {})).toMatchObject({ ended: 1 });
      const ask = { facts: 'deployment', source: ALL.source, day: '2026-11-13', customers: ['a'] } as const;
      expect(await store.portfolio.sums(ask)).toMatchObject([{ numerator: 15, rows: 1 }]);
    });

    test('a list of which a row could not be taken ends nothing: what it seems to lack may be that row', async () => {
      const before = [usageFact('a', { workload: 'teams' }), usageFact('a', { workload: 'exchange' })];
      await loadFile('before', 1, before, {});
      const day = '2026-11-10';
      const contradicting = [
        usageFact('a', { workload: 'teams', day, active: 4 }),
        usageFact('a', { workload: 'yammer', day, active: 4 }),
        usageFact('a', { workload: 'exchange', day, active: 1 }),
        usageFact('a', { workload: 'exchange', day, active: 2 }),
      ];
      expect(await loadFile('contradicting', 5, contradicting, {})).not.toHaveProperty('ended');
      const sums = await store.portfolio.sums({ facts: 'usage', source: ALL.source, day });
      expect(sums).toMatchObject([{ numerator: 4 + 4 + 10, rows: 3 }]);
      await store.loader.load(
        {
          name: 'cut',
          sha256: 'cut',
          kind: 'test',
          taken: new Date(Date.UTC(2026, 10, 6)),
          page: { scope: '', rows: 3, more: false },
        },
        { [Symbol.asyncIterator]: () => inBatches(contradicting.slice(0, 2)) },
        { unread: () => true },
      );
      expect(await store.portfolio.sums({ facts: 'usage', source: ALL.source, day })).toEqual(sums);
    });

    test('a relationship has ended as a list says, or as a later full list has it no more', async () => {
      const listed = (tenantId: string, day: string, ended = false): Fact => ({
        kind: 'customer',
        customer: { tenantId, name: tenantId },
        listed: { day, ended },
      });
      await load(usageFact({ tenantId: TENANT_1 }), usageFact({ tenantId: TENANT_2 }));
      await loadFile('november', 20, [listed(TENANT_1, '2026-11-20')], { rows: 1 });
      const ask = { facts: 'usage', source: ALL.source, day: '2026-11-09' } as const;
      // never on a list: nothing is known of the relationship
      expect(await store.portfolio.sums(ask)).toHaveLength(2);
      await loadFile(
        'august',
        10,
        [TENANT_1, TENANT_2].map((id) => listed(id, '2026-11-10')),
        { rows: 2 },
      );
      const [, gone] = await store.portfolio.customers();
      expect(gone).toMatchObject({ id: TENANT_2, ended: '2026-11-20' });
      expect(await store.portfolio.sums(ask)).toMatchObject([{ customer: TENANT_1 }]);
      expect(await store.portfolio.totals({ facts: 'usage', ...ALL })).toMatchObject([{ customers: 1 }]);
      expect(await store.portfolio.sums({ ...ask, customers: [TENANT_2] })).toHaveLength(1);
      await loadFile('december', 25, [listed(TENANT_1, '2026-11-25', true), listed(TENANT_2, '2026-11-25')], {
        rows: 2,
      });
      expect(await store.portfolio.sums(ask)).toMatchObject([{ customer: TENANT_2 }]);
    });
  });
}
