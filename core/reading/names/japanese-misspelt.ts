import { isKanji, isLetter } from '../text/script.ts';
import { foldJapanese, modernKanji, withoutLegalForm } from './fold-japanese.ts';
import type { Run } from './japanese-runs.ts';
import type { JapaneseStore } from './japanese-store.ts';
import { type Found, found, type Name } from './name.ts';

const SHORTEST = 3;
const SHORTEST_MISSPELT = 4;
const LONG = 8;

interface Candidate {
  readonly name: Name;
  readonly cost: number;
}

/** A stretch that is a name cut short, or a name with a slip or two of kana. */
export function misspeltIn(store: JapaneseStore, low: string, { from, to }: Run): Found | null {
  const typed = modernKanji(low.slice(from, to + 1));
  const { key } = foldJapanese(typed);
  if (key.length < SHORTEST) return null;
  const all = [...cutShort(store, key, typed), ...slipped(store, key, typed)];
  if (all.length === 0) return null;
  const cost = Math.min(...all.map((one) => one.cost));
  const names = all.filter((one) => one.cost <= cost + 1).map(({ name }) => name);
  return { ...found(names, from, to, 'fuzzy'), cost };
}

/** 山田製作 for 山田製作所: as it is written, for part of a reading is no word. */
function cutShort(store: JapaneseStore, key: string, typed: string): Candidate[] {
  return store
    .cutTo(key)
    .filter(({ text }) => !hasKanji(text) || spelling(text).startsWith(spelling(typed)))
    .map((name) => ({ name, cost: 1 }));
}

/** Kana may slip; another kanji is another company, and so is a slip in how a kanji is read. */
function slipped({ fuzzy, keys }: JapaneseStore, key: string, typed: string): Candidate[] {
  if (key.length < SHORTEST_MISSPELT) return [];
  const kanji = kanjiOf(typed);
  return fuzzy.near(key, key.length >= LONG ? 2 : 1).flatMap(({ word, distance }) => {
    if (unreadOf(key) !== unreadOf(word)) return [];
    return keys
      .get(word)
      .filter(({ name, how }) => name.alive && how === 'exact' && sameKanji(name, kanji, key.length >= LONG))
      .map(({ name }) => ({ name, cost: distance }));
  });
}

function sameKanji({ text }: Name, typed: string, long: boolean): boolean {
  const own = kanjiOf(modernKanji(withoutLegalForm(text)));
  return typed === '' && long ? true : own === typed || kanjiOf(modernKanji(text)) === typed;
}

function spelling(text: string): string {
  return foldJapanese(modernKanji(withoutLegalForm(text)), { readings: false }).key;
}

function hasKanji(text: string): boolean {
  return [...text].some(isKanji);
}

function kanjiOf(text: string): string {
  return [...text].filter(isKanji).join('');
}

function unreadOf(key: string): string {
  return [...key].filter((c) => isKanji(c) || isLetter(c)).join('');
}
