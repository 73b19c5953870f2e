import { setTimeout as pause } from 'node:timers/promises';

/** Time as delivery knows it: the real one, or one a simulation holds. */
export interface Clock {
  now(): Date;
  /** Resolves after so long, or at once when aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** A signal that is aborted after so long, unless cleared before. */
  timeout(ms: number): { readonly signal: AbortSignal; clear(): void };
}

/** setTimeout fires at once beyond this. */
const LONGEST_MS = 2 ** 31 - 1;

export const realClock: Clock = {
  now: () => new Date(),
  async sleep(ms, signal) {
    await pause(Math.min(ms, LONGEST_MS), undefined, signal ? { signal } : {}).catch((error) => {
      if (!signal?.aborted) throw error;
    });
  },
  timeout(ms) {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), ms);
    return { signal: controller.signal, clear: () => clearTimeout(timer) };
  },
};
