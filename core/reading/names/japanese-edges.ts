import { BUSINESS_JAPANESE, HONORIFICS, LEGAL_JAPANESE } from '../data/name-words.ts';
import { lexicon } from '../lexicon/built-in.ts';
import type { Node } from '../lexicon/trie.ts';
import { isHiragana, isJapanese, isKanji, isLetter, scriptOf } from '../text/script.ts';
import type { Key } from './japanese-store.ts';

export const PARTICLES = 'はのがをともにでやへかだなって、,';
/** May follow a short name without a particle: コントソ内, コントソ側. */
const AFTER_NAMES = '内側宛全向等他';
const SHORT = 3;
const SOFT = 5;
const UNKNOWN = -1;

/** Whether a name may start at `from`: nothing before it belongs to the same word. */
export function startsHere(low: string, from: number): boolean {
  const c = low[from]!;
  const before = low[from - 1];
  if (before === undefined || scriptOf(before) !== scriptOf(c))
    return before === undefined || !isLetter(before) || !isLetter(c);
  if (isHiragana(c)) return PARTICLES.includes(before) || cutByLexicon(low, from);
  if (isLetter(c)) return false;
  if (before === '対') return true;
  return (
    cutByLexicon(low, from) || endsWithAny(low, from, HONORIFICS) || endsWithAny(low, from, LEGAL_JAPANESE)
  );
}

/** Whether a name whose folded key is `length` long, found from `from` to `to`, may end there. */
export function endsHere(
  low: string,
  { from, to, length }: { readonly from: number; readonly to: number; readonly length: number },
  key: Key,
): boolean {
  const last = low[to]!;
  const next = low[to + 1];
  if (!key.soft && length < SOFT && isSoft(low, from, to))
    return length >= SHORT && standsFree(low, from, to);
  if (next === '対') return true;
  if (next === undefined || !isJapanese(next)) return !isLetter(next ?? ' ') || !isLetter(last);
  if (startsWithAny(low, to + 1, HONORIFICS) || startsWithAny(low, to + 1, LEGAL_JAPANESE)) return true;
  if (startsOwnWord(low, to + 1)) return !(key.how === 'head' && startsBusiness(low, to + 1));
  if (scriptOf(next) === scriptOf(last)) return isHiragana(last) && PARTICLES.includes(next);
  if (isHiragana(next)) return true;
  // ライト版 is not ライト, ヤマダ銀行 is not ヤマダ
  if (length <= SHORT && isKanji(next) && !AFTER_NAMES.includes(next)) return false;
  return key.how !== 'head' && !startsBusiness(low, to + 1);
}

/** やまだ for 山田, where nothing around it could be grammar. */
function standsFree(low: string, from: number, to: number): boolean {
  const next = low[to + 1];
  if (from > 0 && isJapanese(low[from - 1]!) && low[from - 1] !== 'の') return false;
  return (
    next === undefined ||
    !isJapanese(next) ||
    'のはも'.includes(next) ||
    startsWithAny(low, to + 1, HONORIFICS) ||
    startsOwnWord(low, to + 1)
  );
}

function isSoft(low: string, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) if (!isHiragana(low[at]!)) return false;
  return true;
}

/** One of our own words ends right before: 顧客 in 顧客山田製作所. */
function cutByLexicon(low: string, from: number): boolean {
  for (let start = Math.max(0, from - 8); start <= from - 2; start++)
    if (ownWordLength(low, start) === from - start) return true;
  return false;
}

export function startsOwnWord(low: string, at: number): boolean {
  return ownWordLength(low, at) >= 2;
}

export function startsBusiness(low: string, at: number): boolean {
  return startsWithAny(low, at, BUSINESS_JAPANESE);
}

export function startsWithAny(low: string, at: number, words: readonly string[]): boolean {
  for (const word of words) if (low.startsWith(word, at)) return true;
  return false;
}

function endsWithAny(low: string, at: number, words: readonly string[]): boolean {
  for (const word of words) if (low.endsWith(word, at)) return true;
  return false;
}

let lastText = '';
let lengths = new Int16Array(64);

/** How long the longest word of ours from here on is, long-vowel marks in it left out; kept for the text asked about last. */
export function ownWordLength(low: string, from: number): number {
  if (low !== lastText) {
    lastText = low;
    if (lengths.length <= low.length) lengths = new Int16Array(low.length * 2);
    lengths.fill(UNKNOWN, 0, low.length + 1);
  }
  const before = lengths[from]!;
  if (before !== UNKNOWN) return before;
  const length = measure(low, from);
  lengths[from] = length;
  return length;
}

function measure(low: string, from: number): number {
  let node: Node | undefined = lexicon.japanese;
  let best = 0;
  let skipped = 0;
  for (let at = from; at < low.length; at++) {
    if (low[at] === 'ー' || low[at] === '・') {
      skipped++;
      continue;
    }
    node = node.follow(low[at]!);
    if (node === undefined) break;
    if (node.concepts !== null) best = at + 1 - from;
  }
  return best === 0 ? 0 : Math.max(best, best - skipped);
}
