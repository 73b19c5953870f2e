import { roundTenth } from '../../core/adoption/rounding.ts';
import { METRICS, type Metric } from '../../core/catalog/metrics.ts';
import type { TrendPoint } from '../../core/figure.ts';
import type { Language } from '../../core/languages/language.ts';

/** A point whose figure is known. */
export type Known = TrendPoint & { readonly value: number };

export const known = (points: readonly TrendPoint[]): readonly Known[] =>
  points.filter((point): point is Known => point.value !== null);

/** A value as charts draw it: the one number that is shown everywhere else. */
export const drawn = (metric: Metric, value: number): number =>
  METRICS[metric].unit === 'percent' ? roundTenth(value) : value;

/** So many points spread evenly, always with the first and the last. */
export function spread<T>(points: readonly T[], max: number): readonly T[] {
  if (points.length <= max) return points;
  return Array.from({ length: max }, (_, i) => points[Math.round((i * (points.length - 1)) / (max - 1))]!);
}

/** Points in words, one after the other: 18 May: 61.2%. Unknown ones say so. */
export function pointLines(
  points: readonly TrendPoint[],
  metric: Metric,
  language: Language,
): readonly string[] {
  return points.map((point) =>
    language.answers.point(point.dataDate, language.answers.value({ ...point, metric })),
  );
}

export interface Extremes {
  readonly first: Known;
  readonly last: Known;
  readonly high: Known;
  readonly low: Known;
}

/** Whether a point shows the same number as the first or the last, which are named already. */
export const likeAnEnd = (point: Known, { first, last }: Extremes, metric: Metric): boolean =>
  [first, last].some((end) => drawn(metric, end.value) === drawn(metric, point.value));

/** First, last, highest and lowest known point; nothing below two. */
export function extremes(points: readonly TrendPoint[]): Extremes | undefined {
  const all = known(points);
  const [first] = all;
  const last = all.at(-1);
  if (!first || !last || all.length < 2) return undefined;
  const high = all.reduce((best, point) => (point.value > best.value ? point : best), first);
  const low = all.reduce((best, point) => (point.value < best.value ? point : best), first);
  return { first, last, high, low };
}
