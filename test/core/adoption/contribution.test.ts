import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contributionsOf, type Part } from '../../../core/adoption/contribution.ts';
import { eventsBetween } from '../../../core/adoption/subscription-events.ts';
import { sub } from './worlds.ts';

const pair = fc.record({ numerator: fc.nat({ max: 500 }), denominator: fc.integer({ min: 1, max: 500 }) });
const part = fc.record(
  { workload: fc.string({ maxLength: 3 }), before: pair, after: pair },
  {
    requiredKeys: ['workload'],
  },
);

describe('what a change is made of', () => {
  test('the parts add up to the change of the whole, numerator and denominator too', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
        const split = contributionsOf(parts as Part[]);
        const total = (which: 'before' | 'after', of: 'numerator' | 'denominator') =>
          parts.reduce((sum, one) => sum + (one[which]?.[of] ?? 0), 0);
        if (total('before', 'denominator') === 0 || total('after', 'denominator') === 0) {
          expect(split).toBeNull();
          return;
        }
        const change =
          (100 * total('after', 'numerator')) / total('after', 'denominator') -
          (100 * total('before', 'numerator')) / total('before', 'denominator');
        expect(split!.points).toBeCloseTo(change, 8);
        expect(split!.numeratorPoints + split!.denominatorPoints).toBeCloseTo(change, 8);
        expect(split!.parts.reduce((sum, one) => sum + one.points, 0)).toBeCloseTo(change, 8);
        expect(split!.parts).toHaveLength(parts.length);
      }),
      { numRuns: 500 },
    );
  });

  test('more licences and the same users are the denominator’s doing', () => {
    const split = contributionsOf([
      {
        workload: 'teams',
        before: { numerator: 50, denominator: 100 },
        after: { numerator: 50, denominator: 125 },
      },
    ])!;
    expect(split).toMatchObject({ numeratorPoints: 0, points: -10, denominatorPoints: -10 });
  });

  test('a part that came or went counts with what it brought or took', () => {
    const split = contributionsOf([
      {
        product: 'a',
        before: { numerator: 50, denominator: 100 },
        after: { numerator: 50, denominator: 100 },
      },
      { product: 'b', after: { numerator: 0, denominator: 100 } },
    ])!;
    expect(split.points).toBe(-25);
    expect(split.parts[0]).toMatchObject({ product: 'b', before: null, points: -25 });
  });
});

describe('subscriptions between two data dates', () => {
  const [before, after] = ['2026-10-12', '2026-11-09'];
  const events = (...all: Parameters<typeof eventsBetween>[0]) =>
    eventsBetween(all, before!, after!).map(({ id, what, day }) => `${id} ${what} ${day}`);

  test('are those that began, lapsed or ended after the one and up to the other', () => {
    expect(events(sub('a', 'own', { start: '2026-10-20' }))).toEqual(['a started 2026-10-20']);
    expect(events(sub('a', 'own', { start: before! }))).toEqual([]);
    expect(events(sub('a', 'own', { status: 'disabled', statusSince: after!, end: '2026-10-30' }))).toEqual([
      `a lapsed ${after}`,
    ]);
    expect(events(sub('a', 'own', { end: '2026-10-30' }))).toEqual(['a ended 2026-10-30']);
    expect(events(sub('a', 'own', { status: 'active', statusSince: '2026-10-30' }))).toEqual([]);
  });

  test('come once where we and the directory both list them', () => {
    const start = '2026-10-20';
    expect(events(sub('a', 'own', { start }), sub('a', 'tenant', { start }))).toHaveLength(1);
  });
});
