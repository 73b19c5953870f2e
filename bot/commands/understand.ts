import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { LanguageCode, PreviousQuestion } from '../../core/question.ts';
import { createLinker, createReader, type Nameable } from '../../core/reading/index.ts';
import { argumentsOf, refuseCall } from './arguments.ts';
import { openPlace } from './place.ts';

const USAGE = 'npm run -s understand -- [--customers FILE] < LINES';

interface Line {
  readonly id?: unknown;
  readonly lang?: LanguageCode;
  readonly text: string;
  readonly context?: PreviousQuestion | null;
}

const { values } = argumentsOf(USAGE, { customers: { type: 'string' } });
const reader = createReader({ linker: createLinker(await customersOf(values.customers)) });
let failed = 0;
let number = 0;
for await (const raw of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  number++;
  if (raw.trim() === '') continue;
  const line = parse(raw);
  if (line === null) {
    failed++;
    console.error(`line ${number}: not a JSON object with a text`);
    await print({
      id: null,
      error: 'not a JSON object with a text',
      frame: { intent: 'unclear', customers: [] },
    });
    continue;
  }
  const { questions } = reader.read(line.text, {
    context: line.context ?? null,
    ...(line.lang === undefined ? {} : { lang: line.lang }),
  });
  await print({ id: line.id, frame: questions[0] });
}
process.exitCode = failed > 0 ? 1 : 0;

/** A reader that is slower than us is waited for; one that has enough is no fault. */
function print(value: unknown): Promise<void> {
  return new Promise((done) => {
    process.stdout.write(`${JSON.stringify(value)}\n`, () => done());
  });
}

function parse(raw: string): Line | null {
  try {
    const line: unknown = JSON.parse(raw);
    if (typeof line !== 'object' || line === null || !('text' in line) || typeof line.text !== 'string')
      return null;
    return line as Line;
  } catch {
    return null;
  }
}

async function customersOf(file: string | undefined): Promise<readonly Nameable[]> {
  if (file !== undefined) return fromFile(file);
  const place = await openPlace(process.env, new Date());
  try {
    return await place.portfolio.customers();
  } finally {
    await place.close();
  }
}

function fromFile(file: string): readonly Nameable[] {
  try {
    const all: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (Array.isArray(all) && all.every(isNameable))
      return all.map((one) => ({ ...one, aliases: one.aliases ?? [] }));
  } catch (error) {
    refuseCall(`${file} could not be read: ${(error as Error).message}`);
  }
  return refuseCall(`${file} is no list of customers {id, name, aliases}. Usage: ${USAGE}`);
}

function isNameable(one: unknown): one is Nameable {
  const customer = one as { id?: unknown; name?: unknown } | null;
  return typeof customer?.id === 'string' && typeof customer.name === 'string';
}
