import { hasJapanese, isHiragana } from '../text/script.ts';
import { foldJapanese, withoutLegalForm } from './fold-japanese.ts';
import { headsOf } from './japanese-heads.ts';
import type { How, Name } from './name.ts';
import { createFuzzyIndex, type FuzzyIndex } from './postings.ts';
import { Shelves } from './shelves.ts';

export interface Key {
  readonly name: Name;
  readonly how: How;
  /** the name is written in hiragana alone, so every particle around it matters */
  readonly soft: boolean;
}

/** Where the Japanese names of all customers are looked up, by folded key. */
export interface JapaneseStore {
  readonly keys: Shelves<Key>;
  /** names this is the beginning of, and most of */
  cutTo(key: string): Name[];
  readonly fuzzy: FuzzyIndex;
  /** how long the keys are that begin with these two characters, longest first */
  lengths(opening: string): readonly number[];
  add(name: Name): void;
}

const OPENING = 2;
const SHORTEST_CUT = 3;
const LEAST_KEPT = 0.7;
const SHORTEST_FUZZY = 4;

export function createJapaneseStore(): JapaneseStore {
  const keys = new Shelves<Key>();
  const cuts = new Shelves<Name>();
  const fuzzy = createFuzzyIndex();
  const lengths = new Map<string, number[]>();

  const put = (text: string, as: Key) => {
    const { key } = foldJapanese(text);
    if (key.length < OPENING) return;
    const { name } = as;
    keys.add(key, as);
    note(lengths, key);
    if (as.how !== 'exact') return;
    name.keys = [...name.keys, key];
    if (key.length >= SHORTEST_FUZZY) fuzzy.add(key);
    const kept = Math.max(SHORTEST_CUT, Math.ceil(key.length * LEAST_KEPT));
    if (kept < key.length) cuts.add(key.slice(0, kept), name);
  };

  return {
    keys,
    fuzzy,
    cutTo(key) {
      const names: Name[] = [];
      for (let kept = SHORTEST_CUT; kept <= key.length; kept++)
        for (const name of cuts.get(key.slice(0, kept)))
          if (name.alive && name.keys.some((one) => one.length > key.length && one.startsWith(key)))
            names.push(name);
      return names;
    },
    lengths: (opening) => lengths.get(opening) ?? [],
    add(name) {
      if (!hasJapanese(name.text)) return;
      const bare = withoutLegalForm(name.text);
      const whole: Key = { name, how: 'exact', soft: [...bare].every(isHiragana) };
      put(name.text, whole);
      if (bare !== name.text) put(bare, whole);
      const heads = headsOf(bare);
      if (heads.length === 0) return;
      const part: Key = { name, how: 'head', soft: heads.some((head) => [...head].every(isHiragana)) };
      for (const head of heads) put(head, part);
    },
  };
}

function note(lengths: Map<string, number[]>, key: string): void {
  const opening = key.slice(0, OPENING);
  const known = lengths.get(opening);
  if (known === undefined) lengths.set(opening, [key.length]);
  else if (!known.includes(key.length)) {
    known.push(key.length);
    known.sort((a, b) => b - a);
  }
}
