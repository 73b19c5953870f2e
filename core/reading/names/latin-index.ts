import { createBeginnings } from './beginnings.ts';
import { crowded, goesOnStrangely } from './crowd.ts';
import { createLatinStore } from './latin-store.ts';
import { createMisspelt } from './misspelt.ts';
import type { Found, Name } from './name.ts';
import { runTogether } from './run-together.ts';
import type { NameToken } from './tokens.ts';

export interface LatinIndex {
  add(name: Name): void;
  find(tokens: readonly NameToken[]): Found[];
  /** names whose first word this is, whether they go on or not */
  begunWith(word: string): readonly Name[];
}

/** The Latin names of all customers, found in a message's words: as they are written, begun, misspelt or by their last word. */
export function createLatinIndex(): LatinIndex {
  const store = createLatinStore();
  const beginnings = createBeginnings(store);
  const misspelt = createMisspelt(store);
  /** another customer's name may begin with this word */
  const opensName = ({ forms }: NameToken): boolean =>
    forms.some((form) => store.whole.has(form) || store.begun.has(form));

  /** A whole name amid others' words: perhaps a longer name misspelt, perhaps a company we do not know. */
  const settled = (tokens: readonly NameToken[], whole: Found): Found => {
    if (crowded(tokens, whole, opensName)) return { ...whole, how: 'doubt' };
    if (!goesOnStrangely(tokens, whole.to)) return whole;
    const longer = beginnings.longer(tokens.slice(whole.from, whole.to + 1));
    return longer.length === 0 ? whole : { ...whole, ids: [...new Set([...whole.ids, ...longer])] };
  };

  return {
    add: store.add,
    begunWith: (word) => [...store.whole.get(word), ...store.begun.get(word)].map(({ name }) => name),
    find(tokens) {
      const all: Found[] = [];
      for (let at = 0; at < tokens.length; at++) {
        const { whole, begun } = beginnings.at(tokens, at);
        if (whole !== null) all.push(settled(tokens, whole));
        for (const one of misspelt.namesAt(tokens, at)) if (!crowded(tokens, one, opensName)) all.push(one);
        if (whole === null) all.push(...runTogether(store, tokens[at]!, at));
        const part = begun ?? misspelt.headAt(tokens, at) ?? beginnings.tailAt(tokens, at);
        if (part !== null && !crowded(tokens, part, opensName)) all.push(part);
      }
      return all;
    },
  };
}
