import type { Figure, TrendPoint } from '../../core/figure.ts';
import type { Language } from '../../core/languages/language.ts';
import type { Name } from '../../core/languages/terms.ts';
import type { Element } from '../elements.ts';
import { sectionTitle, small } from './blocks.ts';
import { lineChart } from './chart.ts';
import { extremes, likeAnEnd } from './points.ts';

/** The course of a figure inside a summary: from, to, highest, lowest in words, and the line. */
export function trendLine(points: readonly TrendPoint[], figure: Figure, language: Language): string {
  const found = extremes(points);
  if (!found) return '';
  const { labels, answers } = language;
  const at = (label: string, point: { readonly value: number; readonly dataDate: string }) =>
    answers.named(label, answers.value({ metric: figure.metric, value: point.value }), point.dataDate);
  return [
    at(labels.first, found.first),
    at(labels.last, found.last),
    ...(likeAnEnd(found.high, found, figure.metric) ? [] : [at(labels.highest, found.high)]),
    ...(likeAnEnd(found.low, found, figure.metric) ? [] : [at(labels.lowest, found.low)]),
  ].join(' · ');
}

export function trendBlocks(
  points: readonly TrendPoint[],
  figure: Figure,
  language: Language,
  name: Name,
): readonly Element[] {
  const line = trendLine(points, figure, language);
  if (line === '') return [];
  const metric = language.terms.metric(figure.metric);
  const title = language.labels.chart(metric, language.terms.subject(figure.scope, name));
  return [
    sectionTitle(language.labels.trend(metric)),
    small(line),
    ...lineChart(title, [{ legend: metric, points }], figure.metric, language),
  ];
}
