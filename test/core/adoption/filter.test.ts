import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matches, ranked, sieve, weightNotes } from '../../../core/adoption/filter.ts';
import type { Row } from '../../../core/figure.ts';

const row = (
  customer: string,
  numerator: number | null,
  denominator: number | null,
  change?: number,
): Row => ({
  customer,
  name: customer.toUpperCase(),
  metric: 'usage',
  value: numerator === null || !denominator ? null : (100 * numerator) / denominator,
  numerator,
  denominator,
  dataDate: '2026-11-09',
  ...(change === undefined ? {} : { change }),
});

describe('filtering', () => {
  test('below is strict and at most is not', () => {
    expect(matches(40, 'lt', 40)).toBe(false);
    expect(matches(40, 'lte', 40)).toBe(true);
    expect(matches(40, 'gt', 40)).toBe(false);
    expect(matches(40, 'gte', 40)).toBe(true);
    expect(matches(39.96, 'lt', 40)).toBe(true);
  });

  test('equal means equal as shown, between includes its ends in either order', () => {
    expect(matches(100 / 3, 'eq', 33.3)).toBe(true);
    expect(matches(33.4, 'eq', 33.3)).toBe(false);
    expect(matches(40, 'between', [40, 60])).toBe(true);
    expect(matches(60, 'between', [60, 40])).toBe(true);
    expect(matches(60.01, 'between', [40, 60])).toBe(false);
  });

  test('what is unknown matches nothing, not even below', () => {
    for (const comparator of ['lt', 'lte', 'gt', 'gte', 'eq', 'between'] as const) {
      expect(matches(null, comparator, 50)).toBe(false);
    }
  });

  test('customers without data, without a denominator or too small are left out and counted', () => {
    const rows = [row('a', 5, 20), row('b', null, null), row('c', 3, 0), row('d', 1, 2), row('e', 1, 10)];
    const { kept, leftOut } = sieve(rows);
    expect(kept.map((one) => one.customer)).toEqual(['a', 'e']);
    expect(leftOut).toEqual({
      count: 3,
      why: [
        { reason: 'no_data', count: 1 },
        { reason: 'zero_denominator', count: 1 },
        { reason: 'below_minimum_seats', count: 1 },
      ],
    });
  });
});

describe('ranking', () => {
  test('ties are broken by more seats, then by name', () => {
    const rows = [row('b', 5, 10), row('c', 50, 100), row('a', 5, 10), row('d', 1, 10)];
    expect(ranked(rows, 'lowest').map((one) => one.customer)).toEqual(['d', 'c', 'a', 'b']);
    expect(ranked(rows, 'highest').map((one) => one.customer)).toEqual(['c', 'a', 'b', 'd']);
  });

  test('only what dropped is in the list of drops', () => {
    const rows = [row('a', 5, 10, -3), row('b', 5, 10, 2), row('c', 5, 10, -8), row('d', 5, 10)];
    expect(ranked(rows, 'dropped').map((one) => one.customer)).toEqual(['c', 'a']);
    expect(ranked(rows, 'grew').map((one) => one.customer)).toEqual(['b']);
  });

  test('the order rows come in changes nothing', () => {
    const rows = Array.from({ length: 12 }, (_, i) => row(`c${i}`, i % 4, 10 + (i % 3)));
    const expected = ranked(rows, 'lowest');
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(ranked(shuffled, 'lowest')).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });

  test('weights are spoken of only where something was weighed', () => {
    expect(weightNotes({ customers: 1, workloads: 1 })).toEqual([]);
    expect(weightNotes({ customers: 2, workloads: 3 }).map((note) => note.kind)).toEqual([
      'all_workloads',
      'weighted',
    ]);
  });
});
