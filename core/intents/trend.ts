import { changeBetween } from '../adoption/change.ts';
import { plusDays } from '../adoption/days.ts';
import { spanOf } from '../adoption/periods.ts';
import type { NoDataAnswer } from '../answers/no-answer.ts';
import type { TrendAnswer } from '../answers/trend.ts';
import { ask, base, but, namedIn } from '../base.ts';
import type { Metric } from '../catalog/metrics.ts';
import type { Coverage } from '../coverage.ts';
import { namesOf } from '../directory.ts';
import type { Earlier, Figure, TrendPoint } from '../figure.ts';
import { measureCustomer } from '../figures/customer.ts';
import { freshnessOf, type View, viewOf } from '../figures/measure.ts';
import { measurePortfolio, portfolioBefore } from '../figures/portfolio.ts';
import { laterOf } from '../figures/same-customers.ts';
import { type Aspect, aspectOf } from '../figures/scope.ts';
import { customerSeries, firstRound, portfolioSeries } from '../figures/series.ts';
import type { Note } from '../note.ts';
import type { CustomerId, Period, Question } from '../question.ts';
import type { Day, Moment } from '../time.ts';
import { noData, notCovered } from './customer-metric.ts';
import type { Asked, Intention } from './intent.ts';
import { assumedMetric, changeNotes, coverageNote, notesFor, over100 } from './notes.ts';

/** Where no period is said, so much is shown. */
const DEFAULT_PERIOD: Period = 'P6M';

/** How a figure moved, of customers or of the whole portfolio. */
export const trend: Intention = async (asked, { portfolio }) => {
  if (asked.question.workload === 'unsupported') return notCovered(asked);
  return answer(asked, await viewOf(portfolio, asked.moment));
};

interface Line {
  readonly figure: Figure;
  readonly points: readonly TrendPoint[];
  /** the figure the newest is compared with: of the period named, else that of the first date shown */
  readonly previous?: Earlier;
  /** the first date shown lies before the period asked about, which holds one data date alone */
  readonly before?: true;
  /** of whom a portfolio's newest figure speaks */
  readonly coverage?: Coverage;
}

async function answer(asked: Asked, view: View): Promise<TrendAnswer | NoDataAnswer> {
  const { question, moment, directory } = asked;
  const aspect = aspectOf(question);
  const metric: Metric = question.metric ?? 'usage';
  const lines = await linesOf(question, view, metric, aspect);
  const lead = lines[0]!;
  const names = namesOf(directory, namedIn(question));
  if (lines.every(({ points }) => points.length === 0)) return noData(asked, lead.figure, names);
  const change = lead.previous
    ? changeBetween(lead.previous, laterOf(lead.figure, lead.previous))
    : { points: null, verdict: 'unknown' as const };
  const freshness = freshnessOf(lead.figure, moment, question.window);
  return {
    ...base(question),
    ...lead.figure,
    kind: 'trend',
    names,
    points: lead.points,
    series: lines.map(({ figure, points }) => ({ scope: figure.scope, points })),
    change: change.points,
    verdict: change.verdict,
    from: lead.points[0]?.dataDate ?? null,
    to: lead.points.at(-1)?.dataDate ?? null,
    assumptions: [
      ...assumedMetric(question, 'usage'),
      ...(periodSaid(question)
        ? []
        : [
            {
              slot: 'window' as const,
              value: DEFAULT_PERIOD,
              alternatives: periods(question, ['P3M', 'P1Y']),
            },
          ]),
    ],
    notes: [
      ...notesFor(asked, lead.figure, aspect, freshness).filter(({ kind }) => !SHOWN.has(kind)),
      ...over100(lead.figure),
      ...changeNotes(lead.figure, lead.previous),
      ...coverageNote(lead.coverage),
      ...(lead.before && lead.previous?.dataDate
        ? [
            {
              kind: 'compared_with' as const,
              window: lead.figure.window,
              day: lead.previous.dataDate,
              asked: false,
            },
          ]
        : []),
    ],
    ...(freshness ? { freshness } : {}),
    next: nextFor(question, metric),
  };
}

/** What the line itself shows. */
const SHOWN: ReadonlySet<Note['kind']> = new Set(['period_by_window', 'before_period', 'at_point']);

/** A trend that is asked about with a point in time runs from there. */
const sinceOf = ({ compareTo, at }: Question): Period | undefined => compareTo ?? at;

const linesOf = async (
  question: Question,
  view: View,
  metric: Metric,
  aspect: Aspect,
): Promise<readonly Line[]> =>
  question.customers.length === 0
    ? [await portfolioLine(question, view, metric, aspect)]
    : Promise.all(
        question.customers.map((customer) => customerLine(question, view, metric, aspect, customer)),
      );

async function customerLine(
  question: Question,
  view: View,
  metric: Metric,
  aspect: Aspect,
  customer: CustomerId,
): Promise<Line> {
  const since = sinceOf(question);
  const end = since === undefined ? question.window : undefined;
  const { figure, sight, previous } = await measureCustomer(view, metric, aspect, customer, end, since);
  if (!sight) return { figure, points: [] };
  if (since !== undefined) {
    if (!previous?.dataDate) return { figure, points: [pointOf(figure)] };
    const later = await customerSeries(view, sight, figure.scope, plusDays(previous.dataDate, 1));
    return { figure, points: joined(previous, later), previous };
  }
  const points = await customerSeries(view, sight, figure.scope, startOf(question, view.moment));
  return lineOver(figure, points, previous);
}

async function portfolioLine(question: Question, view: View, metric: Metric, aspect: Aspect): Promise<Line> {
  const since = sinceOf(question);
  const end = since === undefined ? question.window : undefined;
  const { figure, sight, previous, coverage } = await measurePortfolio(view, metric, aspect, end, since);
  if (!sight) return { figure, points: [] };
  const held = coverage ? { coverage } : {};
  if (since !== undefined) {
    if (!previous?.dataDate) return { figure, points: [pointOf(figure)], ...held };
    const points = await portfolioSeries(view, sight, figure, previous.dataDate);
    return { figure, points, previous, ...held };
  }
  const start = startOf(question, view.moment);
  const points = await portfolioSeries(view, sight, figure, start);
  const first = await firstRound(view, sight, start);
  const earlier = first === undefined ? undefined : await portfolioBefore(view, sight, figure, first);
  return {
    ...(earlier ? { figure, points, previous: earlier } : lineOver(figure, points, previous)),
    ...held,
  };
}

/** Over a span the first figure shown is what the last is compared with; one date alone is shown beside the one before it. */
function lineOver(figure: Figure, points: readonly TrendPoint[], previous: Earlier | undefined): Line {
  const measurable = points.filter((point) => point.value !== null);
  const [first] = measurable;
  if (first && measurable.length > 1) return { figure, points, previous: { ...figure, ...first } };
  if (!previous) return { figure, points };
  return { figure, points: joined(previous, points), previous, before: true };
}

const joined = (previous: Figure, later: readonly TrendPoint[]): readonly TrendPoint[] => [
  pointOf(previous),
  ...later.filter(({ dataDate }) => dataDate > (previous.dataDate ?? '')),
];

const pointOf = ({ dataDate, value, numerator, denominator, window }: Figure): TrendPoint => ({
  dataDate: dataDate ?? '',
  value,
  numerator,
  denominator,
  window,
});

const periodSaid = (question: Question): boolean =>
  question.window !== undefined || sinceOf(question) !== undefined;

/** The first day of the period asked about. */
function startOf({ window }: Question, moment: Moment): Day {
  return (spanOf(window ?? DEFAULT_PERIOD, moment) ?? spanOf(DEFAULT_PERIOD, moment)!).from;
}

const periods = (question: Question, windows: readonly Period[]): readonly Question[] =>
  windows.map((window) => but(question, { window }));

function nextFor(question: Question, metric: Metric): readonly Question[] {
  const { customers } = question;
  const other = but(question, { metric: metric === 'usage' ? 'deployment' : 'usage' });
  const named = customers.length > 0;
  const summary = named ? ask('customer_summary', customers.slice(0, 1)) : ask('portfolio_summary');
  const look = named
    ? ask('explain_change', customers.slice(0, 1), { metric })
    : ask('portfolio_rank', [], { rank: 'dropped', metric });
  return [look, other, summary];
}
