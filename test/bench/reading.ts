import { setImmediate as soon } from 'node:timers/promises';
import { createLinker, createReader, type Nameable, type Reader } from '../../core/reading/index.ts';
import { namesInStep } from '../../core/reading/names/in-step.ts';
import { customers, questions } from '../core/reading/corpus.ts';
import { invented } from './invented.ts';

// How long a message takes to read, what names cost in memory, and whether turns go on while all names change.
const asked = questions();
const WARM = 5;
const ROUNDS = 9;

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Every message several times over. Its median is free of what else the machine does; all of them together are not. */
function timed(reader: Reader): { readonly all: number[]; readonly medians: number[] } {
  const read = ({ text, context, lang }: (typeof asked)[number]) =>
    reader.read(text, { context: (context ?? null) as never, lang });
  for (let round = 0; round < WARM; round++) for (const one of asked) read(one);
  const times = asked.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++)
    for (const [at, one] of asked.entries()) {
      const begun = performance.now();
      read(one);
      times[at]!.push(performance.now() - begun);
    }
  return { all: times.flat(), medians: times.map((each) => percentile(each, 0.5)) };
}

/** Retained once all that can be collected is: needs --expose-gc, otherwise what is held now. */
function retained(): number {
  for (let n = 0; n < 3; n++) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

function ofSize(count: number): Record<string, unknown> {
  const list = [...customers, ...invented(count)];
  const before = retained();
  const begun = performance.now();
  const linker = createLinker(list);
  const built = performance.now() - begun;
  const index = retained() - before;
  const { all, medians } = timed(createReader({ linker }));
  return {
    customers: linker.size,
    'build ms': built.toFixed(0),
    'p50 ms': percentile(medians, 0.5).toFixed(3),
    'p99 ms': percentile(medians, 0.99).toFixed(3),
    'p99 ms, all else included': percentile(all, 0.99).toFixed(3),
    'index MB': index.toFixed(1),
  };
}

/** Turn after turn, while the names of all customers change beneath them. */
async function whileAllChange(count: number): Promise<Record<string, unknown>> {
  const names = namesInStep();
  const before = invented(count);
  await names.follow(before);
  const turn = async (at: number, list: readonly Nameable[]) => {
    const begun = performance.now();
    await names.follow(list);
    const { text, lang } = asked[at % asked.length]!;
    createReader({ linker: names.linker }).read(text, { context: null, lang });
    return performance.now() - begun;
  };
  const quiet: number[] = [];
  for (let at = 0; at < 2000; at++) quiet.push(await turn(at, before));
  const after = invented(count, 2);
  const last = after.at(-1)!;
  const known = () => names.linker.sharesPart(last.id, last.name.toLowerCase());
  const first = await turn(0, after);
  const busy: number[] = [];
  for (let at = 0; at < 20_000 && !known(); at++) {
    await soon();
    busy.push(await turn(at, after));
  }
  const ms = (values: readonly number[], share: number) => percentile(values, share).toFixed(2);
  return {
    customers: count,
    'p50 quiet': ms(quiet, 0.5),
    'p50 changing': ms(busy, 0.5),
    'p99 quiet': ms(quiet, 0.99),
    'p99 changing': ms(busy, 0.99),
    'first turn': first.toFixed(0),
    turns: busy.length,
  };
}

console.table([0, 5_000, 100_000].map(ofSize));
console.table([await whileAllChange(100_000)]);
