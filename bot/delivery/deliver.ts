import type { Courier } from './courier.ts';
import { type Letter, prepare } from './prepare.ts';
import { sendAll } from './send.ts';

const CLAIM_MS = 600_000;
/** Cards that are under way together: what a crash may leave unknown at most. */
const CLAIM_SIZE = 5;
/** A card that could not be made is tried again after this. */
const FAULTY_MS = 3_600_000;

/** Sends what is due, a few cards at a time. Returns how many deliveries it dealt with. */
export async function deliverDue(courier: Courier, worker: string, signal?: AbortSignal): Promise<number> {
  const { store, clock } = courier;
  const now = clock.now();
  const claimed = await store.claim({
    worker,
    now: now.toISOString(),
    until: new Date(now.getTime() + CLAIM_MS).toISOString(),
    limit: CLAIM_SIZE,
  });
  const faults: unknown[] = [];
  const letters: Letter[] = [];
  for (const delivery of claimed) {
    if (signal?.aborted) break;
    try {
      const letter = await prepare(courier, worker, delivery);
      if (letter) letters.push(letter);
    } catch (fault) {
      // a card that cannot be made must not hold up those claimed with it
      faults.push(fault);
      await store.postpone(delivery.id, worker, new Date(now.getTime() + FAULTY_MS).toISOString());
    }
  }
  // one whose end could not be written is left to the sweep
  await sendAll(courier, worker, letters, signal).catch((fault: unknown) => faults.push(fault));
  if (signal?.aborted) await store.release(worker);
  if (faults.length > 0) throw faults[0];
  return claimed.length;
}
