import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysBetween, plusDays, windowStart } from '../../../core/adoption/days.ts';
import {
  comparedDate,
  dateAt,
  earlierDate,
  newestIn,
  spanOf,
  todayOf,
} from '../../../core/adoption/periods.ts';

/** a Wednesday */
const moment = { instant: '2026-11-18T03:00:00Z', zone: 'UTC' };
const span = (period: string, when = moment) => spanOf(period, when);

describe('periods', () => {
  test.each([
    ['today', '2026-11-18', '2026-11-18'],
    ['yesterday', '2026-11-17', '2026-11-17'],
    ['this_week', '2026-11-16', '2026-11-18'],
    ['last_week', '2026-11-09', '2026-11-15'],
    ['this_month', '2026-11-01', '2026-11-18'],
    ['last_month', '2026-10-01', '2026-10-31'],
    ['this_quarter', '2026-10-01', '2026-11-18'],
    ['last_quarter', '2026-07-01', '2026-09-30'],
    ['this_year', '2026-01-01', '2026-11-18'],
    ['last_year', '2025-01-01', '2025-12-31'],
    ['P28D', '2026-10-22', '2026-11-18'],
    ['P1D', '2026-11-18', '2026-11-18'],
    ['P12W', '2026-08-27', '2026-11-18'],
    ['P3M', '2026-08-19', '2026-11-18'],
    ['P1Y', '2025-11-19', '2026-11-18'],
    ['2026-08', '2026-08-01', '2026-08-31'],
    ['2028-02', '2028-02-01', '2028-02-29'],
    ['XXXX-03', '2026-03-01', '2026-03-31'],
    ['XXXX-11', '2026-11-01', '2026-11-30'],
    ['XXXX-12', '2025-12-01', '2025-12-31'],
    ['2026-Q2', '2026-04-01', '2026-06-30'],
    ['XXXX-Q4', '2026-10-01', '2026-12-31'],
    ['2025', '2025-01-01', '2025-12-31'],
    ['2026-11-09', '2026-11-09', '2026-11-09'],
    ['XXXX-10-09', '2026-10-09', '2026-10-09'],
    ['XXXX-12-09', '2025-12-09', '2025-12-09'],
    ['XXXX-02-29', '2024-02-29', '2024-02-29'],
    ['-P3M', '2026-08-18', '2026-08-18'],
    ['-P1W', '2026-11-11', '2026-11-11'],
    ['XXXX-09-01/XXXX-10-15', '2026-09-01', '2026-10-15'],
    ['XXXX-11/XXXX-02', '2025-11-01', '2026-02-28'],
    ['2025-09-01/XXXX-10-15', '2025-09-01', '2025-10-15'],
    ['2026-07/2026-09', '2026-07-01', '2026-09-30'],
    ['this_fiscal_year', '2026-04-01', '2026-11-18'],
    ['last_fiscal_year', '2025-04-01', '2026-03-31'],
    ['first_half', '2026-04-01', '2026-09-30'],
    ['second_half', '2026-10-01', '2026-11-18'],
    ['this_half', '2026-10-01', '2026-11-18'],
    ['last_half', '2026-04-01', '2026-09-30'],
    ['FY2025', '2025-04-01', '2026-03-31'],
    ['FYE2026', '2025-04-01', '2026-03-31'],
    ['FY2025-H2', '2025-10-01', '2026-03-31'],
  ])('%s is from %s to %s', (period, from, to) => {
    expect(span(period)).toEqual({ from, to });
  });

  test.each([
    '',
    'P0D',
    'PT2H',
    'P1',
    'P999Y',
    '2026-13',
    '2026-00',
    '2026-02-30',
    'XXXX',
    '2026-10-15/2026-09-01',
    'FY26',
    'soon',
    'P-1D',
  ])('%j is no period', (period) => {
    expect(span(period)).toBeNull();
  });

  test('today is the day of the person, not of the server', () => {
    const late = { instant: '2026-11-30T16:00:00Z', zone: 'Asia/Tokyo' };
    expect(todayOf(late)).toBe('2026-12-01');
    expect(span('last_month', late)).toEqual({ from: '2026-11-01', to: '2026-11-30' });
    expect(todayOf({ ...late, zone: 'America/Los_Angeles' })).toBe('2026-11-30');
    expect(todayOf({ ...late, zone: 'Nowhere/Land' })).toBe('2026-11-30');
  });

  test('a fiscal year begins with the month that was set', () => {
    const july = { ...moment, fiscalStart: 7 };
    expect(span('this_fiscal_year', july)).toEqual({ from: '2026-07-01', to: '2026-11-18' });
    expect(span('FYE2026', july)).toEqual({ from: '2025-07-01', to: '2026-06-30' });
    expect(span('second_half', july)).toEqual({ from: '2026-01-01', to: '2026-06-30' });
    const january = { ...moment, fiscalStart: 1 };
    expect(span('FYE2026', january)).toEqual({ from: '2026-01-01', to: '2026-12-31' });
  });

  test('a point is the newest date up to it, else the nearest', () => {
    const dates = ['2026-08-14', '2026-09-11', '2026-10-09', '2026-11-13'];
    expect(dateAt(dates, '2026-10-09', 6)).toBe('2026-10-09');
    expect(dateAt(dates, '2026-10-15', 6)).toBe('2026-10-09');
    expect(dateAt(dates, '2026-10-16', 6)).toBe('2026-10-09');
    expect(dateAt(dates, '2026-11-01', 6)).toBe('2026-11-13');
    expect(dateAt(dates, '2026-08-28', 6)).toBe('2026-08-14');
    expect(dateAt(dates, '2026-01-01', 6)).toBe('2026-08-14');
    expect(dateAt([], '2026-01-01', 6)).toBeNull();
  });

  test.each([
    // October's last date a whole window before the newest, not its very last
    ['last_month', '2026-10-09', true],
    // none a window before: the newest in it
    ['XXXX-11', '2026-11-06', true],
    // none in it but the newest itself: the nearest
    ['last_week', '2026-11-06', false],
    ['2026-10-23', '2026-10-23', true],
    ['2026-10-27', '2026-10-23', true],
    // a duration is the point it reaches back to
    ['P2M', '2026-09-11', false],
    [undefined, '2026-10-09', false],
  ])('compared with %s, the date is %s', (period, day, asked) => {
    const dates = ['2026-09-11', '2026-10-09', '2026-10-23', '2026-11-06', '2026-11-13'];
    expect(comparedDate(dates, '2026-11-13', 'P28D', period, moment, 6)).toEqual({ day, asked });
  });

  test('a week that begins on Monday holds its Sunday', () => {
    const sunday = { instant: '2026-11-22T12:00:00Z', zone: 'UTC' };
    expect(span('this_week', sunday)).toEqual({ from: '2026-11-16', to: '2026-11-22' });
  });

  test('the last months of a long month end where the short month does', () => {
    const last = { instant: '2026-03-31T12:00:00Z', zone: 'UTC' };
    expect(span('P1M', last)).toEqual({ from: '2026-03-01', to: '2026-03-31' });
    expect(span('last_month', last)).toEqual({ from: '2026-02-01', to: '2026-02-28' });
  });

  test('the earlier date is one whole window before', () => {
    const weekly = ['2026-10-05', '2026-10-12', '2026-10-19', '2026-11-02', '2026-11-09'];
    expect(earlierDate(weekly, '2026-11-09', 'P28D')).toBe('2026-10-12');
    expect(earlierDate(weekly, '2026-11-09', null)).toBe('2026-10-12');
    expect(earlierDate(['2026-11-02'], '2026-11-09', 'P28D')).toBeNull();
    expect(earlierDate(['2026-07-31', '2026-08-31'], '2026-08-31', 'P1M')).toBe('2026-07-31');
    expect(newestIn(weekly, { from: '2026-10-06', to: '2026-10-31' })).toBe('2026-10-19');
    expect(newestIn(weekly, { from: '2026-01-01', to: '2026-01-31' })).toBeNull();
  });

  test('days add up, over leap days too', () => {
    const day = fc.integer({ min: 0, max: 30_000 }).map((n) => plusDays('1990-01-01', n));
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, n) => {
        expect(daysBetween(from, plusDays(from, n))).toBe(n);
      }),
      { numRuns: 300 },
    );
    expect(windowStart('2026-03-01', 'P28D')).toBe('2026-02-02');
    expect(windowStart('2026-02-28', 'P1M')).toBe('2026-02-01');
  });
});
