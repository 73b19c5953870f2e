import { describe, expect, test } from 'vitest';
import { addSums, beyond, figureOf, NO_ROWS, noFigure, sumOfRow } from '../../../core/adoption/figure.ts';

const scope = { customer: 'contoso' };
const origin = { source: 'licence_analytics', window: 'P28D' } as const;
const row = (numerator: number, denominator: number, day = '2026-11-09') =>
  sumOfRow({ numerator, denominator, day });
const usageFigure = (rows: readonly ReturnType<typeof row>[]) =>
  figureOf('usage', scope, addSums(rows), origin);

describe('figures', () => {
  test('a usage figure is the ratio of its sums, not the mean of its percentages', () => {
    const figure = usageFigure([row(1, 2), row(500, 1000, '2026-11-07')]);
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
    const figure = usageFigure([row(3, 0)]);
    expect(figure.value).toBeNull();
    expect(figure.numerator).toBe(3);
    expect(figure.missing).toEqual({ reason: 'zero_denominator' });
  });

  test('without rows nothing is known, not even a numerator', () => {
    const figure = figureOf('deployment', scope, NO_ROWS, origin);
    expect(figure).toMatchObject({ value: null, numerator: null, denominator: null, dataDate: null });
    expect(figure.missing).toEqual({ reason: 'not_held', sources: [] });
    expect(noFigure('usage', scope, { reason: 'not_covered' }).missing).toEqual({ reason: 'not_covered' });
  });

  test('a deployment figure is a state: it has no window', () => {
    const figure = figureOf('deployment', scope, row(40, 50), origin);
    expect(figure.value).toBe(80);
    expect(figure.window).toBeNull();
  });

  test('counts come from the same sums', () => {
    const sum = row(40, 50);
    const value = (metric: Parameters<typeof figureOf>[0]) => figureOf(metric, scope, sum, origin).value;
    expect([value('active'), value('entitlements')]).toEqual([40, 50]);
    expect([value('assigned'), value('sold'), value('unused')]).toEqual([40, 50, 10]);
    expect(figureOf('active', scope, row(40, 0), origin).value).toBe(40);
  });

  test('more than 100 % is not capped', () => {
    expect(usageFigure([row(62, 50)]).value).toBe(124);
  });

  test('sums of sums keep the oldest date', () => {
    const sums = [row(1, 2), NO_ROWS, row(3, 4, '2026-11-03')];
    expect(addSums(sums)).toMatchObject({ numerator: 4, denominator: 6, oldest: '2026-11-03', rows: 2 });
  });

  test('unused licences are counted row by row, and what is over-assigned stands beside', () => {
    const sum = addSums([row(0, 100), row(260, 100), row(40, 100)]);
    expect(figureOf('unused', scope, sum, origin)).toMatchObject({ value: 160, beside: { over: 160 } });
    expect(beyond(sum)).toBe(160);
  });

  test('users of a row without entitlements enter no ratio, and are told apart', () => {
    const figure = usageFigure([row(500, 0), row(10, 100)]);
    expect(figure).toMatchObject({ value: 10, numerator: 10, denominator: 100, beside: { bare: 500 } });
  });
});
