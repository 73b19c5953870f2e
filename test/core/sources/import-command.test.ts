import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { ImportReport } from '../../../core/sources/files/index.ts';
import { officeUsageLines } from '../../bench/office-usage-lines.ts';
import { fixture, TENANT, written } from './files/support/recording.ts';

const root = resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'uptake-command-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(args: readonly string[], heapMegabytes = 256, dataDir = join(folder, 'data')) {
  const call = [`--max-old-space-size=${heapMegabytes}`, 'bot/commands/import.ts', ...args];
  const env = { PATH: process.env['PATH'], DATA_DIR: dataDir };
  const { status, stdout, stderr } = spawnSync(process.execPath, call, { cwd: root, env, encoding: 'utf8' });
  return { status, stderr, report: stdout === '' ? undefined : (JSON.parse(stdout) as ImportReport) };
}

describe('the import command', () => {
  it('prints the report alone and ends with 0 when everything went in', () => {
    const file = fixture('licence-usage-commercial.json');
    const first = run([file]);
    expect([first.status, first.stderr]).toEqual([0, '']);
    expect(first.report?.files).toEqual([
      { file, kind: 'licence_usage', rows: 4, inserted: 6, updated: 0, unchanged: 0, rejected: [] },
    ]);
    const again = run([file]);
    expect(again.report?.files[0]).toMatchObject({ inserted: 0, updated: 0, unchanged: 6 });
  });

  it('ends with 1 when part of it failed, and the rest is in', () => {
    const { status, report } = run([
      fixture('office-usage.csv'),
      '/nowhere/x.csv',
      fixture(`users ${TENANT}.csv`),
    ]);
    expect(status).toBe(1);
    expect(report?.files.map((file) => [file.kind, file.rejected.length])).toEqual([
      // its newest month, November 2026, is over
      ['office_usage', 2],
      [null, 1],
      ['user_licences', 0],
    ]);
  });

  it('dates a list that has no date by --as-of, and says what it took otherwise', () => {
    const file = fixture(`products ${TENANT}.csv`);
    expect(run([file]).report?.files[0]?.notes).toContainEqual(expect.stringMatching(/^as of 2026-11-20/));
    expect(run(['--as-of', '2026-11-10', file]).report?.files[0]).toMatchObject({ inserted: 2 });
    expect(run(['--as-of', '10.11.2026', file]).status).toBe(2);
  });

  it('counts without storing in a dry run', () => {
    const file = fixture('tickets.csv');
    expect(run(['--dry-run', file]).report?.files[0]).toMatchObject({ inserted: expect.any(Number) });
    expect(run([file]).report?.files[0]).toMatchObject({ unchanged: 0 });
  });

  it.each([[[]], [['--wet-run', 'x.csv']]])('ends with 2 and one line when called as %j', (args) => {
    const { status, stderr, report } = run(args);
    expect([status, report]).toEqual([2, undefined]);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('ends with 2 and one line where the data directory cannot be', () => {
    const { status, stderr } = run([fixture('tickets.csv')], 256, written('a-file', 'x'));
    expect([status, stderr.trim().split('\n').length]).toEqual([2, 1]);
  });

  it('reads files in less memory than they take', () => {
    const table = written('OfficeUsage.csv', [...officeUsageLines(50_000)].join(''), folder);
    const row = (at: number) => ({
      processedDateTime: '2026-11-16T00:00:00Z',
      workloadName: 'Teams',
      serviceName: 'o365',
      customerId: `${(at % 500).toString(16).padStart(8, '0')}-1111-4222-8333-444444444444`,
      customerName: `Customer ${at % 500}`,
      productName: `OFFICE 365 PRODUCT ${Math.floor(at / 500)}`,
      licensesActive: at % 97,
      licensesQualified: 100,
      attributes: { objectType: 'CustomerLicensesUsageInsights', padding: 'x'.repeat(1900) },
    });
    const page = JSON.stringify({
      totalCount: 20_000,
      items: Array.from({ length: 20_000 }, (_, at) => row(at)),
    });
    const json = join(folder, 'usage.json');
    writeFileSync(json, page);
    expect(page.length).toBeGreaterThan(36 * 1024 ** 2);
    const { status, report } = run([table, json], 56);
    expect(status).toBe(0);
    expect(report?.files.map((file) => [file.kind, file.rows])).toEqual([
      ['office_usage', 50_000],
      ['licence_usage', 20_000],
    ]);
  }, 120_000);
});
