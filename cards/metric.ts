import type { CustomerMetricAnswer } from '../core/answers/customer-metric.ts';
import type { Metric } from '../core/catalog/metrics.ts';
import type { Figure } from '../core/figure.ts';
import type { Name } from '../core/languages/terms.ts';
import type { Element } from './elements.ts';
import { frame } from './frame.ts';
import template from './metric.template.json' with { type: 'json' };
import { column, columns, sectionTitle } from './parts/blocks.ts';
import { askButton } from './parts/buttons.ts';
import { figureBlock, isOver100 } from './parts/figure.ts';
import { header } from './parts/header.ts';
import { partLines, spokenLine } from './parts/parts-of.ts';
import { pointLines } from './parts/points.ts';
import { capped, type Line, rows } from './parts/row.ts';
import { trendBlocks } from './parts/trend.ts';
import type { Reply, View } from './reply.ts';
import { cardTemplate } from './template.ts';
import { namesIn } from './text.ts';

const fill = cardTemplate(template);
/** Customers shown for each metric, and named in the title. */
const SHOWN = 8;
const NAMED = 3;

/** One figure, or a few, of one customer or several. */
export function metricCard(answer: CustomerMetricAnswer, view: View): Reply {
  const { language } = view;
  const { answers, asking } = language;
  const name = namesIn(answer.names);
  const customers = [...new Set(answer.figures.map((figure) => figure.scope.customer))];
  const metrics = [...new Set(answer.figures.map((figure) => figure.metric))];
  const breakdown = partLines(answer.breakdown, language, name);
  const span = answer.points ?? [];
  const lines = [
    ...answer.figures.slice(1).map((figure) => answers.headline(figure, name)),
    ...changeLines(answer, view),
    ...pointLines(span, answer.metric, language),
    ...breakdown.map(spokenLine),
  ];
  const parts: readonly Element[] = [
    ...trendBlocks(span, answer, language, name),
    ...(breakdown.length > 0
      ? [sectionTitle(breakdownTitle(answer.breakdown[0]!, view)), ...rows(breakdown)]
      : []),
  ];
  const reading = metrics.length > 1 ? asking.readingBoth(answer) : asking.reading(answer);
  return frame(answer, view, fill, {
    headline: answers.headline(answer, name),
    lines,
    about: answer.question.customers,
    model: {
      header: header(titleOf(customers, view, name), reading),
      figures: customers.length > 1 ? byMetric(answer, metrics, view, name) : sideBySide(answer, view),
      hasFigures: true,
      breakdown: parts,
      hasBreakdown: parts.length > 0,
    },
  });
}

function titleOf(customers: readonly string[], { language }: View, name: Name): string {
  const { format, labels, terms } = language;
  const named = customers.slice(0, NAMED).map((customer) => terms.subject({ customer }, name));
  const rest = customers.length - named.length;
  return rest > 0 ? [...named, labels.more(rest)].join(format.comma) : format.list(named);
}

/** One customer's figures, next to each other; a single one is named by the line above it. */
function sideBySide(answer: CustomerMetricAnswer, view: View): readonly Element[] {
  const { terms } = view.language;
  const alone = answer.figures.length === 1;
  const blocks = answer.figures.map((figure, i) =>
    figureBlock(
      alone ? '' : terms.metric(figure.metric),
      figure,
      view.language,
      i === 0 ? answer.previous : undefined,
    ),
  );
  return alone ? blocks.flat() : [columns(blocks.map((block) => column(block)))];
}

/** Several customers: a list for each metric. */
function byMetric(
  answer: CustomerMetricAnswer,
  metrics: readonly Metric[],
  view: View,
  name: Name,
): readonly Element[] {
  return metrics.flatMap((metric) => {
    const lines = answer.figures
      .filter((figure) => figure.metric === metric)
      .map((figure) => lineOf(figure, answer, view, name));
    const shown = rows(capped(lines, SHOWN, view.language));
    return metrics.length > 1 ? [sectionTitle(view.language.terms.metric(metric)), ...shown] : shown;
  });
}

function lineOf(figure: Figure, lead: Figure, view: View, name: Name): Line {
  const { answers, terms } = view.language;
  // where figures are of different windows each says its own
  const when = figure.metric === lead.metric && figure.window !== lead.window ? answers.when(figure) : '';
  const title = terms.subject(figure.scope, name);
  const { customer } = figure.scope;
  return {
    title,
    detail: [answers.counts(figure), when].filter((part) => part !== '').join(' · '),
    value: answers.value(figure),
    ...(isOver100(figure) ? { remark: answers.rowNote('over_100'), warn: true } : {}),
    ...(customer === 'portfolio'
      ? {}
      : { tap: askButton(title, { intent: 'customer_summary', customers: [customer] }) }),
  };
}

const breakdownTitle = (part: Figure, { language: { labels, terms } }: View) =>
  part.scope.product
    ? labels.byProduct(terms.metric(part.metric))
    : labels.byWorkload(terms.metric(part.metric));

function changeLines(answer: CustomerMetricAnswer, { language }: View): readonly string[] {
  const change = answer.previous ? language.answers.change(answer, answer.previous) : '';
  return change ? [language.format.labelled(language.terms.metric(answer.metric), change)] : [];
}
