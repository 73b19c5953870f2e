import { readFileSync, writeFileSync } from 'node:fs';
import { ConfigError } from '../config.ts';
import { readSkus } from '../skus.ts';
import { argumentsOf, refuseCall } from './arguments.ts';

// Puts the SKUs of Microsoft's published list into the built-in one: known ids are renewed, new ones added, none is taken away.
const USAGE = 'npm run -s skus -- FILE';
const LIST = new URL('../../core/catalog/data/skus.json', import.meta.url);

type Line = readonly [id: string, part: string, name: string, plans: string];

const { positionals } = argumentsOf(USAGE, {});
const [file, ...more] = positionals;
if (file === undefined || more.length > 0) refuseCall(`Name the one list to take in. Usage: ${USAGE}`);

const held = JSON.parse(readFileSync(LIST, 'utf8')) as Line[];
const lines = new Map(held.map((line) => [line[0], line]));
let [added, changed] = [0, 0];
try {
  for (const { id, part, name, plans } of readSkus(file!)) {
    const before = lines.get(id);
    const line: Line = [id, part, name, plans.join(',')];
    if (before === undefined) added += 1;
    else if (JSON.stringify(before) !== JSON.stringify(line)) changed += 1;
    lines.set(id, line);
  }
} catch (error) {
  if (error instanceof ConfigError) refuseCall(error.message);
  throw error;
}
writeFileSync(LIST, `[\n${[...lines.values()].map((line) => JSON.stringify(line)).join(',\n')}\n]\n`);
process.stdout.write(`${JSON.stringify({ added, changed, total: lines.size })}\n`);
