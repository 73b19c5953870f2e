import { setTimeout as sleep } from 'node:timers/promises';

/** What asks so much of the process that it waits, or is put off, while much is going on: exports before questions. */
export type Cost = 'heavy' | 'export';

/** Shares out the one loop of this process: what is cheap goes on whatever else is asked. */
export interface Load {
  /** Runs a turn, so many at a time; the others wait in their order. */
  turn<T>(work: () => Promise<T>): Promise<T>;
  /** Inside a turn: runs costly work, few at a time, and gives the turn's place to others while it waits. `busy` where it would wait too long. */
  costly<T>(cost: Cost, work: () => Promise<T>): Promise<T | 'busy'>;
  /** Resolves when little is going on, or when `stop` aborts: for work nobody waits for. */
  calm(stop: AbortSignal): Promise<void>;
  /** turns running or waiting */
  turns(): number;
}

export interface LoadLimits {
  readonly turnsAtOnce: number;
  readonly costlyAtOnce: number;
  /** milliseconds costly work may wait */
  readonly costlyWithinMs: number;
}

/**
 * Beyond 24 turns at once an answer is computed no sooner, and the channel's answers to what was sent are heard too late.
 * A person who asked something large looks at their phone for some ten seconds.
 */
const LIMITS: LoadLimits = { turnsAtOnce: 24, costlyAtOnce: 2, costlyWithinMs: 10_000 };
const LOOK_AGAIN_MS = 200;

export function createLoad(limits: LoadLimits = LIMITS): Load {
  const places = createPlaces(limits.turnsAtOnce);
  const workshop = createPlaces(limits.costlyAtOnce);
  let meanMs = 0;
  const soonEnough = (): boolean =>
    (workshop.waiting() * meanMs) / limits.costlyAtOnce <= limits.costlyWithinMs;

  return {
    async turn(work) {
      await places.enter();
      try {
        return await work();
      } finally {
        places.leave();
      }
    },
    async costly(cost, work) {
      if (!soonEnough()) return 'busy';
      places.leave();
      const admitted = await workshop.enter(cost === 'export' ? 'last' : 'next', limits.costlyWithinMs);
      await places.enter('first');
      if (!admitted) return 'busy';
      const begun = performance.now();
      try {
        return await work();
      } finally {
        meanMs += (performance.now() - begun - meanMs) / 4;
        workshop.leave();
      }
    },
    async calm(stop) {
      while (!stop.aborted && (places.waiting() > 0 || places.taken() > limits.turnsAtOnce / 2))
        await sleep(LOOK_AGAIN_MS, undefined, { signal: stop }).catch(() => {});
    },
    turns: () => places.taken() + places.waiting(),
  };
}

type Rank = 'first' | 'next' | 'last';

interface Places {
  /** A place, before those of lower rank and behind those of the same. False where none came free in time. */
  enter(rank?: Rank, withinMs?: number): Promise<boolean>;
  leave(): void;
  taken(): number;
  waiting(): number;
}

/** So many places, and lines of those who wait for one. */
function createPlaces(count: number): Places {
  const lines: Readonly<Record<Rank, Set<() => void>>> = {
    first: new Set(),
    next: new Set(),
    last: new Set(),
  };
  let taken = 0;
  const waiting = () => lines.first.size + lines.next.size + lines.last.size;
  const nextInLine = (): (() => void) | undefined => {
    const line = [lines.first, lines.next, lines.last].find(({ size }) => size > 0);
    return line?.values().next().value;
  };
  return {
    enter(rank = 'next', withinMs) {
      if (taken < count) {
        taken += 1;
        return Promise.resolve(true);
      }
      return new Promise((resolve) => {
        const timer = withinMs === undefined ? undefined : setTimeout(() => done(false), withinMs);
        const admit = () => done(true);
        const done = (admitted: boolean) => {
          clearTimeout(timer);
          lines[rank].delete(admit);
          resolve(admitted);
        };
        lines[rank].add(admit);
      });
    },
    leave() {
      // a place goes from hand to hand
      const admit = nextInLine();
      if (admit) admit();
      else taken -= 1;
    },
    taken: () => taken,
    waiting,
  };
}
