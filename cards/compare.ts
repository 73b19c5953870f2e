import { daysBetween } from '../core/adoption/days.ts';
import type { CompareAnswer } from '../core/answers/compare.ts';
import type { Metric } from '../core/catalog/metrics.ts';
import { ROUND_DAYS } from '../core/catalog/sources.ts';
import type { Figure, Row } from '../core/figure.ts';
import type { Name } from '../core/languages/terms.ts';
import template from './compare.template.json' with { type: 'json' };
import type { Element } from './elements.ts';
import { frame } from './frame.ts';
import { sectionTitle, small } from './parts/blocks.ts';
import { askButton } from './parts/buttons.ts';
import { header } from './parts/header.ts';
import { spokenLine } from './parts/parts-of.ts';
import { capped, type Line, rows } from './parts/row.ts';
import type { Reply, View } from './reply.ts';
import { cardTemplate } from './template.ts';
import { namesIn } from './text.ts';

const fill = cardTemplate(template);
/** Customers shown for each metric. */
const SHOWN = 8;

/** Customers against each other, metric by metric, highest first, with the portfolio to measure them by. */
export function compareCard(answer: CompareAnswer, view: View): Reply {
  const { language } = view;
  const { answers, terms } = language;
  const names = {
    ...Object.fromEntries(answer.rows.map((row) => [row.customer, row.name])),
    ...answer.names,
  };
  const name = namesIn(names);
  const blocks = answer.metrics.map((metric) => block(answer, metric, view, name));
  const when = answers.when(answer);
  const part = terms.part(answer.scope, answer.metric, name);
  const reading = [part, when].filter(Boolean).join(' · ');
  const headline = answers.compareHeadline(answer, name);
  return frame({ ...answer, names }, view, fill, {
    headline,
    reading,
    about: answer.question.customers,
    lines: blocks.flatMap(({ spoken }) => spoken),
    model: {
      header: header(headline, reading),
      metrics: blocks.flatMap(({ elements }) => elements),
    },
  });
}

interface Block {
  readonly elements: readonly Element[];
  readonly spoken: readonly string[];
}

function block(answer: CompareAnswer, metric: Metric, view: View, name: Name): Block {
  const { terms } = view.language;
  const lines = answer.rows
    .filter((row) => row.metric === metric)
    .toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1))
    .map((row) => lineOf(row, answer, view, name));
  const under = underneath(answer, metric, view);
  return {
    elements: [
      sectionTitle(terms.metric(metric)),
      ...rows(capped(lines, SHOWN, view.language)),
      ...under.map((line) => small(line, { spacing: 'Small' })),
    ],
    spoken: [terms.metric(metric), ...lines.map(spokenLine), ...under],
  };
}

function lineOf(row: Row, lead: Figure, view: View, name: Name): Line {
  const { answers } = view.language;
  const { window = lead.window } = row;
  const differs = row.metric === lead.metric && (window !== lead.window || apart(row, lead));
  const when = differs ? answers.when({ ...row, window }) : '';
  return {
    title: name(row.customer),
    detail: [answers.counts(row), when].filter((part) => part !== '').join(' · '),
    value: answers.value(row),
    ...(row.note && row.value !== null
      ? { remark: answers.rowNote(row.note), warn: row.note === 'over_100' }
      : {}),
    tap: askButton(name(row.customer), { intent: 'customer_summary', customers: [row.customer] }),
  };
}

/** Of dates too far apart to be one processing round: each says its own. */
const apart = (a: Pick<Row, 'dataDate'>, b: Pick<Row, 'dataDate'>): boolean =>
  a.dataDate !== null && b.dataDate !== null && Math.abs(daysBetween(a.dataDate, b.dataDate)) > ROUND_DAYS;

/** The difference, and where all customers stand. */
function underneath(answer: CompareAnswer, metric: Metric, view: View): readonly string[] {
  const { answers } = view.language;
  const difference = answer.difference.find((each) => each.metric === metric);
  const portfolio = answer.portfolio.find((figure) => figure.metric === metric);
  const compared = answer.rows.filter((row) => row.metric === metric).length > 1;
  return [
    ...(difference && compared ? [answers.difference(difference)] : []),
    ...(portfolio ? [answers.against(portfolio)] : []),
  ];
}
