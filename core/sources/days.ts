import type { Day } from '../time.ts';

const MS_A_DAY = 86_400_000;

const toMs = (day: Day): number => Date.parse(day + 'T00:00:00Z');
const fromMs = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);

/** The day `count` days later (earlier when negative). Days have no zone. */
export const addDays = (day: Day, count: number): Day => fromMs(toMs(day) + count * MS_A_DAY);

/** The earlier of two days. */
export function earlier(one: Day, other: Day): Day {
  if (other < one) return other;
  return one;
}

/** Whole days since 1970-01-01. */
export const dayNumber = (day: Day): number => toMs(day) / MS_A_DAY;

/** The last day of the month a day lies in. */
export const endOfMonth = (day: Day): Day =>
  fromMs(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0));
