import { isDigit, isJapanese } from './script.ts';

/** Stands for a linked customer, so that no word of its name is read; the n-th is U+E000 + n. Normalised text has no such character. */
export const CUSTOMER_MARK = 0xe000;

/** A message as it is matched, and where each of its characters stands in the message itself. */
export interface Compact {
  readonly text: string;
  /** one more than there are characters: the end */
  readonly places: readonly number[];
}

/** Names masked, spaces and long-vowel marks of Japanese dropped. */
export function compact(
  low: string,
  spans: readonly { readonly start: number; readonly end: number }[],
): Compact {
  let text = '';
  const places: number[] = [];
  const put = (c: string, at: number) => {
    text += c;
    places.push(at);
  };
  let span = 0;
  for (let at = 0; at < low.length; at++) {
    const next = spans[span];
    if (next !== undefined && at === next.start) {
      put(String.fromCharCode(CUSTOMER_MARK + span), at);
      at = next.end - 1;
      span++;
      continue;
    }
    const c = low[at]!;
    const before = text.at(-1) ?? '';
    if (c === 'ー' || c === '・') {
      if (isJapanese(before) && before !== 'う') continue;
      put(c === 'ー' ? '-' : ',', at);
      continue;
    }
    if (c === ' ' && (before === '' || before === ' ' || isJapanese(before) || isJapanese(low[at + 1] ?? '')))
      continue;
    if (isDigit(c) && COUNTED.test(text.slice(-7))) put(' ', at);
    put(c, at);
  }
  places.push(low.length);
  return { text, places };
}

/** Top3 is two words. */
const COUNTED = /(?<![a-z])(?:top|best|worst|bottom)$/;
