/** Rejects when the signal aborts: for work that does not listen to it. */
export function rejectedBy(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

/** Waits for `work`, however it ends, and no longer than until the signal aborts. */
export async function endedOr(signal: AbortSignal, work: Promise<unknown>): Promise<void> {
  await Promise.race([work, rejectedBy(signal)]).catch(() => {});
}

const STEPS = 20;

/**
 * Aborts when the loop has had so many milliseconds in which to hear an answer. While it is held up nothing can be heard, so
 * that time counts as one step however long it was: an answer that lies in the socket is taken before the wait is over.
 */
export function patience(ms: number): { readonly signal: AbortSignal; clear(): void } {
  const controller = new AbortController();
  let left = STEPS;
  let timer: NodeJS.Timeout;
  const step = () => {
    left -= 1;
    if (left >= 0) timer = setTimeout(step, ms / STEPS);
    else controller.abort(new DOMException('no answer in time', 'TimeoutError'));
  };
  step();
  return { signal: controller.signal, clear: () => clearTimeout(timer) };
}
