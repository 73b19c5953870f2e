const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
export const NAME =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DATE = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?:,? (20\\d\\d))?(?![\\d%])';

interface Found {
  /** 2027-05-04, or XXXX-05-04 where the year is not said */
  readonly day: string;
  readonly from: number;
  readonly to: number;
}

type Shape = readonly [RegExp, (hit: RegExpExecArray) => readonly [string | undefined, number, number]];

const SHAPES: readonly Shape[] = [
  [/(20\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/, ([, y, m, d]) => [y, Number(m), Number(d)]],
  [/(?:(20\d\d)年)?(\d{1,2})月(\d{1,2})日/, ([, y, m, d]) => [y, Number(m), Number(d)]],
  [
    new RegExp(`(?<![\\d.:])${DATE}(?: of)? ${NAME}${YEAR}(?![a-z])`),
    ([, d, m, y]) => [y, monthOf(m!), Number(d)],
  ],
  [
    new RegExp(`(?<![a-z])${NAME} (?:the )?${DATE}(?! ?%)${YEAR}(?![a-z:])`),
    ([, m, d, y]) => [y, monthOf(m!), Number(d)],
  ],
  [/(?<![\d/])(\d{1,2})\/(\d{1,2})(?=まで|に|から|以降)/, ([, m, d]) => [undefined, Number(m), Number(d)]],
];

export const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3)) + 1;

/** A day of a month that is named: 4 May, May 4th, 2027-01-11, 5月4日. */
export function dayDateIn(text: string): Found | null {
  for (const [pattern, parts] of SHAPES) {
    const hit = pattern.exec(text);
    if (hit === null) continue;
    const [year, month, date] = parts(hit);
    if (month < 1 || month > 12 || date < 1 || date > 31) continue;
    const two = (n: number): string => String(n).padStart(2, '0');
    return {
      day: `${year ?? 'XXXX'}-${two(month)}-${two(date)}`,
      from: hit.index,
      to: hit.index + hit[0].length,
    };
  }
  return null;
}
