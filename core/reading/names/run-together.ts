import { BUSINESS_LATIN, LEGAL_ONLY } from '../data/name-words.ts';
import { isEveryday } from '../lexicon/built-in.ts';
import { damerau } from '../text/damerau.ts';
import { digitsOf } from './digits.ts';
import type { Keyed, LatinStore } from './latin-store.ts';
import { type Found, found } from './name.ts';
import type { NameToken } from './tokens.ts';

const SHORTEST = 8;
const LONGEST = 40;
/** The shortest first or last word that a run is cut at. */
const SHORTEST_WORD = 3;
const FEW = 200;

/** Names of several words written as one and misspelt (WodgroveBank). One of its ends is written right, or nothing is found. */
export function runTogether(store: LatinStore, { forms }: NameToken, at: number): Found[] {
  const [form] = forms;
  if (form === undefined || form.length < SHORTEST || form.length > LONGEST || isEveryday(form)) return [];
  if (store.whole.has(form) || store.byWord.has(form)) return [];
  const limit = form.length >= 14 ? 2 : 1;
  const all: Found[] = [];
  for (const keyed of candidates(store, form)) {
    if (!keyed.name.alive || keyed.words.length < 2) continue;
    const cost = slips(form, keyed.words, limit);
    if (cost !== null) all.push({ ...found([keyed.name], at, at, 'fuzzy'), cost });
  }
  return all;
}

function candidates({ begun, byWord, fuzzy }: LatinStore, form: string): ReadonlySet<Keyed> {
  const all = new Set<Keyed>();
  const take = (head: string) => {
    const held = begun.get(head);
    if (held.length <= FEW) for (const keyed of held) all.add(keyed);
  };
  for (let cut = SHORTEST_WORD; cut <= form.length - SHORTEST_WORD; cut++) {
    take(form.slice(0, cut));
    const tail = form.slice(cut);
    if (cut >= 4 && (BUSINESS_LATIN.has(tail) || byWord.has(tail)))
      for (const { word } of fuzzy.near(form.slice(0, cut), 1)) take(word);
  }
  return all;
}

/** The legal form at the end need not be there. */
function slips(form: string, words: readonly string[], limit: number): number | null {
  let end = words.length;
  for (;;) {
    const whole = words.slice(0, end).join('');
    const cost = digitsOf(form) === digitsOf(whole) ? damerau(form, whole, limit) : limit + 1;
    if (cost <= limit) return cost;
    if (end <= 2 || !LEGAL_ONLY.has(words[end - 1]!)) return null;
    end--;
  }
}
