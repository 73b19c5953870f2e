import type { NudgeStore, Pruning } from '../core/nudges/store.ts';
import type { StateStore } from '../core/store/state.ts';
import type { Clock } from './delivery/clock.ts';
import type { Log } from './log.ts';

/** Where old rows lie. */
export interface Attic {
  readonly store: Pick<NudgeStore, 'prune'>;
  readonly state: Pick<StateStore, 'prune'>;
}

const DAY_MS = 86_400_000;
/** Between two steps, so that nobody waits for more than one of them. */
const REST_MS = 50;

/** Removes what is older than it is kept, in short transactions; `rest` is waited for between them. Returns how many rows. */
export async function forgetOld(
  { store, state }: Attic,
  now: string,
  rest: () => Promise<boolean> = async () => true,
): Promise<number> {
  let removed = 0;
  let next: Pruning | undefined;
  do {
    const step = await store.prune(now, next);
    removed += step.removed;
    next = step.next;
  } while (next && (await rest()));
  for (let rows = await state.prune(now); rows > 0; rows = await state.prune(now)) {
    removed += rows;
    if (!(await rest())) break;
  }
  return removed;
}

/** Once a day until stopped; a fault is logged and the next day tries again. */
export async function retentionLoop(attic: Attic, clock: Clock, stop: AbortSignal, log: Log): Promise<void> {
  const rest = async () => {
    await clock.sleep(REST_MS, stop);
    return !stop.aborted;
  };
  while (!stop.aborted) {
    try {
      const rows = await forgetOld(attic, clock.now().toISOString(), rest);
      if (rows > 0) log.info('old_rows_removed', { rows });
    } catch (error) {
      log.error('retention_failed', { error });
    }
    await clock.sleep(DAY_MS, stop);
  }
}
