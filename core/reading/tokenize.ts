import type { CustomerId } from '../question.ts';
import type { Item, Piece, Unit } from './items.ts';
import type { Concept } from './lexicon/concepts.ts';
import { ARTICLES, type Lexicon, SKIPPABLE } from './lexicon/lexicon.ts';
import type { Speller } from './lexicon/spelling.ts';
import type { Node } from './lexicon/trie.ts';
import { type Word, wordAt } from './lexicon/words.ts';
import { calendarAt } from './slots/calendar.ts';
import { CUSTOMER_MARK } from './text/compact.ts';
import { kanjiNumber, NUMBER_WORDS, spelledNumber } from './text/numbers.ts';
import { isDigit, isJapanese, isKanji, isKatakana } from './text/script.ts';
import { stem } from './text/stem.ts';
import { japaneseUnit, latinUnit } from './text/units.ts';

export interface Vocabulary {
  readonly lexicon: Lexicon;
  readonly speller: Speller;
}

/** A Latin word of the text, corrected. */
interface Latin {
  readonly word: string;
  readonly stem: string;
  readonly end: number;
  readonly known: boolean;
  /** the word after it, where only spaces and hyphens stand between */
  next: Latin | null;
}

/** Takes a compacted message apart, left to right, longest hit first. `mentions[n]` are the ids the n-th customer mark stands for. */
export function tokenize(
  text: string,
  mentions: readonly (readonly CustomerId[])[],
  vocabulary: Vocabulary,
): Item[] {
  const japanese = vocabulary.lexicon.japanese;
  const items: Item[] = [];
  const met = new Map<number, Latin>();
  let at = 0;
  let loose = '';
  const flush = () => {
    if (loose !== '') items.push({ kind: 'kana', text: loose, from: at - loose.length, to: at });
    loose = '';
  };
  const push = (piece: Piece, end: number) => {
    flush();
    items.push({ ...piece, from: at, to: end });
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
    const hit = longest(japanese, text, at);
    if (hit !== null && !cutsWord(text, at, hit.end)) {
      push({ kind: 'concept', concepts: hit.concepts, text: text.slice(at, hit.end) }, hit.end);
      continue;
    }
    const latin = latinHit(text, at, vocabulary, met);
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
): { concepts: readonly Concept[]; end: number } | null {
  let node = root.follow(text[from]!);
  let best: { concepts: readonly Concept[]; end: number } | null = null;
  for (let at = from + 1; node !== undefined; at++) {
    if (node.concepts !== null) best = { concepts: node.concepts, end: at };
    if (at >= text.length) break;
    node = node.follow(text[at]!);
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

/** トップ五, 百を超える: a kanji number without a counter. */
function countsWithout(text: string, end: number, before: Item | undefined): boolean {
  if (/^(?:を(?:超|越|切|下回|上回)|以上|以下|未満|超|より)/.test(text.slice(end, end + 4))) return true;
  return before?.kind === 'concept' && before.concepts.some((one) => one === 'highest' || one === 'lowest');
}

/** 半分, 半数, 4分の1, 四分の三: a share as percent points. */
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

function japaneseNumber(text: string, start: number, value: number, end: number): [Piece, number] {
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
  { lexicon, speller }: Vocabulary,
  met: Map<number, Latin>,
): { item: Piece; end: number } | null {
  const first = wordAt(text, at);
  if (first === null) return null;
  const word = met.get(at) ?? chain(text, first, speller, met);
  const phrase = phraseFrom(lexicon.latin, word, first.parts.length);
  if (phrase !== null)
    return {
      item: { kind: 'concept', concepts: phrase.concepts, text: text.slice(at, phrase.end) },
      end: phrase.end,
    };
  return numberHit(text, first, word) ?? wordHit(word);
}

/** A word as it was meant; words written as one end where each of them ends. */
function corrected(part: string, end: number, speller: Speller): Latin[] {
  const { word, parts, known } = speller.correct(part);
  if (parts === undefined) return [{ word, stem: stem(word), end, known, next: null }];
  let at = end - part.length;
  return parts.map((one) => {
    at += one.length;
    return { word: one, stem: stem(one), end: at, known, next: null };
  });
}

/** This word and all that follow it, each corrected once however many phrases pass over it. */
function chain(text: string, first: Word, speller: Speller, met: Map<number, Latin>): Latin {
  let head: Latin | null = null;
  let last: Latin | null = null;
  for (let word: Word | null = first; word !== null; word = wordAfter(text, word.end)) {
    const begun: Latin | null = last;
    for (const part of word.parts)
      for (const one of corrected(part, word.end, speller)) {
        if (last !== null) last.next = one;
        last = one;
        head ??= one;
      }
    met.set(word.start, begun === null ? head! : begun.next!);
  }
  return head!;
}

function wordAfter(text: string, end: number): Word | null {
  let at = end;
  while (text[at] === ' ' || text[at] === '-') at++;
  return at === end ? null : wordAt(text, at);
}

interface Phrase {
  readonly concepts: readonly Concept[];
  readonly end: number;
}

/** A phrase may begin in the middle of a contraction: "not below" in "isn't below". */
function phraseFrom(root: Node, first: Latin, starts: number): Phrase | null {
  let word: Latin | null = first;
  for (let at = 0; at < starts && word !== null; at++) {
    const phrase = matchPhrase(root, word);
    if (phrase !== null) return phrase;
    word = word.next;
  }
  return null;
}

const PHRASE_LENGTH = 8;

/** The longest phrase from here on. An article is passed over also where some phrase goes on with it: "how is", "how (is) that possible". */
function matchPhrase(root: Node, first: Latin): Phrase | null {
  const begun = root.follow(first.stem);
  if (begun === undefined) return null;
  let best: Phrase | null = begun.concepts === null ? null : { concepts: begun.concepts, end: first.end };
  let nodes: readonly Node[] = [begun];
  let taken = 1;
  for (let word = first.next; word !== null && taken < PHRASE_LENGTH; word = word.next) {
    const { stem: step, end } = word;
    const next = nodes.flatMap((node) => node.follow(step) ?? []);
    const said = next.find((node) => node.concepts !== null)?.concepts;
    if (said !== undefined && said !== null) best = { concepts: said, end };
    const passes = ARTICLES.has(word.word) || (next.length === 0 && SKIPPABLE.has(word.word));
    nodes = passes ? [...next, ...nodes] : next;
    if (nodes.length === 0) break;
    taken++;
  }
  return best;
}

function numberHit(text: string, first: Word, word: Latin): { item: Piece; end: number } | null {
  const parsed = digits(text, first) ?? spelled(word);
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

const LONGEST_NUMBER = 6;

function spelled(first: Latin): { value: number; end: number } | null {
  if (!NUMBER_WORDS.has(first.word)) return null;
  const words: Latin[] = [];
  for (let word: Latin | null = first; word !== null && words.length < LONGEST_NUMBER; word = word.next)
    words.push(word);
  const found = spelledNumber(words.map(({ word }) => word));
  return found === null ? null : { value: found.value, end: words[found.taken - 1]!.end };
}

function wordHit(word: Latin): { item: Piece; end: number } {
  return { item: { kind: 'word', text: word.word, known: word.known }, end: word.end };
}
