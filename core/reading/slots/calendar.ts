import type { Period } from '../../question.ts';
import { stretchAt, type Written } from './stretch.ts';

const ORDINAL: Readonly<Record<string, number>> = {
  first: 1,
  '1st': 1,
  second: 2,
  '2nd': 2,
  third: 3,
  '3rd': 3,
  fourth: 4,
  '4th': 4,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
};
type Shape = readonly [RegExp, (hit: RegExpExecArray) => Period];
const fourDigits = (year: string): string => (year.length === 2 ? `20${year}` : year);
const HALF = /1|上|first/;
const half = (year: string, said: string): Period => `${year}-H${HALF.test(said) ? 1 : 2}`;
const month = (year: string, number: string): Period => `${year}-${number.padStart(2, '0')}`;
const quarter = (year: string | undefined, said: string): Period =>
  `${year === undefined ? 'XXXX' : fourDigits(year)}-Q${ORDINAL[said] ?? said}`;

/** Periods written as dates are; 12/2026/5 is none of them. */
const SHAPES: readonly Shape[] = [
  // a Japanese fiscal year is named by the year it begins in, an English one by the year it ends in
  [/(20\d\d)年?度?(?:の)?([上下])(?:半)?期/y, ([, y, h]) => half(`FY${y}`, h!)],
  [/(20\d\d)年度/y, ([, y]) => `FY${y}`],
  [
    /(?:h([12])|(first|second) half)(?: of)? (?:fy|fiscal(?: year)?) ?'?(20\d\d|\d\d)(?!\d|%)/y,
    ([, n, h, y]) => half(`FYE${fourDigits(y!)}`, n ?? h!),
  ],
  [
    /(?:fy|fiscal(?: year)?) ?'?(20\d\d|\d\d)(?: ?h([12]))?(?![a-z\d%])/y,
    ([, y, h]) => (h === undefined ? `FYE${fourDigits(y!)}` : half(`FYE${fourDigits(y!)}`, h)),
  ],
  [/(20\d\d)[-/.年]?(?:の)? ?(?:q|第)([1-4一二三四])(?:四半期)?(?![a-z0-9])/y, ([, y, q]) => quarter(y!, q!)],
  [/(20\d\d)[-/.](0?[1-9]|1[0-2])(?![\d%]|[-/.]\d)/y, ([, y, m]) => month(y!, m!)],
  [/(0?[1-9]|1[0-2])\/(20\d\d)(?!\d|\/)/y, ([, m, y]) => month(y!, m!)],
  [/q([1-4])(?:[ -/]*(?:of |in )?(?:'?)(20\d\d|(?<=')\d\d))?(?![a-z0-9])/y, ([, q, y]) => quarter(y, q!)],
  [
    /(first|1st|second|2nd|third|3rd|fourth|4th) quarter(?:,? (?:of |in )?(20\d\d))?(?![a-z0-9])/y,
    ([, q, y]) => quarter(y, q!),
  ],
  [/第([1-4一二三四])四半期/y, ([, q]) => quarter(undefined, q!)],
];
const YEAR = /(20[1-3]\d)(?![\d%.,:/-]|年| ?(?:percent|licen|seat|user|custom|people|client|active))/y;
const BEFORE_YEAR = /(?:\b(?:in|during|over|of|year|through|throughout|for|since|from|calendar|cy) |^)$/;

/** A day, a stretch, a month, a quarter or a year that begins at `at`, and where it ends. */
export function calendarAt(text: string, at: number): Written | null {
  const found = stretchAt(text, at);
  if (found !== null) return found;
  const c = text[at]!;
  if (!/[0-9qfhst第]/.test(c) || /[a-z0-9.]/.test(text[at - 1] ?? '')) return null;
  for (const [pattern, periodOf] of SHAPES) {
    pattern.lastIndex = at;
    const hit = pattern.exec(text);
    if (hit !== null) return { period: periodOf(hit), end: pattern.lastIndex };
  }
  YEAR.lastIndex = at;
  const year = BEFORE_YEAR.test(text.slice(Math.max(0, at - 12), at)) ? YEAR.exec(text) : null;
  return year === null ? null : { period: year[1]!, end: YEAR.lastIndex };
}
