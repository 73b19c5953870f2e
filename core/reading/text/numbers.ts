import { wordTable } from './word-table.ts';

const ONES: Readonly<Record<string, number>> = wordTable({
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  dozen: 12,
  couple: 2,
});
/** The hours of a clock, by their words. */
export const ONE_TO_TWELVE: Readonly<Record<string, number>> = wordTable(
  Object.fromEntries(Object.entries(ONES).slice(1, 13)),
);
const TENS: Readonly<Record<string, number>> = wordTable({
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
});

export const NUMBER_WORDS: ReadonlySet<string> = new Set([
  ...Object.keys(ONES),
  ...Object.keys(TENS),
  'hundred',
  'half',
]);

/** The number that leading words spell ("forty two", "one hundred and ten") and how many of them it took. */
export function spelledNumber(words: readonly string[]): { value: number; taken: number } | null {
  let value = 0;
  let taken = 0;
  let seen = false;
  while (taken < words.length && taken < 6) {
    const word = words[taken]!;
    if (ONES[word] !== undefined && !(seen && value % 10 !== 0)) value += ONES[word];
    else if (TENS[word] !== undefined && value % 100 === 0) value += TENS[word];
    else if (word === 'hundred' && (value < 10 || !seen)) value = Math.max(1, value) * 100;
    else if (word === 'and' && seen && value % 100 === 0 && value > 0 && isNumberWord(words[taken + 1])) {
      taken++;
      continue;
    } else break;
    seen = true;
    taken++;
  }
  return seen ? { value, taken } : null;
}

function isNumberWord(word: string | undefined): boolean {
  return word !== undefined && (ONES[word] !== undefined || TENS[word] !== undefined);
}

const KANJI: Readonly<Record<string, number>> = wordTable({
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
});
const KANJI_UNITS: Readonly<Record<string, number>> = wordTable({ 十: 10, 百: 100, 千: 1000 });

/** The kanji number at `at`, if any: 三十五, 百二十, 四〇. */
export function kanjiNumber(text: string, at: number): { value: number; end: number } | null {
  let total = 0;
  let digit: number | null = null;
  let end = at;
  for (; end < text.length && end - at < 8; end++) {
    const c = text[end]!;
    const unit = KANJI_UNITS[c];
    if (unit !== undefined) {
      total += (digit ?? 1) * unit;
      digit = null;
      continue;
    }
    const one = KANJI[c];
    if (one === undefined) break;
    digit = digit === null ? one : digit * 10 + one;
  }
  return end === at ? null : { value: total + (digit ?? 0), end };
}
