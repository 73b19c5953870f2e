import { endOfMonth, plusDays } from '../../days.ts';
import type { Day } from '../../time.ts';
import { shown } from './refusal.ts';

/** A value read from a cell, or why it cannot be. */
export type Read<T> = { readonly value: T } | { readonly reason: string };

/** A cell in plain characters: full-width digits and signs as the ordinary ones, no space around. */
const plain = (text: string): string => (isPlain(text) ? text : text.normalize('NFKC')).trim();
const isPlain = (text: string): boolean => !/[^\0-\x7f]/.test(text);

/** Thousands set apart by commas, spaces or apostrophes; points may as well be decimals, and are not read. */
const GROUPED = /^\d{1,3}(?:(?:,\d{3})+|(?: \d{3})+|(?:['’]\d{3})+)(?:\.0+)?$/;

/** A count of licences or users: a whole number from 0 up to 2^53, which downloads also write as 206.0, 1,200 or １２００. Nothing is guessed. */
export function readCount(text: string, column: string): Read<number> {
  const trimmed = plain(text);
  if (trimmed === '') return { reason: `${column} is empty` };
  if (/^[-−]/.test(trimmed)) return { reason: `${column} is negative (${shown(trimmed, 30)})` };
  const digits = GROUPED.test(trimmed) ? trimmed.replace(/[, '’]/g, '') : trimmed;
  if (/^\d{1,3}(\.\d{3})+$/.test(digits) && !/\.0+$/.test(digits)) {
    return { reason: `${column} "${shown(trimmed, 30)}" may be thousands or decimals: write plain digits` };
  }
  if (!/^\d+(\.0+)?$/.test(digits))
    return { reason: `${column} "${shown(trimmed, 30)}" is not a whole number` };
  const value = Number(digits);
  return Number.isSafeInteger(value)
    ? { value }
    : { reason: `${column} is too large (${shown(trimmed, 30)})` };
}

/** A count that may be left blank; anything else that is no count is told. */
export const readOptionalCount = (text: string, column: string): Read<number | undefined> =>
  text.trim() === '' ? { value: undefined } : readCount(text, column);

/** Whether a table writes the day or the month first, where it writes the year last: 3/4/2026. */
export type DayOrder = 'dmy' | 'mdy';

/** A time of day behind a date, in English or Japanese; which hour it is does not matter here. */
const TIME = String.raw`(?:[T ,]+(?:午前|午後|AM|PM)? ?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)? ?(?:AM|PM)?)?`;
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{1,2}):\s?(\d{2})(?::\s?(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${TIME}$`, 'i');
const JAPANESE = new RegExp(
  String.raw`^(?:(\d{4})|令和(\d{1,2}|元))年 ?(\d{1,2})月 ?(\d{1,2})日(?: ?\(.\))?${TIME}$`,
);
const DOTTED = new RegExp(String.raw`^(\d{1,2})\.(\d{1,2})\.(\d{4})${TIME}$`, 'i');
const SLASHED = new RegExp(String.raw`^(\d{1,2})([-/])(\d{1,2})\2(\d{4})${TIME}$`, 'i');
const NAMED = new RegExp(
  String.raw`^(?:[a-z]+, )?(?:(\d{1,2})[- ]([a-z]{3})[a-z]*\.?[-, ]+|([a-z]{3})[a-z]*\.? (\d{1,2}),? )(\d{4})${TIME}$`,
  'i',
);
/** Excel's own number of a day between the years 2000 and 2099, as it shows where the cell lost its format. */
const SERIAL = /^(\d{5})(?:\.\d+)?$/;
const [FIRST_SERIAL, LAST_SERIAL] = [36_526, 73_050];
/** the Japanese year 令和1 is 2019 */
const REIWA = 2018;

function calendarDay(year: string, month: string, day: string): Day | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? undefined : text;
}

const reiwa = (year: string): string => String(REIWA + (year === '元' ? 1 : Number(year)));

function daySerial(text: string): Day | undefined {
  const serial = Number(SERIAL.exec(text)?.[1]);
  if (!(serial >= FIRST_SERIAL && serial <= LAST_SERIAL)) return undefined;
  return new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
}

/** Whether a cell is a date with the year last, of which the order of day and month must be known. */
export const isSlashed = (text: string): boolean => text.length >= 8 && SLASHED.test(plain(text));

/** The order a date with the year last shows by itself: 25/10/2026 has its day first. */
export function orderOf(text: string): DayOrder | undefined {
  const [, first, , second] = SLASHED.exec(plain(text)) ?? [];
  if (Number(first) > 12) return Number(second) > 12 ? undefined : 'dmy';
  return Number(second) > 12 ? 'mdy' : undefined;
}

/** A date with the year last, read in an order. */
export function orderedDay(text: string, order: DayOrder): Day | undefined {
  const [, first, , second, year] = SLASHED.exec(plain(text)) ?? [];
  if (!year) return undefined;
  return order === 'dmy' ? calendarDay(year, second!, first!) : calendarDay(year, first!, second!);
}

/**
 * The UTC day of a date or instant as downloads and spreadsheets write them; without a zone it is UTC. Undefined where it cannot be told: 3/4/2026
 * is in March or in April.
 */
export function dayOf(text: string): Day | undefined {
  const trimmed = plain(text);
  const iso = ISO.exec(trimmed);
  if (iso) return instantDay(iso);
  const yearFirst = YEAR_FIRST.exec(trimmed);
  if (yearFirst) return calendarDay(yearFirst[1]!, yearFirst[3]!, yearFirst[4]!);
  const slashed = SLASHED.exec(trimmed);
  if (slashed) {
    const order = slashed[1] === slashed[3] ? 'dmy' : orderOf(trimmed);
    return order && orderedDay(trimmed, order);
  }
  // written with points, the day is first wherever points are used
  const dotted = DOTTED.exec(trimmed);
  if (dotted) return calendarDay(dotted[3]!, dotted[2]!, dotted[1]!);
  const japanese = JAPANESE.exec(trimmed);
  if (japanese) return calendarDay(japanese[1] ?? reiwa(japanese[2]!), japanese[3]!, japanese[4]!);
  const named = NAMED.exec(trimmed);
  if (named) return calendarDay(named[5]!, monthNumber(named[2] ?? named[3]!), (named[1] ?? named[4])!);
  return daySerial(trimmed);
}

function instantDay([, year, month, day, hour, minute, second = '00', zone = 'Z']: RegExpExecArray):
  | Day
  | undefined {
  if (!calendarDay(year!, month!, day!)) return undefined;
  const offset = zone.toUpperCase() === 'Z' ? 'Z' : zone.replace(/^(.\d{2}):?(\d{2})$/, '$1:$2');
  const time = Date.parse(`${year}-${month}-${day}T${hour!.padStart(2, '0')}:${minute}:${second}${offset}`);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The number of a month from the first letters of its English name; '0', which no calendar has, for others. */
const monthNumber = (name: string): string => String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);

/** A month without a day: 2026-10, 202610, 20261001, 2026/10, 2026年10月, 令和8年10月, 10/2026. */
const MONTH_ALONE = [
  /^(?<year>\d{4})[-/.]?(?<month>\d{2})(?:01)?$/,
  /^(?<year>\d{4})[-/.](?<month>\d)$/,
  /^(?<year>\d{4})年 ?(?<month>\d{1,2})月(?:度|分)?$/,
  /^令和(?<reiwa>\d{1,2}|元)年 ?(?<month>\d{1,2})月(?:度|分)?$/,
  /^(?<month>\d{1,2})[-/.](?<year>\d{4})$/,
  /^(?<name>[a-z]{3})[a-z]*\.?[-, ]+(?<year>\d{4})$/i,
  // what Excel makes of "Oct 2026"
  /^(?<name>[a-z]{3})-(?<short>\d{2})$/i,
];

/** The first day of a month, written alone or keyed on its first day: 2026-10-01, 2026/10/01, 10/1/2026, Oct 2026, 2026年10月. */
export function monthOf(text: string): Day | undefined {
  const trimmed = plain(text);
  for (const pattern of MONTH_ALONE) {
    const parts = pattern.exec(trimmed)?.groups;
    if (!parts) continue;
    const year = parts['year'] ?? (parts['short'] ? `20${parts['short']}` : reiwa(parts['reiwa']!));
    return calendarDay(year, parts['month'] ?? monthNumber(parts['name']!), '1');
  }
  const slashed = SLASHED.exec(trimmed);
  if (slashed) {
    // keyed on the 1st, so one of the two numbers is 1 and the other is the month, in whichever order
    const [first, second] = [Number(slashed[1]), Number(slashed[3])];
    if (first !== 1 && second !== 1) return undefined;
    return calendarDay(slashed[4]!, String(second === 1 ? first : second), '1');
  }
  const day = dayOf(trimmed);
  return day?.endsWith('-01') ? day : undefined;
}

/** No date at all as .NET writes it. */
const NO_DAY = '0001-01-01';

/** A day that may be left blank; a cell with anything else that is no day is told. */
export function readOptionalDay(text: string, column: string): Read<Day | undefined> {
  if (text.trim() === '') return { value: undefined };
  const day = dayOf(text);
  if (day === NO_DAY) return { value: undefined };
  return day ? { value: day } : { reason: cannotBeTold(text, column) };
}

const cannotBeTold = (text: string, column: string): string =>
  isSlashed(text)
    ? `${column} "${shown(text, 30)}" may have the day or the month first: no date of the column tells`
    : `${column} "${shown(text, 30)}" is not a date that can be told`;

/** The data date of a row's instant; not after today. */
export function readDataDate(text: string, column: string, today: Day): Read<Day> {
  const day = dayOf(text);
  if (!day) return { reason: cannotBeTold(text, column) };
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

/** A GUID, in lower case, without the braces Windows tools put around it; undefined for anything else. */
export const guid = (text: string): string | undefined => {
  const trimmed = text
    .trim()
    .replace(/^\{(.*)\}$/, '$1')
    .replace(/^urn:uuid:/i, '');
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

/** Yes or no in the words of downloads and of Excel in either language; undefined where the cell is blank; anything else is told. */
export function readYes(text: string, column: string): Read<boolean | undefined> {
  const folded = plain(text).toLowerCase();
  if (folded === '') return { value: undefined };
  if (['true', 'yes', '1', 'y', 'はい'].includes(folded)) return { value: true };
  if (['false', 'no', '0', 'n', 'いいえ'].includes(folded)) return { value: false };
  return { reason: `${column} "${shown(text, 30)}" is neither yes nor no` };
}
