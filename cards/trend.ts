import type { TrendAnswer } from '../core/answers/trend.ts';
import type { Name } from '../core/languages/terms.ts';
import { frame } from './frame.ts';
import { small } from './parts/blocks.ts';
import { inWords, lineChart, type Series } from './parts/chart.ts';
import { header } from './parts/header.ts';
import { spokenLine } from './parts/parts-of.ts';
import { extremes, spread } from './parts/points.ts';
import { capped, type Line, rows } from './parts/row.ts';
import { trendLine } from './parts/trend.ts';
import type { Reply, View } from './reply.ts';
import { cardTemplate } from './template.ts';
import { namesIn } from './text.ts';
import template from './trend.template.json' with { type: 'json' };

const fill = cardTemplate(template);
/** Points in the table under the chart; the text twin names them all. */
const IN_TABLE = 6;
/** Customers listed above the chart. */
const IN_LIST = 8;

/** How a figure moved: what happened in a sentence, the line, and the same numbers as a table. */
export function trendCard(answer: TrendAnswer, view: View): Reply {
  const { language } = view;
  const { answers, asking, terms } = language;
  const name = namesIn(answer.names);
  const headline = answers.trendHeadline(answer, name);
  const series = seriesOf(answer, view, name);
  const reading = asking.reading(answer, name);
  const several = series.length > 1;
  const key = several ? series.map((line) => keyLine(line, answer, view)) : [];
  const course = several ? '' : trendLine(answer.points, answer, language);
  const points = several ? [] : tableOf(answer, view, IN_TABLE);
  const title = language.labels.chart(terms.metric(answer.metric), terms.subject(answer.scope, name));
  const chart = lineChart(title, series, answer.metric, language);
  const all = several ? [] : tableOf(answer, view, answer.points.length);
  return frame(answer, view, fill, {
    headline,
    reading,
    lines: [
      course,
      ...[...key, ...all].map(spokenLine),
      ...(several ? inWords(series, answer.metric, language) : []),
    ],
    about: answer.question.customers,
    model: {
      header: header(headline, reading),
      key: course ? [small(course)] : rows(capped(key, IN_LIST, language)),
      hasKey: course !== '' || key.length > 0,
      chart,
      hasChart: chart.length > 0,
      table: rows(points),
      hasTable: points.length > 0,
    },
  });
}

function seriesOf(answer: TrendAnswer, view: View, name: Name): readonly Series[] {
  const { terms } = view.language;
  if (answer.series.length < 2) return [{ legend: terms.metric(answer.metric), points: answer.points }];
  return answer.series.map(({ scope, points }) => ({ legend: terms.subject(scope, name), points }));
}

/** One line of several: where it began and where it is. */
function keyLine(series: Series, answer: TrendAnswer, view: View): Line {
  const { answers, labels } = view.language;
  const found = extremes(series.points);
  if (!found) return { title: series.legend, value: labels.noData };
  const say = (value: number) => answers.value({ metric: answer.metric, value });
  return {
    title: series.legend,
    detail: answers.named(labels.first, say(found.first.value), found.first.dataDate),
    value: say(found.last.value),
  };
}

function tableOf(answer: TrendAnswer, view: View, max: number): readonly Line[] {
  const { format, answers } = view.language;
  const { metric } = answer;
  return spread(answer.points, max).map((point) => ({
    title: format.day(point.dataDate),
    detail: answers.counts({ metric, numerator: point.numerator, denominator: point.denominator }),
    value: answers.value({ ...point, metric }),
  }));
}
