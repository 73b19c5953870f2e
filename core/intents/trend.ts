import { changeBetween } from '../adoption/change.ts';
import { plusDays } from '../adoption/days.ts';
import { spanOf } from '../adoption/periods.ts';
import type { NoDataAnswer } from '../answers/no-answer.ts';
import type { TrendAnswer } from '../answers/trend.ts';
import { ask, base, but, namedIn } from '../base.ts';
import type { Metric } from '../catalog/metrics.ts';
import { namesOf } from '../directory.ts';
import type { Figure, TrendPoint } from '../figure.ts';
import { freshnessOf, measureCustomer, measurePortfolio, type View, viewOf } from '../figures/measure.ts';
import { type Aspect, aspectOf } from '../figures/scope.ts';
import { customerSeries, portfolioSeries } from '../figures/series.ts';
import type { Period, Question } from '../question.ts';
import type { Day, Moment } from '../time.ts';
import { noData, notCovered } from './customer-metric.ts';
import type { Asked, Intention } from './intent.ts';
import { assumedMetric, notesFor, over100 } from './notes.ts';

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
}

async function answer(asked: Asked, view: View): Promise<TrendAnswer | NoDataAnswer> {
  const { question, moment, directory } = asked;
  const aspect = aspectOf(question);
  const metric: Metric = question.metric ?? 'usage';
  const start = startOf(question, moment);
  const lines = await linesOf(question, view, metric, aspect, start);
  const lead = lines[0]!;
  const names = namesOf(directory, namedIn(question));
  if (lines.every(({ points }) => points.length === 0)) return noData(asked, lead.figure, names);
  const change = changeOver(lead);
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
      ...notesFor(asked, lead.figure, aspect, freshness).filter(
        ({ kind }) => kind !== 'period_by_window' && kind !== 'before_period',
      ),
      ...over100(lead.figure),
      ...(change.note ? [change.note] : []),
    ],
    ...(freshness ? { freshness } : {}),
    next: nextFor(question, metric),
  };
}

async function linesOf(
  question: Question,
  view: View,
  metric: Metric,
  aspect: Aspect,
  start: Day,
): Promise<readonly Line[]> {
  const end = endOf(question);
  if (question.customers.length === 0) {
    const { figure, sight } = await measurePortfolio(view, metric, aspect, end);
    return [{ figure, points: sight ? await portfolioSeries(view, sight, figure.scope, start) : [] }];
  }
  return Promise.all(
    question.customers.map(async (customer) => {
      const { figure, sight } = await measureCustomer(view, metric, aspect, customer, end);
      return { figure, points: sight ? await customerSeries(view, sight, figure.scope, start) : [] };
    }),
  );
}

const periodSaid = (question: Question): boolean =>
  question.window !== undefined || question.compareTo !== undefined;

/** A period that is over ends the line where it ended; one that runs to today needs no bound. */
const endOf = (question: Question): Period | undefined =>
  question.compareTo === undefined ? question.window : undefined;

/** The first day to show: the start of the period asked about, or of the one compared with. A month or less shows the one before it too. */
function startOf(question: Question, moment: Moment): Day {
  const period = question.compareTo ?? question.window ?? DEFAULT_PERIOD;
  const span = spanOf(period, moment) ?? spanOf(DEFAULT_PERIOD, moment)!;
  const days = (Date.parse(span.to) - Date.parse(span.from)) / 86_400_000;
  return days < 35 ? plusDays(span.from, -28) : span.from;
}

const toFigure = (figure: Figure, point: TrendPoint): Figure => ({ ...figure, ...point });

function changeOver({ figure, points }: Line) {
  const measurable = points.filter((point) => point.value !== null);
  const first = measurable[0];
  const last = measurable.at(-1);
  if (!first || !last || first === last)
    return { points: null, verdict: 'unknown' as const, note: undefined };
  return changeBetween(toFigure(figure, first), toFigure(figure, last));
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
