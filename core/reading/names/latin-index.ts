import { BUSINESS_LATIN, LEGAL_ONLY } from '../data/name-words.ts';
import { isEveryday, speller } from '../lexicon/built-in.ts';
import { align } from './align.ts';
import { keysOfLatin, type NameToken } from './latin.ts';
import { type Found, found, type Name } from './name.ts';
import { createFuzzyIndex } from './postings.ts';

/** Names are looked at one by one only while a word is this rare. */
const FEW = 200;
const LONGEST_NAME = 10;

export interface LatinIndex {
  add(name: Name): void;
  find(tokens: readonly NameToken[]): Found[];
}

interface Keyed {
  readonly name: Name;
  readonly words: readonly string[];
}

/** The Latin names of all customers: by whole key, by squashed key, by word, by first word, by a word misspelt. */
export function createLatinIndex(): LatinIndex {
  const exact = new Map<string, Name[]>();
  const squashed = new Map<string, Name[]>();
  const byWord = new Map<string, Keyed[]>();
  const byHead = new Map<string, Keyed[]>();
  const byTail = new Map<string, Keyed[]>();
  const openers = new Set<string>();
  const openings = new Set<string>();
  const fuzzy = createFuzzyIndex();

  const add = (name: Name) => {
    for (const words of keysOfLatin(name.text)) {
      openers.add(words[0]!);
      openings.add(words.join('').slice(0, 3));
      append(exact, words.join(' '), name);
      append(squashed, words.join(''), name);
      const keyed = { name, words };
      for (const word of new Set(words)) {
        append(byWord, word, keyed);
        if (word.length >= 4) fuzzy.add(word);
      }
      if (words.length > 1) {
        append(byHead, words[0]!, keyed);
        append(byTail, words.at(-1)!, keyed);
      }
    }
  };

  const whole = (tokens: readonly NameToken[], from: number): Found | null => {
    if (
      tokens[from]!.forms.every(
        (form) => isEveryday(form) && !openers.has(form) && !openings.has(form.slice(0, 3)),
      )
    )
      return null;
    let best: Found | null = null;
    let keys = [''];
    for (let to = from; to < tokens.length && to - from < LONGEST_NAME; to++) {
      const token = tokens[to]!;
      if (to > from && !token.joined) break;
      keys = keys.flatMap((key) => token.forms.map((form) => (key === '' ? form : `${key} ${form}`)));
      if (keys.length > 8) keys = keys.slice(0, 8);
      const hit = keys.flatMap((key) => alive(exact.get(key)));
      if (hit.length > 0) best = found(hit, from, to, 'exact');
      else if (best === null || to > from) {
        const loose =
          to - from < 5 ? keys.flatMap((key) => alive(squashed.get(key.replaceAll(' ', '')))) : [];
        if (loose.length > 0 && !tokens.slice(from, to + 1).every((t) => isEveryday(t.forms[0]!)))
          best = found(loose, from, to, 'squashed');
      }
    }
    return best === null || standsAlone(tokens, best) ? best : null;
  };

  const seeds = (token: NameToken): { readonly keyed: Keyed; readonly word: string }[] => {
    const seen: { keyed: Keyed; word: string }[] = [];
    const take = (word: string, all: readonly Keyed[] | undefined) => {
      if (all === undefined || all.length > FEW) return;
      for (const keyed of all) if (keyed.name.alive) seen.push({ keyed, word });
    };
    for (const form of token.forms) {
      take(form, byWord.get(form));
      if (form.length < 4 || isEveryday(form)) continue;
      for (const { word } of fuzzy.near(form, form.length >= 8 ? 2 : 1).slice(0, 8))
        take(word, byWord.get(word));
    }
    return seen.slice(0, 2 * FEW);
  };

  /** A first word alone: whose it is, if it says anything. */
  const heads = (tokens: readonly NameToken[], at: number): Found | null => {
    const token = tokens[at]!;
    for (const form of token.forms) {
      if (form.length < 3 || isEveryday(form) || BUSINESS_LATIN.has(form)) continue;
      const names = alive(byHead.get(form)?.map(({ name }) => name));
      if (names.length > 0) return found(names, at, at, 'head');
    }
    for (const form of token.forms) {
      if (form.length < 6 || isEveryday(form) || isNearer(form)) continue;
      const near = fuzzy
        .near(form, form.length >= 8 ? 2 : 1)
        .filter(({ word }) => byHead.has(word) && !BUSINESS_LATIN.has(word));
      const best = near.filter(({ distance }) => distance === near[0]!.distance);
      const names = best.flatMap(({ word }) => alive(byHead.get(word)?.map(({ name }) => name)));
      if (names.length > 0) return found(names, at, at, 'head');
    }
    return null;
  };

  /** A last word that several names share ("toys"): worth asking which. */
  const tails = (tokens: readonly NameToken[], at: number): Found | null => {
    for (const form of tokens[at]!.forms) {
      if (form.length < 4 || isEveryday(form) || BUSINESS_LATIN.has(form)) continue;
      const names = alive(byTail.get(form)?.map(({ name }) => name));
      if (new Set(names.map(({ id }) => id)).size > 1) return found(names, at, at, 'tail');
    }
    return null;
  };

  /** another customer's name may begin with this word */
  const opensName = ({ forms }: NameToken): boolean =>
    forms.some((form) => exact.has(form) || byHead.has(form));

  return {
    add,
    find(tokens) {
      const all: Found[] = [];
      for (let at = 0; at < tokens.length; at++) {
        const hit = whole(tokens, at);
        if (hit !== null) all.push(doubted(hit, tokens, opensName));
        for (const { keyed, word } of seeds(tokens[at]!)) {
          const aligned = align(tokens, at, keyed.words, keyed.words.indexOf(word));
          if (aligned !== null)
            all.push({ ...found([keyed.name], aligned.from, aligned.to, aligned.how), cost: aligned.cost });
        }
        const head = heads(tokens, at) ?? tails(tokens, at);
        if (head !== null && !crowded(tokens, head, opensName)) all.push(head);
      }
      return all;
    },
  };
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function alive(names: readonly Name[] | undefined): Name[] {
  return (names ?? []).filter((name) => name.alive);
}

/** One everyday word is no customer, however a customer is called. */
function standsAlone(tokens: readonly NameToken[], { from, to }: Found): boolean {
  return to > from || !isDomainWord(tokens[from]!);
}

function isDomainWord({ forms }: NameToken): boolean {
  return forms.some((form) => isEveryday(form) || BUSINESS_LATIN.has(form) || LEGAL_ONLY.has(form));
}

/** "Contoso Bank" where only Contoso is known: perhaps another company, so it is asked. */
function doubted(hit: Found, tokens: readonly NameToken[], byHead: (token: NameToken) => boolean): Found {
  return hit.to === hit.from && crowded(tokens, hit, byHead) ? { ...hit, how: 'doubt' } : hit;
}

/** Whether a single word stands amid others that make it part of a longer, unknown name. */
function crowded(
  tokens: readonly NameToken[],
  { from, to }: Found,
  byHead: (token: NameToken) => boolean,
): boolean {
  const next = tokens[to + 1];
  const before = tokens[from - 1];
  if (next?.close === true && !byHead(next) && strange(next, tokens[to]!)) return true;
  return (
    before !== undefined &&
    tokens[from]!.close &&
    from > 1 &&
    !byHead(before) &&
    strange(before, before) &&
    before.capital
  );
}

function strange(token: NameToken, name: NameToken): boolean {
  const [form] = token.forms;
  if (form === undefined || LEGAL_ONLY.has(form) || isEveryday(form)) return false;
  if (BUSINESS_LATIN.has(form)) return true;
  if (token.forms.length > 1) return token.capital;
  return token.capital ? form.length > 2 : name.end - name.start <= 4 && form.length > 2;
}

/** One slip from a word of ours: that word is meant. */
function isNearer(form: string): boolean {
  const ours = speller.correct(form);
  return ours.known && ours.slips <= 1;
}
