import type { Day, Span } from '../time.ts';

/** April: the month in which nearly every Japanese company's year begins. Others set theirs. */
export const FISCAL_START = 4;

/** Whether a period is one of fiscal years, whose days are not what everybody takes them for. */
export const isFiscal = (period: string): boolean => /fiscal|_half$|^FY/.test(period);

/**
 * The days of a fiscal period, in years that begin with the first of a month (1 to 12): this_fiscal_year, last_fiscal_year, its halves
 * (first_half is the latest one that has begun), FY2026 (the year that begins in 2026) and FYE2026 (the one that ends in it).
 * What lasts still ends today. Null for anything else.
 */
export function fiscalSpan(period: string, today: Day, start: number = FISCAL_START): Span | null {
  const year = yearOf(today, start);
  switch (period) {
    case 'this_fiscal_year':
      return upTo(today, months(year, start, 0, 12));
    case 'last_fiscal_year':
      return months(year - 1, start, 0, 12);
    case 'fiscal_year_before_last':
      return months(year - 2, start, 0, 12);
    case 'first_half':
      return upTo(today, months(year, start, 0, 6));
    case 'second_half': {
      const half = months(year, start, 6, 6);
      return half.from <= today ? upTo(today, half) : months(year - 1, start, 6, 6);
    }
    case 'this_half':
      return upTo(today, months(year, start, inSecond(year, start, today) ? 6 : 0, 6));
    case 'last_half':
      return months(year, start, inSecond(year, start, today) ? 0 : -6, 6);
    default:
      return written(period, start);
  }
}

function written(period: string, start: number): Span | null {
  const match = /^FY(E?)(20\d\d)(?:-H([12]))?$/.exec(period);
  if (match === null) return null;
  const [, ends, year, half] = match;
  // a year that begins in January ends in the year it begins in
  const first = Number(year) - (ends === 'E' && start > 1 ? 1 : 0);
  return half === undefined ? months(first, start, 0, 12) : months(first, start, half === '1' ? 0 : 6, 6);
}

/** The year in which the fiscal year of a day began. */
function yearOf(day: Day, start: number): number {
  return Number(day.slice(0, 4)) - (Number(day.slice(5, 7)) < start ? 1 : 0);
}

const inSecond = (year: number, start: number, today: Day): boolean =>
  months(year, start, 6, 6).from <= today;

const upTo = (today: Day, { from, to }: Span): Span => ({ from, to: to < today ? to : today });

function months(year: number, start: number, after: number, count: number): Span {
  const first = start - 1 + after;
  return { from: dayIn(year, first, 1), to: dayIn(year, first + count, 0) };
}

const dayIn = (year: number, month: number, date: number): Day =>
  new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);
