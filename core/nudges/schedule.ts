import { plusDays } from '../adoption/days.ts';
import type { Day } from '../time.ts';
import { type Quiet, type Schedule, WEEKDAYS } from './rule.ts';
import { instantAt, wallTimeOf } from './zone.ts';

/**
 * The next instant, strictly after the given one, at which a schedule speaks. The wall clock is kept through both
 * changes to and from summer time. `at_once` rules have a weekly hour too: what could not be confirmed is named then.
 * A daily one leaves out days of silence, which would otherwise pile up to several at once.
 */
export function nextSlot(schedule: Timetable, after: string): string {
  const { cadence, weekday, time, zone, quiet } = schedule;
  const now = wallTimeOf(after, zone);
  const daily = cadence === 'daily';
  const first = daily ? 0 : (WEEKDAYS.indexOf(weekday) - WEEKDAYS.indexOf(now.weekday) + 7) % 7;
  for (let ahead = first; ahead <= 70; ahead += daily ? 1 : 7) {
    const day = plusDays(now.day, ahead);
    if (cadence === 'monthly' && Number(day.slice(8)) > 7) continue;
    if (daily && quiet?.days?.includes(weekdayOf(day))) continue;
    const slot = instantAt(day, time, zone);
    if (slot > new Date(after).toISOString()) return slot;
  }
  throw new RangeError(`a schedule without a day: ${cadence}`);
}

type Timetable = Schedule & { readonly quiet?: Quiet };

const weekdayOf = (day: Day) => WEEKDAYS[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7]!;
