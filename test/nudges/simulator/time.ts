/** Virtual time, in milliseconds: it moves only when nobody who lives in it has anything left to do. */
export interface VirtualTime {
  now(): number;
  /** Calls back once the time has come; returns how to call it off. */
  at(ms: number, run: () => void): () => void;
  /** Somebody joins with so many threads of work; time stands still until each of them waits. */
  join(id: number, threads: number): void;
  leave(id: number): void;
  /** A thread of theirs begins, or stops, to wait. */
  waits(id: number): void;
  works(id: number): void;
  /** One thread of theirs becomes several; whoever hears of it first says so, so each group, in rising order, counts once. */
  fork(id: number, group: number, size: number): void;
  /** Time stands still while this runs. */
  freeze<T>(work: () => Promise<T>): Promise<T>;
}

interface Event {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
  dead: boolean;
}

export function createTime(start: number): VirtualTime {
  let now = start;
  let order = 0;
  let frozen = 0;
  let stepping = false;
  const heap: Event[] = [];
  const busy = new Map<number, number>();
  const forked = new Map<number, number>();

  const idle = () => frozen === 0 && [...busy.values()].every((threads) => threads <= 0);
  const step = () => {
    if (stepping) return;
    stepping = true;
    // what happens at the same instant happens together
    while (heap.length > 0 && (idle() || (frozen === 0 && heap[0]!.at <= now))) {
      const event = pop(heap);
      if (event.dead) continue;
      now = Math.max(now, event.at);
      event.run();
    }
    stepping = false;
  };
  const change = (id: number, by: number) => {
    const threads = busy.get(id);
    if (threads !== undefined) busy.set(id, threads + by);
  };
  return {
    now: () => now,
    at(ms, run) {
      const event: Event = { at: ms, order: order++, run, dead: false };
      push(heap, event);
      return () => {
        event.dead = true;
      };
    },
    join: (id, threads) => void busy.set(id, threads),
    leave(id) {
      busy.delete(id);
      forked.delete(id);
      queueMicrotask(step);
    },
    waits(id) {
      change(id, -1);
      step();
    },
    works: (id) => change(id, 1),
    fork(id, group, size) {
      if (group <= (forked.get(id) ?? 0)) return;
      forked.set(id, group);
      change(id, size - 1);
    },
    async freeze(work) {
      frozen++;
      try {
        return await work();
      } finally {
        frozen--;
        queueMicrotask(step);
      }
    },
  };
}

const before = (a: Event, b: Event) => a.at < b.at || (a.at === b.at && a.order < b.order);

function push(heap: Event[], event: Event): void {
  let index = heap.push(event) - 1;
  while (index > 0) {
    const parent = (index - 1) >> 1;
    if (!before(event, heap[parent]!)) break;
    heap[index] = heap[parent]!;
    index = parent;
  }
  heap[index] = event;
}

function pop(heap: Event[]): Event {
  const first = heap[0]!;
  const last = heap.pop()!;
  if (heap.length === 0) return first;
  let index = 0;
  for (;;) {
    let child = 2 * index + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && before(heap[child + 1]!, heap[child]!)) child++;
    if (!before(heap[child]!, last)) break;
    heap[index] = heap[child]!;
    index = child;
  }
  heap[index] = last;
  return first;
}
