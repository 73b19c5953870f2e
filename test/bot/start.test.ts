import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const dataDir = await mkdtemp(join(tmpdir(), 'uptake-start-'));
afterAll(() => rm(dataDir, { recursive: true, force: true }));

/** `npm start` with an environment of its own. */
function start(env: Record<string, string>) {
  const child = spawn(process.execPath, ['bot/index.ts'], {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', DATA_DIR: dataDir, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const lines = () => said.split('\n').filter(Boolean);
  return { child, lines, ended: once(child, 'exit') };
}

describe('starting', () => {
  it('is refused with every problem named, one a line, and status 2', async () => {
    const { lines, ended } = start({ MicrosoftAppPassword: 'x', LOG_LEVEL: 'loud', HOST: '0.0.0.0' });
    expect(await ended).toEqual([2, null]);
    expect(lines().map((line) => line.split(' ')[0])).toEqual(['MicrosoftAppPassword', 'HOST', 'LOG_LEVEL']);
  });

  it('says that authentication is off, is not ready without data, loads no sample, and stops when told', async () => {
    const { child, lines, ended } = start({});
    await expect.poll(() => lines().join(), { timeout: 20_000 }).toContain('authentication_off');
    const { url } = JSON.parse(lines().find((line) => line.includes('"listening"'))!);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    const ready = await fetch(`${url}/readyz`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toEqual({ ready: false, why: 'no_data' });
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    expect((await readdir(dataDir)).length).toBeGreaterThan(0);
  });

  it('on a port that is taken is refused in one line', async () => {
    const first = start({});
    await expect.poll(() => first.lines().join(), { timeout: 20_000 }).toContain('listening');
    const { url } = JSON.parse(first.lines().find((line) => line.includes('"listening"'))!);
    const second = start({ PORT: new URL(url).port });
    expect(await second.ended).toEqual([2, null]);
    expect(second.lines()).toHaveLength(1);
    first.child.kill('SIGINT');
    expect(await first.ended).toEqual([0, null]);
  });

  it('reads what is put into IMPORT_DIR, refuses what it does not know, and is ready then', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'uptake-import-'));
    const { child, lines, ended } = start({ IMPORT_DIR: folder });
    await expect.poll(() => lines().join(), { timeout: 20_000 }).toContain('listening');
    const { url } = JSON.parse(lines().find((line) => line.includes('"listening"'))!);
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
  }, 60_000);
});

/** Licence usage as the partner analytics API gives it. */
const USAGE = {
  totalCount: 1,
  items: [
    {
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
