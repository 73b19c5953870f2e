import type { CustomerId } from '../../question.ts';
import { BUSINESS_LATIN, LEGAL_ONLY } from '../data/name-words.ts';
import { isEveryday } from '../lexicon/built-in.ts';
import type { Keyed, LatinStore } from './latin-store.ts';
import { type Found, found, type Name } from './name.ts';
import { isCapitalised, says } from './says.ts';
import type { NameToken } from './tokens.ts';

/** More words, more letters or more ways to write them than this are no name. */
const LONGEST_NAME = 10;
const LONGEST_KEY = 80;
const MOST_KEYS = 8;
/** More customers than this are not offered for one word. */
const MOST_NAMES = 200;

export interface Beginnings {
  /** the longest name written whole from here on, and the longest beginning of names that go on */
  at(
    tokens: readonly NameToken[],
    from: number,
  ): { readonly whole: Found | null; readonly begun: Found | null };
  /** customers whose name begins with these words and goes on */
  longer(tokens: readonly NameToken[]): readonly CustomerId[];
  /** a last word that several names share ("toys"): worth asking which */
  tailAt(tokens: readonly NameToken[], at: number): Found | null;
}

export function createBeginnings(store: LatinStore): Beginnings {
  return {
    at(tokens, from) {
      const first = tokens[from]!;
      let whole: Found | null = null;
      let begun: Found | null = null;
      let keys: readonly string[] = [''];
      for (let to = from; to < tokens.length && to - from < LONGEST_NAME; to++) {
        const { forms, joined } = tokens[to]!;
        if (to > from && !joined) break;
        keys = extended(keys, forms);
        if (to === from && !keys.some((key) => store.opens(key))) break;
        if (keys[0]!.length > LONGEST_KEY) break;
        whole = wholeOf(store, tokens, { from, to }, keys) ?? whole;
        begun = begunOf(store, tokens, { from, to }, keys) ?? begun;
      }
      if (whole !== null && whole.to === whole.from && isDomainWord(first)) whole = null;
      return { whole, begun: whole !== null && begun !== null && begun.to <= whole.to ? null : begun };
    },
    longer(tokens) {
      const keys = tokens.reduce<readonly string[]>((all, { forms }) => extended(all, forms), ['']);
      return keys.flatMap((key) => alive(store.begun.get(key)).map(({ id }) => id));
    },
    tailAt(tokens, at) {
      for (const form of tokens[at]!.forms) {
        const names = alive(store.byTail.get(form));
        if (new Set(names.map(({ id }) => id)).size > 1) return found(names, at, at, 'tail');
      }
      return null;
    },
  };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function extended(keys: readonly string[], forms: readonly string[]): readonly string[] {
  if (forms.length === 1 && keys.length === 1) return [keys[0]! + forms[0]!];
  return keys.flatMap((key) => forms.map((form) => key + form)).slice(0, MOST_KEYS);
}

function wholeOf(
  { whole }: LatinStore,
  tokens: readonly NameToken[],
  { from, to }: Span,
  keys: readonly string[],
): Found | null {
  const hits = keys.flatMap((key) => whole.get(key)).filter(({ name }) => name.alive);
  if (hits.length === 0) return null;
  const spaced = hits.filter(({ words }) => words.length === to - from + 1);
  const same = spaced.filter(({ words }) =>
    words.every((word, at) => tokens[from + at]!.forms.includes(word)),
  );
  if (same.length > 0) return found(namesOf(same), from, to, 'exact');
  if (to - from >= 5 || tokens.slice(from, to + 1).every(({ forms }) => isEveryday(forms[0]!))) return null;
  return found(namesOf(hits), from, to, 'squashed');
}

/** The first words of a name are it, if they say anything: "harbor view" of Harborview Dental. */
function begunOf(
  { begun }: LatinStore,
  tokens: readonly NameToken[],
  { from, to }: Span,
  keys: readonly string[],
): Found | null {
  const names: Name[] = [];
  for (const key of keys) if (key.length >= 3) names.push(...alive(begun.get(key)));
  if (names.length === 0) return null;
  if (to === from)
    return tokens[from]!.forms.some((form) => isPlain(form)) ? null : found(names, from, to, 'head');
  const telling = says(tokens, { from, to }) || isCapitalised(tokens, { from, to });
  return telling ? found(names, from, to, 'partial') : null;
}

function alive(all: readonly Keyed[]): Name[] {
  const names: Name[] = [];
  for (const { name } of all) {
    if (name.alive) names.push(name);
    if (names.length >= MOST_NAMES) break;
  }
  return names;
}

function namesOf(all: readonly Keyed[]): Name[] {
  return all.map(({ name }) => name);
}

function isPlain(form: string): boolean {
  return isEveryday(form) || BUSINESS_LATIN.has(form);
}

/** One everyday word is no customer, however a customer is called. */
function isDomainWord({ forms }: NameToken): boolean {
  return forms.some((form) => isPlain(form) || LEGAL_ONLY.has(form));
}
