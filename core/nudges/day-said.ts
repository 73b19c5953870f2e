import { plusDays } from '../adoption/days.ts';
import type { Day } from '../time.ts';
import { WEEKDAYS } from './rule.ts';

/** A 29 February comes back after at most so many years. */
const YEARS = 8;
const DATE = /^(\d{4}|XXXX)-(\d{2}-\d{2})$/;

/** The day a date means that lies ahead: XXXX-05-04 is the next 4 May after today. Nothing for what is no date or past. */
export function comingDay(said: string, today: Day): Day | undefined {
  const [, year, rest] = DATE.exec(said) ?? [];
  if (year === undefined) return undefined;
  const years = year === 'XXXX' ? around(today, 1) : [year];
  return years.map((one) => `${one}-${rest}`).find((day) => isDay(day) && day > today);
}

/** The day something was done: a date up to today, XXXX-03-03 being the last 3 March, today, yesterday, or a weekday. */
export function pastDay(said: string, today: Day): Day | undefined {
  if (said === 'today') return today;
  if (said === 'yesterday') return plusDays(today, -1);
  const weekday = (WEEKDAYS as readonly string[]).indexOf(said);
  if (weekday >= 0) return plusDays(today, -1 - ((indexOf(today) - weekday + 6) % 7));
  const [, year, rest] = DATE.exec(said) ?? [];
  if (year === undefined) return undefined;
  const years = year === 'XXXX' ? around(today, -1) : [year];
  return years.map((one) => `${one}-${rest}`).find((day) => isDay(day) && day <= today);
}

const around = (today: Day, direction: 1 | -1): readonly number[] =>
  Array.from({ length: YEARS + 1 }, (_, n) => Number(today.slice(0, 4)) + direction * n);

const indexOf = (day: Day): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** 2027-02-30 is none. */
const isDay = (text: string): boolean =>
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && plusDays(text, 0) === text;
