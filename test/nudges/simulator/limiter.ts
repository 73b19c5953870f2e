import { PUBLISHED, type RateLimit } from '../../../core/nudges/limits.ts';
import type { Tally } from './connector.ts';
import type { VirtualTime } from './time.ts';

/** Counts requests against the published limits, as the service does. True where there is room. */
export function limiter(time: VirtualTime, tally: Tally): (conversation: string) => boolean {
  const byConversation = new Map<string, number[]>();
  const all: number[] = [];
  return (conversation) => {
    const now = time.now();
    const own = byConversation.get(conversation) ?? [];
    byConversation.set(conversation, own);
    const room = hasRoom(own, PUBLISHED.conversation, now) && hasRoom(all, PUBLISHED.tenant, now);
    if (!room) tally.beyondLimits++;
    own.push(now);
    all.push(now);
    tally.busiestSecond = Math.max(tally.busiestSecond, since(all, now - 1000));
    forget(own, now - 3_600_000);
    forget(all, now - 1000);
    return room;
  };
}

const hasRoom = (times: readonly number[], limits: readonly RateLimit[], now: number) =>
  limits.every(({ count, ms }) => since(times, now - ms) < count);

function since(times: readonly number[], from: number): number {
  let count = 0;
  for (let index = times.length - 1; index >= 0 && times[index]! > from; index--) count++;
  return count;
}

function forget(times: number[], until: number): void {
  let old = 0;
  while (old < times.length && times[old]! <= until) old++;
  if (old > 0) times.splice(0, old);
}
