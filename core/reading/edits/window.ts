import type { Period, PreviousQuestion, Question } from '../../question.ts';
import type { Evidence } from '../evidence.ts';
import type { Item } from '../items.ts';
import { periods as periodsOf } from '../slots/periods.ts';
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

/** "go back one month" */
const UNIT_BACK = /(?<![a-z])back (?:an?|one|1) (week|month|quarter|year)(?![a-z])/;

/** The period said, the one before it, or a correction (先月じゃなくて先々月). */
function windowSaid(
  { periods, concepts, items, text }: Evidence,
  previous: PreviousQuestion,
): Period | undefined {
  const ago = UNIT_BACK.exec(text)?.[1];
  if (ago !== undefined) return periodBefore(previous.window ?? `this_${ago}`);
  if (concepts.has('previous') && periods.window === undefined)
    return periodBefore(previous.window ?? previous.compareTo ?? unitSaid(items));
  if (periods.window === undefined) return wholeUnit(items, previous);
  const kept = items.filter((item, at) => !isPeriod(item) || !rejected(items, at));
  return periodsOf(kept).window ?? periods.window;
}

function isPeriod(item: Item): boolean {
  if (item.kind === 'number') return /^(?:days|weeks|months|quarters|years|month)$/.test(item.unit);
  return item.kind === 'concept' && item.concepts.some((one) => /^(?:per|month)\./.test(one));
}

const THIS: readonly (readonly [RegExp, Period])[] = [
  [/week|週/, 'this_week'],
  [/quarter|四半期/, 'this_quarter'],
  [/year|年/, 'this_year'],
];

/** "the quarter before", where no period was asked about: the one before this one. */
function unitSaid(items: readonly Item[]): Period | undefined {
  const said = items.find((item) => item.kind === 'concept' && item.concepts.includes('previous'));
  return said === undefined ? undefined : THIS.find(([unit]) => unit.test(said.text))?.[1];
}

const WHOLE: Readonly<Record<string, Period>> = wordTable({
  'per.unit_week': 'P1W',
  'per.unit_month': 'P1M',
  'per.unit_quarter': 'P3M',
  'per.unit_year': 'P1Y',
});

/** "make it a full year": a length, where the question before has one. */
function wholeUnit(items: readonly Item[], previous: PreviousQuestion): Period | undefined {
  if (previous.window === undefined && previous.intent !== 'trend') return undefined;
  for (const [at, item] of items.entries()) {
    if (item.kind !== 'concept' || !/^(?:a|one|full|whole|entire)$/.test(items[at - 1]?.text ?? '')) continue;
    const unit = item.concepts.find((one) => WHOLE[one] !== undefined);
    if (unit !== undefined) return WHOLE[unit];
  }
  return undefined;
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
