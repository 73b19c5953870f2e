import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The benchmarks by name; those that take minutes run only when asked for: `npm run bench -- --nudges`. */
const QUICK = ['reading', 'answers', 'turn'] as const;
const LONG = ['import', 'nudges', 'soak'] as const;

const asked = process.argv.slice(2).map((flag) => flag.replace(/^--/, ''));
const known: readonly string[] = [...QUICK, ...LONG];
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  process.stderr.write(
    `Unknown: ${unknown.join(', ')}. Benchmarks: ${known.map((name) => `--${name}`).join(' ')}\n`,
  );
  process.exit(2);
}
let failed = 0;
for (const name of asked.length > 0 ? asked : QUICK) {
  const file = join(import.meta.dirname, `${name}.ts`);
  if (!existsSync(file)) continue;
  const { status } = spawnSync(process.execPath, ['--expose-gc', file], { stdio: 'inherit' });
  if (status !== 0) failed = 1;
}
process.exit(failed);
