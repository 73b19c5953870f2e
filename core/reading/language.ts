import type { LanguageCode } from '../question.ts';
import { isJapanese, isLetter } from './text/script.ts';

/** By the script of what is not a customer's name; the fallback where nothing is left. */
export function languageOf(
  low: string,
  mentions: readonly { readonly start: number; readonly end: number }[],
  fallback: LanguageCode,
): LanguageCode {
  let japanese = 0;
  let latin = 0;
  let next = 0;
  for (let at = 0; at < low.length; at++) {
    while (mentions[next] !== undefined && at >= mentions[next]!.end) next++;
    const span = mentions[next];
    if (span !== undefined && at >= span.start) continue;
    const c = low[at]!;
    if (isJapanese(c)) japanese++;
    else if (isLetter(c)) latin++;
  }
  if (japanese > 0) return 'ja';
  return latin > 1 ? 'en' : fallback;
}
