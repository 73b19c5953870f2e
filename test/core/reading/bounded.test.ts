import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LONGEST_MESSAGE } from '../../../core/reading/text/normalize.ts';
import { invented } from '../../bench/invented.ts';
import { type Repeated, textOf, worstOf } from './mutations.ts';
import { countWork, type WorkCounter } from './work.ts';

/**
 * Blocks of code; an ordinary question takes 14,000, the worst that a search finds about 1,500,000, and 8,800,000 before the work was
 * bounded. With 5,000 customers whose names are much alike.
 */
const MOST = 2_000_000;
const CUSTOMERS = 5000;
const TRIES = 60;

let work: WorkCounter;
let read: (text: string) => unknown;
let words: readonly string[];
beforeAll(async () => {
  work = await countWork();
  const { createLinker, createReader } = await import('../../../core/reading/index.ts');
  const { customers, questions } = await import('./corpus.ts');
  const list = [...customers, ...invented(CUSTOMERS)];
  const reader = createReader({ linker: createLinker(list) });
  read = (text) => reader.read(text, { context: null });
  words = [
    ...new Set(questions().flatMap(({ text }) => text.split(/\s+/))),
    ...list.slice(-500).flatMap(({ name, aliases }) => [name, ...aliases]),
  ];
  for (const { text } of questions().slice(0, 50)) read(text);
});
afterAll(() => work.close());

describe('reading a message as long as messages are read', () => {
  it('is bounded work, also for the worst that a search finds', async () => {
    const cost = (message: Repeated) => work.of(() => read(textOf(message, LONGEST_MESSAGE)));
    const found = await worstOf(cost, { words, tries: TRIES, seed: 20 });
    expect(found.filter(({ cost }) => cost > MOST)).toEqual([]);
  }, 120_000);
});
