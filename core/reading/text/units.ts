import type { Unit } from '../items.ts';

const JAPANESE: readonly (readonly [string, Unit | 'tenths'])[] = [
  ['パセントポイント', 'points'],
  ['%ポイント', 'points'],
  ['パセント', 'percent'],
  ['ポイント', 'points'],
  ['%', 'percent'],
  ['割', 'tenths'],
  ['か月', 'months'],
  ['ヶ月', 'months'],
  ['カ月', 'months'],
  ['ヵ月', 'months'],
  ['ケ月', 'months'],
  ['箇月', 'months'],
  ['個月', 'months'],
  ['週間', 'weeks'],
  ['週', 'weeks'],
  ['日間', 'days'],
  ['日', 'days'],
  ['年間', 'years'],
  ['年', 'years'],
  ['時間', 'hours'],
  ['時', 'clock'],
  ['分', 'minutes'],
  ['四半期', 'quarters'],
  ['クォタ', 'quarters'],
  ['月', 'month'],
  ['社', 'count'],
  ['件', 'count'],
  ['個', 'count'],
  ['つ', 'count'],
  ['行', 'count'],
  ['者', 'count'],
  ['位', 'rank'],
  ['ライセンス', 'licenses'],
  ['シト', 'licenses'],
  ['本', 'licenses'],
  ['席', 'licenses'],
  ['枚', 'licenses'],
  ['アカウント', 'licenses'],
  ['ユザ', 'people'],
  ['人', 'people'],
  ['名', 'people'],
  ['倍', 'times'],
];

/** The counter right after a number. Long-vowel marks are already gone: パーセント is パセント here. */
export function japaneseUnit(text: string, at: number): { unit: Unit | 'tenths'; end: number } | null {
  for (const [word, unit] of JAPANESE) {
    if (!text.startsWith(word, at)) continue;
    const end = at + word.length;
    return { unit, end: unit !== 'tenths' && text[end] === '間' && word.endsWith('月') ? end + 1 : end };
  }
  return null;
}

const LATIN: readonly (readonly [RegExp, Unit])[] = [
  [/ ?(?:percentage points?|percent points?|points?|pts?|pp)(?![a-z])/y, 'points'],
  [/ ?(?:%|percent|per cent|percents|pct|pc|perc)(?![a-z])/y, 'percent'],
  [
    / ?(?:customers?|clients?|accounts?|companies|company|tenants?|organi[sz]ations?|orgs?|firms?|rows?|results?|names|entries)(?![a-z])/y,
    'count',
  ],
  [
    / ?(?:(?:more |extra |additional )*(?:users?|people|employees|persons|staff|colleagues|members|folks|heads|actives))(?![a-z])/y,
    'people',
  ],
  [/ ?(?:(?:more |extra |additional )*(?:licen[sc]es?|seats?))(?![a-z])/y, 'licenses'],
  [/[ -]?(?:days?|d)(?![a-z])/y, 'days'],
  [/[ -]?(?:weeks?|wks?|w)(?![a-z])/y, 'weeks'],
  [/[ -]?(?:months?|mths?)(?![a-z])/y, 'months'],
  [/[ -]?(?:quarters?)(?![a-z])/y, 'quarters'],
  [/[ -]?(?:years?|yrs?)(?![a-z])/y, 'years'],
  [/[ -]?(?:hours?|hrs?|h)(?![a-z])/y, 'hours'],
  [/[ -]?(?:minutes?|mins?)(?![a-z])/y, 'minutes'],
];

/** The unit word after a number, over a space: % or percent, customers, people, licences, days. */
export function latinUnit(text: string, at: number): { unit: Unit; end: number } | null {
  for (const [pattern, unit] of LATIN) {
    pattern.lastIndex = at;
    const hit = pattern.exec(text);
    if (hit !== null) return { unit, end: at + hit[0].length };
  }
  return null;
}
