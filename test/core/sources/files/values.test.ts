import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { productId } from '../../../../core/catalog/products.ts';
import { productOf } from '../../../../core/catalog/skus.ts';
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
  readOptionalDay,
  readYes,
} from '../../../../core/sources/files/values.ts';
import { workloadOf } from '../../../../core/sources/workload-names.ts';

describe('counts', () => {
  it.each([
    ['0', 0],
    [' 206.0 ', 206],
    ['1000', 1000],
    ['1,200', 1200],
    ['1,200,000.00', 1_200_000],
    ['1 200', 1200],
    ['1\u00a0200', 1200],
    ['1’200', 1200],
    ['１，２００', 1200],
    ['２０６', 206],
    ['9007199254740991', 9007199254740991],
  ])('%j is %i', (text, value) => expect(readCount(text, 'x')).toEqual({ value }));

  it.each([
    '',
    ' ',
    '-1',
    '12,00',
    '1,2000',
    '1,200 200',
    '1.200',
    '206,0',
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
    ['25/10/2026 12:00:00 am', '2026-10-25'],
    ['4/4/2026', '2026-04-04'],
    ['2026/10/01', '2026-10-01'],
    ['2026/9/1 0:00:00', '2026-09-01'],
    ['2026年10月1日', '2026-10-01'],
    ['２０２６年１０月０１日(木) 午前 0:00:00', '2026-10-01'],
    ['令和8年10月1日', '2026-10-01'],
    ['01.10.2026', '2026-10-01'],
    ['10.11.2026 08:15:00', '2026-11-10'],
    ['1-Oct-2026', '2026-10-01'],
    ['Thursday, October 1, 2026', '2026-10-01'],
    ['46296', '2026-10-01'],
    ['46296.75', '2026-10-01'],
  ])('%s is %s', (text, day) => expect(dayOf(text)).toBe(day));

  it.each([
    '3/4/2026',
    '3/4/2026 12:00:00 AM',
    '3-4-2026',
    '3/4/26',
    '30.2.2026',
    '13/13/2026',
    '99999',
    '2026-02-30',
    '2026-13-01',
    'yesterday',
    '',
    '20261116',
    '2026-11-16T25:00:00Z',
  ])('%j cannot be told', (text) => expect(dayOf(text)).toBeUndefined());

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
    '2026/10',
    '2026/10/01',
    '2026/10/01 0:00:00',
    '2026年10月',
    '２０２６年１０月度',
    '令和8年10月',
    '01.10.2026',
    '10/2026',
    'Oct-26',
    '46296',
  ])('the month %s is October 2026', (text) => expect(monthOf(text)).toBe('2026-10-01'));

  it('a cell left blank is nothing, one that cannot be read is told', () => {
    expect(readOptionalDay(' ', 'x')).toEqual({ value: undefined });
    expect(readOptionalDay('0001-01-01T00:00:00', 'x')).toEqual({ value: undefined });
    expect(readOptionalDay('soon', 'x')).toEqual({ reason: 'x "soon" is not a date that can be told' });
    expect(readOptionalDay('3/4/2026', 'x')).toEqual({
      reason: expect.stringMatching(/day or the month first/),
    });
    expect(readYes('', 'x')).toEqual({ value: undefined });
    expect([readYes('はい', 'x'), readYes('No', 'x')]).toEqual([{ value: true }, { value: false }]);
    expect(readYes('perhaps', 'x')).toHaveProperty('reason');
  });

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
  it('of products agree between generations, and a trial is a product of its own', () => {
    const ids = ['OFFICE 365 ENTERPRISE E3', 'Office 365  E3', 'Office\u00a0365 e3'].map(productId);
    expect(new Set(ids).size).toBe(1);
    expect(productId('Office 365 E3 Trial')).not.toBe(ids[0]);
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
