import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { watchImports } from '../../../bot/import-watch.ts';
import type { ImportReport } from '../../../core/sources/files/index.ts';
import { openPortfolio } from '../../../core/store/embedded/index.ts';
import { FIXTURES, NOW } from './files/support/recording.ts';

function place() {
  const dataDir = mkdtempSync(join(tmpdir(), 'uptake-watch-'));
  const dir = join(dataDir, 'incoming');
  mkdirSync(dir);
  const reports: ImportReport[] = [];
  const faults: unknown[] = [];
  const start = (from = dir) =>
    watchImports({
      dir: from,
      dataDir,
      now: () => NOW,
      every: 3_600_000,
      onReport: (report) => reports.push(report),
      onFault: (error) => faults.push(error),
    });
  return { dataDir, dir, reports, faults, start };
}

describe('the import directory', () => {
  it('is read file by file in a thread, once, and remembers across a restart', async () => {
    const { dataDir, dir, reports, faults, start } = place();
    copyFileSync(join(FIXTURES, 'licence-usage-commercial.json'), join(dir, 'usage.json'));
    writeFileSync(join(dir, 'holiday.txt'), 'not a download');
    const first = start();
    await first.look();
    expect(reports).toEqual([]);
    await first.look();
    expect(reports.map((one) => [one.files[0]!.kind, one.files[0]!.refused ?? false])).toEqual([
      [null, true],
      ['licence_usage', false],
    ]);
    await first.look();
    await first.stop();

    const again = start();
    await again.look();
    await again.look();
    await again.stop();
    expect([reports.length, faults]).toEqual([2, []]);
    const portfolio = await openPortfolio({ dataDir });
    expect((await portfolio.customers()).map((one) => one.name)).toEqual(['LITTLE BREWERY']);
    await portfolio.close();
    expect(readdirSync(dir).sort()).toEqual(['holiday.txt', 'usage.json']);
    const kept = readdirSync(join(dataDir, 'import', 'reports'));
    expect(kept).toHaveLength(2);
    expect(JSON.parse(readFileSync(join(dataDir, 'import', 'reports', kept[0]!), 'utf8'))).toHaveProperty(
      'files',
    );
  });

  it('that is missing is told once and looked for again', async () => {
    const { dir, faults, reports, start } = place();
    const watch = start(join(dir, 'later'));
    await watch.look();
    await watch.look();
    expect(faults).toHaveLength(1);
    mkdirSync(join(dir, 'later'));
    copyFileSync(join(FIXTURES, 'tickets.csv'), join(dir, 'later', 'tickets.csv'));
    await watch.look();
    await watch.look();
    await watch.stop();
    expect(reports.map((one) => one.files[0]!.kind)).toEqual(['ticket_counts']);
  });
});
