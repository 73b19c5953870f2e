import type { PortfolioFilterAnswer, PortfolioRankAnswer } from '../core/answers/portfolio-list.ts';
import type { Row } from '../core/figure.ts';
import { frame } from './frame.ts';
import template from './list.template.json' with { type: 'json' };
import { sectionTitle, small } from './parts/blocks.ts';
import { askButton } from './parts/buttons.ts';
import { customerLines, rowLines } from './parts/customers.ts';
import { header } from './parts/header.ts';
import { spokenLine } from './parts/parts-of.ts';
import { rows } from './parts/row.ts';
import type { Reply, View } from './reply.ts';
import { cardTemplate } from './template.ts';
import { namesIn } from './text.ts';

const fill = cardTemplate(template);
const PAGE = 10;

/** Customers in order, or those that satisfy a comparison: ten at a time. */
export function listCard(answer: PortfolioRankAnswer | PortfolioFilterAnswer, view: View): Reply {
  const { language } = view;
  const { answers, asking, labels } = language;
  const names = {
    ...Object.fromEntries(answer.rows.map((row) => [row.customer, row.name])),
    ...answer.names,
  };
  const name = namesIn(names);
  const { rank } = answer.question;
  const by = rank === 'dropped' || rank === 'grew' ? 'change' : 'value';
  const [whole, parts] = apart(answer.rows);
  const shown = customerLines(whole, answer.offset, view, name, by);
  const end = answer.offset + answer.rows.length;
  const counts = [
    ...(answer.rows.length > 0 ? [answers.listShown(answer.offset + 1, end, answer.total)] : []),
    answers.against(answer.portfolio),
    answers.leftOut(answer.leftOut),
    answers.coverage(answer.coverage),
  ].filter((line) => line !== '');
  const { labels: above } = language.inflation;
  const also = rowLines(parts, view, name);
  const headline = answers.listHeadline(answer, name);
  const reading = asking.reading(answer.portfolio, name);
  const [page, rest] = paging(answer);
  return frame({ ...answer, names, next: rest }, view, fill, {
    headline,
    reading,
    lines: [
      ...shown.map(({ spoken }) => spoken),
      ...(also.length > 0 ? [above.hidden, ...also.map(spokenLine)] : []),
      ...counts,
    ],
    except: ['coverage', 'left_out'],
    ...(page ? { first: [askButton(labels.next(Math.min(PAGE, answer.total - end)), page)] } : {}),
    model: {
      header: header(headline, reading),
      rows: [
        ...rows(shown.map(({ line }) => line)),
        ...(also.length > 0 ? [sectionTitle(above.hidden), ...rows(also)] : []),
      ],
      hasRows: shown.length + also.length > 0,
      counts: counts.map((line) => small(line)),
    },
  });
}

/** Whose total it is, and who is above 100 % only in some row. */
const apart = (found: readonly Row[]) =>
  [
    found.filter((row) => row.note !== 'only_workload'),
    found.filter((row) => row.note === 'only_workload'),
  ] as const;

/** The next page, apart from the other next questions. */
function paging(answer: PortfolioRankAnswer | PortfolioFilterAnswer) {
  const page = answer.next.find((question) => (question.offset ?? 0) > 0);
  return [page, answer.next.filter((question) => question !== page)] as const;
}
