import { plusDays } from '../adoption/days.ts';
import { type Schedule, WEEKDAYS } from './rule.ts';
import { instantAt, wallTimeOf } from './zone.ts';

/**
 * The next instant, strictly after the given one, at which a schedule speaks. The wall clock is kept through both
 * changes to and from summer time. `at_once` rules have a weekly hour too: what could not be confirmed is named then.
 */
export function nextSlot(schedule: Schedule, after: string): string {
  const { cadence, weekday, time, zone } = schedule;
  const now = wallTimeOf(after, zone);
  const daily = cadence === 'daily';
  const first = daily ? 0 : (WEEKDAYS.indexOf(weekday) - WEEKDAYS.indexOf(now.weekday) + 7) % 7;
  for (let ahead = first; ahead <= 70; ahead += daily ? 1 : 7) {
    const day = plusDays(now.day, ahead);
    if (cadence === 'monthly' && Number(day.slice(8)) > 7) continue;
    const slot = instantAt(day, time, zone);
    if (slot > new Date(after).toISOString()) return slot;
  }
  throw new RangeError(`a schedule without a day: ${cadence}`);
}
