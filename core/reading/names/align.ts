import { isEveryday, speller } from '../lexicon/built-in.ts';
import { damerau } from '../text/damerau.ts';
import { stem } from '../text/stem.ts';
import { sameBusiness } from './business.ts';
import { digitsOf } from './digits.ts';
import { isCapitalised, says } from './says.ts';
import type { NameToken } from './tokens.ts';

export interface Aligned {
  readonly from: number;
  readonly to: number;
  readonly how: 'fuzzy' | 'partial' | 'doubt';
  readonly cost: number;
}

/**
 * Lays a name's words over the message around one word they share. All of them must be there (misspelt, cut short or in
 * the other language at worst), or the first and at least one more.
 */
export function align(
  tokens: readonly NameToken[],
  at: number,
  words: readonly string[],
  word: number,
): Aligned | null {
  const seed = cost(tokens[at]!, words[word]!, word > 0);
  if (seed === null) return null;
  const left = walk(tokens, at, words, word, -1);
  const right = walk(tokens, at, words, word, 1);
  const matched = 1 + left.matched + right.matched;
  const total = seed + left.cost + right.cost;
  const span = { from: left.end, to: right.end, cost: total };
  if (matched === words.length) {
    if (words.length === 1) return single(tokens[at]!, words[0]!, seed) ? { ...span, how: 'fuzzy' } : null;
    if (total > words.length + 1) return null;
    if (!says(tokens, span)) return null;
    return { ...span, how: left.skipped || right.skipped ? 'doubt' : 'fuzzy' };
  }
  const first = word === 0 || left.reached === 0;
  if (!first || matched < 2 || total > matched) return null;
  const opening = left.end <= at && first && total === 0 && isCapitalised(tokens, span);
  const ends = (right.reached === words.length - 1 && total === 0) || opening;
  return ends || says(tokens, span) ? { ...span, how: 'partial' } : null;
}

function single(token: NameToken, word: string, slips: number): boolean {
  const [form] = token.forms;
  if (form === undefined || slips === 0 || word.length < 5 || isEveryday(form)) return false;
  const ours = speller.correct(form);
  if (ours.known && ours.slips <= slips) return false;
  return !form.startsWith(word) || form.length - word.length <= 1;
}

interface Walk {
  readonly matched: number;
  readonly cost: number;
  readonly end: number;
  readonly reached: number;
  /** a word of the message stands between that is none of the name's: it may be another company's */
  readonly skipped: boolean;
}

function walk(
  tokens: readonly NameToken[],
  start: number,
  words: readonly string[],
  word: number,
  step: 1 | -1,
): Walk {
  let at = start;
  let end = start;
  let matched = 0;
  let total = 0;
  let reached = word;
  let skipped = false;
  for (let k = word + step; k >= 0 && k < words.length; k += step) {
    const next = neighbour(tokens, at, step);
    if (next === null) break;
    const slips = cost(tokens[next]!, words[k]!, k > 0);
    if (slips !== null) {
      at = next;
      end = next;
      matched++;
      total += slips;
      reached = k;
      continue;
    }
    if (skipped || isEveryday(tokens[next]!.forms[0]!)) continue;
    const beyond = neighbour(tokens, next, step);
    const far = beyond === null ? null : cost(tokens[beyond]!, words[k]!, k > 0);
    if (beyond === null || far === null) continue;
    skipped = true;
    at = beyond;
    end = beyond;
    matched++;
    total += far + 1;
    reached = k;
  }
  return { matched, cost: total, end, reached, skipped };
}

function neighbour(tokens: readonly NameToken[], at: number, step: 1 | -1): number | null {
  const next = at + step;
  const token = tokens[next];
  if (token === undefined) return null;
  const close = step === 1 ? token.close : tokens[at]!.close;
  const dotted =
    step === 1
      ? token.joined && tokens[at]!.forms[0]!.length === 1
      : tokens[at]!.joined && token.forms[0]!.length === 1;
  return close || dotted ? next : null;
}

/** Slips between a word of the message and one of a name; null when they are different words. */
function cost({ forms }: NameToken, word: string, later: boolean): number | null {
  let best: number | null = null;
  for (const form of forms) {
    if (form === word) return 0;
    const slips = slipsBetween(form, word, later);
    if (slips !== null && (best === null || slips < best)) best = slips;
  }
  return best;
}

/** Names that are alike share their words: what two words differ by is worked out once. */
const REMEMBERED = 4000;
const compared = new Map<string, number | null>();

function slipsBetween(form: string, word: string, later: boolean): number | null {
  const key = `${form} ${word}${later ? ' ' : ''}`;
  const before = compared.get(key);
  if (before !== undefined) return before;
  const slips = compare(form, word, later);
  if (compared.size >= REMEMBERED) compared.clear();
  compared.set(key, slips);
  return slips;
}

function compare(form: string, word: string, later: boolean): number | null {
  if (stem(form) === stem(word) && word.length > 3) return 1;
  if (digitsOf(form) !== digitsOf(word)) return null;
  if (sameBusiness(form, word)) return later ? 1 : null;
  const limit = word.length <= 3 ? (later ? 1 : 0) : word.length <= 7 ? 1 : 2;
  if (limit > 0 && form.length > 2 && !(isEveryday(form) && form.length < 6)) {
    const slips = damerau(form, word, limit);
    if (slips <= limit) return word.length <= 3 ? slips + 1 : slips;
  }
  const cut = later && word.startsWith(form) && form.length >= 2 && (form.length >= 4 || !isEveryday(form));
  if (cut) return 1;
  const longer =
    later &&
    form.length >= 5 &&
    word.length >= 4 &&
    form.slice(0, 4) === word.slice(0, 4) &&
    isKin(form, word);
  return longer ? 1 : null;
}

/** wineries and winery, pharmaceuticals and pharma: one is the other with an ending. */
function isKin(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(short.replace(/(?:y|ies|e|es|s)$/, '')) && short.length >= 4;
}
