import type { Clock } from '../../../bot/delivery/clock.ts';
import type { Moment } from './death.ts';

/** What a worker tells whoever holds the clock. */
export type Told =
  | { readonly kind: 'sleep'; readonly id: number; readonly ms: number }
  | { readonly kind: 'awake'; readonly id: number }
  /** one thread is several from here on */
  | { readonly kind: 'fork'; readonly group: number; readonly size: number }
  /** one of them has nothing left to do */
  | { readonly kind: 'done' };

/** What it is told: to begin, or that it is time to wake up, and how late it is. */
export type Telling =
  | { readonly kind: 'start'; readonly name: string; readonly now: number }
  | { readonly kind: 'wake'; readonly id: number; readonly now: number }
  /** to die at its next arrow of this kind */
  | { readonly kind: 'doom'; readonly moment: Moment }
  /** the time it gave this request is up */
  | { readonly kind: 'late'; readonly post: number };

/** A clock that somebody else holds: sleeping is asking to be woken. Time stands still between two wakings. */
export function createVirtualClock(start: number, tell: (what: Told) => void) {
  let now = start;
  let serial = 0;
  let timeouts = 0;
  const sleeping = new Map<number, () => void>();
  const running = new Map<number, AbortController>();
  const clock: Clock = {
    now: () => new Date(now),
    sleep(ms, signal) {
      if (signal?.aborted) return Promise.resolve();
      const id = serial++;
      return new Promise((resolve) => {
        const abort = () => {
          if (!sleeping.delete(id)) return;
          tell({ kind: 'awake', id });
          resolve();
        };
        sleeping.set(id, () => {
          signal?.removeEventListener('abort', abort);
          resolve();
        });
        signal?.addEventListener('abort', abort, { once: true });
        tell({ kind: 'sleep', id, ms });
      });
    },
    // whoever holds the clock says when it is up
    timeout() {
      const controller = new AbortController();
      const id = ++timeouts;
      running.set(id, controller);
      return { signal: controller.signal, clear: () => void running.delete(id) };
    },
  };
  return {
    clock,
    /** The timeout begun last. */
    latest: () => timeouts,
    late: (id: number) => running.get(id)?.abort(),
    /** Somebody has said how late it is. */
    itIs(at: number) {
      now = Math.max(now, at);
    },
    wake(id: number, at: number) {
      now = Math.max(now, at);
      const resolve = sleeping.get(id);
      sleeping.delete(id);
      resolve?.();
    },
  };
}
