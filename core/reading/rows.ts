import type { CustomerId, PreviousQuestion, Question } from '../question.ts';
import { pattern } from './languages/index.ts';
import type { Mention } from './names/name.ts';
import type { Normalized } from './text/normalize.ts';

const WHAT =
  '(?: (?:ones?|customer|client|company|account|tenant|row|place|in the list|on the list|of (?:them|these|those)))';
const WORDS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const COUNTS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const KANJI = '一二三四五六七八九十';
const NOUN = '(?:会社|顧客|お客様|企業|取引先|ところ|やつ|社|もの|行|方)';

/** The second one, number 4, #3, the last customer: a row by its place. */
const ENGLISH = new RegExp(
  [
    `(?<![a-z])(?<!(?:lowest|highest|worst|best|largest|smallest|biggest) )(?:the )?(?:very )?(?:(?<place>${WORDS.join('|')})|(?<place>\\d{1,2})(?:st|nd|rd|th))(?![a-z])(?! (?:\\d|two|three|four|five|few|half|quarter|week|month|year|time))${WHAT}?`,
    `(?:number|option|no\\.?|row|position|rank|#) ?(?<place>\\d{1,2}|${COUNTS.join('|')})(?![\\da-z%]| ?percent| customers)`,
    `(?<![a-z])the (?<end>last|bottom|top)(?:${WHAT}|$)`,
  ].join('|'),
  'g',
);
const JAPANESE = new RegExp(
  [
    `(?:上から)?(?<place>\\d{1,2}(?=番|つ目|社目|件目|行目|位)|[${KANJI}](?=番目|つ目|社目|件目|行目|位))(?:番目?|つ目|社目|件目|行目|位)(?:の?${NOUN})?`,
    `(?<end>最初|一番上|トップ|最後|一番下|末尾)(?:の${NOUN}|(?=[はをがもにってと]|$))`,
  ].join('|'),
  'g',
);
/** Several from the top are rows only where they are compared; otherwise they say how long the list is to be. */
const FIRST_FEW =
  /(?:the )?(?:first|top) (two|three|2|3)(?: ones)?|(?:最初|上位|トップ)の?([23二三])(?:社|つ|件)/;
const COMPARED = pattern('rows.compared');

/** Rows of the list just shown that a message points at, as mentions of their customers. */
export function rowMentions({ low }: Normalized, previous: PreviousQuestion | null): Mention[] {
  const rows = previous === null ? [] : rowsOf(previous);
  if (rows.length === 0) return [];
  const few = COMPARED.test(low) ? FIRST_FEW.exec(low) : null;
  if (few !== null) return firstFew(few, rows);
  return placesIn(low, rows);
}

/** The rows a text points at by their places. */
export function placesIn(low: string, rows: readonly CustomerId[]): Mention[] {
  const pattern = /[ぁ-んァ-ヺ一-龠]/.test(low) ? JAPANESE : ENGLISH;
  return [...low.matchAll(pattern)].flatMap((hit) => {
    const id = rows.at(placeOf(hit));
    return id === undefined
      ? []
      : [{ start: hit.index, end: hit.index + hit[0].length, ids: [id], how: 'exact' as const }];
  });
}

function rowsOf(previous: PreviousQuestion): readonly CustomerId[] {
  if (previous.clarify !== undefined) return [];
  if (previous.shown !== undefined) return previous.shown;
  return previous.customers.length > 1 ? previous.customers : [];
}

function firstFew(hit: RegExpExecArray, rows: readonly CustomerId[]): Mention[] {
  const end = hit.index + hit[0].length;
  const meant = rows.slice(0, /3|three|三/.test(hit[1] ?? hit[2] ?? '') ? 3 : 2);
  return meant.map((id, n) => ({
    start: hit.index + n,
    end: n + 1 === meant.length ? end : hit.index + n + 1,
    ids: [id],
    how: 'exact',
  }));
}

/** Counted from 0; from the end below it. */
function placeOf({ groups = {} }: RegExpMatchArray): number {
  const { place = '', end = '' } = groups;
  if (end !== '') return /last|bottom|最後|下|末尾/.test(end) ? -1 : 0;
  if (/^\d/.test(place)) return Number(place) - 1;
  return Math.max(WORDS.indexOf(place), COUNTS.indexOf(place), KANJI.indexOf(place));
}

/** Both kinds of mentions, in order: a name said whole is no place, and a place is no name that merely resembles it. */
export function withRows(mentions: readonly Mention[], rows: readonly Mention[]): Mention[] {
  const overlaps = (a: Mention, b: Mention) => a.start < b.end && b.start < a.end;
  const places = rows.filter((row) => !mentions.some((one) => one.how === 'exact' && overlaps(one, row)));
  const names = mentions.filter((one) => !places.some((row) => overlaps(one, row)));
  return [...names, ...places].sort((a, b) => a.start - b.start);
}

/** Rows of a list that are compared are compared by its figure. */
export function ofTheList(
  question: Question,
  rows: readonly Mention[],
  previous: PreviousQuestion | null,
): Question {
  if (rows.length === 0 || question.intent !== 'compare_customers' || question.metric !== undefined)
    return question;
  const { metric, workload, product } = previous ?? {};
  const named = question.workload !== undefined || question.product !== undefined;
  return {
    ...question,
    ...(metric === undefined ? {} : { metric }),
    ...(workload === undefined || named ? {} : { workload }),
    ...(product === undefined || named ? {} : { product }),
  };
}
