import { METRICS } from '../catalog/metrics.ts';
import type { Figure } from '../figure.ts';

/**
 * A percentage in percent points, to one decimal, half away from zero (domain.md §4). Whole counts are rounded
 * exactly, as a fraction: binary floats would put some halves on the wrong side. Null when the denominator is 0.
 */
export function roundRatio(numerator: number, denominator: number): number | null {
  if (denominator === 0) return null;
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator)) {
    return roundTenth((100 * numerator) / denominator);
  }
  return roundFraction(BigInt(numerator) * 100n, BigInt(denominator));
}

/**
 * The difference of two percentages in points, to one decimal, half away from zero: from the whole counts, rounded
 * once, so that it never inherits the rounding of the two figures. Null where either denominator is 0.
 */
export function roundDifference(
  after: { readonly numerator: number; readonly denominator: number },
  before: { readonly numerator: number; readonly denominator: number },
): number | null {
  if (after.denominator === 0 || before.denominator === 0) return null;
  const counts = [after.numerator, after.denominator, before.numerator, before.denominator];
  if (!counts.every(Number.isSafeInteger)) {
    return roundTenth(
      (100 * after.numerator) / after.denominator - (100 * before.numerator) / before.denominator,
    );
  }
  const [a, b, c, d] = counts.map(BigInt) as [bigint, bigint, bigint, bigint];
  return roundFraction((a * d - c * b) * 100n, b * d);
}

/** Any number of percent points to one decimal, half away from zero; for values that are no ratio of counts. */
export function roundTenth(value: number): number {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15) return value;
  // 15 significant digits undo the binary error of a computed half such as 1.15
  const exact = Number(Math.abs(value).toPrecision(15));
  const [whole = '0', fraction = ''] = plain(exact).split('.');
  const tenths = BigInt(whole + (fraction[0] ?? '0')) + (Number(fraction[1] ?? '0') >= 5 ? 1n : 0n);
  return signed(tenths, value < 0);
}

/** A figure's value as it is shown everywhere: percentages to one decimal, counts as they are; null when not measurable. */
export function shown(figure: Pick<Figure, 'metric' | 'value' | 'numerator' | 'denominator'>): number | null {
  if (figure.value === null) return null;
  return METRICS[figure.metric].unit === 'percent' ? roundTenth(figure.value) : figure.value;
}

function roundFraction(numerator: bigint, denominator: bigint): number {
  const negative = numerator < 0n !== denominator < 0n;
  const n = (numerator < 0n ? -numerator : numerator) * 10n;
  const d = denominator < 0n ? -denominator : denominator;
  const tenths = n / d + ((n % d) * 2n >= d ? 1n : 0n);
  return signed(tenths, negative);
}

function signed(tenths: bigint, negative: boolean): number {
  const value = Number(tenths) / 10;
  return negative && value !== 0 ? -value : value;
}

/** Decimal digits without an exponent. */
function plain(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20) : text;
}
