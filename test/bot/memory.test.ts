import { expect, it } from 'vitest';
import { soak } from '../bench/soaking.ts';

/** Megabytes; `npm run bench -- --soak` looks longer. */
const MOST_GROWTH = 60;
/** Little more than what is in use, so that garbage is taken out and what grows is what is held. */
const SMALL_HEAP = '--max-old-space-size=160';

it('stays where it was after warm-up, over many conversations, and nobody is left without an answer', async () => {
  const { before, after, turns, unanswered, statuses } = await soak({
    conversations: 500,
    warmUp: 400,
    goesOn: (done) => done < 1000,
    flags: [SMALL_HEAP],
  });
  const told = statuses.get(503) ?? 0;
  expect((statuses.get(200) ?? 0) + (statuses.get(202) ?? 0) + told).toBe(turns);
  expect(unanswered).toBeLessThanOrEqual(told);
  expect(after - before).toBeLessThan(MOST_GROWTH);
}, 600_000);
