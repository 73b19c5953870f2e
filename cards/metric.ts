import type { CustomerMetricAnswer, Figure } from '../core/answer.ts';
import type { Name } from '../core/languages/terms.ts';
import type { Element } from './elements.ts';
import { frame } from './frame.ts';
import template from './metric.template.json' with { type: 'json' };
import { column, columns, sectionTitle } from './parts/blocks.ts';
import { askButton } from './parts/buttons.ts';
import { figureBlock, isOver100 } from './parts/figure.ts';
import { header } from './parts/header.ts';
import { partLines, spokenLine } from './parts/parts-of.ts';
import { type Line, rows } from './parts/row.ts';
import type { Reply, View } from './reply.ts';
import { cardTemplate } from './template.ts';
import { namesIn } from './text.ts';

const fill = cardTemplate(template);

/** One figure, or a few, of one customer or several. */
export function metricCard(answer: CustomerMetricAnswer, view: View): Reply {
  const { language } = view;
  const { answers, terms, asking } = language;
  const name = namesIn(answer.names);
  const single = new Set(answer.figures.map((figure) => figure.scope.customer)).size <= 1;
  const breakdown = partLines(answer.breakdown, language, name);
  const lines = [
    ...answer.figures.slice(1).map((figure) => answers.headline(figure, name)),
    ...changeLines(answer, view),
    ...breakdown.map(spokenLine),
  ];
  const parts: readonly Element[] =
    breakdown.length > 0
      ? [sectionTitle(breakdownTitle(answer.breakdown[0]!, view)), ...rows(breakdown)]
      : [];
  const title = single ? terms.subject(answer.scope, name) : terms.metric(answer.metric);
  return frame(answer, view, fill, {
    headline: answers.headline(answer, name),
    lines,
    about: answer.question.customers,
    model: {
      header: header(title, asking.reading(answer)),
      figures: single
        ? sideBySide(answer, view)
        : rows(answer.figures.map((figure) => lineOf(figure, view, name))),
      hasFigures: true,
      breakdown: parts,
      hasBreakdown: parts.length > 0,
    },
  });
}

function sideBySide(answer: CustomerMetricAnswer, view: View): readonly Element[] {
  const { terms } = view.language;
  const blocks = answer.figures.map((figure, i) =>
    figureBlock(terms.metric(figure.metric), figure, view.language, i === 0 ? answer.previous : undefined),
  );
  const [only] = blocks;
  if (blocks.length === 1 && only) return only;
  return [columns(blocks.map((block) => column(block)))];
}

function lineOf(figure: Figure, view: View, name: Name): Line {
  const { answers, terms } = view.language;
  return {
    title: terms.subject(figure.scope, name),
    detail: [terms.metric(figure.metric), answers.counts(figure)].filter(Boolean).join(' · '),
    value: answers.value(figure),
    ...(isOver100(figure) ? { remark: answers.rowNote('over_100'), warn: true } : {}),
    tap: askButton(terms.subject(figure.scope, name), {
      intent: 'customer_summary',
      customers: figure.scope.customer === 'portfolio' ? [] : [figure.scope.customer],
    }),
  };
}

const breakdownTitle = (part: Figure, { language }: View) =>
  part.scope.workload ? language.labels.byWorkload : language.labels.byProduct;

function changeLines(answer: CustomerMetricAnswer, { language }: View): readonly string[] {
  const change = answer.previous ? language.answers.change(answer, answer.previous) : '';
  return change ? [language.format.labelled(language.terms.metric(answer.metric), change)] : [];
}
