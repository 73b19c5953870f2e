import { damerau } from '../text/damerau.ts';

/** Words by their letter pairs: finds the known words a slip or two away without looking at all of them. */
export interface FuzzyIndex {
  add(word: string): void;
  /** known words within `limit` slips, with their distance; the word itself is not among them */
  near(word: string, limit: number): { readonly word: string; readonly distance: number }[];
}

export function createFuzzyIndex(): FuzzyIndex {
  const words: string[] = [];
  const ids = new Map<string, number>();
  const postings = new Map<string, number[]>();
  let counts = new Uint8Array(1024);
  return {
    add(word) {
      if (ids.has(word)) return;
      const id = words.length;
      ids.set(word, id);
      words.push(word);
      if (words.length > counts.length) counts = new Uint8Array(counts.length * 2);
      for (const pair of new Set(pairs(word))) {
        const list = postings.get(pair);
        if (list === undefined) postings.set(pair, [id]);
        else list.push(id);
      }
    },
    near(word, limit) {
      const touched: number[] = [];
      const asked = new Set(pairs(word));
      for (const pair of asked) {
        for (const id of postings.get(pair) ?? []) {
          if (counts[id] === 0) touched.push(id);
          counts[id]!++;
        }
      }
      // a slip breaks at most three of the pairs (a swap); the word's ends count as pairs
      const needed = Math.max(1, asked.size - 3 * limit);
      const found: { word: string; distance: number }[] = [];
      for (const id of touched) {
        const shared = counts[id]!;
        counts[id] = 0;
        if (shared < needed) continue;
        const candidate = words[id]!;
        const distance = damerau(word, candidate, limit);
        if (distance > 0 && distance <= limit) found.push({ word: candidate, distance });
      }
      return found.sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1));
    },
  };
}

function pairs(word: string): string[] {
  const padded = `^${word}$`;
  const all: string[] = [];
  for (let at = 0; at + 1 < padded.length; at++) all.push(padded.slice(at, at + 2));
  return all;
}
