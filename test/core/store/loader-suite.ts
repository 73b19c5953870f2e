import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Fact } from '../../../core/store/loader.ts';
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

    test('two customers of one name with different tenant ids stay two', async () => {
      await load(
        usageFact({ tenantId: TENANT_1, name: 'Contoso' }),
        usageFact({ tenantId: TENANT_2, name: 'Contoso' }),
      );
      expect(await ids()).toEqual([TENANT_1, TENANT_2]);
      await load(usageFact({ name: 'Contoso' }, { active: 1 }));
      expect(await ids()).toEqual([TENANT_1, TENANT_2, 'name:contoso']);
      const untouched = await store.portfolio.usage({ customers: [TENANT_1, TENANT_2], ...ALL });
      expect(untouched.map((row) => row.active)).toEqual([10, 10]);
    });

    test('a name alone finds the one customer of that name, however it is typed', async () => {
      await load(usageFact({ tenantId: TENANT_1, name: 'Contoso  Ltd.' }));
      expect(await load(usageFact({ name: 'ＣＯＮＴＯＳＯ ltd.' }))).toMatchObject({ unchanged: 1 });
      expect(await ids()).toEqual([TENANT_1]);
    });

    test('a tenant id told later joins the customer known by name, and its id stays', async () => {
      await load(usageFact({ name: 'Contoso' }));
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
      await expect(loadFacts(store.loader, [sample, usageFact({ name: 'Real' })])).rejects.toThrow('sample');
      await load(usageFact({ name: 'Real' }));
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
  });
}
