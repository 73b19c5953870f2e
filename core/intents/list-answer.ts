import { MINIMUM_SEATS, type Sieved } from '../adoption/filter.ts';
import type { PortfolioFilterAnswer, PortfolioRankAnswer } from '../answers/portfolio-list.ts';
import { ask, base, but, namedIn } from '../base.ts';
import { namesOf } from '../directory.ts';
import type { Row } from '../figure.ts';
import { freshnessOf } from '../figures/measure.ts';
import type { Roster } from '../figures/roster.ts';
import type { Aspect } from '../figures/scope.ts';
import type { Assumption, LeftOutReason, Note } from '../note.ts';
import { type Question, whenOf } from '../question.ts';
import type { Asked } from './intent.ts';
import { assumedMetric, coverageNote, notesFor } from './notes.ts';

/** Rows on one card; the rest a tap away. */
export const PAGE = 10;

/** The rows found, in order, and who was left out of the choice. */
interface Chosen {
  readonly chosen: readonly Row[];
  readonly leftOut: Sieved['leftOut'];
}

/** One page of a list of customers. */
export function listAnswer(
  asked: Asked,
  roster: Roster,
  aspect: Aspect,
  { chosen, leftOut }: Chosen,
): PortfolioRankAnswer | PortfolioFilterAnswer {
  const { question, moment, directory } = asked;
  const offset = question.offset ?? 0;
  const wanted = question.limit === undefined ? chosen : chosen.slice(0, question.limit);
  const rows = wanted.slice(offset, offset + PAGE);
  const freshness = freshnessOf(roster.portfolio, moment, whenOf(question));
  const onlyWorkload = wanted.filter((row) => row.note === 'only_workload').length;
  const small = leftOut.why.some(({ reason }) => reason === 'below_minimum_seats');
  return {
    ...base(question),
    ...roster.portfolio,
    kind: question.intent === 'portfolio_filter' ? 'portfolio_filter' : 'portfolio_rank',
    names: namesOf(directory, [...namedIn(question), ...rows.map((row) => row.customer)]),
    rows,
    total: wanted.length,
    ...(onlyWorkload > 0 ? { onlyWorkload } : {}),
    offset,
    leftOut: withExcluded(leftOut, question),
    coverage: roster.coverage,
    portfolio: roster.portfolio,
    assumptions: assumed(question, small),
    notes: [
      ...notesFor(asked, roster.portfolio, aspect, freshness),
      ...compared(roster),
      ...coverageNote(roster.coverage),
    ],
    ...(freshness ? { freshness } : {}),
    next: nextFor(question, rows, roster, offset + rows.length < wanted.length ? offset + PAGE : undefined),
  };
}

function assumed(question: Question, small: boolean): readonly Assumption[] {
  return [
    ...assumedMetric(question, 'usage'),
    ...(small ? [{ slot: 'minimum_seats' as const, value: MINIMUM_SEATS, alternatives: [] }] : []),
  ];
}

/** What dropped or grew says since when. */
export const compared = ({ earlier, previous, sight }: Roster): readonly Note[] =>
  earlier
    ? [
        {
          kind: 'compared_with',
          window: sight.origin.window,
          day: previous?.dataDate ?? earlier.day,
          asked: earlier.asked,
        },
      ]
    : [];

function nextFor(
  question: Question,
  rows: readonly Row[],
  { sight: { metric } }: Roster,
  offset: number | undefined,
): readonly Question[] {
  const first = rows[0];
  return [
    ...(offset === undefined ? [] : [{ ...question, offset }]),
    ...(first ? [ask('customer_summary', [first.customer])] : []),
    but(question, { metric: metric === 'deployment' ? 'usage' : 'deployment' }),
    ask('portfolio_summary'),
  ].slice(0, 4);
}

/** How many were left out, and why, with those the person ruled out. */
export function withExcluded(
  leftOut: { readonly count: number; readonly why: readonly { reason: LeftOutReason; count: number }[] },
  question: Question,
) {
  const excluded = question.exclude?.length ?? 0;
  if (excluded === 0) return leftOut;
  return {
    count: leftOut.count + excluded,
    why: [...leftOut.why, { reason: 'excluded' as const, count: excluded }],
  };
}
