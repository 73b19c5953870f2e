import type { CustomerId } from '../../question.ts';
import { hasJapanese, isHiragana, isJapanese, isLetter } from '../text/script.ts';
import { type Folded, foldJapanese } from './fold-japanese.ts';
import { endsHere, ownWordLength, startsHere } from './japanese-edges.ts';
import { misspeltIn } from './japanese-misspelt.ts';
import { type Run, runsOf } from './japanese-runs.ts';
import { createJapaneseStore, type JapaneseStore, type Key } from './japanese-store.ts';
import type { Found, Name } from './name.ts';
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
  const calledBy = gathering(store);
  for (let at = 0; at < folded.key.length; at++) {
    const lengths = store.lengths(folded.key.slice(at, at + 2));
    if (lengths.length === 0) continue;
    const from = folded.from[at]!;
    if ((at > 0 && folded.from[at - 1] === from) || !startsHere(low, from)) continue;
    const hit = longestAt(calledBy, low, folded, at, lengths);
    if (hit !== null) all.push(hit);
  }
  return all;
}

/** Those who bear a name in the same way: what is around it in a text is looked at once for all of them. */
interface Called {
  readonly like: Key;
  readonly ids: CustomerId[];
}
type CalledBy = (key: string) => readonly Called[];

/** Thousands may be called the same, and a message may say it a hundred times: each name's bearers are gathered once a message. */
function gathering({ keys }: JapaneseStore): CalledBy {
  const known = new Map<string, readonly Called[]>();
  return (key) => {
    const before = known.get(key);
    if (before) return before;
    const kinds = new Map<string, Called>();
    for (const like of keys.get(key)) {
      if (!like.name.alive) continue;
      const kind = `${like.how} ${like.soft}`;
      const called = kinds.get(kind) ?? { like, ids: [] };
      kinds.set(kind, called);
      called.ids.push(like.name.id);
    }
    const all = [...kinds.values()].map(({ like, ids }) => ({ like, ids: [...new Set(ids)] }));
    known.set(key, all);
    return all;
  };
}

function longestAt(
  calledBy: CalledBy,
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
    const called = calledBy(folded.key.slice(at, end));
    if (called.length === 0) continue;
    const to = originalEnd(low, folded, end);
    // one of our own words is no customer, however a customer is called
    if (ownWordLength(low, from) === to + 1 - from) continue;
    const fits = called.filter(({ like }) => endsHere(low, { from, to, length }, like));
    if (fits.length > 0) return best(fits, from, to);
  }
  return null;
}

function best(fits: readonly Called[], from: number, to: number): Found {
  const exact = fits.filter(({ like }) => like.how === 'exact');
  const [one, ...more] = (exact.length > 0 ? exact : fits).map(({ ids }) => ids);
  const ids = more.length === 0 ? one! : [...new Set([...one!, ...more.flat()])];
  return { ids, from, to, how: exact.length > 0 ? 'exact' : 'head', cost: 0 };
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
