import type { Courier } from './courier.ts';
import { endingOf } from './ending.ts';
import type { Letter } from './prepare.ts';

/** The channel answers within seconds; beyond this nobody knows. */
const POST_MS = 20_000;
/** A send that is not over by then belongs to a process that is gone. */
const SENDING_MS = 120_000;
/** What waited longer for room is looked at anew. */
const FRESH_MS = 60_000;

/**
 * Sends letters, as many at a time as the limits have room for. What is no longer ours, or has waited so long that it
 * must be looked at anew, is not sent.
 */
export async function sendAll(
  courier: Courier,
  worker: string,
  letters: readonly Letter[],
  signal?: AbortSignal,
): Promise<void> {
  const { store, clock } = courier;
  const started = clock.now().getTime();
  for (let left = letters; left.length > 0 && !signal?.aborted; ) {
    const { going, waiting, room } = await begin(courier, worker, left);
    const ends = await Promise.allSettled(going.map((letter) => send(courier, worker, letter)));
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
    if (room - started > FRESH_MS) {
      for (const { claimed } of waiting)
        await store.postpone(claimed.id, worker, new Date(room).toISOString());
      return;
    }
    left = waiting;
    if (left.length > 0) await clock.sleep(Math.max(0, room - clock.now().getTime()), signal);
  }
}

/** Which letters are being sent from now on, in one transaction, and when there will be room for more. */
async function begin({ store, clock, limits }: Courier, worker: string, letters: readonly Letter[]) {
  const now = clock.now();
  const begun = await store.begin({
    worker,
    now: now.toISOString(),
    until: new Date(now.getTime() + SENDING_MS).toISOString(),
    limits,
    deliveries: letters.map(({ claimed, version }) => ({ id: claimed.id, version })),
  });
  const waits = begun.flatMap((one) => (one.kind === 'wait' ? one.ms : []));
  return {
    going: letters.filter((_, index) => begun[index]?.kind === 'go'),
    waiting: letters.filter((_, index) => begun[index]?.kind === 'wait'),
    room: now.getTime() + (waits.length > 0 ? Math.min(...waits) : 0),
  };
}

async function send(courier: Courier, worker: string, { claimed, to, message }: Letter): Promise<void> {
  const { store, clock, post, random } = courier;
  const timeout = clock.timeout(POST_MS);
  const answer = await post(to.reference, message, timeout.signal);
  timeout.clear();
  const now = clock.now();
  const ending = endingOf(answer, { attempts: claimed.attempts + 1, dueAt: claimed.dueAt, now }, random);
  const named = claimed.unnamed.map(({ id }) => id);
  await store.end(
    claimed.id,
    worker,
    now.toISOString(),
    ending.kind === 'sent' ? { ...ending, named } : ending,
  );
  courier.onEnd?.({ kind: ending.kind, ...('error' in ending ? { error: ending.error } : {}) });
}
