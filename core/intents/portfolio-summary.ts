import { changeBetween } from '../adoption/change.ts';
import { plusDays } from '../adoption/days.ts';
import { figureOf, noFigure } from '../adoption/figure.ts';
import { ranked, sieve } from '../adoption/filter.ts';
import type { Finding } from '../answers/finding.ts';
import type { NoDataAnswer } from '../answers/no-answer.ts';
import type { PortfolioSummaryAnswer } from '../answers/portfolio-summary.ts';
import { ask, base, namedIn } from '../base.ts';
import type { Metric } from '../catalog/metrics.ts';
import type { Workload } from '../catalog/workloads.ts';
import { namesOf } from '../directory.ts';
import type { Earlier, Figure, TrendPoint } from '../figure.ts';
import { freshnessOf, type View, viewOf } from '../figures/measure.ts';
import { type Roster, rosterOf } from '../figures/roster.ts';
import { laterOf } from '../figures/same-customers.ts';
import { aspectOf, isService, scopeOf } from '../figures/scope.ts';
import { portfolioSeries } from '../figures/series.ts';
import { sumOfTotals, totalsOf } from '../figures/totals.ts';
import { whenOf } from '../question.ts';
import { noData, notCovered } from './customer-metric.ts';
import { aboveInParts } from './inflated-everywhere.ts';
import type { Asked, Intention } from './intent.ts';
import { compared, withExcluded } from './list-answer.ts';
import { changeNotes, coverageNote, notesFor, oneService } from './notes.ts';

const SHOWN_DAYS = 182;
const SHOWN_ROWS = 5;
const LOW = 40;

/** The whole portfolio: ratios of sums, how many customers they speak of, and who to look at first. */
export const portfolioSummary: Intention = async (asked, { portfolio }) => {
  const { question, directory } = asked;
  if (question.workload === 'unsupported') return notCovered(asked);
  const view = await viewOf(portfolio, asked.moment);
  const aspect = aspectOf(question);
  const [usage, deployment] = [
    await rosterOf(view, 'usage', aspect, whenOf(question), question.compareTo),
    await rosterOf(view, 'deployment', aspect, whenOf(question), question.compareTo),
  ];
  const metric: Metric = question.metric ?? 'usage';
  const leading = metric === 'usage' || metric === 'active' || metric === 'entitlements' ? usage : deployment;
  if ('reason' in usage && 'reason' in deployment)
    return noData(asked, noFigure(metric, scopeOf('portfolio', metric, aspect), usage), {});
  const roster = 'reason' in leading ? (('reason' in usage ? deployment : usage) as Roster) : leading;
  const inParts = 'reason' in usage ? [] : await aboveInParts(view, usage.sight, directory);
  const parts = 'reason' in usage ? { points: [], workloads: [] } : await partsOf(view, usage);
  return answer(
    asked,
    roster,
    figureIn(usage, 'usage', asked),
    figureIn(deployment, 'deployment', asked),
    { ...parts, onlyWorkload: inParts.length },
    metric,
  );
};

type Measured = { readonly figure: Figure; readonly previous?: Earlier; readonly rows: Roster['rows'] };

function figureIn(roster: Roster | { readonly reason: string }, metric: Metric, asked: Asked): Measured {
  if ('reason' in roster) {
    const scope = scopeOf('portfolio', metric, aspectOf(asked.question));
    return { figure: noFigure(metric, scope, roster as never), rows: [] };
  }
  return {
    figure: roster.portfolio,
    rows: roster.rows,
    ...(roster.previous ? { previous: roster.previous } : {}),
  };
}

interface Parts {
  readonly points: readonly TrendPoint[];
  readonly workloads: readonly Figure[];
}

async function partsOf(view: View, { sight, portfolio }: Roster): Promise<Parts> {
  const points = await portfolioSeries(view, sight, portfolio, plusDays(sight.day, -SHOWN_DAYS));
  if (portfolio.scope.workload !== undefined && !isService(portfolio.scope.workload))
    return { points, workloads: [] };
  const { day, origin } = sight;
  const totals = await totalsOf(view, sight, day);
  const kinds = [...new Set(totals.map((total) => total.workload))].filter(
    (each) => each !== '',
  ) as Workload[];
  const workloads = kinds.map((workload) => {
    const own = totals.filter((total) => total.workload === workload);
    return figureOf('usage', { customer: 'portfolio', workload }, sumOfTotals(own), origin);
  });
  return { points, workloads: workloads.sort((a, b) => (b.denominator ?? 0) - (a.denominator ?? 0)) };
}

function answer(
  asked: Asked,
  roster: Roster,
  usage: Measured,
  deployment: Measured,
  parts: Parts & { readonly onlyWorkload: number },
  metric: Metric,
): PortfolioSummaryAnswer | NoDataAnswer {
  const { question, directory, moment } = asked;
  const { kept, leftOut } = sieve(roster.rows);
  const lowest = ranked(kept, 'lowest');
  // in a group everybody reads along: totals only, no customer by name
  const rows = asked.person.place === 'personal' ? lowest.slice(0, SHOWN_ROWS) : [];
  const { portfolio } = roster;
  const lead =
    metric === portfolio.metric
      ? portfolio
      : figureOf(metric, portfolio.scope, roster.sum, roster.sight.origin);
  const freshness = freshnessOf(portfolio, moment, whenOf(question));
  return {
    ...base(question),
    ...lead,
    kind: 'portfolio_summary',
    names: namesOf(directory, [...namedIn(question), ...rows.map((row) => row.customer)]),
    usage: usage.figure,
    deployment: deployment.figure,
    ...(usage.previous ? { previousUsage: usage.previous } : {}),
    ...(deployment.previous ? { previousDeployment: deployment.previous } : {}),
    coverage: roster.coverage,
    workloads: parts.workloads,
    points: parts.points,
    findings: findingsOf(usage, deployment, parts.onlyWorkload),
    rows,
    total: lowest.length,
    leftOut: withExcluded(leftOut, question),
    notes: [
      ...notesFor(asked, portfolio, aspectOf(question), freshness),
      ...(question.compareTo === undefined ? [] : compared(roster)),
      ...changeNotes(portfolio, roster.previous),
      ...[usage.figure, deployment.figure]
        .filter((figure) => figure.metric !== portfolio.metric)
        .flatMap((figure) => oneService(figure, aspectOf(question))),
      { kind: 'weighted' },
      ...coverageNote(roster.coverage),
    ],
    ...(freshness ? { freshness } : {}),
    next: [
      ask('portfolio_rank', [], { rank: 'lowest', metric: 'usage' }),
      ask('portfolio_filter', [], { metric: 'deployment', comparator: 'lt', threshold: LOW }),
      ask('portfolio_rank', [], { rank: 'dropped', metric: 'usage' }),
      ask('trend', [], { metric: 'usage' }),
    ],
  };
}

function findingsOf(usage: Measured, deployment: Measured, onlyWorkload: number): readonly Finding[] {
  // as the question behind it counts them
  const over = sieve(usage.rows).kept.filter((row) => row.value! > 100).length + onlyWorkload;
  return [
    ...below('usage', usage),
    ...below('deployment', deployment),
    ...(over > 0
      ? [
          {
            kind: 'over_100' as const,
            count: over,
            onlyWorkload,
            question: ask('portfolio_filter', [], { metric: 'usage', comparator: 'gt', threshold: 100 }),
          },
        ]
      : []),
    ...moved('usage', usage),
    ...moved('deployment', deployment),
  ];
}

function below(metric: 'usage' | 'deployment', { rows }: Measured): readonly Finding[] {
  const count = sieve(rows).kept.filter((row) => row.value! < LOW).length;
  if (count === 0) return [];
  const question = ask('portfolio_filter', [], { metric, comparator: 'lt', threshold: LOW });
  return [{ kind: 'below', metric, threshold: LOW, count, question }];
}

function moved(metric: 'usage' | 'deployment', { figure, previous }: Measured): readonly Finding[] {
  if (!previous?.dataDate) return [];
  const change = changeBetween(previous, laterOf(figure, previous));
  if (change.points === null || Math.abs(change.points) < 1) return [];
  if (change.verdict !== 'fell' && change.verdict !== 'rose') return [];
  const question = ask('portfolio_rank', [], {
    rank: change.verdict === 'fell' ? 'dropped' : 'grew',
    metric,
  });
  return [{ kind: change.verdict, metric, points: change.points, since: previous.dataDate, question }];
}
