import { plusDays } from '../adoption/days.ts';
import type { Day } from '../time.ts';
import { comingDay } from './day-said.ts';
import { POLICY } from './policy.ts';
import { type ClockTime, WEEKDAYS, type Weekday } from './rule.ts';
import { instantAt, type WallTime, wallTimeOf } from './zone.ts';

/** What a nudge card offers, in its order. The same values are understood when typed. */
export const SNOOZES = ['P1D', 'P1W', 'P2W', 'monday', 'P30D'] as const;
export type Snooze = (typeof SNOOZES)[number];

/** Where a person lives, and the hour of the day they want to hear from us. */
export interface Morning {
  readonly zone: string;
  readonly time: ClockTime;
}

/**
 * The instant a snooze ends: days end at the person's own hour, hours by the clock. Nothing for what is no snooze or
 * longer than the longest one. `value`: PnD, PnW, PnM, PTnH, tomorrow, next_week, next_month, a weekday, or a date.
 */
export function snoozeUntil(value: string, instant: string, { zone, time }: Morning): string | undefined {
  const hours = Number(/^PT(\d{1,4})H$/.exec(value)?.[1] ?? 0);
  if (hours > 0)
    return hours <= POLICY.longestSnoozeDays * 24
      ? new Date(Date.parse(instant) + hours * 3_600_000).toISOString()
      : undefined;
  const end = lastDay(value, wallTimeOf(instant, zone), POLICY.longestSnoozeDays);
  return end && instantAt(end, time, zone);
}

/** The first day on which a rule that pauses speaks again, in its zone. Nothing for hours, and for more than a year. */
export const pauseUntil = (value: string, instant: string, zone: string): Day | undefined =>
  lastDay(value, wallTimeOf(instant, zone), POLICY.longestPauseDays);

function lastDay(value: string, { day, weekday }: WallTime, longest: number): Day | undefined {
  const end = endDay(value, day, weekday);
  return end !== undefined && end > day && end <= plusDays(day, longest) ? end : undefined;
}

function endDay(value: string, today: Day, weekday: Weekday): Day | undefined {
  const [, count, unit] = /^P(\d{1,4})([DWM])$/.exec(value) ?? [];
  if (unit === 'D') return plusDays(today, Number(count));
  if (unit === 'W') return plusDays(today, Number(count) * 7);
  if (unit === 'M') return plusMonths(today, Number(count));
  if (value === 'tomorrow') return plusDays(today, 1);
  if (value === 'next_week') return following('monday', today, weekday);
  if (value === 'next_month') return plusMonths(today, 1);
  return isWeekday(value) ? following(value, today, weekday) : comingDay(value, today);
}

const isWeekday = (value: string): value is Weekday => (WEEKDAYS as readonly string[]).includes(value);

function following(wanted: Weekday, today: Day, weekday: Weekday): Day {
  const ahead = (WEEKDAYS.indexOf(wanted) - WEEKDAYS.indexOf(weekday) + 7) % 7;
  return plusDays(today, ahead === 0 ? 7 : ahead);
}

/** The same day so many months on, or the last day of a shorter month. */
function plusMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
