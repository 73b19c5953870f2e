import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statusOf } from '../../../../core/sources/files/facts-of.ts';
import {
  dayOf,
  domainName,
  guidsIn,
  monthOf,
  nameOf,
  readCount,
  readDataDate,
  readMonthEnd,
} from '../../../../core/sources/files/values.ts';
import { productId, productOf } from '../../../../core/sources/products.ts';
import { workloadOf } from '../../../../core/sources/workload-names.ts';

describe('counts', () => {
  it.each([
    ['0', 0],
    [' 206.0 ', 206],
    ['1000', 1000],
    ['9007199254740991', 9007199254740991],
  ])('%j is %i', (text, value) => expect(readCount(text, 'x')).toEqual({ value }));

  it.each([
    '',
    ' ',
    '-1',
    '1,200',
    '1.200',
    '206,0',
    '1 200',
    '2.5',
    '1e3',
    '0x10',
    'NaN',
    '٣',
    '9007199254740993',
    '1'.repeat(400),
  ])('%j is not guessed at', (text) => expect(readCount(text, 'x')).toHaveProperty('reason'));
});

describe('dates', () => {
  it.each([
    ['2026-11-16T00:00:00+00:00', '2026-11-16'],
    ['2026-11-16T23:30:00-07:00', '2026-11-17'],
    ['2026-11-16T00:00:00Z', '2026-11-16'],
    ['2026-11-16T03:25:16.3600000', '2026-11-16'],
    ['2015-11-25T06: 41: 12Z', '2015-11-25'],
    ['2026-11-16', '2026-11-16'],
    ['11/16/2026', '2026-11-16'],
    ['16/11/2026', '2026-11-16'],
    ['3/4/2026 12:00:00 AM', '2026-03-04'],
  ])('%s is %s', (text, day) => expect(dayOf(text)).toBe(day));

  it.each(['3/4/2026', '2026-02-30', '2026-13-01', 'yesterday', '', '20261116', '2026-11-16T25:00:00Z'])(
    '%j cannot be told',
    (text) => expect(dayOf(text)).toBeUndefined(),
  );

  it.each([
    '2026-10-01',
    '2026-10',
    '202610',
    '20261001',
    '10/1/2026',
    '1/10/2026',
    'Oct 2026',
    'October, 2026',
    '2026-10-01T00:00:00',
  ])('the month %s is October 2026', (text) => expect(monthOf(text)).toBe('2026-10-01'));

  it('a month is dated on its last day and must be over', () => {
    expect(readMonthEnd('2024-02-01', 'Month', '2026-11-23')).toEqual({ value: '2024-02-29' });
    expect(readMonthEnd('2026-11-01', 'Month', '2026-11-23')).toHaveProperty('reason');
    expect(readMonthEnd('2026-11-01', 'Month', '2026-11-30')).toEqual({ value: '2026-11-30' });
  });

  it('a data date in the future is no data date', () => {
    expect(readDataDate('2026-11-24', 'x', '2026-11-23')).toEqual({ value: '2026-11-24' });
    expect(readDataDate('2026-11-25', 'x', '2026-11-23')).toHaveProperty('reason');
  });

  it('never throw, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\d/:T+.Z -]{0,30}$/)),
        (text) => {
          for (const day of [dayOf(text), monthOf(text)]) {
            if (day !== undefined) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
          }
          readCount(text, 'x');
        },
      ),
      { numRuns: 2000, seed: 23 },
    );
  });
});

describe('names', () => {
  it('lose what cannot be seen', () => expect(nameOf(' A\u0000\u202eB\t\u200bC ')).toBe('A B C'));
  it('of domains have a dot', () => {
    expect(domainName('Contoso.onmicrosoft.com')).toBe('contoso.onmicrosoft.com');
    expect(domainName('domain')).toBeUndefined();
  });
  it('of files give each tenant id once', () =>
    expect(guidsIn('9B1D6C1E-2F7A-4C58-9A3E-0D5B7F1A2C01 9b1d6c1e-2f7a-4c58-9a3e-0d5b7f1a2c01')).toHaveLength(
      1,
    ));
  it('of products agree between generations and trials', () => {
    const ids = [
      'OFFICE 365 ENTERPRISE E3',
      'Office 365 E3',
      'Office 365  E3 Trial',
      'Office 365 E3 (Trial)',
    ].map(productId);
    expect(new Set(ids).size).toBe(1);
  });
  it('that are words of the language itself are names like any other', () => {
    expect(productOf('constructor').name).toBe('Constructor');
    expect(statusOf('constructor')).toBe('other');
    expect(workloadOf('__proto__')).toEqual({ workload: 'other', workloadName: '__proto__' });
  });
  it('of workloads are found whatever their case', () => {
    expect(workloadOf('skype for business')).toEqual({ workload: 'skype' });
    expect(workloadOf('', 'exo')).toEqual({ workload: 'exchange' });
    expect(workloadOf('Yammer (classic)')).toEqual({ workload: 'yammer' });
    expect(workloadOf('Loop')).toEqual({ workload: 'other', workloadName: 'Loop' });
  });
});
