import { flushCompileCache } from 'node:module';
import { createBell, deliveryLoop, evaluatorLoop, type Rhythm } from '../../../bot/delivery/loops.ts';
import { peopleOf } from '../../../bot/delivery/people.ts';
import { createLog } from '../../../bot/log.ts';
import { factsReader } from '../../../core/nudges/facts.ts';
import { PUBLISHED, shareOf } from '../../../core/nudges/limits.ts';
import { openPortfolio } from '../../../core/store/embedded/index.ts';
import { openNudges } from '../../../core/store/embedded/nudges/index.ts';
import { chanceFrom } from './chance.ts';
import { mortal } from './death.ts';
import { postTogether } from './together.ts';
import { createVirtualClock, type Telling, type Told } from './virtual-clock.ts';

/**
 * One process that evaluates and delivers for real, killed at will: real databases, real requests, only the clock is
 * held by the parent. Started with the data directory; begins when told.
 */
const [dataDir] = process.argv.slice(2) as [string];
const tell = (what: Told) => void process.send?.(what);
// whoever is killed has no time for it
flushCompileCache();
const { name, now } = await new Promise<Extract<Telling, { kind: 'start' }>>((resolve) =>
  process.once('message', resolve as (told: unknown) => void),
);
const { clock, wake, itIs, late, latest } = createVirtualClock(now, tell);

const portfolio = await openPortfolio({ dataDir });
const { store, doom } = mortal(openNudges({ dataDir }));
process.on('message', (told: Telling) => {
  if (told.kind === 'wake') wake(told.id, told.now);
  if (told.kind === 'late') late(told.post);
  if (told.kind === 'doom') doom(told.moment);
});
const holder = `${name}-${process.pid}`;
const bells = { evaluate: createBell(), deliver: createBell() };
const stop = new AbortController().signal;
const rhythm: Rhythm = { evaluateMs: 6 * 3_600_000, idleMs: 3_600_000 };
const log = createLog('error', (line) => process.stderr.write(line));
const fetched = globalThis.fetch;
// an answer says how late it is
globalThis.fetch = async (...request) => {
  const response = await fetched(...request);
  itIs(Number(response.headers.get('x-now')));
  return response;
};
const { post, ended } = postTogether(tell, latest);

const shared = { store, facts: factsReader(portfolio), people: peopleOf(portfolio, () => true), clock };
await Promise.all([
  evaluatorLoop({ ...shared, holder, revision: () => portfolio.revision() }, bells, stop, log, rhythm),
  deliveryLoop(
    {
      ...shared,
      store: { ...store, end: (...how) => store.end(...how).finally(ended) },
      limits: shareOf(PUBLISHED, 0.5),
      random: chanceFrom(process.pid),
      async post(...request) {
        const answer = await post(...request);
        // how late is it when none has come?
        if (answer.kind !== 'answered') await clock.sleep(0);
        return answer;
      },
      compose: async ({ key, said, unconfirmed }) => ({
        type: 'message',
        text: `${said.length}`,
        channelData: {
          simulated: {
            key,
            decisions: said.map(({ decision }) => decision.id),
            unconfirmed: unconfirmed.map(({ id }) => id),
          },
        },
      }),
    },
    holder,
    bells.deliver,
    stop,
    log,
    rhythm,
  ),
]);
