import { correlated, type Log } from '../log.ts';
import type { Courier } from './courier.ts';
import { deliverDue } from './deliver.ts';
import { type Evaluator, evaluateAll, type Pass } from './evaluator.ts';

/** How long nothing happens at most before somebody looks again. Milliseconds. */
export interface Rhythm {
  readonly evaluateMs: number;
  readonly idleMs: number;
}

export const RHYTHM: Rhythm = { evaluateMs: 10_000, idleMs: 60_000 };

const SHORTEST_MS = 1_000;
const AFTER_FAULT_MS = 15_000;
/** While another process is the evaluator: it may be gone, and its lease soon over. */
const HELD_MS = 30_000;

/** Resolves when people's own questions leave room for work nobody waits for, or when the signal aborts. */
export type Calm = (stop: AbortSignal) => Promise<void>;

/** Where loops wait, and how others wake them. */
export interface Bell {
  ring(): void;
  /** aborted by the next ring */
  signal(): AbortSignal;
}

export function createBell(): Bell {
  let current = new AbortController();
  return {
    ring() {
      current.abort();
      current = new AbortController();
    },
    signal: () => current.signal,
  };
}

/** Evaluates whenever facts have changed, an hour has come, or a snooze has ended; a fault is logged and the loop goes on. */
export async function evaluatorLoop(
  evaluator: Evaluator & { readonly clock: Courier['clock']; readonly calm?: Calm },
  bells: { readonly evaluate: Bell; readonly deliver: Bell },
  stop: AbortSignal,
  log: Log,
  rhythm: Rhythm,
  onPass?: (pass: Pass) => void,
): Promise<void> {
  const { store, clock } = evaluator;
  /** One look; milliseconds until the next. */
  const look = async (): Promise<number> => {
    try {
      const pass = await evaluateAll(evaluator);
      onPass?.(pass);
      const unknown = await store.sweep(clock.now().toISOString());
      if (unknown > 0) log.warn('nudges_unknown', { count: unknown, why: 'process_gone' });
      if (pass.decisions.length > 0 || unknown > 0) bells.deliver.ring();
      const wait = pass.kind === 'held' ? Math.min(rhythm.evaluateMs, HELD_MS) : rhythm.evaluateMs;
      const next = pass.kind === 'done' ? await store.nextLook() : undefined;
      return next ? Math.min(wait, Date.parse(next) - clock.now().getTime()) : wait;
    } catch (error) {
      // what was under way when the stores closed is done over at the next start
      if (!stop.aborted) log.error('nudges_evaluation_failed', { error });
      return AFTER_FAULT_MS;
    }
  };
  while (!stop.aborted) {
    await evaluator.calm?.(stop);
    const bell = bells.evaluate.signal();
    const wait = await correlated(look);
    await clock.sleep(Math.max(SHORTEST_MS, wait), AbortSignal.any([stop, bell]));
  }
}

/** Sends what is due, then waits for the next; several of these may run, in one process or many. */
export async function deliveryLoop(
  courier: Courier & { readonly calm?: Calm },
  worker: string,
  bell: Bell,
  stop: AbortSignal,
  log: Log,
  rhythm: Rhythm,
): Promise<void> {
  const { store, clock } = courier;
  /** One round; milliseconds until the next. */
  const round = async (): Promise<number> => {
    try {
      if ((await deliverDue(courier, worker, stop)) > 0) return 0;
      const next = await store.nextDue(clock.now().toISOString());
      const wait = next ? Date.parse(next) - clock.now().getTime() : rhythm.idleMs;
      return Math.max(SHORTEST_MS, Math.min(rhythm.idleMs, wait));
    } catch (error) {
      if (!stop.aborted) log.error('nudges_delivery_failed', { error });
      return AFTER_FAULT_MS;
    }
  };
  while (!stop.aborted) {
    await courier.calm?.(stop);
    const rung = bell.signal();
    const wait = await correlated(round);
    if (wait > 0) await clock.sleep(wait, AbortSignal.any([stop, rung]));
  }
  await store.release(worker);
}
