import { TZDate } from '@date-fns/tz';
import { addMonths } from 'date-fns/addMonths';
import { addQuarters } from 'date-fns/addQuarters';
import { addYears } from 'date-fns/addYears';
import { endOfMonth } from 'date-fns/endOfMonth';
import { endOfQuarter } from 'date-fns/endOfQuarter';
import { endOfYear } from 'date-fns/endOfYear';
import { startOfMonth } from 'date-fns/startOfMonth';
import { startOfQuarter } from 'date-fns/startOfQuarter';
import { startOfWeek } from 'date-fns/startOfWeek';
import { startOfYear } from 'date-fns/startOfYear';
import type { FactWindow } from '../catalog/sources.ts';
import type { Period } from '../question.ts';
import type { Day, Moment, Span } from '../time.ts';
import { daysBetween, plusDays, windowStart } from './days.ts';
import { fiscalSpan } from './fiscal.ts';

/** A span of one day: a point in time, at which a figure is the newest one up to it. */
export const isPoint = (span: Span): boolean => span.from === span.to;

/** The calendar day of the instant in the person's zone; UTC where the zone is unknown. */
export function todayOf(moment: Moment): Day {
  const local = new TZDate(moment.instant, moment.zone);
  if (!Number.isNaN(local.getTime())) return dayOf(local);
  return new Date(moment.instant).toISOString().slice(0, 10);
}

/**
 * The days a period names, in the person's zone. Durations (P28D) end today and include it, -P3M is the day that lies so far back;
 * weeks start on Monday, quarters are those of the calendar, fiscal years begin with the partner's own month; this_… ends today;
 * XXXX-03 is the latest March that has begun; A/B runs from the first day of A to the last of B. Null for anything that is no period.
 */
export function spanOf(period: Period, moment: Moment): Span | null {
  const today = todayOf(moment);
  return (
    named(period, today) ??
    back(period, today) ??
    duration(period, today) ??
    calendar(period, today) ??
    fiscalSpan(period, today, moment.fiscalStart) ??
    stretch(period, today)
  );
}

/** -P3M: the day three months before today. */
function back(period: Period, today: Day): Span | null {
  if (!period.startsWith('-P')) return null;
  const span = duration(period.slice(1), today);
  if (span === null) return null;
  const day = plusDays(span.from, -1);
  return { from: day, to: day };
}

/** From one date, month, quarter or year to another. Where no year is said, the latest such stretch that has begun. */
function stretch(period: Period, today: Day): Span | null {
  const [first, last, ...rest] = period.split('/');
  if (first === undefined || last === undefined || rest.length > 0) return null;
  const begin = calendar(first, today);
  if (begin === null) return null;
  // 1 September 2025 to 15 October: the first 15 October after it
  const end = calendar(last, first.startsWith('XXXX') ? today : plusDays(begin.from, 365));
  if (end === null) return null;
  const from = first.startsWith('XXXX') ? calendar(first, end.to)?.from : begin.from;
  return from === undefined || from > end.to ? null : { from, to: end.to };
}

function named(period: Period, today: Day): Span | null {
  const now = at(today);
  switch (period) {
    case 'today':
      return { from: today, to: today };
    case 'yesterday':
      return { from: plusDays(today, -1), to: plusDays(today, -1) };
    case 'this_week':
      return { from: monday(today), to: today };
    case 'last_week':
      return { from: plusDays(monday(today), -7), to: plusDays(monday(today), -1) };
    case 'this_month':
      return { from: dayOf(startOfMonth(now)), to: today };
    case 'last_month':
      return whole(addMonths(now, -1), startOfMonth, endOfMonth);
    case 'this_quarter':
      return { from: dayOf(startOfQuarter(now)), to: today };
    case 'last_quarter':
      return whole(addQuarters(now, -1), startOfQuarter, endOfQuarter);
    case 'this_year':
      return { from: dayOf(startOfYear(now)), to: today };
    case 'last_year':
      return whole(addYears(now, -1), startOfYear, endOfYear);
    case 'week_before_last':
      return { from: plusDays(monday(today), -14), to: plusDays(monday(today), -8) };
    case 'month_before_last':
      return whole(addMonths(now, -2), startOfMonth, endOfMonth);
    case 'quarter_before_last':
      return whole(addQuarters(now, -2), startOfQuarter, endOfQuarter);
    case 'year_before_last':
      return whole(addYears(now, -2), startOfYear, endOfYear);
    default:
      return null;
  }
}

function duration(period: Period, today: Day): Span | null {
  const match = /^P(\d{1,4})([DWMY])$/.exec(period);
  const count = Number(match?.[1] ?? 0);
  if (count < 1) return null;
  switch (match?.[2]) {
    case 'D':
      return { from: plusDays(today, 1 - count), to: today };
    case 'W':
      return { from: plusDays(today, 1 - 7 * count), to: today };
    case 'M':
      return since(addMonths(at(today), -count), today);
    default:
      return count > 100 ? null : since(addYears(at(today), -count), today);
  }
}

function calendar(period: Period, today: Day): Span | null {
  const match = /^(\d{4}|XXXX)(?:-(?:(\d{2})(?:-(\d{2}))?|Q([1-4])))?$/.exec(period);
  if (match === null) return null;
  const [, year, month, day, quarter] = match;
  if (month !== undefined && (month < '01' || month > '12')) return null;
  if (year === 'XXXX') {
    if (month === undefined && quarter === undefined) return null;
    const first = month ?? String(Number(quarter) * 3 - 2).padStart(2, '0');
    return latest(period, `-${first}-${day ?? '01'}`, today);
  }
  if (day !== undefined) return dayOf(at(period)) === period ? { from: period, to: period } : null;
  if (month !== undefined) return whole(at(`${year}-${month}-01`), startOfMonth, endOfMonth);
  if (quarter === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const first = String(Number(quarter) * 3 - 2).padStart(2, '0');
  return whole(at(`${year}-${first}-01`), startOfQuarter, endOfQuarter);
}

/** 29 February is not in every year. */
const LEAP_YEARS = 8;

/** The latest year's that has begun. */
function latest(period: Period, first: string, today: Day): Span | null {
  const newest = Number(today.slice(0, 4));
  for (let year = newest; year >= newest - LEAP_YEARS; year--) {
    const span = `${year}${first}` <= today ? calendar(period.replace('XXXX', String(year)), today) : null;
    if (span !== null) return span;
  }
  return null;
}

/**
 * The data date that answers for a point in time (domain.md §4.7): the newest up to it, no further away than the source's spread, else
 * the nearest one; of two as near the earlier. Null without dates.
 */
export function dateAt(dates: readonly Day[], point: Day, spreadDays: number): Day | null {
  const before = newestIn(dates, { from: '0000-01-01', to: point });
  if (before !== null && daysBetween(before, point) <= spreadDays) return before;
  const after = dates.reduce<Day | null>(
    (first, day) => (day > point && (first === null || day < first) ? day : first),
    null,
  );
  if (before === null || after === null) return before ?? after;
  return daysBetween(before, point) <= daysBetween(point, after) ? before : after;
}

/**
 * One date per processing round: services are processed some days apart, and each round counts once, on its last day.
 * Walks back from the newest date; dates oldest first.
 */
export function rounds(dates: readonly Day[], spreadDays: number): readonly Day[] {
  const chosen: Day[] = [];
  for (const day of dates.toReversed()) {
    const later = chosen.at(-1);
    if (later === undefined || day <= plusDays(later, -spreadDays - 1)) chosen.push(day);
  }
  return chosen.reverse();
}

/** A data date to compare with. `asked`: it is of the period named. */
export interface ComparedDate {
  readonly day: Day;
  readonly asked: boolean;
}

/**
 * The data date that `newest` is compared with (domain.md §4.7). Of the period named, the newest at least a whole window earlier; else
 * the newest in it, whose window overlaps; where it holds none but `newest` itself, the date nearest to it. A duration (than 3 months
 * ago) is the point it reaches back to. With no period named, the newest at least a whole window earlier. Null where there is none.
 */
export function comparedDate(
  dates: readonly Day[],
  newest: Day,
  window: FactWindow | null,
  period: Period | undefined,
  moment: Moment,
  spreadDays: number,
): ComparedDate | null {
  const span = period === undefined ? null : spanOf(period.replace(/^P/, '-P'), moment);
  if (span === null) {
    const day = earlierDate(dates, newest, window);
    return day === null ? null : { day, asked: false };
  }
  const held = dates.filter((day) => day <= newest);
  const earlier = rounds(held, spreadDays).slice(0, -1);
  if (isPoint(span)) {
    const day = dateAt(earlier, span.to, spreadDays);
    return day === null ? null : { day, asked: day <= span.to && daysBetween(day, span.to) <= spreadDays };
  }
  const inside = earlier.filter((day) => day >= span.from && day <= span.to);
  const day = earlierDate(inside, newest, window) ?? newestIn(inside, span);
  if (day !== null) return { day, asked: true };
  const near = dateAt(earlier, span.to, 0);
  return near === null ? null : { day: near, asked: false };
}

/** The newest of the data dates that lies in the span; null when none does. */
export function newestIn(dates: readonly Day[], span: Span): Day | null {
  return dates.filter((day) => day >= span.from && day <= span.to).reduce<Day | null>(later, null);
}

/**
 * The newest data date whose window does not overlap the one ending on `day`: 28 days before for P28D, the month
 * before for P1M (domain.md §4). A state without a window is compared over 28 days. Null when none is held.
 */
export function earlierDate(dates: readonly Day[], day: Day, window: FactWindow | null): Day | null {
  const last = plusDays(windowStart(day, window ?? 'P28D'), -1);
  return newestIn(dates, { from: '0000-01-01', to: last });
}

function later(a: Day | null, b: Day): Day {
  return a === null || b > a ? b : a;
}

function since(start: Date, today: Day): Span {
  return { from: plusDays(dayOf(start), 1), to: today };
}

function whole(date: TZDate, start: (d: TZDate) => TZDate, end: (d: TZDate) => TZDate): Span {
  return { from: dayOf(start(date)), to: dayOf(end(date)) };
}

function monday(day: Day): Day {
  return dayOf(startOfWeek(at(day), { weekStartsOn: 1 }));
}

/** Days have no zone; UTC stands in for all arithmetic on them. */
function at(day: Day): TZDate {
  return new TZDate(`${day}T00:00:00Z`, 'UTC');
}

function dayOf(date: Date): Day {
  const part = (value: number, width: number) => String(value).padStart(width, '0');
  return `${part(date.getFullYear(), 4)}-${part(date.getMonth() + 1, 2)}-${part(date.getDate(), 2)}`;
}
