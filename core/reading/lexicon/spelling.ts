import { damerau } from '../text/damerau.ts';
import { stem } from '../text/stem.ts';

export interface Correction {
  readonly word: string;
  readonly known: boolean;
  /** slips corrected; 0 where the word was known, or is not */
  readonly slips: number;
  /** words of ours that were written as one: usagerate */
  readonly parts?: readonly string[];
}

/** Corrects Latin words against what the reader knows. `known`: the word was known or could be corrected. */
export interface Speller {
  correct(word: string): Correction;
}

const REMEMBERED = 5000;
const SHORTEST = 4;

/** Only unique best matches with the same first letter, one slip from 4 letters, two from 8. */
export function createSpeller(words: Iterable<string>, frequency: ReadonlyMap<string, number>): Speller {
  const known = new Set(words);
  const shelves = new Map<string, string[]>();
  for (const word of known) {
    if (word.length < SHORTEST) continue;
    const key = shelf(word[0]!, word.length);
    shelves.set(key, [...(shelves.get(key) ?? []), word]);
  }
  const seen = new Map<string, Correction>();
  const look = (word: string): Correction => {
    if (known.has(word) || known.has(stem(word))) return { word, known: true, slips: 0 };
    if (word.length < SHORTEST || word.length > 20 || /\d/.test(word))
      return { word, known: false, slips: 0 };
    const found = nearest(word, shelves, frequency);
    if (found !== null) return { word: found, known: true, slips: damerau(word, found, 2) };
    const parts = apart(word, known, frequency);
    return parts === null ? { word, known: false, slips: 0 } : { word, known: true, slips: 1, parts };
  };
  return {
    correct(word) {
      const before = seen.get(word);
      if (before !== undefined) return before;
      const result = look(word);
      if (seen.size >= REMEMBERED) seen.clear();
      seen.set(word, result);
      return result;
    },
  };
}

const SHORTEST_PART = 3;

/** Two known words written as one, at least one of them ours; the longer first part is the likelier. */
function apart(
  word: string,
  known: ReadonlySet<string>,
  frequency: ReadonlyMap<string, number>,
): readonly string[] | null {
  for (let at = word.length - SHORTEST_PART; at >= SHORTEST_PART; at--) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    if (known.has(first) && known.has(second) && (frequency.has(stem(first)) || frequency.has(stem(second))))
      return [first, second];
  }
  return null;
}

function shelf(first: string, length: number): string {
  return `${first}${length}`;
}

function nearest(
  word: string,
  shelves: ReadonlyMap<string, readonly string[]>,
  frequency: ReadonlyMap<string, number>,
): string | null {
  const limit = word.length >= 8 ? 2 : 1;
  const found: { candidate: string; distance: number }[] = [];
  for (let length = word.length - limit; length <= word.length + limit; length++) {
    for (const candidate of shelves.get(shelf(word[0]!, length)) ?? []) {
      const distance = damerau(word, candidate, limit);
      if (distance <= limit) found.push({ candidate, distance });
    }
  }
  const often = (candidate: string) => frequency.get(stem(candidate)) ?? 0;
  found.sort((a, b) => a.distance - b.distance || often(b.candidate) - often(a.candidate));
  const [best, ...others] = found;
  if (best === undefined) return null;
  const rival = others.find(
    ({ distance, candidate }) => distance === best.distance && stem(candidate) !== stem(best.candidate),
  );
  return rival === undefined || often(best.candidate) >= 3 * often(rival.candidate) + 2
    ? best.candidate
    : null;
}
