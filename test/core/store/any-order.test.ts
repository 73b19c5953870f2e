import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openLoader, openPortfolio } from '../../../core/store/embedded/index.ts';
import type { Fact, LoadedFile } from '../../../core/store/loader.ts';
import { inBatches, usageFact } from './facts.ts';

const root = mkdtempSync(join(tmpdir(), 'uptake-order-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const DAY = '2026-11-13';
interface Row {
  readonly customer: string;
  readonly channel: string;
  readonly workload: 'teams' | 'exchange' | 'yammer';
  readonly active: number;
}
interface Download {
  readonly whole: boolean;
  readonly rows: readonly Row[];
}

const row: fc.Arbitrary<Row> = fc.record({
  customer: fc.constantFrom('a', 'b'),
  channel: fc.constantFrom('reseller', 'direct'),
  workload: fc.constantFrom('teams' as const, 'exchange' as const, 'yammer' as const),
  active: fc.nat(50),
});
const keyOf = (one: Row): string => `${one.customer} ${one.channel} ${one.workload}`;
const download: fc.Arbitrary<Download> = fc.record({
  whole: fc.boolean(),
  rows: fc.uniqueArray(row, { selector: keyOf, minLength: 1, maxLength: 6 }),
});

/** domain.md §4.1 and §4.2 said plainly: newest telling of a row wins, unless a newer whole list of its customer lacks it. */
function expected(downloads: readonly Download[]): ReadonlyMap<string, number> {
  const told = new Map<string, { row: Row; at: number }>();
  downloads.forEach(({ rows }, at) => {
    for (const one of rows) told.set(keyOf(one), { row: one, at });
  });
  const sums = new Map<string, number>();
  for (const { row: one, at } of told.values()) {
    const ended = downloads.some(({ whole, rows }, later) => {
      const workloads = new Set(rows.map((other) => other.workload));
      // a list of one workload alone was asked for so, and speaks of no other
      const speaks = workloads.size > 1 || workloads.has(one.workload);
      const stillTells = [...told.values()].some(
        (other) => other.at === later && other.row.customer === one.customer,
      );
      return whole && later > at && speaks && stillTells;
    });
    if (!ended) sums.set(one.customer, (sums.get(one.customer) ?? 0) + one.active);
  }
  return sums;
}

const factOf = ({ customer, channel, workload, active }: Row): Fact =>
  usageFact(customer, { day: DAY, workload, active, qualified: 50, row: { workload, channel } });

const fileOf = ({ whole, rows }: Download, at: number): LoadedFile => ({
  name: `download-${at}`,
  sha256: `download-${at}`,
  kind: `kind-${at}`,
  taken: new Date(Date.UTC(2026, 10, 14 + at)),
  page: { scope: '', rows: rows.length, more: !whole },
});

async function loadedIn(downloads: readonly Download[], order: readonly number[]) {
  const dataDir = mkdtempSync(join(root, 'd'));
  const loader = await openLoader({ dataDir });
  for (const at of order) {
    const one = downloads[at % downloads.length]!;
    await loader.load(fileOf(one, at % downloads.length), inBatches(one.rows.map(factOf)));
  }
  const portfolio = await openPortfolio({ dataDir });
  const sums = await portfolio.sums({ facts: 'usage', source: 'licence_analytics', day: DAY });
  const totals = await portfolio.totals({ facts: 'usage', source: 'licence_analytics', from: DAY, to: DAY });
  await loader.close();
  await portfolio.close();
  const total = totals.reduce((sum, one) => sum + one.numerator, 0);
  return { sums: new Map(sums.map((one) => [one.customer, one.numerator])), total };
}

describe('downloads of one data date', () => {
  it('give the same figures in whatever order and however often they are read', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(download, { minLength: 1, maxLength: 4 }),
        fc.array(fc.nat(20), { maxLength: 3 }),
        fc.nat(1000),
        async (downloads, again, seed) => {
          const all = [...downloads.keys()].sort(
            (a, b) => ((a * 7919 + seed) % 13) - ((b * 7919 + seed) % 13),
          );
          const wanted = expected(downloads);
          const { sums, total } = await loadedIn(downloads, [...all, ...again]);
          expect(sums).toEqual(wanted);
          expect(total).toBe([...wanted.values()].reduce((sum, one) => sum + one, 0));
        },
      ),
      { numRuns: 25, seed: 11 },
    );
  }, 120_000);
});
