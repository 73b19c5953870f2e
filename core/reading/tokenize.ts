import type { CustomerId } from '../question.ts';
import type { Item, Unit } from './items.ts';
import { type Lexicon, type Node, SKIPPABLE } from './lexicon/lexicon.ts';
import type { Speller } from './lexicon/spelling.ts';
import { type Word, wordAt } from './lexicon/words.ts';
import { calendarAt } from './slots/calendar.ts';
import { CUSTOMER_MARK } from './text/compact.ts';
import { kanjiNumber, spelledNumber } from './text/numbers.ts';
import { isDigit, isJapanese, isKanji, isKatakana } from './text/script.ts';
import { stem } from './text/stem.ts';
import { japaneseUnit, latinUnit } from './text/units.ts';

export interface Vocabulary {
  readonly lexicon: Lexicon;
  readonly speller: Speller;
}

interface Latin {
  readonly word: string;
  readonly stem: string;
  readonly end: number;
  readonly known: boolean;
}

/** Takes a compacted message apart, left to right, longest hit first. `mentions[n]` are the ids the n-th customer mark stands for. */
export function tokenize(
  text: string,
  mentions: readonly (readonly CustomerId[])[],
  { lexicon, speller }: Vocabulary,
): Item[] {
  const items: Item[] = [];
  const met = new Map<number, Met>();
  let at = 0;
  let loose = '';
  const flush = () => {
    if (loose !== '') items.push({ kind: 'kana', text: loose });
    loose = '';
  };
  const push = (item: Item, end: number) => {
    flush();
    items.push(item);
    at = end;
  };
  while (at < text.length) {
    const c = text[at]!;
    const mention = mentions[c.charCodeAt(0) - CUSTOMER_MARK];
    if (mention !== undefined) {
      push({ kind: 'customer', ids: mention, text: c }, at + 1);
      continue;
    }
    const written = calendarAt(text, at);
    if (written !== null) {
      push({ kind: 'concept', concepts: ['month.written'], text: written.period }, written.end);
      continue;
    }
    const share = japaneseShare(text, at);
    if (share !== null) {
      push(
        { kind: 'number', value: share.value, unit: 'percent', text: text.slice(at, share.end) },
        share.end,
      );
      continue;
    }
    const hit = longest(lexicon.japanese, text, at);
    if (hit !== null && !cutsWord(text, at, hit.end)) {
      push({ kind: 'concept', concepts: hit.concepts, text: text.slice(at, hit.end) }, hit.end);
      continue;
    }
    const latin = latinHit(text, at, lexicon, speller, met);
    if (latin !== null) {
      push(latin.item, latin.end);
      continue;
    }
    const kanji = isKanji(c) ? kanjiNumber(text, at) : null;
    const unit = kanji === null ? null : japaneseUnit(text, kanji.end);
    if (kanji !== null && (unit !== null || countsWithout(text, kanji.end, items.at(-1)))) {
      push(...japaneseNumber(text, at, kanji.value, kanji.end));
      continue;
    }
    if (isJapanese(c)) {
      loose += c;
      at++;
      continue;
    }
    if (c === ' ') {
      flush();
      at++;
      continue;
    }
    const mark = comparison(text, at);
    push({ kind: 'mark', text: mark }, at + mark.length);
  }
  flush();
  return items;
}

function comparison(text: string, at: number): string {
  const two = text.slice(at, at + 2);
  return two === '>=' || two === '<=' || two === '=>' || two === '=<' ? two : text[at]!;
}

function longest(
  root: Node,
  text: string,
  from: number,
): { concepts: readonly string[]; end: number } | null {
  let node = root.next.get(text[from]!);
  let best: { concepts: readonly string[]; end: number } | null = null;
  for (let at = from + 1; node !== undefined; at++) {
    if (node.concepts !== null) best = { concepts: node.concepts, end: at };
    if (at >= text.length) break;
    node = node.next.get(text[at]!);
  }
  return best;
}

/** A single kanji or a piece of a katakana word is no hit when its own script goes on: 先 of 先着, アップ of アップル. */
function cutsWord(text: string, start: number, end: number): boolean {
  const first = text[start]!;
  const last = text[end - 1]!;
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  if (isKatakana(first) && isKatakana(before) && end - start < 3) return true;
  return isKatakana(last) && isKatakana(after) && end - start < 3;
}

/** 半分, 半数, 4分の1, 四分の三: a share as percent points. */
/** トップ五, 百を超える: a kanji number without a counter. */
function countsWithout(text: string, end: number, before: Item | undefined): boolean {
  if (/^(?:を(?:超|越|切|下回|上回)|以上|以下|未満|超|より)/.test(text.slice(end, end + 4))) return true;
  return before?.kind === 'concept' && before.concepts.some((one) => one === 'highest' || one === 'lowest');
}

function japaneseShare(text: string, at: number): { value: number; end: number } | null {
  if (text.startsWith('半分', at) || text.startsWith('半数', at)) return { value: 50, end: at + 2 };
  if (text.startsWith('ゼロ', at)) return { value: 0, end: at + 2 };
  const whole = smallNumber(text, at);
  if (whole === null || !text.startsWith('分の', whole.end)) return null;
  const part = smallNumber(text, whole.end + 2);
  if (part === null || whole.value < 2) return null;
  return { value: Math.round((100 * part.value) / whole.value), end: part.end };
}

function smallNumber(text: string, at: number): { value: number; end: number } | null {
  return isDigit(text[at] ?? '') ? { value: Number(text[at]), end: at + 1 } : kanjiNumber(text, at);
}

function japaneseNumber(text: string, start: number, value: number, end: number): [Item, number] {
  const unit = japaneseUnit(text, end);
  if (unit === null) return [{ kind: 'number', value, unit: 'none', text: text.slice(start, end) }, end];
  if (unit.unit !== 'tenths') {
    return [{ kind: 'number', value, unit: unit.unit, text: text.slice(start, unit.end) }, unit.end];
  }
  const rest = tenthsRest(text, unit.end);
  return [
    { kind: 'number', value: value * 10 + rest.value, unit: 'percent', text: text.slice(start, rest.end) },
    rest.end,
  ];
}

/** 四割五分: the five. */
function tenthsRest(text: string, at: number): { value: number; end: number } {
  if (text[at] === '半') return { value: 5, end: at + 1 };
  const digits = /^\d/.test(text.slice(at, at + 1))
    ? { value: Number(text[at]), end: at + 1 }
    : kanjiNumber(text, at);
  if (digits === null || text[digits.end] !== '分') return { value: 0, end: at };
  return { value: digits.value, end: digits.end + 1 };
}

function latinHit(
  text: string,
  at: number,
  lexicon: Lexicon,
  speller: Speller,
  met: Map<number, Met>,
): { item: Item; end: number } | null {
  const first = wordAt(text, at);
  if (first === null) return null;
  const words = latinWords(text, first, speller, met);
  const phrase = phraseFrom(lexicon.latin, words, first.parts.length);
  if (phrase !== null) {
    const end = words[phrase.taken - 1]!.end;
    return { item: { kind: 'concept', concepts: phrase.concepts, text: text.slice(at, end) }, end };
  }
  return numberHit(text, first, words) ?? wordHit(words[0]!);
}

/** A phrase may begin in the middle of a contraction: "not below" in "isn't below". */
function phraseFrom(root: Node, words: readonly Latin[], starts: number): ReturnType<typeof matchPhrase> {
  for (let at = 0; at < starts; at++) {
    const phrase = matchPhrase(root, words.slice(at));
    if (phrase !== null) return { ...phrase, taken: phrase.taken + at };
  }
  return null;
}

const PHRASE_LENGTH = 8;

function latinWords(text: string, first: Word, speller: Speller, met: Map<number, Met>): Latin[] {
  const words: Latin[] = [];
  let one: Met | null = meet(text, first, speller, met);
  while (one !== null && words.length < PHRASE_LENGTH) {
    for (const latin of one.latin) words.push(latin);
    one = one.next === null ? null : meet(text, one.next, speller, met);
  }
  return words;
}

/** A word of the text, corrected, and the one after it: looked up once however many phrases pass over it. */
interface Met {
  readonly latin: readonly Latin[];
  readonly next: Word | null;
}

function meet(text: string, word: Word, speller: Speller, met: Map<number, Met>): Met {
  const before = met.get(word.start);
  if (before !== undefined) return before;
  const latin = word.parts.flatMap((part) => {
    const fixed = speller.correct(part);
    // words written as one end where each of them ends
    let end = word.end - part.length;
    return (fixed.parts ?? [fixed.word]).map((one) => {
      end = fixed.parts === undefined ? word.end : end + one.length;
      return { word: one, stem: stem(one), end, known: fixed.known };
    });
  });
  let at = word.end;
  while (text[at] === ' ' || text[at] === '-') at++;
  const one = { latin, next: at === word.end ? null : wordAt(text, at) };
  met.set(word.start, one);
  return one;
}

function matchPhrase(
  root: Node,
  words: readonly Latin[],
): { concepts: readonly string[]; taken: number } | null {
  let node = root;
  let best: { concepts: readonly string[]; taken: number } | null = null;
  for (const [index, { word, stem: stemmed }] of words.entries()) {
    const next = node.next.get(stemmed);
    if (next !== undefined) {
      node = next;
      if (node.concepts !== null) best = { concepts: node.concepts, taken: index + 1 };
      continue;
    }
    if (index === 0 || !SKIPPABLE.has(word)) break;
  }
  return best;
}

function numberHit(text: string, first: Word, words: readonly Latin[]): { item: Item; end: number } | null {
  const parsed = digits(text, first) ?? spelled(words);
  if (parsed === null) return null;
  const { value, end } = parsed;
  const unit = japaneseUnit(text, end);
  if (unit !== null && (isJapanese(text[end]!) || text[end] === '%')) {
    const [item, after] = japaneseNumber(text, first.start, value, end);
    return { item, end: after };
  }
  const clock = /^(?::\d\d)?(?: ?[ap]\.?m(?![a-z]))?/.exec(text.slice(end, end + 8))?.[0] ?? '';
  if (clock !== '') {
    const stop = end + clock.length;
    return { item: { kind: 'number', value, unit: 'clock', text: text.slice(first.start, stop) }, end: stop };
  }
  const spaced = latinUnit(text, end);
  const stop = spaced?.end ?? end;
  const kind: Unit = spaced?.unit ?? 'none';
  return { item: { kind: 'number', value, unit: kind, text: text.slice(first.start, stop) }, end: stop };
}

function digits(text: string, word: Word): { value: number; end: number } | null {
  if (!isDigit(text[word.start]!)) return null;
  let end = word.start;
  while (end < word.end && (isDigit(text[end]!) || text[end] === '.' || text[end] === ',')) end++;
  const raw = text.slice(word.start, end);
  const rest = text.slice(end, word.end);
  if (rest !== '' && !/^(?:am|pm|k|x|d|w|m|y|h|pct|percent|pts|pp|days?|weeks?|months?|hrs?)$/.test(rest))
    return null;
  const value = Number(raw.replace(/,(?=\d{3})/g, '').replace(/,.*$/, ''));
  return Number.isFinite(value) ? { value, end } : null;
}

function spelled(words: readonly Latin[]): { value: number; end: number } | null {
  const found = spelledNumber(words.map(({ word }) => word));
  return found === null ? null : { value: found.value, end: words[found.taken - 1]!.end };
}

function wordHit(word: Latin): { item: Item; end: number } {
  return { item: { kind: 'word', text: word.word, known: word.known }, end: word.end };
}
