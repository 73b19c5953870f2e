import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openLoader } from '../../../core/store/embedded/index.ts';
import { openNudges } from '../../../core/store/embedded/nudges/index.ts';
import { chanceFrom, hashOf } from './chance.ts';
import { type Connector, type Fault, startConnector } from './connector.ts';
import { createTime, type VirtualTime } from './time.ts';
import type { Telling, Told } from './virtual-clock.ts';
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
  readonly kills: number;
  readonly endedAt: number;
  /** greatest resident size of any worker at the end of each week, in megabytes */
  readonly memory: readonly number[];
}

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));
const DAY = 86_400_000;
/** What a worker gets by with, however many recipients and weeks there are; beyond it, it would die. Megabytes. */
const HEAP = ['--max-old-space-size=128', '--max-semi-space-size=8'];
/** evaluates, delivers */
const THREADS = 2;
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
  '404 ConversationNotFound',
];

/** Plays weeks of data dates against the simulated connector, with real worker processes that are killed on the way. */
export async function play(scenario: Scenario): Promise<Played> {
  const { dataDir, recipients, customers, dates, seed } = scenario;
  const weeks = weeksOf(customers, dates, seed);
  const time = createTime(FIRST_DAY);
  const store = openNudges({ dataDir });
  const loader = await openLoader({ dataDir });
  const chance = chanceFrom(seed + 1);
  const crew = createCrew(scenario, time, chance);
  const connector = await startConnector({
    time,
    plan: ({ conversation, serial }) =>
      chance() < scenario.faults ? FAULTS[hashOf(`${conversation} ${serial}`) % FAULTS.length]! : 'ok',
    on(what, conversation, fault) {
      crew.happened();
      // whoever was refused speaks up a while later: their address is fresh again, at another service
      if (what === 'refused' && /^40[34]/.test(fault))
        time.at(time.now() + 3 * DAY, () => speakUp(conversation));
    },
  });
  const speakUp = (conversation: string) =>
    void time.freeze(() =>
      meet(store, Number(conversation.split('-')[1]), `${connector.url}/moved`, time.now()),
    );
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
  return { weeks, connector, kills: crew.killed(), endedAt, memory: crew.memory };
}

/** Where somebody listened and nobody does any more: connections are refused. */
async function addressOfNobody(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

/** The workers: started, listened to, killed and replaced. */
function createCrew(
  { dataDir, workers, kills, recipients, dates }: Scenario,
  time: VirtualTime,
  chance: () => number,
) {
  const alive = new Map<ChildProcess, Map<number, () => void>>();
  const memory: number[] = [];
  let killed = 0;
  let over = false;
  // about one message a recipient every other week
  let untilKill = 20;
  const pause = () => Math.ceil((chance() * recipients * dates * 0.5) / Math.max(1, kills));

  const hatch = () =>
    fork(WORKER, [dataDir], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: [...process.execArgv, ...HEAP],
      env: { ...process.env, NODE_COMPILE_CACHE: join(dataDir, 'compiled') },
    });
  // has loaded its code by the time somebody dies, and touches nothing before
  let spare = hatch();

  const begin = (name: string) => {
    const child = spare;
    spare = hatch();
    child.send({ kind: 'start', name, now: time.now() } satisfies Telling);
    const id = child.pid!;
    const sleeping = new Map<number, () => void>();
    alive.set(child, sleeping);
    time.join(id, THREADS);
    child.on('message', (told: Told) => {
      switch (told.kind) {
        case 'fork':
          time.fork(id, told.group, told.size);
          break;
        case 'done':
          time.waits(id);
          break;
        case 'awake':
          if (!sleeping.has(told.id)) break;
          sleeping.get(told.id)!();
          sleeping.delete(told.id);
          time.works(id);
          break;
        case 'sleep': {
          const callOff = time.at(time.now() + told.ms, () => {
            sleeping.delete(told.id);
            time.works(id);
            const wake: Telling = { kind: 'wake', id: told.id, now: time.now() };
            if (child.connected) child.send(wake, () => {});
          });
          sleeping.set(told.id, callOff);
          time.waits(id);
        }
      }
    });
    child.on('exit', () => {
      for (const callOff of sleeping.values()) callOff();
      alive.delete(child);
      if (!over) begin(name);
      time.leave(id);
    });
  };
  return {
    memory,
    killed: () => killed,
    start() {
      for (let worker = 0; worker < workers; worker++) begin(`worker-${worker}`);
    },
    /** Something happened on the wire: now and then somebody dies of it, a few milliseconds later. */
    happened() {
      if (killed >= kills || --untilKill > 0) return;
      untilKill = pause();
      const victims = [...alive.keys()];
      const victim = victims[Math.floor(chance() * victims.length)];
      if (!victim) return;
      killed++;
      setTimeout(() => victim.kill('SIGKILL'), chance() * 12);
    },
    weigh() {
      memory.push(Math.max(0, ...[...alive.keys()].map(({ pid }) => residentMegabytes(pid!))));
    },
    async dismiss() {
      over = true;
      spare.kill('SIGKILL');
      const gone = [...alive.keys()].map((child) => new Promise((resolve) => child.once('exit', resolve)));
      for (const child of alive.keys()) child.kill('SIGKILL');
      await Promise.all(gone);
    },
  };
}

function residentMegabytes(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
