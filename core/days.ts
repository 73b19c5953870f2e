import type { Day } from './time.ts';

const MS_A_DAY = 86_400_000;

/** Whole days since 1970-01-01. Days have no zone. */
export const dayNumber = (day: Day): number => Math.round(Date.parse(`${day}T00:00:00Z`) / MS_A_DAY);

/** A day so many days later (earlier when negative). */
export const plusDays = (day: Day, count: number): Day =>
  new Date((dayNumber(day) + count) * MS_A_DAY).toISOString().slice(0, 10);

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** The earlier of two days. */
export const earlier = (one: Day, other: Day): Day => (other < one ? other : one);

/** The last day of the month a day lies in. */
export const endOfMonth = (day: Day): Day =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).toISOString().slice(0, 10);
