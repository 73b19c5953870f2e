import { Session } from 'node:inspector/promises';

/** Counts what reading does: how often each block of its code is run, whatever the machine. */
export interface WorkCounter {
  /** blocks run by `read` */
  of(read: () => unknown): Promise<number>;
  close(): Promise<void>;
}

/**
 * V8's own counts (precise coverage), summed over the code of core/reading. Code that was loaded before is counted by the
 * function only, so it is to be loaded afterwards.
 */
export async function countWork(): Promise<WorkCounter> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const take = async (): Promise<number> => {
    const { result } = await session.post('Profiler.takePreciseCoverage');
    return result
      .filter(({ url }) => url.includes('/core/reading/') && !url.includes('/test/'))
      .flatMap(({ functions }) => functions)
      .flatMap(({ ranges }) => ranges)
      .reduce((sum, { count }) => sum + count, 0);
  };
  return {
    async of(read) {
      await take();
      read();
      return take();
    },
    async close() {
      await session.post('Profiler.stopPreciseCoverage');
      session.disconnect();
    },
  };
}
