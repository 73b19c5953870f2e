import { spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { officeUsageLines } from './office-usage-lines.ts';

/** How long the import of many OfficeUsage rows takes and how much memory it holds: `node test/bench/import.ts [rows]`. */
const rows = Number(process.argv[2] ?? 1_000_000);
const folder = mkdtempSync(join(tmpdir(), 'uptake-bench-'));
const file = join(folder, 'OfficeUsage.csv');
await pipeline(Readable.from(officeUsageLines(rows)), createWriteStream(file));

const started = performance.now();
const child = spawn(process.execPath, ['bot/commands/import.ts', file], {
  env: { ...process.env, DATA_DIR: join(folder, 'data') },
  stdio: ['ignore', 'pipe', 'inherit'],
});
let highest = 0;
const sampling = setInterval(() => {
  highest = Math.max(highest, residentMegabytes(child.pid));
}, 100);
let report = '';
for await (const chunk of child.stdout) report += chunk;
const [status] = await new Promise<[number]>((resolve) => {
  if (child.exitCode !== null) resolve([child.exitCode]);
  else child.once('exit', (code) => resolve([code ?? -1]));
});
clearInterval(sampling);

const seconds = (performance.now() - started) / 1000;
const [read] = JSON.parse(report).files;
console.log({
  status,
  rows: read.rows,
  inserted: read.inserted,
  rejected: read.rejected.length,
  seconds: Number(seconds.toFixed(1)),
  rowsASecond: Math.round(read.rows / seconds),
  residentMegabytes: highest,
});
rmSync(folder, { recursive: true, force: true });

function residentMegabytes(pid: number | undefined): number {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Math.round(Number(kilobytes ?? 0) / 1024);
  } catch {
    return 0;
  }
}
