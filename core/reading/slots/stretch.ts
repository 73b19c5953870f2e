import type { Period } from '../../question.ts';
import { pattern } from '../languages/index.ts';
import { monthOf, NAME } from './day-date.ts';

/** What was written at a place, and where it ends. */
export interface Written {
  readonly period: Period;
  readonly end: number;
}

interface Stop {
  readonly year: string | undefined;
  readonly month: number;
  readonly date: number | undefined;
  readonly end: number;
}

type Shape = readonly [RegExp, (hit: RegExpExecArray) => readonly (string | undefined)[]];

const DATE = '(0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?';
const YEAR = "(?:,? (?:of )?'?(20\\d\\d))?";
/** 5 licences in March are no 5 March. */
const COUNTED = '(?![\\d%:]| ?(?:%|percent|licen|seat|user|custom|people|client|active))';

/** Days: year, month and date. */
const DAYS: readonly Shape[] = [
  [/(20\d\d)[-/.](0?[1-9]|1[0-2])[-/.](0?[1-9]|[12]\d|3[01])(?![\d%])/y, ([, y, m, d]) => [y, m, d]],
  [/(?:(20\d\d)年)?(0?[1-9]|1[0-2])月(0?[1-9]|[12]\d|3[01])日/y, ([, y, m, d]) => [y, m, d]],
  [
    /(0?[1-9]|1[0-2])\/(0?[1-9]|[12]\d|3[01])(?=の|時点|に|から|以降|まで|現在|と|~|〜)/y,
    ([, m, d]) => [undefined, m, d],
  ],
  [new RegExp(`${DATE}(?: of)? ${NAME}${YEAR}(?![a-z])`, 'y'), ([, d, m, y]) => [y, m, d]],
  [new RegExp(`${NAME} (?:the )?${DATE}${COUNTED}${YEAR}(?![a-z:\\d])`, 'y'), ([, m, d, y]) => [y, m, d]],
];

/** Months, where they begin or end a stretch. */
const MONTHS: readonly Shape[] = [
  [/(20\d\d)[-/.](0?[1-9]|1[0-2])(?![\d%]|[-/.]\d)/y, ([, y, m]) => [y, m]],
  [/(?:(20\d\d)年)?(0?[1-9]|1[0-2])月(?!間|前|後)/y, ([, y, m]) => [y, m]],
  [new RegExp(`${NAME}${YEAR}(?![a-z\\d])`, 'y'), ([, m, y]) => [y, m]],
];

const TO = pattern('stretch.to');
/** 1 to 15 September: the month is said at the end. */
const DATE_ALONE = new RegExp(
  `${DATE}(?= ?(?:to|through|until|till|-|–) ?\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${NAME})`,
  'y',
);
/** September 1 to 15, 9月1日から15日: the month is said at the beginning. */
const LAST_DATE = new RegExp(`(0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th|日)?${COUNTED}(?![a-z月/])`, 'y');

/** A day, or a stretch from one day or month to another, that begins at `at`. */
export function stretchAt(text: string, at: number): Written | null {
  const c = text[at]!;
  if (!/[0-9a-z]/.test(c) || /[a-z0-9.:]/.test(text[at - 1] ?? '')) return null;
  const day = stopAt(text, at, DAYS);
  const first = day ?? stopAt(text, at, MONTHS) ?? dateAlone(text, at);
  if (first === null) return null;
  const last = lastAt(text, at, first);
  if (last === null) return day === null ? null : { period: written(day), end: day.end };
  const from = first.month === 0 ? { ...first, month: last.month } : first;
  const until = text.startsWith('まで', last.end) ? 2 : 0;
  return { period: `${written(from)}/${written(last)}`, end: last.end + until };
}

function lastAt(text: string, at: number, first: Stop): Stop | null {
  TO.lastIndex = first.end;
  const joint = TO.exec(text)?.[0];
  if (joint === undefined) return null;
  // "September and October" are two months, unless they are between
  if (joint.trim() === 'and' && !text.slice(Math.max(0, at - 8), at).endsWith('between ')) return null;
  const from = first.end + joint.length;
  const last = stopAt(text, from, first.date === undefined ? MONTHS : [...DAYS, ...MONTHS]);
  if (last !== null || first.date === undefined || first.month === 0) return last;
  LAST_DATE.lastIndex = from;
  const hit = LAST_DATE.exec(text);
  return hit && { ...first, date: Number(hit[1]), end: LAST_DATE.lastIndex };
}

function stopAt(text: string, at: number, shapes: readonly Shape[]): Stop | null {
  for (const [pattern, parts] of shapes) {
    pattern.lastIndex = at;
    const hit = pattern.exec(text);
    if (hit === null) continue;
    const [year, month, date] = parts(hit);
    const number = /^\d/.test(month!) ? Number(month) : monthOf(month!);
    return {
      year,
      month: number,
      date: date === undefined ? undefined : Number(date),
      end: pattern.lastIndex,
    };
  }
  return null;
}

function dateAlone(text: string, at: number): Stop | null {
  DATE_ALONE.lastIndex = at;
  const hit = DATE_ALONE.exec(text);
  return hit && { year: undefined, month: 0, date: Number(hit[1]), end: at + hit[0].length };
}

const two = (n: number): string => String(n).padStart(2, '0');

const written = ({ year = 'XXXX', month, date }: Stop): Period =>
  `${year}-${two(month)}${date === undefined ? '' : `-${two(date)}`}`;
