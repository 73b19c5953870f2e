import { LEGAL_ONLY } from '../data/name-words.ts';
import { speller } from '../lexicon/built-in.ts';
import { damerau } from '../text/damerau.ts';

/** The forms long enough to be known misspelt. */
const LONG = [...LEGAL_ONLY].filter((form) => form.length >= 4);

/** A legal form, with a slip in it too: Contoso Lmited. */
export function isLegalForm(word: string): boolean {
  if (LEGAL_ONLY.has(word)) return true;
  if (word.length < 3 || (speller.correct(word).slips === 0 && speller.correct(word).known)) return false;
  return LONG.some((form) => form[0] === word[0] && damerau(form, word, 1) <= 1);
}
