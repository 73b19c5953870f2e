import type { CompareAnswer } from '../answers/compare.ts';
import type { Finding } from '../answers/finding.ts';
import type { PortfolioFilterAnswer, PortfolioRankAnswer } from '../answers/portfolio-list.ts';
import type { TrendAnswer } from '../answers/trend.ts';
import type { Metric } from '../catalog/metrics.ts';
import type { Coverage } from '../coverage.ts';
import type { Earlier, Figure, Missing, Row, Scope } from '../figure.ts';
import type { Day } from '../time.ts';
import type { Name } from './terms.ts';

type List = PortfolioRankAnswer | PortfolioFilterAnswer;

/** Sentences and phrases that carry figures. */
export interface AnswerWords {
  /** the figure alone: 68.4%, 620 users, not measurable, no data */
  value(
    figure: Pick<Figure, 'metric' | 'value' | 'missing'> & { readonly denominator?: number | null },
  ): string;
  /** its two counts: 620 active of 906 entitlements; empty where unknown */
  counts(figure: Pick<Figure, 'metric' | 'numerator' | 'denominator'>): string;
  /** the whole figure in one sentence */
  headline(figure: Figure, name: Name): string;
  /** where it comes from in one line: window or day */
  when(figure: Pick<Figure, 'window' | 'dataDate'>, near?: Day): string;
  /** against an earlier figure of a window that does not overlap */
  change(now: Figure, before: Earlier): string;
  /** a signed change in points, in words: up 2.3 points */
  moved(points: number): string;
  /** that a figure is not known */
  unknown(scope: Scope, metric: Metric | undefined, name: Name): string;
  missing(missing: Missing, scope: Scope, name: Name): string;
  /** what to do about data that is missing */
  missingAdvice(missing: Missing): string;
  own(own: Figure, all: Figure): string;
  finding(finding: Finding, name: Name): string;
  listHeadline(answer: List, name: Name): string;
  listShown(from: number, to: number, total: number): string;
  leftOut(leftOut: List['leftOut']): string;
  /** of whom a portfolio's figure speaks, and what the others are */
  coverage(coverage: Coverage): string;
  /** of a row that stands beside the headline: which source, or of when */
  rowApart(row: Row): string;
  rowNote(note: NonNullable<Row['note']>): string;
  /** the figure before, and how it moved; empty where it is not compared */
  before(row: Row): string;
  rowChange(row: Row): string;
  /** said of rows that show the same figure */
  readonly tied: string;
  rank(rank: number): string;
  against(portfolio: Figure): string;
  compareHeadline(answer: CompareAnswer, name: Name): string;
  difference(difference: CompareAnswer['difference'][number]): string;
  trendHeadline(answer: TrendAnswer, name: Name): string;
  /** a named figure of a day: Highest 69.0% (5 Oct) */
  named(label: string, value: string, day: Day): string;
  /** a data date and its figure, for a list of points */
  point(day: Day, value: string): string;
}
