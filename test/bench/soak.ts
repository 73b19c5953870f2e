import { soak } from './soaking.ts';

/** 20,000 conversations and half an hour of mixed turns: whether memory stays where it was after warm-up. */
const MINUTES = 30;
const MOST_GROWTH = 60;
const SHOWN_EVERY = 10_000;

const ends = Date.now() + MINUTES * 60_000;
const { before, after, turns, unanswered, statuses } = await soak({
  conversations: 20_000,
  warmUp: 5000,
  goesOn: () => Date.now() < ends,
  onLook(done, megabytes) {
    if (done % SHOWN_EVERY === 0) process.stdout.write(`${done} turns: ${megabytes.toFixed(0)} MB\n`);
  },
});
const told = statuses.get(503) ?? 0;
console.table([
  {
    turns,
    unanswered,
    'answered 503': told,
    'MB after warm-up': before.toFixed(0),
    'MB at the end': after.toFixed(0),
  },
]);
process.exit(after - before > MOST_GROWTH || unanswered > told ? 1 : 0);
