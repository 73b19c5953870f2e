import { endOfMonth, plusDays } from '../../days.ts';
import type { Day } from '../../time.ts';
import { shown } from './refusal.ts';

/** A value read from a cell, or why it cannot be. */
export type Read<T> = { readonly value: T } | { readonly reason: string };

/** A count of licences or users: a whole number from 0 up to 2^53, which downloads also write as 206.0. Nothing is guessed. */
export function readCount(text: string, column: string): Read<number> {
  const trimmed = text.trim();
  if (trimmed === '') return { reason: `${column} is empty` };
  if (/^-/.test(trimmed)) return { reason: `${column} is negative (${shown(trimmed, 30)})` };
  if (/^\d{1,3}([.,' \u00a0]\d{3})+$/.test(trimmed) && !/^\d+\.0+$/.test(trimmed)) {
    return { reason: `${column} "${shown(trimmed, 30)}" may be thousands or decimals: write plain digits` };
  }
  if (!/^\d+(\.0+)?$/.test(trimmed))
    return { reason: `${column} "${shown(trimmed, 30)}" is not a whole number` };
  const value = Number(trimmed);
  return Number.isSafeInteger(value)
    ? { value }
    : { reason: `${column} is too large (${shown(trimmed, 30)})` };
}

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):\s?(\d{2})(?::\s?(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;
const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s+\d{1,2}:\d{2}(?::\d{2})?\s*(AM|PM)?)?$/i;

function calendarDay(year: string, month: string, day: string): Day | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? undefined : text;
}

/** The UTC day of a date or instant as downloads write them; without a zone it is UTC. Undefined where it cannot be told. */
export function dayOf(text: string): Day | undefined {
  const trimmed = text.trim().replace(/:\s+/g, ':');
  const iso = ISO.exec(trimmed);
  if (iso) {
    const [, year, month, day, hour = '00', minute = '00', second = '00', zone = 'Z'] = iso;
    if (!calendarDay(year!, month!, day!)) return undefined;
    const offset = zone.toUpperCase() === 'Z' ? 'Z' : zone.replace(/^(.\d{2}):?(\d{2})$/, '$1:$2');
    const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
    return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10);
  }
  const slashed = SLASHED.exec(trimmed);
  if (!slashed) return undefined;
  const [, first, second, year, half] = slashed;
  if (half || Number(second) > 12) return calendarDay(year!, first!, second!);
  if (Number(first) > 12) return calendarDay(year!, second!, first!);
  // 3/4/2026 is in March or in April: nobody can tell
  return first === second ? calendarDay(year!, first!, second!) : undefined;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The first day of a month keyed on its 1st: 2026-08-01, 2026-08, 202608, 8/1/2026, Aug 2026, "August, 2026". */
export function monthOf(text: string): Day | undefined {
  const trimmed = text.trim();
  const compact = /^(\d{4})-?(\d{2})(?:01)?$/.exec(trimmed);
  if (compact) return calendarDay(compact[1]!, compact[2]!, '1');
  const named = /^([a-z]{3})[a-z]*[-, ]+(\d{4})$/i.exec(trimmed);
  if (named) {
    const month = MONTHS.indexOf(named[1]!.toLowerCase()) + 1;
    return month === 0 ? undefined : calendarDay(named[2]!, String(month), '1');
  }
  const slashed = SLASHED.exec(trimmed);
  if (slashed) {
    // keyed on the 1st, so one of the two numbers is 1 and the other is the month, in whichever order
    const [first, second] = [Number(slashed[1]), Number(slashed[2])];
    if (first !== 1 && second !== 1) return undefined;
    return calendarDay(slashed[3]!, String(second === 1 ? first : second), '1');
  }
  const day = dayOf(trimmed);
  return day?.endsWith('-01') ? day : undefined;
}

/** The data date of a row's instant; not after today. */
export function readDataDate(text: string, column: string, today: Day): Read<Day> {
  const day = dayOf(text);
  if (!day) return { reason: `${column} "${shown(text, 30)}" is not a date that can be told` };
  // a source may live a zone ahead of us
  return day > plusDays(today, 1) ? { reason: `${column} ${day} lies in the future` } : { value: day };
}

/** The data date of a month's row: its last day. A month that is not over is refused, its figures are partial. */
export function readMonthEnd(text: string, column: string, today: Day): Read<Day> {
  const first = monthOf(text);
  if (!first) return { reason: `${column} "${shown(text, 30)}" is not a month keyed on its first day` };
  const last = endOfMonth(first);
  return last > today
    ? { reason: `${column} ${first.slice(0, 7)} is not over yet: its figures are partial` }
    : { value: last };
}

const GUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;

/** A GUID, in lower case; undefined for anything else. */
export const guid = (text: string): string | undefined => {
  const trimmed = text.trim();
  return trimmed.length === 36 && GUID.test(trimmed) ? trimmed.toLowerCase() : undefined;
};

/** Every different GUID in a text, in lower case. */
export const guidsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(new RegExp(GUID, 'gi'))].map(([found]) => found.toLowerCase())),
];

/** A domain name; undefined where it cannot be one. */
export const domainName = (text: string): string | undefined => {
  const folded = text.trim().toLowerCase();
  return folded.length <= 253 && /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(folded) ? folded : undefined;
};

const LONGEST_NAME = 256;

/** A name as people read it: no control characters, single spaces, not endless. */
export const nameOf = (text: string): string =>
  text
    .replace(/[\p{Cc}\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

export const tooLong = (name: string): boolean => name.length > LONGEST_NAME;

/** Yes, No, True, False, 1, 0; undefined for anything else. */
export function yes(text: string): boolean | undefined {
  const folded = text.trim().toLowerCase();
  if (['true', 'yes', '1', 'y'].includes(folded)) return true;
  return ['false', 'no', '0', 'n'].includes(folded) ? false : undefined;
}
