import { BUSINESS_LATIN, LEGAL_ONLY } from '../data/name-words.ts';
import { isEveryday } from '../lexicon/built-in.ts';
import { hasJapanese } from '../text/script.ts';
import { withoutLegalForm } from './fold-japanese.ts';
import { keysOfLatin } from './latin-keys.ts';
import type { Name } from './name.ts';
import { createFuzzyIndex, type FuzzyIndex } from './postings.ts';
import { Shelves } from './shelves.ts';

/** The words a name is known by. */
export interface Keyed {
  readonly name: Name;
  readonly words: readonly string[];
}

/** Where the Latin names of all customers are looked up. Keys of several words are written together: nextwave. */
export interface LatinStore {
  readonly whole: Shelves<Keyed>;
  /** by the words a name begins with, and goes on after */
  readonly begun: Shelves<Keyed>;
  readonly byWord: Shelves<Keyed>;
  /** by a last word that says something */
  readonly byTail: Shelves<Keyed>;
  readonly fuzzy: FuzzyIndex;
  /** whether some key starts like this word */
  opens(word: string): boolean;
  add(name: Name): void;
}

const OPENING = 3;

export function createLatinStore(): LatinStore {
  const whole = new Shelves<Keyed>();
  const begun = new Shelves<Keyed>();
  const byWord = new Shelves<Keyed>();
  const byTail = new Shelves<Keyed>();
  const fuzzy = createFuzzyIndex();
  const openings = new Set<string>();

  const open = (key: string) => {
    for (let end = 1; end <= OPENING; end++) openings.add(key.slice(0, end));
  };
  /** by every beginning of its words, from one of them on */
  const begin = (keyed: Keyed, from: number, last: number) => {
    let key = '';
    for (let at = from; at < last; at++) {
      key += keyed.words[at]!;
      begun.add(key, keyed);
    }
    open(key);
  };
  const addWords = (keyed: Keyed) => {
    const telling = keyed.words.filter(saysSomething);
    for (const word of new Set(telling.length > 0 ? telling : keyed.words)) {
      byWord.add(word, keyed);
      if (word.length >= 4) fuzzy.add(word);
    }
    const tail = keyed.words.at(-1)!;
    if (keyed.words.length > 1 && saysSomething(tail)) byTail.add(tail, keyed);
  };

  return {
    whole,
    begun,
    byWord,
    byTail,
    fuzzy,
    opens: (word) => openings.has(word.slice(0, OPENING)),
    add(name) {
      const goesOn = hasJapanese(withoutLegalForm(name.text));
      const keys = keysOfLatin(name.text);
      for (const [at, words] of keys.entries()) {
        const keyed = { name, words };
        if (at === 0) {
          begin(keyed, 0, goesOn ? words.length : words.length - 1);
          const plain = words.findIndex((word) => !isOpener(word));
          if (plain > 0) begin(keyed, plain, words.length);
        }
        if (goesOn) continue;
        const key = words.join('');
        whole.add(key, keyed);
        open(key);
        // a legal form is no word to know a name by
        if (at === keys.length - 1) addWords(keyed);
      }
    },
  };
}

/** The Phone Company is called Phone Company, J. R. Simmons is called Simmons. */
function isOpener(word: string): boolean {
  return word === 'the' || word.length === 1;
}

function saysSomething(word: string): boolean {
  return word.length >= 4 && !isEveryday(word) && !BUSINESS_LATIN.has(word) && !LEGAL_ONLY.has(word);
}
