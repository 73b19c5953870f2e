import { noFigure } from '../adoption/figure.ts';
import { MINIMUM_SEATS, matches, ranked, type Sieved, sieve } from '../adoption/filter.ts';
import type {
  Assumption,
  NoDataAnswer,
  Note,
  PortfolioFilterAnswer,
  PortfolioRankAnswer,
  Row,
} from '../answer.ts';
import { METRICS, type Metric } from '../catalog/metrics.ts';
import { namesOf } from '../directory.ts';
import type { CustomerId, Question, Rank } from '../question.ts';
import { ask, base, but, namedIn } from './base.ts';
import { noData, notCovered } from './customer-metric.ts';
import { aboveRow, highestPerCustomer, inflatedEverywhere } from './inflated-everywhere.ts';
import type { Asked, Intention } from './intent.ts';
import { type Roster, rosterOf, withExcluded } from './list.ts';
import { freshnessOf, type View, viewOf } from './measure.ts';
import { assumedMetric, notesFor } from './notes.ts';
import { type Aspect, aspectOf, scopeOf } from './scope.ts';

/** Rows on one card; the rest a tap away. */
export const PAGE = 10;

/** Customers in order: lowest, highest, dropped most, grew most. */
export const portfolioRank: Intention = async (asked, { portfolio }) => {
  const { question } = asked;
  if (question.workload === 'unsupported') return notCovered(asked);
  const rank: Rank = question.rank ?? 'lowest';
  const moving = rank === 'dropped' || rank === 'grew';
  return list(asked, portfolio, moving ? (question.compareTo ?? question.window) : false, (rows) =>
    ranked(rows, rank),
  );
};

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
  since: Question['compareTo'] | false,
  choose: Choose,
): Promise<PortfolioRankAnswer | PortfolioFilterAnswer | NoDataAnswer> {
  const { question, moment, directory } = asked;
  const metric: Metric = question.metric ?? 'usage';
  const aspect = aspectOf(question);
  const view = await viewOf(portfolio, moment);
  const window = since === false ? question.window : undefined;
  const roster = await rosterOf(view, directory, metric, aspect, window, since);
  if ('reason' in roster)
    return noData(asked, noFigure(metric, scopeOf('portfolio', metric, aspect), roster), {});
  const found = answer(asked, roster, metric, aspect, choose, since !== false);
  if (found.kind !== 'portfolio_filter' || !asksAbove100(question, metric)) return found;
  const over = new Set(choose(roster.rows).map((row) => row.customer));
  const hidden = await hiddenAbove100(asked, view, roster, over);
  if (hidden.length === 0) return found;
  const mentioned = [...found.rows, ...hidden].map((row) => row.customer);
  return { ...found, hidden, names: namesOf(directory, mentioned) };
}

const asksAbove100 = ({ comparator, threshold }: Question, metric: Metric): boolean =>
  metric === 'usage' && threshold === 100 && (comparator === 'gt' || comparator === 'gte');

/** Customers with a row above 100 % whose total is not: unused licences hide it (domain.md §5). */
async function hiddenAbove100(
  { question, directory }: Asked,
  view: View,
  { sight }: Roster,
  over: ReadonlySet<CustomerId>,
): Promise<readonly Row[]> {
  const out = new Set(question.exclude ?? []);
  const rows = await inflatedEverywhere(view, sight);
  return highestPerCustomer(rows, MINIMUM_SEATS)
    .filter((row) => !over.has(row.customer) && !out.has(row.customer))
    .map((row) => aboveRow(row, directory));
}

function answer(
  asked: Asked,
  roster: Roster,
  metric: Metric,
  aspect: Aspect,
  choose: Choose,
  moving: boolean,
): PortfolioRankAnswer | PortfolioFilterAnswer {
  const { question, moment, directory } = asked;
  const minimum = METRICS[metric].unit === 'percent' ? MINIMUM_SEATS : 0;
  const sieved = sieve(roster.rows, minimum);
  const { kept, leftOut } = moving ? moved(sieved) : sieved;
  const chosen = choose(kept);
  const offset = question.offset ?? 0;
  const wanted = question.limit === undefined ? chosen : chosen.slice(0, question.limit);
  const rows = wanted.slice(offset, offset + PAGE);
  const freshness = freshnessOf(roster.portfolio, moment, question.window);
  const small = leftOut.why.some(({ reason }) => reason === 'below_minimum_seats');
  return {
    ...base(question),
    ...roster.portfolio,
    kind: question.intent === 'portfolio_filter' ? 'portfolio_filter' : 'portfolio_rank',
    names: namesOf(directory, [...namedIn(question), ...rows.map((row) => row.customer)]),
    rows,
    total: wanted.length,
    offset,
    leftOut: withExcluded(leftOut, question),
    coverage: roster.coverage,
    portfolio: roster.portfolio,
    assumptions: assumed(question, small),
    notes: [
      ...notesFor(asked, roster.portfolio, aspect, freshness),
      ...compared(roster),
      ...coverageNote(roster),
    ],
    ...(freshness ? { freshness } : {}),
    next: nextFor(question, rows, offset + rows.length < wanted.length ? offset + PAGE : undefined, metric),
  };
}

function assumed(question: Question, small: boolean): readonly Assumption[] {
  return [
    ...assumedMetric(question, 'usage'),
    ...(small ? [{ slot: 'minimum_seats' as const, value: MINIMUM_SEATS, alternatives: [] }] : []),
  ];
}

const coverageNote = ({ coverage, sight }: Roster): readonly Note[] =>
  coverage.with < coverage.of ? [{ kind: 'coverage', ...coverage, day: sight.day }] : [];

/** Takes out what was not known before, too: nobody can say whether it rose or fell. */
function moved({ kept, leftOut }: Sieved): Sieved {
  const known = kept.filter((row) => row.change !== undefined);
  const count = kept.length - known.length;
  if (count === 0) return { kept, leftOut };
  const why = [...leftOut.why, { reason: 'no_earlier_data' as const, count }];
  return { kept: known, leftOut: { count: leftOut.count + count, why } };
}

/** What dropped or grew says since when. */
const compared = ({ earlier, previous, sight }: Roster): readonly Note[] =>
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
  offset: number | undefined,
  metric: Metric,
): readonly Question[] {
  const first = rows[0];
  return [
    ...(offset === undefined ? [] : [{ ...question, offset }]),
    ...(first ? [ask('customer_summary', [first.customer])] : []),
    but(question, { metric: metric === 'deployment' ? 'usage' : 'deployment' }),
    ask('portfolio_summary'),
  ].slice(0, 4);
}
