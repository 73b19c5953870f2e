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
