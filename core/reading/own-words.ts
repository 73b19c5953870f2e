import { isEveryday, lexicon } from './lexicon/built-in.ts';
import type { Speller } from './lexicon/spelling.ts';
import { compact } from './text/compact.ts';
import { normalize } from './text/normalize.ts';
import { tokenize } from './tokenize.ts';

/** Words are taken as they are written: a name that is merely near one of ours is no word of ours. */
const AS_WRITTEN: Speller = { correct: (word) => ({ word, known: false, slips: 0 }) };

/**
 * Whether a text is made of nothing but words the reader reads by, and the small words between them: 使用率, last month, 40 %, "the
 * others". Such a text cannot also be a name.
 */
export function isOwnWord(text: string): boolean {
  const items = tokenize(compact(normalize(text).low, []).text, [], { lexicon, speller: AS_WRITTEN });
  return (
    items.length > 0 &&
    items.every(
      ({ kind, text: word }) =>
        kind === 'concept' ||
        kind === 'number' ||
        kind === 'mark' ||
        (kind === 'word' && isEveryday(word.toLowerCase())),
    )
  );
}
