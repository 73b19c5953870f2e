import { damerau } from '../text/damerau.ts';
import { digitsOf } from './digits.ts';

export interface Near {
  readonly word: string;
  readonly distance: number;
}

/** Words by their letter pairs: finds the known words a slip or two away without looking at all of them. */
export interface FuzzyIndex {
  add(word: string): void;
  /** known words within `limit` slips, nearest first; the word itself is not among them */
  near(word: string, limit: number): readonly Near[];
}

/** One message asks for the same word several times, and people for the same customers. */
const REMEMBERED = 500;

export function createFuzzyIndex(): FuzzyIndex {
  const words: string[] = [];
  const ids = new Set<string>();
  const postings = new Map<number, Postings>();
  const remembered = new Map<string, readonly Near[]>();
  let counts = new Uint8Array(256);

  const look = (word: string, limit: number): readonly Near[] => {
    const touched: number[] = [];
    const pairs = pairsOf(word);
    for (const pair of pairs) {
      const held = postings.get(pair);
      if (held === undefined) continue;
      for (let at = 0; at < held.size; at++) {
        const id = held.ids[at]!;
        if (counts[id] === 0) touched.push(id);
        counts[id]!++;
      }
    }
    // a slip breaks at most three of the pairs (a swap); the word's ends count as pairs
    const needed = Math.max(1, pairs.length - 3 * limit);
    const digits = digitsOf(word);
    const found: Near[] = [];
    for (const id of touched) {
      const shared = counts[id]!;
      counts[id] = 0;
      if (shared < needed) continue;
      const candidate = words[id]!;
      if (digits !== digitsOf(candidate)) continue;
      const distance = damerau(word, candidate, limit);
      if (distance > 0 && distance <= limit) found.push({ word: candidate, distance });
    }
    return found.sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1));
  };

  return {
    add(word) {
      if (ids.has(word)) return;
      const id = words.length;
      ids.add(word);
      words.push(word);
      remembered.clear();
      if (words.length > counts.length) counts = new Uint8Array(counts.length * 2);
      for (const pair of pairsOf(word)) {
        const held = postings.get(pair);
        if (held === undefined) postings.set(pair, { ids: Uint32Array.of(id), size: 1 });
        else append(held, id);
      }
    },
    near(word, limit) {
      const key = word + limit;
      const before = remembered.get(key);
      if (before !== undefined) return before;
      const found = look(word, limit);
      if (remembered.size >= REMEMBERED) remembered.clear();
      remembered.set(key, found);
      return found;
    },
  };
}

interface Postings {
  ids: Uint32Array;
  size: number;
}

function append(held: Postings, id: number): void {
  if (held.size === held.ids.length) {
    const grown = new Uint32Array(Math.ceil(held.ids.length * 1.5) + 2);
    grown.set(held.ids);
    held.ids = grown;
  }
  held.ids[held.size++] = id;
}

/** Neighbouring letters as one number each, the word's ends among them; each once. */
function pairsOf(word: string): number[] {
  const pairs: number[] = [];
  let before = 0;
  for (let at = 0; at <= word.length; at++) {
    const code = at < word.length ? word.charCodeAt(at) : 0;
    const pair = before * 0x10000 + code;
    if (!pairs.includes(pair)) pairs.push(pair);
    before = code;
  }
  return pairs;
}
