import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MOMENTS, type Moment } from './death.ts';
import type { Scenario } from './scenario.ts';
import type { VirtualTime } from './time.ts';
import type { Telling, Told } from './virtual-clock.ts';

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));
/** evaluates, delivers */
const THREADS = 2;
/** What a worker gets by with, however many recipients and weeks there are; beyond it, it would die. Megabytes. */
const HEAP = ['--max-old-space-size=128', '--max-semi-space-size=8'];

interface Member {
  readonly child: ChildProcess;
  /** how to call off what wakes it */
  readonly sleeping: Map<number, () => void>;
  doomed?: Moment;
}

/** The workers: started, listened to, killed at every moment in turn, and replaced. */
export function createCrew(scenario: Scenario, time: VirtualTime, chance: () => number) {
  const { dataDir, workers, kills, recipients, dates } = scenario;
  const alive = new Map<number, Member>();
  const deaths = new Map<Moment, number>();
  const memory: number[] = [];
  let doomed = 0;
  let over = false;
  // two events a message, about two in three of a recipient's weeks
  let untilKill = 20;
  const pause = () => Math.ceil((chance() * recipients * dates * 0.6) / Math.max(1, kills));

  const hatch = () =>
    fork(WORKER, [dataDir], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: [...process.execArgv, ...HEAP],
      env: { ...process.env, NODE_COMPILE_CACHE: join(dataDir, 'compiled') },
    });
  // has loaded its code by the time somebody dies, and touches nothing before
  let spare = hatch();
  const send = ({ child }: Member, told: Telling) => void (child.connected && child.send(told, () => {}));

  const begin = (name: string) => {
    const member: Member = { child: spare, sleeping: new Map() };
    spare = hatch();
    const id = member.child.pid!;
    alive.set(id, member);
    time.join(id, THREADS);
    send(member, { kind: 'start', name, now: time.now() });
    member.child.on('message', (told: Told) => heard(id, member, told));
    member.child.on('exit', () => {
      for (const callOff of member.sleeping.values()) callOff();
      alive.delete(id);
      if (member.doomed && !over) deaths.set(member.doomed, (deaths.get(member.doomed) ?? 0) + 1);
      if (!over) begin(name);
      time.leave(id);
    });
  };
  const heard = (id: number, member: Member, told: Told) => {
    const { sleeping } = member;
    switch (told.kind) {
      case 'fork':
        return time.fork(id, told.group, told.size);
      case 'done':
        return time.waits(id);
      case 'awake':
        if (!sleeping.has(told.id)) return;
        sleeping.get(told.id)!();
        sleeping.delete(told.id);
        return time.works(id);
      case 'sleep': {
        const wake = () => {
          sleeping.delete(told.id);
          time.works(id);
          send(member, { kind: 'wake', id: told.id, now: time.now() });
        };
        sleeping.set(told.id, time.at(time.now() + told.ms, wake));
        return time.waits(id);
      }
    }
  };
  const kill = (member: Member) => void member.child.kill('SIGKILL');
  const doom = (member: Member) => {
    const moment = MOMENTS[doomed++ % MOMENTS.length]!;
    member.doomed = moment;
    if (moment === 'any') setTimeout(() => kill(member), chance() * 12);
    else if (moment !== 'written') send(member, { kind: 'doom', moment });
  };
  return {
    memory,
    deaths,
    start() {
      for (let worker = 0; worker < workers; worker++) begin(`worker-${worker}`);
    },
    /** Something happened on the wire: now and then somebody's end is settled. */
    happened(what: string, worker: number) {
      const here = alive.get(worker);
      if (what === 'arrived' && here?.doomed === 'written') kill(here);
      if (doomed >= kills || --untilKill > 0) return;
      const victims = [...alive.values()].filter((member) => !member.doomed);
      const victim = victims[Math.floor(chance() * victims.length)];
      if (!victim) return;
      untilKill = pause();
      doom(victim);
    },
    /** The time one of them gave a request is up. */
    tooLate(worker: number, post: number) {
      const member = alive.get(worker);
      if (member) send(member, { kind: 'late', post });
    },
    weigh() {
      memory.push(Math.max(0, ...[...alive.keys()].map(residentMegabytes)));
    },
    async dismiss() {
      over = true;
      const all = [spare, ...[...alive.values()].map(({ child }) => child)];
      const gone = all.map((child) => new Promise((resolve) => child.once('exit', resolve)));
      for (const child of all) child.kill('SIGKILL');
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
