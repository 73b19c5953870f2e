import { noFigure } from '../adoption/figure.ts';
import { MINIMUM_SEATS, matches, ranked, type Sieved, sieve } from '../adoption/filter.ts';
import type { NoDataAnswer } from '../answers/no-answer.ts';
import type { PortfolioFilterAnswer, PortfolioRankAnswer } from '../answers/portfolio-list.ts';
import { METRICS, type Metric } from '../catalog/metrics.ts';
import type { Row } from '../figure.ts';
import { viewOf } from '../figures/measure.ts';
import { type Roster, rosterOf } from '../figures/roster.ts';
import { aspectOf, scopeOf } from '../figures/scope.ts';
import { type Period, type Question, type Rank, whenOf } from '../question.ts';
import { noData, notCovered } from './customer-metric.ts';
import { aboveInParts } from './inflated-everywhere.ts';
import type { Asked, Intention } from './intent.ts';
import { listAnswer } from './list-answer.ts';

/** Customers in order: lowest, highest, dropped most, grew most. */
export const portfolioRank: Intention = async (asked, { portfolio }) => {
  const { question } = asked;
  if (question.workload === 'unsupported') return notCovered(asked);
  const rank: Rank = question.rank ?? 'lowest';
  const moving = rank === 'dropped' || rank === 'grew';
  return list(asked, portfolio, moving ? movedOver(question) : false, (rows) => ranked(rows, rank));
};

/** Between which data dates customers moved: the figure is of `end`, against that of `since`. */
interface Moved {
  readonly end: Period | undefined;
  readonly since: Period | undefined;
}

/** A period that is named (in October) ends the move where it ended; a duration (over 3 months) begins it instead. */
function movedOver({ compareTo, window, at }: Question): Moved {
  const named = compareTo === undefined && window !== undefined && !window.startsWith('P');
  return named ? { end: window, since: undefined } : { end: at, since: compareTo ?? window };
}

/** Customers whose figure satisfies a comparison, nearest to calling first. */
export const portfolioFilter: Intention = async (asked, ports) => {
  const { question } = asked;
  if (question.workload === 'unsupported') return notCovered(asked);
  const { comparator, threshold } = question;
  if (comparator === undefined || threshold === undefined) return portfolioRank(asked, ports);
  const upwards = comparator === 'gt' || comparator === 'gte';
  return list(asked, ports.portfolio, false, (rows) =>
    ranked(
      rows.filter((row) => matches(row.value, comparator, threshold)),
      question.rank === 'highest' || upwards ? 'highest' : 'lowest',
    ),
  );
};

type Portfolio = Parameters<typeof viewOf>[0];
type Choose = (rows: readonly Row[]) => readonly Row[];

async function list(
  asked: Asked,
  portfolio: Portfolio,
  moved: Moved | false,
  choose: Choose,
): Promise<PortfolioRankAnswer | PortfolioFilterAnswer | NoDataAnswer> {
  const { question, moment, directory } = asked;
  const metric: Metric = question.metric ?? 'usage';
  const aspect = aspectOf(question);
  const view = await viewOf(portfolio, moment);
  const [window, since] = moved === false ? [whenOf(question), false as const] : [moved.end, moved.since];
  const roster = await rosterOf(view, metric, aspect, window, since);
  if ('reason' in roster)
    return noData(asked, noFigure(metric, scopeOf('portfolio', metric, aspect), roster), {});
  const parts = asksAbove100(question, metric) ? await aboveInParts(view, roster.sight, directory) : [];
  const kept = sieved(roster, since !== false);
  const chosen = [...choose(kept.kept), ...parts];
  return listAnswer(asked, roster, aspect, { chosen, leftOut: kept.leftOut });
}

const asksAbove100 = ({ intent, comparator, threshold }: Question, metric: Metric): boolean =>
  intent === 'portfolio_filter' &&
  metric === 'usage' &&
  threshold === 100 &&
  (comparator === 'gt' || comparator === 'gte');

function sieved({ rows, sight }: Roster, moving: boolean): Sieved {
  const found = sieve(rows, METRICS[sight.metric].unit === 'percent' ? MINIMUM_SEATS : 0);
  return moving ? onlyMoved(found) : found;
}

/** Takes out what was not known before, too: nobody can say whether it rose or fell. */
function onlyMoved({ kept, leftOut }: Sieved): Sieved {
  const known = kept.filter((row) => row.change !== undefined);
  const count = kept.length - known.length;
  if (count === 0) return { kept, leftOut };
  const why = [...leftOut.why, { reason: 'no_earlier_data' as const, count }];
  return { kept: known, leftOut: { count: leftOut.count + count, why } };
}
