import { describe, expect, test } from 'vitest';
import { changeBetween } from '../../../core/adoption/change.ts';
import { figureOf, sumOfRow } from '../../../core/adoption/figure.ts';

const usage = (numerator: number, denominator: number, day: string, window: 'P28D' | 'P30D' = 'P28D') =>
  figureOf('usage', { customer: 'contoso' }, sumOfRow({ numerator, denominator, day }), {
    source: 'licence_analytics',
    window,
  });
const deployment = (numerator: number, denominator: number, day: string) =>
  figureOf('deployment', { customer: 'contoso' }, sumOfRow({ numerator, denominator, day }), {
    source: 'licence_analytics',
    window: 'P28D',
  });

describe('a change between two data dates', () => {
  test('rose and fell are said of windows that do not overlap', () => {
    expect(changeBetween(usage(50, 100, '2026-10-12'), usage(40, 100, '2026-11-09'))).toMatchObject({
      points: -10,
      shown: -10,
      verdict: 'fell',
    });
    expect(changeBetween(usage(50, 100, '2026-10-12'), usage(51, 100, '2026-11-09')).verdict).toBe('rose');
  });

  test('inside a window the change is one so far', () => {
    const change = changeBetween(usage(50, 100, '2026-10-13'), usage(40, 100, '2026-11-09'));
    expect(change.verdict).toBe('so_far');
    expect(change.note).toEqual({ kind: 'overlapping_windows', days: 27, windowDays: 28 });
  });

  test('a change that shows as 0.0 is steady', () => {
    const change = changeBetween(usage(50_000, 100_000, '2026-10-12'), usage(50_040, 100_000, '2026-11-09'));
    expect(change).toMatchObject({ shown: 0, verdict: 'steady' });
  });

  test('unknown is not zero, and windows of different length are never subtracted', () => {
    expect(changeBetween(usage(50, 0, '2026-10-12'), usage(40, 100, '2026-11-09')).verdict).toBe('unknown');
    expect(changeBetween(usage(5, 10, '2026-09-12', 'P30D'), usage(4, 10, '2026-11-09')).points).toBeNull();
  });

  test('a state may be compared between any two days', () => {
    const change = changeBetween(deployment(50, 100, '2026-11-02'), deployment(60, 100, '2026-11-09'));
    expect(change).toMatchObject({ points: 10, verdict: 'rose' });
  });
});
