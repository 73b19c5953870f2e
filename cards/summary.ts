import type { CustomerSummaryAnswer } from '../core/answers/customer-summary.ts';
import type { PortfolioSummaryAnswer } from '../core/answers/portfolio-summary.ts';
import type { Earlier, Figure } from '../core/figure.ts';
import type { Name } from '../core/languages/terms.ts';
import type { Question } from '../core/question.ts';
import { type Content, frame } from './frame.ts';
import { sectionTitle } from './parts/blocks.ts';
import { inWords } from './parts/chart.ts';
import { customerLines } from './parts/customers.ts';
import { figureBlock } from './parts/figure.ts';
import { findingBlocks, findingLines } from './parts/findings.ts';
import { header } from './parts/header.ts';
import { ownBlock, ownLines } from './parts/own.ts';
import { partLines, spokenLine } from './parts/parts-of.ts';
import { rows } from './parts/row.ts';
import { trendBlocks, trendLine } from './parts/trend.ts';
import type { Reply, View } from './reply.ts';
import template from './summary.template.json' with { type: 'json' };
import { cardTemplate } from './template.ts';
import { namesIn } from './text.ts';

const fill = cardTemplate(template);
type Summary = CustomerSummaryAnswer | PortfolioSummaryAnswer;

/** One customer on one card: the card a partner shows the customer. */
export function customerSummaryCard(answer: CustomerSummaryAnswer, view: View): Reply {
  const { language } = view;
  const name = namesIn(answer.names);
  const about = answer.scope.customer;
  const own = ownBlock(answer.own, answer.notes, language);
  const products = answer.workloads.length === 0 ? answer.products : [];
  const lines = partLines(answer.workloads.length > 0 ? answer.workloads : products, language, name);
  const { labels, terms } = language;
  const title =
    answer.workloads.length > 0
      ? labels.byWorkload(terms.metric('usage'))
      : labels.byProduct(terms.metric('deployment'));
  const common = commonOf(answer, view, name, about);
  return frame({ ...answer, next: nextOf(answer) }, view, fill, {
    ...common,
    about: [about],
    lines: [...common.lines, ...ownLines(answer.own, answer.notes, language), ...lines.map(spokenLine)],
    except: own.length > 0 ? ['own_differs', 'over_100'] : ['over_100'],
    model: {
      ...common.model,
      header: header(name(about), readingOf(answer, view)),
      own,
      hasOwn: own.length > 0,
      parts: lines.length > 0 ? [sectionTitle(title), ...rows(lines)] : [],
      hasParts: lines.length > 0,
      rows: [],
      hasRows: false,
    },
  });
}

/** All customers together: ratios of sums, whom they speak of, and who comes first. */
export function portfolioSummaryCard(answer: PortfolioSummaryAnswer, view: View): Reply {
  const { language } = view;
  const { answers, labels, terms } = language;
  const names = {
    ...Object.fromEntries(answer.rows.map((row) => [row.customer, row.name])),
    ...answer.names,
  };
  const name = namesIn(names);
  const parts = partLines(answer.workloads, language, name);
  const lowest = customerLines(answer.rows, 0, view, name);
  const order = labels.lowestFirst(terms.inSentence(answer.rows[0]?.metric ?? 'usage'));
  const common = commonOf(answer, view, name);
  const left = answers.leftOut(answer.leftOut);
  return frame({ ...answer, names, next: nextOf(answer) }, view, fill, {
    ...common,
    lines: [
      ...common.lines,
      ...parts.map(spokenLine),
      ...(lowest.length > 0 ? [order] : []),
      ...lowest.map(({ spoken }) => spoken),
      left,
    ],
    model: {
      ...common.model,
      header: header(terms.portfolio, readingOf(answer, view)),
      own: [],
      hasOwn: false,
      parts: parts.length > 0 ? [sectionTitle(labels.byWorkload(terms.metric('usage'))), ...rows(parts)] : [],
      hasParts: parts.length > 0,
      rows: lowest.length > 0 ? [sectionTitle(order), ...rows(lowest.map(({ line }) => line))] : [],
      hasRows: lowest.length > 0,
    },
  });
}

/** What both summaries show: the two headline figures, what stands out, the trend. */
function commonOf(answer: Summary, view: View, name: Name, about?: string): Content {
  const { language } = view;
  const { answers, terms } = language;
  const findings = findingLines(answer.findings, language, name, about);
  const trend = trendBlocks(answer.points, answer.usage, language, name);
  const other = answer.metric === 'deployment' ? answer.usage : answer.deployment;
  const lead = answer.metric === 'deployment' ? answer.deployment : answer.usage;
  const counted = answer.metric !== 'usage' && answer.metric !== 'deployment';
  const moved = (label: string, figure: Figure, previous?: Earlier) => {
    const change = previous ? answers.change(figure, previous) : '';
    return change ? [language.format.labelled(label, change)] : [];
  };
  return {
    headline: counted ? answers.headline(answer, name) : answers.headline(lead, name),
    lines: [
      ...(counted ? [answers.headline(lead, name)] : []),
      answers.headline(other, name),
      ...moved(terms.metric('usage'), answer.usage, answer.previousUsage),
      ...moved(terms.metric('deployment'), answer.deployment, answer.previousDeployment),
      ...findings,
      trendLine(answer.points, answer.usage, language),
      ...(trend.length > 0 ? inWords([{ legend: '', points: answer.points }], 'usage', language) : []),
    ],
    model: {
      deployment: figureBlock(
        terms.metric('deployment'),
        answer.deployment,
        language,
        answer.previousDeployment,
      ),
      usage: figureBlock(terms.metric('usage'), answer.usage, language, answer.previousUsage),
      findings: findingBlocks(findings, language),
      hasFindings: findings.length > 0,
      trend,
      hasTrend: trend.length > 0,
    },
  };
}

/** Questions that look into what stands out come before the others. */
function nextOf(answer: Summary): readonly Question[] {
  return [...answer.findings.flatMap((finding) => finding.question ?? []), ...answer.next];
}

/** What was summarised and up to when; whose it is stands in the title. */
const readingOf = (answer: Summary, { language }: View): string =>
  language.asking.readingBoth(answer.usage.value === null ? answer : answer.usage);
