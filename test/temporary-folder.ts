import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** All that the tests put into the system's temporary folder goes into one of this run, and away with it. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'uptake-test-'));
  process.env['TMPDIR'] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
