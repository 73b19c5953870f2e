/** Runs work of one key in the order it came, works of different keys side by side. */
export interface KeyedQueue {
  run<T>(key: string, work: () => Promise<T>): Promise<T>;
  /** works waiting or running under a key */
  waiting(key: string): number;
}

/** A queue in this process; a key costs nothing once its work is done. */
export function createKeyedQueue(): KeyedQueue {
  const lanes = new Map<string, { tail: Promise<unknown>; length: number }>();
  return {
    run(key, work) {
      const lane = lanes.get(key) ?? { tail: Promise.resolve(), length: 0 };
      lanes.set(key, lane);
      lane.length += 1;
      const done = lane.tail.then(work).finally(() => {
        lane.length -= 1;
        if (lane.length === 0) lanes.delete(key);
      });
      lane.tail = done.catch(() => {});
      return done;
    },
    waiting: (key) => lanes.get(key)?.length ?? 0,
  };
}
