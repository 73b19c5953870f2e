import { BUSINESS_LATIN } from '../data/name-words.ts';
import { isEveryday, speller } from '../lexicon/built-in.ts';
import { align } from './align.ts';
import type { Keyed, LatinStore } from './latin-store.ts';
import { type Found, found } from './name.ts';
import type { NameToken } from './tokens.ts';

/** Names are looked at one by one only while a word is this rare. */
const FEW = 200;
const NEAREST = 8;

export interface Misspelt {
  /** names of which this word is one, however the others are written */
  namesAt(tokens: readonly NameToken[], at: number): Found[];
  /** the first word of names, misspelt */
  headAt(tokens: readonly NameToken[], at: number): Found | null;
}

export function createMisspelt({ byWord, begun, fuzzy }: LatinStore): Misspelt {
  const near = (form: string) => fuzzy.near(form, form.length >= 8 ? 2 : 1);
  const seeds = (token: NameToken): { readonly keyed: Keyed; readonly word: string }[] => {
    const all: { keyed: Keyed; word: string }[] = [];
    const take = (word: string) => {
      const held = byWord.get(word);
      if (held.length > FEW || all.length > FEW) return;
      for (const keyed of held) if (keyed.name.alive) all.push({ keyed, word });
    };
    for (const form of token.forms) {
      take(form);
      // a word of somebody's name is taken as it is written
      if (form.length < 4 || isEveryday(form) || byWord.has(form)) continue;
      for (const { word } of near(form).slice(0, NEAREST)) take(word);
    }
    return all;
  };

  return {
    namesAt(tokens, at) {
      const all: Found[] = [];
      for (const { keyed, word } of seeds(tokens[at]!)) {
        const { words, name } = keyed;
        const aligned = align(tokens, at, words, words.indexOf(word));
        if (aligned !== null)
          all.push({ ...found([name], aligned.from, aligned.to, aligned.how), cost: aligned.cost });
      }
      return all;
    },
    headAt(tokens, at) {
      for (const form of tokens[at]!.forms) {
        if (form.length < 6 || isEveryday(form) || isNearer(form)) continue;
        const heads = near(form).filter(({ word }) => begun.has(word) && !BUSINESS_LATIN.has(word));
        const names = heads
          .filter(({ distance }) => distance === heads[0]!.distance)
          .flatMap(({ word }) => begun.get(word).filter(({ name }) => name.alive))
          .map(({ name }) => name);
        if (names.length > 0) return { ...found(names, at, at, 'head'), cost: heads[0]!.distance };
      }
      return null;
    },
  };
}

/** One slip from a word of ours: that word is meant. */
function isNearer(form: string): boolean {
  const ours = speller.correct(form);
  return ours.known && ours.slips <= 1;
}
