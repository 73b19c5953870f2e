import type { Period, PreviousQuestion, Question } from '../../question.ts';
import type { Evidence } from '../evidence.ts';
import { wordTable } from '../text/word-table.ts';
import { rejected } from './rejected.ts';

/** The period asked about; of a change, the one it is compared with. */
export function windowChange(evidence: Evidence, previous: PreviousQuestion): Partial<Question> | null {
  const window = windowSaid(evidence, previous);
  if (window === undefined) return null;
  const compared =
    previous.compareTo !== undefined &&
    previous.window === undefined &&
    ['portfolio_rank', 'trend', 'explain_change'].includes(previous.intent) &&
    evidence.periods.window === undefined;
  return compared ? { compareTo: window } : { window };
}

/** The period said, the one before it, or a correction (先月じゃなくて先々月). */
function windowSaid({ periods, concepts, items }: Evidence, previous: PreviousQuestion): Period | undefined {
  if (concepts.has('previous') && periods.window === undefined)
    return periodBefore(previous.window ?? previous.compareTo);
  if (periods.window === undefined) return undefined;
  const all = items.flatMap((item, at) =>
    item.kind === 'concept' &&
    item.concepts.some(
      (one) => one.startsWith('per.last_') || one.startsWith('per.this_') || one.includes('before_last'),
    )
      ? [at]
      : [],
  );
  if (all.length < 2) return periods.window;
  const wanted = all.find((at) => !rejected(items, at));
  const item = wanted === undefined ? undefined : items[wanted];
  return item?.kind === 'concept'
    ? item.concepts.find((one) => one.startsWith('per.'))?.slice(4)
    : periods.window;
}

const BEFORE: Readonly<Record<string, Period>> = wordTable({
  today: 'yesterday',
  this_week: 'last_week',
  last_week: 'week_before_last',
  this_month: 'last_month',
  last_month: 'month_before_last',
  this_quarter: 'last_quarter',
  last_quarter: 'quarter_before_last',
  this_year: 'last_year',
  last_year: 'year_before_last',
});

/** その前の月は？: the period before one; without one, last month. */
export function periodBefore(period: Period | undefined): Period | undefined {
  if (period === undefined) return 'last_month';
  const named = BEFORE[period];
  if (named !== undefined) return named;
  const month = /^(\d{4}|XXXX)-(\d{2})$/.exec(period);
  if (month === null) return undefined;
  const [, year, number] = month;
  if (number !== '01') return `${year}-${String(Number(number) - 1).padStart(2, '0')}`;
  return year === 'XXXX' ? 'XXXX-12' : `${Number(year) - 1}-12`;
}
