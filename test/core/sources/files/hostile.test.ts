import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIXTURES, read, scratch, written } from './support/recording.ts';

const dir = scratch();
const names = readdirSync(FIXTURES);

/** Any bytes end in a report, never in a fault. */
async function reports(name: string, bytes: Uint8Array): Promise<void> {
  const { reports: found } = await read(written(name, bytes, dir));
  expect(found.length).toBeGreaterThan(0);
  for (const report of found) expect(report.rows).toBeGreaterThanOrEqual(0);
}

describe('hostile files end in a report', () => {
  it('random bytes', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 400 }), (bytes) =>
        reports('random.bin', bytes),
      ),
      { numRuns: 150, seed: 23 },
    ));

  it('random bytes behind a gzip or zip beginning', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom([0x1f, 0x8b, 8, 0], [0x50, 0x4b, 3, 4]),
        fc.uint8Array({ maxLength: 200 }),
        (magic, bytes) => reports('packed.bin', Uint8Array.from([...magic, ...bytes])),
      ),
      { numRuns: 100, seed: 23 },
    ));

  it('every fixture with bytes changed, cut, doubled, or in UTF-16 with an odd end', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.nat(),
        fc.nat(255),
        fc.constantFrom('change', 'cut', 'double', 'utf16', 'gzip'),
        (name, where, byte, how) => {
          const bytes = readFileSync(join(FIXTURES, name));
          const at = where % bytes.length;
          if (how === 'change') bytes[at] = byte;
          const utf16 = Buffer.from(bytes.toString('utf8'), 'utf16le');
          const packed = gzipSync(bytes);
          const changed = {
            change: bytes,
            cut: bytes.subarray(0, Math.max(1, at)),
            double: Buffer.concat([bytes, bytes.subarray(at)]),
            utf16: utf16.subarray(0, Math.max(1, (at * 2) | 1)),
            gzip: packed.subarray(0, Math.max(3, at % packed.length)),
          }[how];
          return reports(name, changed);
        },
      ),
      { numRuns: 300, seed: 23 },
    ));

  it('cells of a megabyte, quotes that never close, deep nesting, endless names', async () => {
    const header = 'WorkloadName,Month,PaidAvailableUnits,MonthlyActiveUsers,CustomerName\n';
    const big = 'x'.repeat(1024 ** 2);
    await reports(
      'cell.csv',
      Buffer.from(`${header}Teams,2026-10-01,1,1,"${big}"\nTeams,2026-10-01,1,1,A\n`),
    );
    await reports('header.csv', Buffer.from(`${big},${big}\n`));
    await reports('open.csv', Buffer.from(`${header}Teams,2026-10-01,1,1,"${big}${big}`));
    await reports('deep.json', Buffer.from('['.repeat(100_000)));
    await reports('deep-objects.json', Buffer.from(`{"items":[${'{"a":'.repeat(20_000)}`));
    await reports('long.json', Buffer.from(`{"items":[{"a":"${big.repeat(5)}"}]}`));
    const { report, facts } = await read(
      written('names.csv', `${header}Teams,2026-10-01,1,1,${'n'.repeat(5000)}\n`),
    );
    expect([report.rejected.length, facts.length]).toEqual([1, 0]);
  });
});
