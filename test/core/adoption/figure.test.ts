import { describe, expect, test } from 'vitest';
import {
  addSums,
  deploymentFigure,
  figureOf,
  NO_ROWS,
  noFigure,
  sumUsage,
  usageFigure,
} from '../../../core/adoption/figure.ts';

const scope = { customer: 'contoso' };
const origin = { source: 'licence_analytics', window: 'P28D' } as const;
const row = (active: number, qualified: number, day = '2026-11-09') => ({ active, qualified, day });

describe('figures', () => {
  test('a usage figure is the ratio of its sums, not the mean of its percentages', () => {
    const figure = usageFigure(scope, [row(1, 2), row(500, 1000, '2026-11-07')], origin);
    expect(figure).toEqual({
      metric: 'usage',
      value: (100 * 501) / 1002,
      numerator: 501,
      denominator: 1002,
      dataDate: '2026-11-07',
      window: 'P28D',
      scope,
      population: 'all_partners',
      source: 'licence_analytics',
    });
  });

  test('a denominator of 0 is not measurable, and says so', () => {
    const figure = usageFigure(scope, [row(3, 0)], origin);
    expect(figure.value).toBeNull();
    expect(figure.numerator).toBe(3);
    expect(figure.missing).toEqual({ reason: 'zero_denominator' });
  });

  test('without rows nothing is known, not even a numerator', () => {
    const figure = deploymentFigure(scope, [], origin);
    expect(figure).toMatchObject({ value: null, numerator: null, denominator: null, dataDate: null });
    expect(figure.missing).toEqual({ reason: 'not_held', sources: [] });
    expect(noFigure('usage', scope, { reason: 'not_covered' }).missing).toEqual({ reason: 'not_covered' });
  });

  test('a deployment figure is a state: it has no window', () => {
    const figure = deploymentFigure(scope, [{ assigned: 40, sold: 50, day: '2026-11-09' }], origin);
    expect(figure.value).toBe(80);
    expect(figure.window).toBeNull();
  });

  test('counts come from the same sums', () => {
    const sum = { numerator: 40, denominator: 50, oldest: '2026-11-09', rows: 1 };
    const value = (metric: Parameters<typeof figureOf>[0]) => figureOf(metric, scope, sum, origin).value;
    expect([value('active'), value('entitlements')]).toEqual([40, 50]);
    expect([value('assigned'), value('sold'), value('unused')]).toEqual([40, 50, 10]);
    expect(figureOf('active', scope, { ...sum, denominator: 0 }, origin).value).toBe(40);
  });

  test('more than 100 % is not capped', () => {
    expect(usageFigure(scope, [row(62, 50)], origin).value).toBe(124);
  });

  test('sums of sums keep the oldest date', () => {
    const sums = [sumUsage([row(1, 2)]), NO_ROWS, sumUsage([row(3, 4, '2026-11-03')])];
    expect(addSums(sums)).toEqual({ numerator: 4, denominator: 6, oldest: '2026-11-03', rows: 2 });
  });
});
