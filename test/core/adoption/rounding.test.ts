import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { metricValue } from '../../../core/adoption/figure.ts';
import { roundDifference, roundRatio, roundTenth, shown } from '../../../core/adoption/rounding.ts';

describe('rounding', () => {
  test('a half is rounded away from zero', () => {
    expect(roundTenth(0.05)).toBe(0.1);
    expect(roundTenth(1.15)).toBe(1.2);
    expect(roundTenth(1.25)).toBe(1.3);
    expect(roundTenth(8.35)).toBe(8.4);
    expect(roundTenth(-0.05)).toBe(-0.1);
    expect(roundTenth(-1.15)).toBe(-1.2);
    expect(roundTenth(1.1499999)).toBe(1.1);
    expect(roundTenth(99.95)).toBe(100);
    expect(roundTenth(128)).toBe(128);
    expect(roundTenth(1e-9)).toBe(0);
  });

  test('halves that binary floats cannot hold are exact when they come from counts', () => {
    expect(roundRatio(1, 2000)).toBe(0.1);
    expect(roundRatio(23, 2000)).toBe(1.2);
    expect(roundRatio(167, 2000)).toBe(8.4);
    expect(roundRatio(-1, 2000)).toBe(-0.1);
    expect(roundRatio(62, 50)).toBe(124);
    expect(roundRatio(2, 3)).toBe(66.7);
  });

  test('nothing over nothing has no value', () => {
    expect(roundRatio(5, 0)).toBeNull();
    expect(roundDifference({ numerator: 1, denominator: 2 }, { numerator: 1, denominator: 0 })).toBeNull();
  });

  test('a rounded change is not the change of rounded figures', () => {
    const before = { numerator: 1004, denominator: 3000 };
    const after = { numerator: 1007, denominator: 3000 };
    expect(roundDifference(after, before)).toBe(0.1);
    expect(roundRatio(1007, 3000)! - roundRatio(1004, 3000)!).toBeCloseTo(0.1);
    expect(roundDifference({ numerator: 2, denominator: 3 }, { numerator: 1, denominator: 3 })).toBe(33.3);
    expect(roundDifference({ numerator: 1, denominator: 4 }, { numerator: 1, denominator: 2 })).toBe(-25);
  });

  test('the unrounded value rounds to the same as the exact fraction', () => {
    const count = fc.integer({ min: 0, max: 2_000_000 });
    fc.assert(
      fc.property(count, fc.integer({ min: 1, max: 2_000_000 }), (numerator, denominator) => {
        const value = metricValue('usage', { numerator, denominator, unused: 0 });
        expect(roundTenth(value!)).toBe(roundRatio(numerator, denominator));
      }),
      { numRuns: 2000 },
    );
  });

  test('every exact half up to 200 % goes up', () => {
    for (let twentieths = 1; twentieths <= 4000; twentieths += 2) {
      const up = (twentieths + 1) / 20;
      expect(roundRatio(twentieths, 2000)).toBeCloseTo(up, 9);
      expect(roundTenth((100 * twentieths) / 2000)).toBe(roundRatio(twentieths, 2000));
    }
  });

  test('counts are shown as they are, percentages to one decimal', () => {
    expect(shown({ metric: 'active', value: 1234, numerator: 1234, denominator: 2000 })).toBe(1234);
    expect(shown({ metric: 'usage', value: 66.666_666, numerator: 2, denominator: 3 })).toBe(66.7);
    expect(shown({ metric: 'usage', value: null, numerator: 2, denominator: 0 })).toBeNull();
  });
});
