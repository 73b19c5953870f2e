import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { importFiles, keepIn } from '../../../../core/sources/files/index.ts';
import { loadSample } from '../../../../core/sources/sample/index.ts';
import { openLoader, openPortfolio } from '../../../../core/store/embedded/index.ts';
import { fixture, NOW, TENANT, written } from './support/recording.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'uptake-stored-'));
const loader = await openLoader({ dataDir });
const portfolio = await openPortfolio({ dataDir });
const options = { now: NOW, keepsakes: keepIn(dataDir) };
afterAll(async () => {
  await loader.close();
  await portfolio.close();
});

describe('imported into the embedded store', () => {
  const usage = fixture('licence-usage-commercial.json');
  const all = [
    fixture('licence-deployment-commercial.json'),
    fixture('office-usage.csv'),
    fixture('dynamics-usage.tsv'),
    fixture('subscriptions.json'),
    fixture('directory-subscriptions.json'),
    fixture(`user-detail ${TENANT}.csv`),
    fixture('auditrecords.json'),
    fixture('tickets.csv'),
    fixture('customers.json'),
  ];

  it('a sample portfolio makes way for the first real file, and the report says so', async () => {
    await loadSample(loader, '2026-11-23');
    const { files } = await importFiles(loader, [usage], options);
    expect(files[0]).toMatchObject({ kind: 'licence_usage', rows: 4, rejected: [] });
    expect(files[0]!.notes?.join()).toMatch(/sample portfolio \(68 customers\) made way/);
    expect((await portfolio.customers()).map((one) => one.tenantId)).toEqual([TENANT]);
  });

  it('a dry run counts and changes nothing', async () => {
    const before = await portfolio.revision();
    const { files } = await importFiles(loader, all, { ...options, dryRun: true });
    expect(files.every((file) => file.inserted > 0)).toBe(true);
    expect(await portfolio.revision()).toBe(before);
  });

  it('files name one customer by tenant id, whatever they call it', async () => {
    await importFiles(loader, all, options);
    const customers = await portfolio.customers();
    const brewery = customers.find((one) => one.tenantId === TENANT);
    expect(brewery?.name).toBe('Little Brewery');
    expect(brewery?.aliases).toContain('Little, Brewery');
    expect(customers.filter((one) => /brewery/i.test(one.name))).toHaveLength(1);
  });

  it('the same files again change nothing', async () => {
    const before = await portfolio.revision();
    const { files } = await importFiles(loader, all, options);
    expect(files.map((file) => [file.inserted, file.updated])).toEqual(all.map(() => [0, 0]));
    expect(files.every((file) => file.unchanged > 0)).toBe(true);
    expect(await portfolio.revision()).toBe(before);
  });

  it('a file that turns out to be damaged at its end leaves nothing behind', async () => {
    const header = 'WorkloadName,Month,PaidAvailableUnits,MonthlyActiveUsers,CustomerTenantId,CustomerName\n';
    const rows = Array.from({ length: 60_000 }, (_, at) => {
      const id = `${at.toString(16).padStart(8, '0')}-1111-4222-8333-444444444444`;
      return `Teams,2026-10-01,${at % 97},${at % 89},${id},Customer ${(at * 7919) % 60_013}\n`;
    });
    const packed = gzipSync(header + rows.join(''));
    const before = [await portfolio.revision(), (await portfolio.customers()).length];
    const cut = written('cut.csv.gz', packed.subarray(0, packed.length - 2000));
    const { files } = await importFiles(loader, [cut], options);
    expect(files[0]).toMatchObject({ refused: true, kind: 'office_usage', inserted: 0 });
    expect([await portfolio.revision(), (await portfolio.customers()).length]).toEqual(before);
  });
});
