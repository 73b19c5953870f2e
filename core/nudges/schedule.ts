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
  const today = wallTimeOf(after, schedule.zone).day;
  for (let ahead = 0; ahead <= 62; ahead++) {
    const day = plusDays(today, ahead);
    if (!speaksOn(schedule, day)) continue;
    const slot = instantAt(day, schedule.time, schedule.zone);
    if (slot > new Date(after).toISOString()) return slot;
  }
  throw new RangeError(`a schedule without a day: ${schedule.cadence}`);
}

type Timetable = Schedule & { readonly quiet?: Quiet };

function speaksOn(schedule: Timetable, day: Day): boolean {
  switch (schedule.cadence) {
    case 'daily':
      return !schedule.quiet?.days?.includes(weekdayOf(day));
    case 'at_once':
    case 'weekly':
      return weekdayOf(day) === schedule.weekday;
    case 'monthly':
      return weekdayOf(day) === schedule.weekday && Number(day.slice(8)) <= 7;
  }
}

const weekdayOf = (day: Day) => WEEKDAYS[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7]!;
