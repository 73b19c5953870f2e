import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importFiles, keepIn } from '../../../../core/sources/files/index.ts';
import { loadSample } from '../../../../core/sources/sample/index.ts';
import { openLoader } from '../../../../core/store/embedded/index.ts';
import { fixture, NOW, read, scratch, TENANT, written } from './support/recording.ts';

describe('the sample and real data', () => {
  it('support counts alone do not take the sample away unasked; what replaces it says so, in a dry run too', async () => {
    const dataDir = scratch();
    const loader = await openLoader({ dataDir });
    await loadSample(loader, '2026-11-23');
    const held = await loader.samples();
    const options = { now: NOW, keepsakes: keepIn(dataDir) };
    const report = async (path: string, more = {}) =>
      (await importFiles(loader, [path], { ...options, ...more })).files[0];
    const tickets = written('tickets.csv', `tenant_id,month,requests\n${TENANT},2026-10,4\n`);

    const refused = await report(tickets);
    expect(refused?.rejected[0]?.reason).toMatch(/would take the sample portfolio \(\d+ customers\) away/);
    expect(await loader.samples()).toBe(held);

    const rehearsed = await report(fixture('office-usage.csv'), { dryRun: true });
    expect(rehearsed?.notes).toContainEqual(expect.stringMatching(/would make way for real data/));
    expect(await loader.samples()).toBe(held);

    expect((await report(tickets, { replaceSample: true }))?.refused).toBeUndefined();
    expect(await loader.samples()).toBe(0);
    await loader.close();
  }, 60_000);
});

describe('a file that is still being written', () => {
  it('is left alone: what was read of it is undone', async () => {
    const header = 'WorkloadName,Month,PaidAvailableUnits,MonthlyActiveUsers,CustomerName\n';
    const path = written('OfficeUsage.csv', `${header}${'Teams,2026-10-01,20,11,A\n'.repeat(600)}`);
    const { report, facts } = await read(path, {
      onProgress: () => writeFileSync(path, 'Teams,2026-10-01,20,11,B\n', { flag: 'a' }),
    });
    expect([report.refused, facts]).toEqual([true, []]);
    expect(report.rejected[0]?.reason).toMatch(/changed while it was read/);
  });
});
