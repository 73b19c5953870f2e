import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import { openLoader, openPortfolio } from '../../../core/store/embedded/index.ts';
import type { Fact, Page } from '../../../core/store/loader.ts';
import { inBatches, usageFact } from './facts.ts';
import { allRows } from './plain-sums.ts';

/** A store as schema 3 left it: filled by the loader of that time and dumped as SQL. */
const FILLED = join(import.meta.dirname, '../../fixtures/stores/facts-schema-3.sql');
const HARBOUR = '9b1d6c1e-2f7a-4c58-9a3e-0d5b7f1a2c01';
const BREWERY = '2f7a9b1d-1111-4c58-9a3e-0d5b7f1a2c02';
const NOVEMBER = { source: 'licence_analytics', from: '2026-11-01', to: '2026-11-30' } as const;

const root = mkdtempSync(join(tmpdir(), 'uptake-migration-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function filledBefore(): string {
  const dataDir = mkdtempSync(join(root, 'd'));
  const db = new DatabaseSync(join(dataDir, 'facts.db'));
  db.exec(readFileSync(FILLED, 'utf8'));
  db.close();
  return dataDir;
}

/** Exchange of one customer as a download of today tells it. */
const exchange = (channel: string, active: number, qualified: number): Fact =>
  usageFact(
    { tenantId: HARBOUR },
    {
      product: 'office 365 e3',
      workload: 'exchange',
      day: '2026-11-13',
      row: { productId: '6fd2c87f', productName: 'OFFICE 365 ENTERPRISE E3', workload: 'Exchange', channel },
      active,
      qualified,
    },
  );

async function exchangeAfter(page: Partial<Page>, ...facts: Fact[]): Promise<readonly number[][]> {
  const dataDir = filledBefore();
  const loader = await openLoader({ dataDir });
  const file = { name: 'usage.json', sha256: 'new', kind: 'licence_usage', taken: new Date('2026-11-20') };
  const list = { scope: '', rows: facts.length, more: false, ...page };
  await loader.load({ ...file, page: list }, inBatches(facts));
  const portfolio = await openPortfolio({ dataDir });
  const rows = await portfolio.usage({ customers: [HARBOUR], ...NOVEMBER, from: '2026-11-13' });
  await loader.close();
  await portfolio.close();
  return rows
    .filter((row) => row.workload === 'exchange' && !row.ended)
    .map((row) => [row.active, row.qualified]);
}

describe('a store filled before the source’s own rows were kept', () => {
  it('answers as it did', async () => {
    const dataDir = filledBefore();
    const portfolio = await openPortfolio({ dataDir });
    expect(
      await portfolio.sums({ facts: 'usage', source: 'licence_analytics', day: '2026-11-13' }),
    ).toMatchObject([
      { customer: BREWERY, numerator: 5, denominator: 10, oldest: '2026-11-13', rows: 1 },
      { customer: HARBOUR, numerator: 80, denominator: 159, oldest: '2026-11-10', rows: 4 },
      { customer: 'name:known by name', numerator: 1, denominator: 4, oldest: '2026-11-13', rows: 1 },
    ]);
    expect(await portfolio.deployment({ customers: [HARBOUR], ...NOVEMBER })).toMatchObject([
      { product: 'dynamics 365 sales', day: '2026-11-10', assigned: 8, sold: 9 },
      { product: 'office 365 e3', day: '2026-11-13', assigned: 45, sold: 50 },
    ]);
    const rows = await allRows(
      portfolio.rows({ facts: 'usage', source: 'licence_analytics', day: '2026-11-13' }),
    );
    const totals = await portfolio.totals({ facts: 'usage', ...NOVEMBER, from: '2026-11-13' });
    expect(rows.reduce((sum, row) => sum + row.numerator, 0)).toBe(
      totals.reduce((sum, total) => sum + total.numerator, 0),
    );
    expect(await portfolio.subscriptions({})).toMatchObject([{ id: 's1', quantity: 50 }]);
    await portfolio.close();
  });

  it('gives a row up to the rows of the source that a new download tells of the same', async () => {
    expect(await exchangeAfter({}, exchange('reseller', 25, 30), exchange('direct', 20, 20))).toEqual([
      [45, 50],
    ]);
  });

  it('does so for a page of a list too', async () => {
    expect(await exchangeAfter({ more: true }, exchange('reseller', 25, 30))).toEqual([[25, 30]]);
  });
});
