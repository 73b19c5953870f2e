import { normalize } from '../text/normalize.ts';
import { hasJapanese } from '../text/script.ts';
import { foldJapanese, withoutLegalForm } from './fold-japanese.ts';
import { keysOfLatin } from './latin-keys.ts';

/** A name as customers are told apart by it: without legal form, width, case, accents and ways to write kana. */
export function bareName(name: string): string {
  const { low } = normalize(name);
  return hasJapanese(low)
    ? foldJapanese(withoutLegalForm(low)).key
    : (keysOfLatin(low).at(-1) ?? []).join('');
}
