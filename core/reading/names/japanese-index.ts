import { hasJapanese, isHiragana, isJapanese, isLetter } from '../text/script.ts';
import { type Folded, foldJapanese } from './fold-japanese.ts';
import { endsHere, ownWordLength, startsHere } from './japanese-edges.ts';
import { misspeltIn } from './japanese-misspelt.ts';
import { type Run, runsOf } from './japanese-runs.ts';
import { createJapaneseStore, type JapaneseStore, type Key } from './japanese-store.ts';
import { type Found, found, type Name } from './name.ts';
import { createReadings } from './readings.ts';

export interface JapaneseIndex {
  add(name: Name): void;
  find(low: string): Found[];
}

/** Names in a text without spaces: by folded key, first part, kana reading, slips of kana, Latin first word. */
export function createJapaneseIndex(begunWith: (word: string) => readonly Name[]): JapaneseIndex {
  const store = createJapaneseStore();
  const readings = createReadings(begunWith);
  return {
    add(name) {
      store.add(name);
      readings.add(name);
    },
    find(low) {
      if (!hasJapanese(low)) return [];
      const folded = foldJapanese(low);
      const all = wholeNames(store, low, folded);
      const whole = [...all];
      for (const run of runsOf(low)) {
        if (whole.some((hit) => isOnlyEnding(low, run, hit))) continue;
        const hit = misspeltIn(store, low, run) ?? readings.ofRun(low, run);
        if (hit !== null) all.push(hit);
      }
      all.push(...readings.mixed(low));
      return all;
    },
  };
}

function wholeNames(store: JapaneseStore, low: string, folded: Folded): Found[] {
  const all: Found[] = [];
  for (let at = 0; at < folded.key.length; at++) {
    const lengths = store.lengths(folded.key.slice(at, at + 2));
    if (lengths.length === 0) continue;
    const from = folded.from[at]!;
    if ((at > 0 && folded.from[at - 1] === from) || !startsHere(low, from)) continue;
    const hit = longestAt(store, low, folded, at, lengths);
    if (hit !== null) all.push(hit);
  }
  return all;
}

function longestAt(
  { keys }: JapaneseStore,
  low: string,
  folded: Folded,
  at: number,
  lengths: readonly number[],
): Found | null {
  const from = folded.from[at]!;
  for (const length of lengths) {
    const end = at + length;
    // a key never ends inside a character that stands for several
    if (end > folded.key.length || folded.from[end] === folded.from[end - 1]) continue;
    const held = keys.get(folded.key.slice(at, end));
    if (held.length === 0) continue;
    const to = originalEnd(low, folded, end);
    // one of our own words is no customer, however a customer is called
    if (ownWordLength(low, from) === to + 1 - from) continue;
    const fits = held.filter((key) => key.name.alive && endsHere(low, { from, to, length }, key));
    if (fits.length > 0) return best(fits, from, to);
  }
  return null;
}

function best(fits: readonly Key[], from: number, to: number): Found {
  const exact = fits.filter(({ how }) => how === 'exact');
  const names = (exact.length > 0 ? exact : fits).map(({ name }) => name);
  return found(names, from, to, exact.length > 0 ? 'exact' : 'head');
}

/** The last character of the text that the folded key's end stands for. */
function originalEnd(low: string, folded: Folded, end: number): number {
  const next = folded.from[end];
  let to = next === undefined ? low.length - 1 : next - 1;
  const last = folded.from[end - 1]!;
  while (to > last && !isNamed(low[to]!)) to--;
  return Math.max(to, last);
}

/** の and が between kanji are left out of keys, and after a name are no part of it. */
function isNamed(c: string): boolean {
  return c !== 'の' && c !== 'が' && (isJapanese(c) || isLetter(c));
}

/** The name was found whole, and what is left of the stretch is grammar. */
function isOnlyEnding(low: string, { from, to }: Run, hit: Found): boolean {
  if (hit.from > to || hit.to < from) return false;
  for (let at = from; at <= to; at++)
    if ((at < hit.from || at > hit.to) && !isHiragana(low[at]!)) return false;
  return true;
}
