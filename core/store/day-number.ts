import { SourceError } from '../errors.ts';
import type { Day } from '../time.ts';

const MILLISECONDS = 86_400_000;
const ENOUGH = 10_000;
const numbers = new Map<Day, number>();
const days = new Map<number, Day>();

/** Days are stored as whole days since 1970-01-01, so that a spread of days is a subtraction on every database. */
export function dayNumber(day: Day): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const number = Date.parse(`${day}T00:00:00Z`) / MILLISECONDS;
  if (!Number.isInteger(number) || dayOf(number) !== day) {
    throw new SourceError('store', `${JSON.stringify(day)} is not a calendar day (YYYY-MM-DD)`);
  }
  if (numbers.size >= ENOUGH) numbers.clear();
  numbers.set(day, number);
  return number;
}

export function dayOf(number: number): Day {
  const known = days.get(number);
  if (known !== undefined) return known;
  const day = new Date(number * MILLISECONDS).toISOString().slice(0, 10);
  if (days.size >= ENOUGH) days.clear();
  days.set(number, day);
  return day;
}
