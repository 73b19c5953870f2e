import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainRow } from '../../../core/adoption/inflation.ts';
import {
  distribute,
  goalOf,
  withAssigned,
  withEntitlements,
  withMoreActive,
  withoutCause,
  withoutRows,
} from '../../../core/adoption/what-if.ts';
import { CUSTOMER, DAY, PRODUCT, sub } from './worlds.ts';

const pair = (numerator: number, denominator: number) => ({ numerator, denominator });

describe('what if', () => {
  test('without a workload both sums lose its rows, exactly', () => {
    expect(withoutRows(pair(868, 1036), pair(168, 120))).toEqual({
      now: (100 * 868) / 1036,
      low: (100 * 700) / 916,
      high: (100 * 700) / 916,
      complete: true,
      sign: 'falls',
    });
    expect(withoutRows(pair(868, 1036), pair(10, 120)).sign).toBe('rises');
    expect(withoutRows(pair(5, 10), pair(5, 10))).toMatchObject({ low: null, sign: 'unknown' });
    expect(withoutRows(pair(5, 10), pair(0, 0)).sign).toBe('unchanged');
  });

  test('without the trial is from all its seats to the users shown', () => {
    const trial = sub('t', 'own', { trial: true, quantity: 8 });
    const row = {
      customer: CUSTOMER,
      product: PRODUCT,
      workload: 'teams',
      day: DAY,
      window: 'P28D',
      active: 62,
      qualified: 50,
    } as const;
    const held = (subscriptions: (typeof trial)[]) =>
      explainRow(row, { subscriptions, transfers: [], activity: [], licences: [], holdings: [] });
    expect(withoutCause(held([trial]), 'trial')).toEqual({
      now: 124,
      low: 108,
      high: 124,
      complete: false,
      sign: 'falls',
    });
    expect(withoutCause(held([{ ...trial, activeUsers: 8 }]), 'trial')).toMatchObject({
      low: 108,
      high: 108,
    });
    expect(withoutCause(held([]), 'turnover')).toMatchObject({ low: 124, high: 124, sign: 'unchanged' });
  });

  test('more active users raise usage, fewer lower it, never below none', () => {
    expect(withMoreActive(pair(40, 80), 20)).toMatchObject({ low: 75, high: 75, sign: 'rises' });
    expect(withMoreActive(pair(40, 80), -50)).toMatchObject({ low: 0, sign: 'falls' });
    expect(withMoreActive(pair(40, 0), 5)).toMatchObject({ now: null, low: null, sign: 'unknown' });
  });

  test('assigned spare licences raise deployment; usage falls unless they are used', () => {
    expect(withAssigned(pair(60, 100), 40)).toMatchObject({ low: 100, sign: 'rises' });
    const usage = withEntitlements(pair(45, 60), 40);
    expect(usage).toMatchObject({ now: 75, low: 45, high: 85, sign: 'depends' });
    expect(withEntitlements(pair(60, 50), 10)).toMatchObject({ now: 120, sign: 'falls' });
  });

  test('never more licences are given out than are spare, from the product with most first', () => {
    const products = [
      { product: 'a', spare: 5, rows: 1 },
      { product: 'b', spare: 30, rows: 4 },
      { product: 'c', spare: -3, rows: 2 },
    ];
    expect(distribute(products, 10)).toEqual({ given: 10, entitlements: 40 });
    expect(distribute(products, 32)).toEqual({ given: 32, entitlements: 122 });
    expect(distribute(products, 99)).toEqual({ given: 35, entitlements: 125 });
    expect(distribute([], 4)).toEqual({ given: 0, entitlements: 0 });
    expect(distribute(products, -4)).toEqual({ given: 0, entitlements: 0 });
  });
});

describe('goals', () => {
  test('is the smallest number that reaches it', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 5000 }),
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
        (active, entitled, target) => {
          const { needed, verdict } = goalOf(pair(active, entitled), target);
          const reaches = (more: number) => (active + more) * 1000 >= Math.round(target * 10) * entitled;
          expect(reaches(needed!)).toBe(true);
          if (needed! > 0) expect(reaches(needed! - 1)).toBe(false);
          expect(verdict).toBe(needed === 0 ? 'reached' : 'possible');
        },
      ),
    );
  });

  test('60 % of 712 with 370 active needs 58 more', () => {
    expect(goalOf(pair(370, 712), 60)).toMatchObject({ needed: 58, verdict: 'possible' });
    expect(goalOf(pair(60, 100), 60)).toMatchObject({ needed: 0, verdict: 'reached' });
  });

  test('more than all is no goal, and without entitlements there is none', () => {
    expect(goalOf(pair(50, 100), 100)).toMatchObject({ needed: 50, verdict: 'possible' });
    expect(goalOf(pair(50, 100), 100.1)).toMatchObject({ needed: null, verdict: 'impossible' });
    expect(goalOf(pair(5, 0), 60)).toMatchObject({ needed: null, verdict: 'not_measurable' });
  });
});
