import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import { start as started } from './support/process.ts';

const dataDir = await mkdtemp(join(tmpdir(), 'uptake-start-'));
afterAll(() => rm(dataDir, { recursive: true, force: true }));

const start = (env: Record<string, string>) => started({ DATA_DIR: dataDir, ...env });

describe('starting', { timeout: 180_000 }, () => {
  it('is refused with every problem named, one a line, and status 2', async () => {
    const { lines, ended } = start({ MicrosoftAppPassword: 'x', LOG_LEVEL: 'loud', HOST: '0.0.0.0' });
    expect(await ended).toEqual([2, null]);
    expect(lines().map((line) => line.split(' ')[0])).toEqual(['MicrosoftAppPassword', 'HOST', 'LOG_LEVEL']);
  });

  it('says that authentication is off, is not ready without data, loads no sample, and stops when told', async () => {
    const { child, lines, ended, url } = start({});
    await expect.poll(() => lines().join(), { timeout: 90_000 }).toContain('authentication_off');
    const at = await url();
    expect((await fetch(`${at}/healthz`)).status).toBe(200);
    const ready = await fetch(`${at}/readyz`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toEqual({ ready: false, why: 'no_data' });
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    expect((await readdir(dataDir)).length).toBeGreaterThan(0);
  });

  it('on a port that is taken is refused in one line', async () => {
    const first = start({});
    const second = start({ PORT: new URL(await first.url()).port });
    expect(await second.ended).toEqual([2, null]);
    expect(second.lines()).toHaveLength(1);
    first.child.kill('SIGINT');
    expect(await first.ended).toEqual([0, null]);
  });

  it.each([
    ['a catalogue that is not there', { CONTENT_FILE: '/nowhere/content.json' }],
    ['a data directory that cannot be made', { DATA_DIR: '/proc/uptake/data' }],
    ['a data directory that is a file', { DATA_DIR: import.meta.filename }],
  ])('with %s is refused in one line', async (_, env) => {
    const { lines, ended } = start(env);
    expect(await ended).toEqual([2, null]);
    expect(lines()).toHaveLength(1);
  });

  it.each([
    ['damaged', (file: string) => writeFile(file, 'no database '.repeat(500))],
    [
      'of a newer version',
      async (file: string) => {
        const db = new DatabaseSync(file);
        db.exec('pragma user_version = 99');
        db.close();
      },
    ],
  ])('on a database that is %s is refused in one line', async (_, spoil) => {
    for (const which of ['facts', 'state']) {
      const folder = await mkdtemp(join(dataDir, 'spoilt-'));
      await spoil(join(folder, `${which}.db`));
      const { lines, ended } = start({ DATA_DIR: folder });
      expect(await ended).toEqual([2, null]);
      expect(lines()).toHaveLength(1);
      expect(lines()[0]).toContain(`${which}.db`);
    }
  });

  it('keeps its databases to their owner, in a folder that is open to all', async () => {
    const folder = await mkdtemp(join(dataDir, 'open-'));
    await chmod(folder, 0o777);
    await writeFile(join(folder, 'state.db'), '', { mode: 0o644 });
    const { child, ended, url } = start({ DATA_DIR: folder });
    await url();
    const files = (await readdir(folder)).filter((name) => name.includes('.db'));
    const modes = await Promise.all(files.map(async (name) => (await stat(join(folder, name))).mode & 0o777));
    expect(files.length).toBeGreaterThan(3);
    expect(new Set(modes)).toEqual(new Set([0o600]));
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });

  it('is no longer ready when its data directory is gone, or another', async () => {
    const folder = await mkdtemp(join(dataDir, 'gone-'));
    const { child, ended, url } = start({ DATA_DIR: folder });
    const at = await url();
    const why = async () => ((await (await fetch(`${at}/readyz`)).json()) as { why: string }).why;
    expect(await why()).toBe('no_data');
    await rm(folder, { recursive: true });
    expect(await why()).toBe('store');
    await mkdir(folder);
    expect(await why()).toBe('store');
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });

  it('reads what is put into IMPORT_DIR, refuses what it does not know, and is ready then', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'uptake-import-'));
    const running = start({ IMPORT_DIR: folder });
    const { child, ended } = running;
    const url = await running.url();
    await writeFile(join(folder, 'usage.json'), JSON.stringify(USAGE));
    await writeFile(join(folder, 'holiday.csv'), 'who,when\nme,soon\n');
    const figures = async () => (await fetch(`${url}/metrics`)).text();
    await expect.poll(figures, { timeout: 30_000 }).toContain('uptake_imports_total{result="imported"} 1');
    await expect.poll(figures, { timeout: 30_000 }).toContain('uptake_imports_total{result="refused"} 1');
    const ready = await fetch(`${url}/readyz`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({ ready: true, dataDate: '2026-09-08' });
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    await rm(folder, { recursive: true, force: true });
  });
});

/** Licence usage as the partner analytics API gives it. */
const USAGE = {
  totalCount: 1,
  items: [
    {
      customerTenantId: '2a7c1f0e-5b7d-4c58-9a3e-0d5b7f1a2c01',
      customerName: 'Wide World Importers',
      productName: 'OFFICE 365 E3',
      licensesActive: 12,
      licensesQualified: 40,
      usagePercent: 30,
      workloadName: 'Exchange',
      processedDateTime: '2026-09-08T00:00:00+00:00',
      serviceName: 'o365',
      channel: 'reseller',
      attributes: { objectType: 'CustomerLicensesUsageInsights' },
    },
  ],
};
