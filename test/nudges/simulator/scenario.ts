import { type AddressInfo, createServer } from 'node:net';
import { openLoader } from '../../../core/store/embedded/index.ts';
import { openNudges } from '../../../core/store/embedded/nudges/index.ts';
import { chanceFrom } from './chance.ts';
import { type Connector, startConnector } from './connector.ts';
import { createCrew } from './crew.ts';
import type { Moment } from './death.ts';
import type { Fault } from './faults.ts';
import { createTime } from './time.ts';
import { FIRST_DAY, factsOf, importedAt, meet, populate, type Weeks, weeksOf } from './world.ts';

export interface Scenario {
  readonly dataDir: string;
  readonly recipients: number;
  readonly customers: number;
  /** weekly data dates */
  readonly dates: number;
  /** SIGKILLs, spread over the whole time */
  readonly kills: number;
  readonly workers: number;
  /** share of requests that go wrong */
  readonly faults: number;
  readonly seed: number;
  readonly onWeek?: (week: number) => void;
}

export interface Played {
  readonly weeks: Weeks;
  readonly connector: Connector;
  /** SIGKILLs by the moment at which they struck */
  readonly deaths: ReadonlyMap<Moment, number>;
  readonly endedAt: number;
  /** greatest resident size of any worker at the end of each week, in megabytes */
  readonly memory: readonly number[];
}

const DAY = 86_400_000;
/** where the service of whoever speaks up is from then on */
const MOVED = '/moved';
/** every kind of trouble, equally often */
const FAULTS: readonly Fault[] = [
  'slow',
  '429',
  '429 retry-after',
  '412',
  '503',
  '500',
  '502',
  '502 accepted',
  '504 accepted',
  'hang',
  'hang accepted',
  'reset',
  'reset accepted',
  '200 with error',
  'duplicate id',
  '403 MessageWritesBlocked',
  '403 BotNotInConversationRoster',
  '403 BotDisabledByAdmin',
  '404 ConversationNotFound',
  '413',
];

/** Plays weeks of data dates against the simulated connector, with real worker processes that are killed on the way. */
export async function play(scenario: Scenario): Promise<Played> {
  const { dataDir, recipients, customers, dates, seed } = scenario;
  const weeks = weeksOf(customers, dates, seed);
  const time = createTime(FIRST_DAY);
  const store = openNudges({ dataDir });
  const loader = await openLoader({ dataDir });
  const chance = chanceFrom(seed + 1);
  let faults = 0;
  const crew = createCrew(scenario, time, chance);
  const connector = await startConnector({
    time,
    plan: () => (chance() < scenario.faults ? FAULTS[faults++ % FAULTS.length]! : 'ok'),
    on(what, { conversation, worker, fault }) {
      crew.happened(what, worker);
      // whoever was refused speaks up a while later: their address is fresh again, at another service
      if (what === 'refused' && /^40[34]/.test(fault))
        time.at(time.now() + 3 * DAY, () => speakUp(conversation));
    },
    tooLate: crew.tooLate,
  });
  const speakUp = (conversation: string) => {
    connector.move(conversation, MOVED);
    void time.freeze(() =>
      meet(store, Number(conversation.split('-')[1]), `${connector.url}${MOVED}`, time.now()),
    );
  };
  await populate(dataDir, recipients, customers, connector.url);
  // some start with an address where nobody listens any more
  const nobody = await addressOfNobody();
  for (let recipient = 0; recipient < recipients; recipient += 97) {
    await meet(store, recipient, nobody, FIRST_DAY);
    time.at(importedAt(1) + 1_800_000, () => speakUp(`conversation-${recipient}`));
  }
  const load = (week: number) =>
    time.freeze(async () => {
      const sha256 = `week ${week}`;
      await loader.load({ name: sha256, sha256, kind: 'simulated' }, factsOf(weeks, week));
      scenario.onWeek?.(week);
      crew.weigh();
    });
  const endedAt = importedAt(dates - 1) + 16 * DAY;
  const finished = new Promise<void>((resolve) => {
    for (let week = 0; week < dates; week++) time.at(importedAt(week), () => void load(week));
    time.at(endedAt, resolve);
  });
  crew.start();
  await finished;
  await crew.dismiss();
  await loader.close();
  await store.close();
  return { weeks, connector, deaths: crew.deaths, endedAt, memory: crew.memory };
}

/** Where somebody listened and nobody does any more: connections are refused. */
async function addressOfNobody(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}
