import { plusDays } from '../adoption/days.ts';
import type { QuietHours } from './rule.ts';
import { instantAt, wallTimeOf } from './zone.ts';

/**
 * The instant until which quiet hours hold, or nothing where they do not hold now. From the first to the last minute
 * by the wall clock; a night of the change to summer time is an hour shorter, the other one an hour longer.
 */
export function quietUntil(quiet: QuietHours | undefined, zone: string, instant: string): string | undefined {
  if (!quiet || quiet.from === quiet.to) return undefined;
  const today = wallTimeOf(instant, zone).day;
  const crosses = quiet.from > quiet.to;
  for (const start of crosses ? [plusDays(today, -1), today] : [today]) {
    const from = instantAt(start, quiet.from, zone);
    const to = instantAt(crosses ? plusDays(start, 1) : start, quiet.to, zone);
    const now = new Date(instant).toISOString();
    if (from <= now && now < to) return to;
  }
  return undefined;
}
