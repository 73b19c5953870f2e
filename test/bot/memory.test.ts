import { expect, it } from 'vitest';
import { soak } from '../bench/soaking.ts';

/** Megabytes; `npm run bench -- --soak` looks longer. */
const MOST_GROWTH = 60;

it('stays where it was after warm-up, over many conversations', async () => {
  const { before, after, unanswered } = await soak({
    conversations: 500,
    warmUp: 400,
    goesOn: (turns) => turns < 1000,
  });
  expect(unanswered).toBe(0);
  expect(after - before).toBeLessThan(MOST_GROWTH);
}, 600_000);
