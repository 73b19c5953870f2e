import { BUSINESS_JAPANESE, BUSINESS_LATIN } from './data/name-words.ts';
import type { Item } from './items.ts';
import { isKanji, isKatakana } from './text/script.ts';

const BEFORE_NAMES = new Set(['for', 'at', 'of', 'about', 'with', 'by', 'on', 'from', 'against', 'and']);

/** A word where a customer's name would stand, and which is none: so that it is asked, and never the whole portfolio answered. */
export function unknownName(items: readonly Item[]): string | null {
  for (const [at, item] of items.entries()) {
    if (item.kind === 'word' && !item.known && item.text.length >= 3 && !/^\d/.test(item.text)) {
      if (namelike(items, at)) return item.text;
    }
    if (item.kind === 'kana') {
      const name = japaneseName(item.text, items[at + 1]);
      if (name !== null) return name;
    }
  }
  return null;
}

function namelike(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  if (before === undefined) return true;
  if (before.kind === 'word')
    return (
      BEFORE_NAMES.has(before.text) ||
      !before.known ||
      BUSINESS_LATIN.has(before.text) ||
      before.text === 'is' ||
      before.text === 'does'
    );
  return true;
}

function japaneseName(text: string, next: Item | undefined): string | null {
  const name =
    /^[のはがをもとにで、]*([一-龠々ァ-ヺー]{3,}|[一-龠々ァ-ヺー]{2,}(?=さん|様|社|[のはを]|$))/.exec(
      text,
    )?.[1];
  if (name === undefined || ![...name].every((c) => isKanji(c) || isKatakana(c))) return null;
  const after = text.slice(text.indexOf(name) + name.length);
  const asked =
    /^(?:の|は|って|さん|様|社|を|に|と|も|が)/.test(after) || (after === '' && next !== undefined);
  const katakana = [...name].filter((c) => isKatakana(c)).length >= 3;
  const business = BUSINESS_JAPANESE.some((word) => name.endsWith(word) && name.length > word.length);
  return asked && (katakana || business) ? name : null;
}
