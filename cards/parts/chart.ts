import type { Metric } from '../../core/catalog/metrics.ts';
import type { TrendPoint } from '../../core/figure.ts';
import type { Language } from '../../core/languages/language.ts';
import type { Element, LineChart } from '../elements.ts';
import { small } from './blocks.ts';
import { drawn, known, pointLines, spread } from './points.ts';

/** One line of a chart, named in words: colours alone tell nothing. */
export interface Series {
  readonly legend: string;
  readonly points: readonly TrendPoint[];
}

/** Lines and points drawn in all; a message has room for little more. */
const LINES = 8;
const DRAWN = 160;
const COLORS = [
  'categoricalBlue',
  'categoricalMarigold',
  'categoricalTeal',
  'categoricalPurple',
  'categoricalRed',
  'categoricalLightBlue',
  'categoricalGreen',
  'categoricalLavender',
] as const;
/** Points named in the text that stands in for the chart. */
const IN_WORDS = 8;

/**
 * A line chart of Teams, which reads dates as a time axis. Clients without charts show the same points in words;
 * unknown points are left out of the line and named there.
 */
export function lineChart(
  title: string,
  series: readonly Series[],
  metric: Metric,
  language: Language,
): readonly Element[] {
  const drawable = series.filter((line) => known(line.points).length > 1).slice(0, LINES);
  if (drawable.length === 0) return [];
  const chart: LineChart = {
    type: 'Chart.Line',
    title,
    showTitle: false,
    showLegend: drawable.length > 1,
    data: drawable.map((line, i) => ({
      legend: line.legend,
      color: COLORS[i % COLORS.length]!,
      values: spread(known(line.points), Math.floor(DRAWN / drawable.length)).map((point) => ({
        x: point.dataDate,
        y: drawn(metric, point.value),
      })),
    })),
    fallback: {
      type: 'Container',
      items: inWords(drawable, metric, language).map((line) => small(line)),
    },
  };
  return [chart];
}

/** The same lines in words, one sentence each, with some of their points. */
export function inWords(series: readonly Series[], metric: Metric, language: Language): readonly string[] {
  return series.map(({ legend, points }) => {
    const words = pointLines(spread(points, IN_WORDS), metric, language).join(' · ');
    return series.length > 1 ? `${legend} – ${words}` : words;
  });
}
