import { isJapanese } from './script.ts';

/** Stands for a linked customer, so that no word of its name is read; the n-th is U+E000 + n. Normalised text has no such character. */
export const CUSTOMER_MARK = 0xe000;

/** The message as it is matched: names masked, spaces and long-vowel marks of Japanese dropped. */
export function compact(
  low: string,
  spans: readonly { readonly start: number; readonly end: number }[],
): string {
  let text = '';
  let span = 0;
  for (let at = 0; at < low.length; at++) {
    const next = spans[span];
    if (next !== undefined && at === next.start) {
      text += String.fromCharCode(CUSTOMER_MARK + span);
      at = next.end - 1;
      span++;
      continue;
    }
    const c = low[at]!;
    const before = text.at(-1) ?? '';
    if (c === 'ー' || c === '・') {
      if (isJapanese(before) && before !== 'う') continue;
      text += c === 'ー' ? '-' : ',';
      continue;
    }
    if (c === ' ' && (before === '' || before === ' ' || isJapanese(before) || isJapanese(low[at + 1] ?? '')))
      continue;
    text += c;
  }
  return text.replace(/(?<![a-z])(top|best|worst|bottom)(?=\d)/g, '$1 ');
}
