import { isEveryday } from '../lexicon/built-in.ts';
import { hasJapanese, isHiragana, isJapanese, isLetter } from '../text/script.ts';
import { foldJapanese } from './fold-japanese.ts';
import { ownWordLength, startsBusiness } from './japanese-edges.ts';
import type { Run } from './japanese-runs.ts';
import { tokensOfName } from './latin-keys.ts';
import { type Found, found, type Name } from './name.ts';
import { isRomaji, romaji, shortVowels } from './romaji.ts';
import { Shelves } from './shelves.ts';

/** Latin names as they sound, for names typed in kana (こうわかい is Kowakai) or in both scripts (Contoso製薬). */
export interface Readings {
  add(name: Name): void;
  ofRun(low: string, run: Run): Found | null;
  /** a Latin word with Japanese right after it, where one customer's names have both */
  mixed(low: string): Found[];
}

const SHORTEST = 4;
const SHORTEST_HEAD = 5;

export function createReadings(begunWith: (word: string) => readonly Name[]): Readings {
  const whole = new Shelves<Name>();
  const heads = new Shelves<Name>();
  /** those of the customers who have a name that ends like this, too */
  const ending = (begun: readonly Name[], tail: string): Name[] => {
    const key = foldJapanese(tail).key;
    return begun.filter(
      ({ alive, siblings }) =>
        alive &&
        siblings.some((one) => one.keys.some((known) => known.length > key.length && known.endsWith(key))),
    );
  };

  return {
    add(name) {
      if (hasJapanese(name.text)) return;
      const words = tokensOfName(name.text);
      const all = shortVowels(words.join(''));
      if (all.length >= SHORTEST && isRomaji(all)) whole.add(all, name);
      const head = shortVowels(words[0] ?? '');
      if (words.length > 1 && head.length >= SHORTEST_HEAD && isRomaji(head)) heads.add(head, name);
    },
    ofRun(low, { from, to }) {
      const typed = low.slice(from, to + 1);
      const read = romaji(typed);
      const names = read === null ? [] : whole.get(read).filter(({ alive }) => alive);
      if (names.length > 0) return found(names, from, to, 'fuzzy');
      const kana = /^[ぁ-ゖー]{2,}(?=[ァ-ヺ一-龠])|^[ァ-ヺー]{2,}(?=[一-龠ぁ-ゖ])/.exec(typed)?.[0];
      const head = kana === undefined ? null : romaji(kana);
      if (kana === undefined || head === null) return null;
      const both = ending([...heads.get(head), ...whole.get(head)], typed.slice(kana.length));
      return both.length === 0 ? null : found(both, from, to, 'fuzzy');
    },
    mixed(low) {
      const all: Found[] = [];
      for (const { from, middle, to } of mixedWords(low)) {
        const word = low.slice(from, middle);
        const begun = isEveryday(word) ? [] : begunWith(word).filter(({ alive }) => alive);
        if (begun.length === 0) continue;
        const names = ending(begun, low.slice(middle, to));
        if (names.length > 0) all.push(found(names, from, to - 1, 'squashed'));
        else if (startsBusiness(low, middle)) all.push(found([], from, to - 1, 'doubt'));
      }
      return all;
    },
  };
}

interface MixedWord {
  readonly from: number;
  readonly middle: number;
  readonly to: number;
}

/** Letters with kanji or katakana right after them, as far as no word of ours and no particle begins. */
function mixedWords(low: string): MixedWord[] {
  const words: MixedWord[] = [];
  for (const hit of low.matchAll(/[a-z]{3,40}(?=[ァ-ヺー一-龠])/g)) {
    const middle = hit.index + hit[0].length;
    if (hit.index > 0 && isLetter(low[hit.index - 1]!)) continue;
    let to = middle;
    while (to < low.length && isJapanese(low[to]!) && !isHiragana(low[to]!) && ownWordLength(low, to) < 2)
      to++;
    if (to - middle >= 2) words.push({ from: hit.index, middle, to });
  }
  return words;
}
