import type { Period } from '../../question.ts';
import { has, type Item } from '../items.ts';
import type { Concept } from '../lexicon/concepts.ts';
import { wordTable } from '../text/word-table.ts';

export interface Periods {
  readonly window?: Period;
  readonly compareTo?: Period;
}

interface Said {
  readonly period: Period;
  readonly from: number;
  readonly to: number;
  /** the wording itself compares: month over month, 前月比 */
  readonly compares: boolean;
}

const NAMED = [
  'today',
  'yesterday',
  'this_week',
  'last_week',
  'this_month',
  'last_month',
  'this_quarter',
  'last_quarter',
  'this_year',
  'last_year',
  'month_before_last',
  'week_before_last',
  'quarter_before_last',
  'year_before_last',
  'this_fiscal_year',
  'last_fiscal_year',
  'fiscal_year_before_last',
  'first_half',
  'second_half',
  'this_half',
  'last_half',
  'this_fiscal_year',
  'last_fiscal_year',
  'fiscal_year_before_last',
  'first_half',
  'second_half',
  'this_half',
  'last_half',
] as const;
const LETTER: Readonly<Record<string, string>> = wordTable({
  days: 'D',
  weeks: 'W',
  months: 'M',
  years: 'Y',
  quarters: 'Q',
});
const UNITS: Readonly<Partial<Record<Concept, string>>> = wordTable({
  'per.unit_day': 'D',
  'per.unit_week': 'W',
  'per.unit_month': 'M',
  'per.unit_quarter': 'Q',
  'per.unit_year': 'Y',
});

/** The period asked about and the one compared with. */
export function periods(items: readonly Item[]): Periods {
  const said = items.flatMap((_, at) => {
    const one = periodAt(items, at);
    return one === null ? [] : [one];
  });
  const kept = said.filter((one, n) => n === 0 || one.from > said[n - 1]!.to);
  const compared = kept.find((one) => one.compares || isComparedWith(items, one));
  const asked = kept.find((one) => one !== compared);
  return {
    ...(asked === undefined ? {} : { window: asked.period }),
    // than 3 months ago: how far back is said by the duration alone
    ...(compared === undefined ? {} : { compareTo: compared.period.replace(/^-P/, 'P') }),
  };
}

function periodAt(items: readonly Item[], at: number): Said | null {
  const item = items[at];
  if (item === undefined) return null;
  if (item.kind === 'number') return numbered(items, at, item);
  if (item.kind !== 'concept') return null;
  const name = NAMED.find((one) => item.concepts.includes(`per.${one}`));
  if (name !== undefined)
    return {
      period: agoIn(name, item.text) ?? lasting(name, items, at) ?? name,
      from: at,
      to: at,
      compares: /over| on |比|^mom$|^yoy$|^qoq$|-on-/.test(item.text),
    };
  if (item.concepts.includes('per.half_year')) return { period: 'P6M', from: at, to: at, compares: false };
  const month = item.concepts.find((one) => one.startsWith('month.'));
  if (month === 'month.written') return { period: item.text, from: at, to: at, compares: false };
  if (month !== undefined) return monthSaid(items, at, month.slice(6));
  const unit = (Object.keys(UNITS) as Concept[]).find((one) => item.concepts.includes(one));
  const past = has(items[at - 1], 'per.past') || /^the (?:last|past)$/.test(items[at - 1]?.text ?? '');
  if (unit !== undefined && past)
    return { period: duration(1, UNITS[unit]!), from: at - 1, to: at, compares: false };
  return null;
}

const AGO: Readonly<Record<string, Period>> = wordTable({
  last_week: '-P1W',
  last_month: '-P1M',
  last_quarter: '-P3M',
  last_year: '-P1Y',
  week_before_last: '-P2W',
  month_before_last: '-P2M',
  quarter_before_last: '-P6M',
  year_before_last: '-P2Y',
});

/** "a year ago", 2か月前, 前年同月, year over year: a point so far back, and not the year before this one. */
const agoIn = (name: string, text: string): Period | undefined =>
  / ago$|^[1-9一二ひ].*前$|^(?:same|前年|昨年|去年).*(?:last year|同)|前年比|yoy|^year.over.year|^year.on.year/.test(
    text,
  )
    ? AGO[name]
    : undefined;

const LASTING: Readonly<Record<string, Period>> = wordTable({
  last_week: 'P1W',
  last_month: 'P1M',
  last_quarter: 'P3M',
  last_year: 'P1Y',
});

/** "over the last year": up to today, and not the year before this one. */
function lasting(name: string, items: readonly Item[], at: number): Period | undefined {
  const before = items[at - 1]?.text === 'the' ? items[at - 2]?.text : items[at - 1]?.text;
  const over = before !== undefined && /^(?:over|across|throughout|within)(?: the)?$/.test(before);
  return over && /^(?:the )?(?:last|past) /.test(items[at]!.text) ? LASTING[name] : undefined;
}

function monthSaid(items: readonly Item[], at: number, month: string): Said | null {
  const next = items[at + 1];
  const year = yearOf(next);
  if (year !== null) return { period: `${year}-${month}`, from: at, to: at + 1, compares: false };
  if ((month === '05' || month === '03') && !introduced(items[at - 1])) return null;
  return { period: `XXXX-${month}`, from: at, to: at, compares: false };
}

/** August 2026, Aug 26: no day of a month is asked about. */
function yearOf(next: Item | undefined): number | null {
  if (next?.kind === 'concept' && next.concepts.includes('month.written') && /^\d{4}$/.test(next.text))
    return Number(next.text);
  if (next?.kind !== 'number' || next.unit !== 'none') return null;
  if (next.value >= 2000 && next.value < 2100) return next.value;
  return /^'?\d\d$/.test(next.text) && next.value >= 20 && next.value < 40 ? 2000 + next.value : null;
}

const MONTH_OPENERS = new Set(['in', 'for', 'of', 'during', 'from', 'through', 'until', 'by', 'on']);

function introduced(before: Item | undefined): boolean {
  if (before !== undefined && MONTH_OPENERS.has(before.text)) return true;
  return has(before, 'since') || has(before, 'per.past') || has(before, 'per.until');
}

function numbered(items: readonly Item[], at: number, item: Extract<Item, { kind: 'number' }>): Said | null {
  if (item.unit === 'month') {
    if (item.value < 1 || item.value > 12) return null;
    const before = items[at - 1];
    const year = before?.kind === 'number' && before.unit === 'years' ? before.value : 'XXXX';
    return { period: `${year}-${String(item.value).padStart(2, '0')}`, from: at, to: at, compares: false };
  }
  if (item.unit === 'years' && item.value >= 2000)
    return items[at + 1]?.kind === 'number'
      ? null
      : { period: String(item.value), from: at, to: at, compares: false };
  const letter = LETTER[item.unit];
  if (letter === undefined || item.value < 1) return null;
  const next = items[at + 1];
  if (has(next, 'per.after') && next?.kind === 'concept' && next.text.startsWith('後')) return null;
  if (letter === 'Q' && item.text.startsWith('第')) return null;
  if (next !== undefined && /^(?:ago|前)/.test(next.text))
    return { period: `-${duration(item.value, letter)}`, from: at, to: at + 1, compares: false };
  return { period: duration(item.value, letter), from: at, to: at, compares: false };
}

function duration(count: number, letter: string): Period {
  return letter === 'Q' ? `P${count * 3}M` : `P${count}${letter}`;
}

function isComparedWith(items: readonly Item[], { from, to }: Said): boolean {
  const before = items[from - 1];
  if (has(before, 'since') && before?.kind === 'concept' && /^[a-z]/.test(before.text)) return true;
  if (
    // how did it change from 1 September to 15 October: over that time
    !items[from]?.text.includes('/') &&
    before?.kind === 'word' &&
    before.text === 'from' &&
    (has(items[from - 2], 'drop') || has(items[from - 2], 'grow') || has(items[from - 2], 'change'))
  )
    return true;
  if (before?.kind === 'concept' && / than$/.test(before.text)) return true;
  if (before?.text === 'in' && / than$|^than$/.test(items[from - 2]?.text ?? '')) return true;
  if (isThen(items, from, to)) return true;
  return comparedAfter(items, to);
}

const BESIDE = /^(?:now|then|than|today|better|worse|compared?)$/;

/** "better than a year ago", "now and a quarter ago", "between now and last quarter": what is now is held against it. */
function isThen(items: readonly Item[], from: number, to: number): boolean {
  if (items[from - 1]?.text === 'and' && /^(?:now|today)$/.test(items[from - 2]?.text ?? '')) return true;
  const ago = / ago$/.test(items[to]?.text ?? '') || items[to + 1]?.text === 'ago';
  return (
    ago && items.some((item) => BESIDE.test(item.text) || has(item, 'compare') || / than$/.test(item.text))
  );
}

/** 先月から, 先月より, 先月比, 先月と比べて, 先月の使用率と比べて. */
function comparedAfter(items: readonly Item[], at: number): boolean {
  for (let ahead = 1; ahead <= 4; ahead++) {
    const item = items[at + ahead];
    if (item === undefined || item.kind === 'number' || item.kind === 'mark') return false;
    if (item.kind === 'concept' && /^(?:per|month)\./.test(item.concepts[0] ?? '')) return false;
    if (item.kind === 'concept' && item.concepts.includes('since') && /^[^a-z]/.test(item.text)) {
      return ahead === 1 || /比|対/.test(item.text) || (ahead === 2 && items[at + 1]?.kind === 'kana');
    }
    if (item.kind === 'concept' && item.concepts.includes('compare') && /比|くらべ/.test(item.text))
      return true;
    if (item.kind === 'word') return false;
  }
  return false;
}

/** A point in time, where a figure is the newest up to it. */
const POINT = /^-P|^(?:\d{4}|XXXX)-\d\d-\d\d$/;

/** While it is read, the time asked about is one slot; a question carries a point in one of its own. */
export function withPoint<Q extends { readonly window?: Period; readonly at?: Period }>(question: Q): Q {
  const { window, ...rest } = question;
  return window !== undefined && POINT.test(window) ? ({ ...rest, at: window } as Q) : question;
}

/** The question before, as it was read. */
export function withoutPoint<Q extends { readonly window?: Period; readonly at?: Period }>(question: Q): Q {
  const { at, ...rest } = question;
  return at === undefined ? question : ({ ...rest, window: at } as Q);
}
