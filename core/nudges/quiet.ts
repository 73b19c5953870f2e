import { plusDays } from '../adoption/days.ts';
import { type Quiet, WEEKDAYS } from './rule.ts';
import { instantAt, wallTimeOf } from './zone.ts';

/** Hours and days of silence follow one another at most so often: each day has one of either. */
const MOST_STEPS = 2 * WEEKDAYS.length;

/**
 * The instant until which nothing is sent, or nothing where something may be sent now. From the first to the last minute
 * by the wall clock; a night of the change to summer time is an hour shorter, the other one an hour longer.
 */
export function quietUntil(quiet: Quiet | undefined, zone: string, instant: string): string | undefined {
  if (!quiet) return undefined;
  let end: string | undefined;
  for (let step = 0; step < MOST_STEPS; step++) {
    const now = end ?? new Date(instant).toISOString();
    const later = hoursUntil(quiet, zone, now) ?? dayUntil(quiet, zone, now);
    if (later === undefined) return end;
    end = later;
  }
  return end;
}

/** Whether any hour of the week is left to speak in. */
export const leavesRoom = ({ from, to, days = [] }: Quiet): boolean =>
  new Set(days).size < WEEKDAYS.length && (from === undefined || from !== to);

function hoursUntil({ from, to }: Quiet, zone: string, now: string): string | undefined {
  if (from === undefined || to === undefined || from === to) return undefined;
  const today = wallTimeOf(now, zone).day;
  const crosses = from > to;
  for (const start of crosses ? [plusDays(today, -1), today] : [today]) {
    const begins = instantAt(start, from, zone);
    const ends = instantAt(crosses ? plusDays(start, 1) : start, to, zone);
    if (begins <= now && now < ends) return ends;
  }
  return undefined;
}

function dayUntil({ days = [] }: Quiet, zone: string, now: string): string | undefined {
  const { day, weekday } = wallTimeOf(now, zone);
  return days.includes(weekday) ? instantAt(plusDays(day, 1), '00:00', zone) : undefined;
}
