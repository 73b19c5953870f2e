import { BUSINESS_JAPANESE, LEGAL_ONLY } from './data/name-words.ts';
import type { Item } from './items.ts';
import { isEveryday, speller } from './lexicon/built-in.ts';
import type { Mention } from './names/name.ts';
import { type NameToken, nameTokens } from './names/tokens.ts';
import type { Normalized } from './text/normalize.ts';
import { isKanji, isKatakana } from './text/script.ts';

const BEFORE_NAMES = new Set(['for', 'at', 'of', 'about', 'with', 'against', 'by', 'is', 'does', 'from']);

/** A word where a customer's name would stand, and which is none: so that it is asked, and never the whole portfolio answered. */
export function unknownName(
  message: Normalized,
  mentions: readonly Mention[],
  items: readonly Item[],
): string | null {
  return latinName(message, mentions) ?? japaneseName(items);
}

function latinName({ low, text }: Normalized, mentions: readonly Mention[]): string | null {
  const tokens = nameTokens(low, text).filter(
    ({ start, end }) => !mentions.some((mention) => start < mention.end && end > mention.start),
  );
  const shouted = tokens.every(({ capital }) => capital);
  for (const [at, token] of tokens.entries()) {
    if (!isStrange(token)) continue;
    const before = tokens[at - 1]?.forms[0];
    const named =
      (token.capital && !shouted) ||
      token.possessive ||
      (before !== undefined && BEFORE_NAMES.has(before)) ||
      ((at === 0 || at === tokens.length - 1) && tokens.length <= 3);
    if (named) return low.slice(token.start, token.end);
  }
  return null;
}

const ADVERB = /^[a-z]{3,}ly$/;

function isStrange({ forms, capital }: NameToken): boolean {
  const [form] = forms;
  if (!capital && form !== undefined && ADVERB.test(form)) return false;
  if (form === undefined || form.length < 3 || /^\d/.test(form) || LEGAL_ONLY.has(form)) return false;
  return !isEveryday(form) && !speller.correct(form).known;
}

function japaneseName(items: readonly Item[]): string | null {
  for (const [at, item] of items.entries()) {
    if (item.kind !== 'kana') continue;
    const name = /^[のはがをもとにで、]*([一-龠々ァ-ヺー]{3,}|[一-龠々ァ-ヺー]{2,}(?=さん|様|社))/.exec(
      item.text,
    )?.[1];
    if (name === undefined || ![...name].every((c) => isKanji(c) || isKatakana(c))) continue;
    const after = item.text.slice(item.text.indexOf(name) + name.length);
    const next = items[at + 1];
    const asked =
      /^(?:の|は|って|さん|様|社|を|に|と|も|が)/.test(after) || (after === '' && next?.kind === 'mark');
    const katakana = [...name].filter((c) => isKatakana(c)).length >= 3;
    if (asked && (katakana || isBusiness(name) || /^(?:さん|様|社)/.test(after))) return name;
  }
  return null;
}

function isBusiness(name: string): boolean {
  return BUSINESS_JAPANESE.some(
    (word) => word.length >= 2 && name.endsWith(word) && name.length > word.length,
  );
}
