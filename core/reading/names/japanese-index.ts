import type { CustomerId } from '../../question.ts';
import { BUSINESS_JAPANESE, HONORIFICS } from '../data/name-words.ts';
import { lexicon } from '../lexicon/built-in.ts';
import type { Node } from '../lexicon/lexicon.ts';
import { squeezeJapanese } from '../lexicon/lexicon.ts';
import { isHiragana, isJapanese, isKanji, isLetter, scriptOf } from '../text/script.ts';
import { type Folded, foldJapanese, romaji, shortVowels, withoutLegalForm } from './fold-japanese.ts';
import { tokensOfName } from './latin-keys.ts';
import { type Found, found, type How, type Name } from './name.ts';
import { createFuzzyIndex } from './postings.ts';

export interface JapaneseIndex {
  add(name: Name): void;
  find(low: string): Found[];
}

interface Key {
  readonly key: string;
  readonly name: Name;
  readonly how: How;
  /** the name is written in hiragana alone, so every particle around it matters */
  readonly soft: boolean;
}

const PARTICLES = 'はのがをともにでやへかだなって、,';
const MANY = 400;

/** Names written in Japanese, found anywhere in a text without spaces: by folded key, first part, kana reading, slips of kana. */
export function createJapaneseIndex(): JapaneseIndex {
  const buckets = new Map<string, Key[]>();
  const readings = new Map<string, Name[]>();
  const byKey = new Map<string, Name[]>();
  const keysOf = new Map<CustomerId, string[]>();
  const unsorted = new Set<string>();
  const fuzzy = createFuzzyIndex();

  const put = (text: string, name: Name, how: How) => {
    const { key } = foldJapanese(text.toLowerCase().normalize('NFKC'));
    if (key.length < 2) return;
    const bucket = key.slice(0, 2);
    const list = buckets.get(bucket) ?? [];
    list.push({ key, name, how, soft: [...text].every((c) => isHiragana(c)) });
    unsorted.add(bucket);
    buckets.set(bucket, list);
    if (how !== 'exact') return;
    const keys = keysOf.get(name.id);
    if (keys === undefined) keysOf.set(name.id, [key]);
    else keys.push(key);
    if (key.length >= 4) fuzzy.add(key);
    const names = byKey.get(key);
    if (names === undefined) byKey.set(key, [name]);
    else names.push(name);
  };

  return {
    add(name) {
      const text = name.text.normalize('NFKC');
      if (![...text].some(isJapanese)) {
        const words = tokensOfName(text);
        for (const key of [words.join(''), words.length > 1 ? words[0]! : '']) {
          const reading = shortVowels(key);
          if (reading.length >= 5 || (reading.length >= 4 && key === words.join(''))) {
            const names = readings.get(reading) ?? [];
            names.push(name);
            readings.set(reading, names);
          }
        }
        return;
      }
      const bare = withoutLegalForm(text);
      put(text, name, 'exact');
      if (bare !== text) put(bare, name, 'exact');
      for (const head of headsOf(bare)) put(head, name, 'head');
    },

    find(low) {
      if (![...low].some(isJapanese)) return [];
      for (const bucket of unsorted) buckets.get(bucket)?.sort((a, b) => b.key.length - a.key.length);
      unsorted.clear();
      const folded = foldJapanese(low);
      const all: Found[] = [];
      for (let at = 0; at < folded.key.length; at++) {
        if (!startsHere(low, folded, at)) continue;
        const hit = longestAt(buckets, low, folded, at);
        if (hit !== null) all.push(hit);
      }
      const exact = all.filter(({ how }) => how === 'exact');
      for (const run of runsOf(low)) {
        if (exact.some((hit) => isOnlyEnding(low, run, hit))) continue;
        const hit = misspelt(run, low, byKey, fuzzy, buckets) ?? byReading(run, low, readings, keysOf);
        if (hit !== null) all.push(hit);
      }
      return all;
    },
  };
}

function longestAt(
  buckets: ReadonlyMap<string, readonly Key[]>,
  low: string,
  folded: Folded,
  at: number,
): Found | null {
  let best: Key[] = [];
  let looked = 0;
  for (const key of buckets.get(folded.key.slice(at, at + 2)) ?? []) {
    if (best.length > 0 && key.key.length < best[0]!.key.length) break;
    if (!key.name.alive || !folded.key.startsWith(key.key, at)) continue;
    if (looked++ > MANY) break;
    if (!endsHere(low, folded, at, key)) continue;
    best.push(key);
  }
  if (best.length === 0) return null;
  const exact = best.filter(({ how }) => how === 'exact');
  best = exact.length > 0 ? exact : best;
  const [first] = best;
  if (first === undefined) return null;
  const from = folded.from[at]!;
  const to = originalEnd(low, folded, at + first.key.length);
  return found(
    best.map(({ name }) => name),
    from,
    to,
    first.how,
  );
}

/** The last character of the text that the folded key's end stands for. */
function originalEnd(low: string, folded: Folded, end: number): number {
  const next = folded.from[end];
  let to = next === undefined ? low.length - 1 : next - 1;
  const last = folded.from[end - 1]!;
  while (to > last && !isJapanese(low[to]!) && !isLetter(low[to]!)) to--;
  return Math.max(to, last);
}

function startsHere(low: string, folded: Folded, at: number): boolean {
  const from = folded.from[at]!;
  if (at > 0 && folded.from[at - 1] === from) return false;
  const c = low[from]!;
  const before = low[from - 1];
  if (before === undefined || scriptOf(before) !== scriptOf(c))
    return before === undefined || !isLetter(before) || !isLetter(c);
  if (isHiragana(c)) return PARTICLES.includes(before) || cutByLexicon(low, from);
  if (isLetter(c)) return false;
  if (before === '対') return true;
  return cutByLexicon(low, from) || HONORIFICS.some((word) => low.endsWith(word, from));
}

/** One of our own words ends right before: 顧客 in 顧客山田製作所. */
function cutByLexicon(low: string, from: number): boolean {
  for (let start = Math.max(0, from - 8); start <= from - 2; start++) {
    if (hitLength(lexicon.japanese, low, start) === from - start) return true;
  }
  return false;
}

function endsHere(low: string, folded: Folded, at: number, key: Key): boolean {
  const from = folded.from[at]!;
  const to = originalEnd(low, folded, at + key.key.length);
  const last = low[to]!;
  const next = low[to + 1];
  if (folded.from[at + key.key.length] === folded.from[at + key.key.length - 1]) return false;
  const typed = low.slice(from, to + 1);
  const soft = [...typed].every((c) => isHiragana(c));
  if (soft && !key.soft && key.key.length < 5) return false;
  if (next === '対') return true;
  if (next === undefined || !isJapanese(next)) return !isLetter(next ?? ' ') || !isLetter(last);
  if (HONORIFICS.some((word) => low.startsWith(word, to + 1))) return true;
  if (startsOwnWord(low, to + 1)) return !(key.how === 'head' && startsBusiness(low, to + 1));
  if (scriptOf(next) === scriptOf(last)) return isHiragana(last) && PARTICLES.includes(next);
  if (isHiragana(next)) return true;
  // ヤマダ銀行 is not ヤマダ; ウッドグローブ使用率 is caught above
  return key.how !== 'head' && !startsBusiness(low, to + 1);
}

function startsOwnWord(low: string, at: number): boolean {
  return hitLength(lexicon.japanese, low, at) >= 2;
}

function startsBusiness(low: string, at: number): boolean {
  return BUSINESS_JAPANESE.some((word) => low.startsWith(word, at));
}

function hitLength(root: Node, low: string, from: number): number {
  let node: Node | undefined = root;
  let best = 0;
  let skipped = 0;
  for (let at = from; at < low.length; at++) {
    if (low[at] === 'ー' || low[at] === '・') {
      skipped++;
      continue;
    }
    node = node.next.get(low[at]!);
    if (node === undefined) break;
    if (node.concepts !== null) best = at + 1 - from;
  }
  return best === 0 ? 0 : Math.max(best, best - skipped);
}

/** What a name may be called for short: its first part, where spaces, script or the kind of business part it. */
function headsOf(bare: string): string[] {
  const heads = new Set<string>();
  const parts = bare.split(/[\s・･]+/).filter((part) => part !== '');
  if (parts.length > 1) heads.add(parts[0]!);
  if (parts.length > 2) heads.add(parts.slice(0, 2).join(''));
  const whole = parts.join('');
  for (const word of BUSINESS_JAPANESE) {
    if (whole.length > word.length && whole.endsWith(word)) heads.add(whole.slice(0, -word.length));
  }
  const katakana = /^[ァ-ヺー]{3,}(?=[一-龠])/.exec(whole)?.[0];
  if (katakana !== undefined) heads.add(katakana);
  return [...heads].filter((head) => head.length >= 2 && !isOwnWord(head));
}

function isOwnWord(head: string): boolean {
  const squeezed = squeezeJapanese(head);
  let node: Node | undefined = lexicon.japanese;
  for (const c of squeezed) node = node?.next.get(c);
  return node?.concepts != null || BUSINESS_JAPANESE.includes(head);
}

interface Run {
  readonly from: number;
  readonly to: number;
}

/** Stretches that could be a misspelt or differently written name: no particles, not our own words. */
function runsOf(low: string): Run[] {
  const runs: Run[] = [];
  let at = 0;
  while (at < low.length) {
    if (!isJapanese(low[at]!)) {
      at++;
      continue;
    }
    const own = hitLength(lexicon.japanese, low, at);
    if (own >= 2) {
      at += own;
      continue;
    }
    let end = at;
    while (
      end < low.length &&
      isNameChar(low, end) &&
      !(end > at && hitLength(lexicon.japanese, low, end) >= 3)
    )
      end++;
    if (end - at >= 3) runs.push({ from: at, to: end - 1 });
    if (end - at >= 4 && PARTICLES.includes(low[at]!)) {
      runs.push({ from: at + 1, to: end - 1 });
      for (const cut of particleCuts(low, at + 1, end)) runs.push({ from: at + 1, to: cut - 1 });
    }
    for (const cut of particleCuts(low, at, end)) runs.push({ from: at, to: cut - 1 });
    at = Math.max(end, at + 1);
  }
  for (const hit of low.matchAll(/[ァ-ヺー]{2,}(?:[・ ]?[ァ-ヺー]{2,})+/g))
    runs.push({ from: hit.index, to: hit.index + hit[0].length - 1 });
  return runs.slice(0, 40);
}

function isNameChar(low: string, at: number): boolean {
  const c = low[at]!;
  return isJapanese(c) || c === '・' || c === 'ー';
}

/** Hiragana runs have no edge: try each particle as the end. */
function particleCuts(low: string, from: number, to: number): number[] {
  const cuts: number[] = [];
  for (let at = from + 3; at < to; at++) {
    if (
      (isHiragana(low[at]!) && PARTICLES.includes(low[at]!)) ||
      HONORIFICS.some((word) => low.startsWith(word, at))
    )
      cuts.push(at);
  }
  return cuts.slice(0, 8);
}

/** The name was found whole, and what is left of the stretch is grammar. */
function isOnlyEnding(low: string, { from, to }: Run, hit: Found): boolean {
  if (hit.from > to || hit.to < from) return false;
  const rest = low.slice(from, Math.max(from, hit.from)) + low.slice(hit.to + 1, to + 1);
  return [...rest].every((c) => isHiragana(c));
}

function misspelt(
  { from, to }: Run,
  low: string,
  byKey: ReadonlyMap<string, readonly Name[]>,
  fuzzy: ReturnType<typeof createFuzzyIndex>,
  buckets: ReadonlyMap<string, readonly Key[]>,
): Found | null {
  const { key } = foldJapanese(low, from, to + 1);
  if (key.length < 3) return null;
  const cut = shortened(key, buckets);
  if (cut.length > 0) return { ...found(cut, from, to, 'fuzzy'), cost: 1 };
  if (key.length < 4) return null;
  const limit = key.length >= 8 ? 2 : 1;
  const near = fuzzy.near(key, limit).filter(({ word }) => sameKanji(key, word) && byKey.has(word));
  const best = near.filter(({ distance }) => distance === near[0]!.distance);
  const names = best.flatMap(({ word }) => byKey.get(word) ?? []).filter(({ alive }) => alive);
  return names.length === 0 ? null : { ...found(names, from, to, 'fuzzy'), cost: near[0]!.distance };
}

/** 山田製作 for 山田製作所: most of one name, cut short. */
function shortened(key: string, buckets: ReadonlyMap<string, readonly Key[]>): Name[] {
  const fits = (buckets.get(key.slice(0, 2)) ?? []).filter(
    ({ key: whole, how, name }) =>
      name.alive &&
      how === 'exact' &&
      whole.length > key.length &&
      whole.startsWith(key) &&
      key.length >= whole.length * 0.7,
  );
  return fits.map(({ name }) => name);
}

/** Kana may slip; another kanji is another company. */
function sameKanji(a: string, b: string): boolean {
  return kanjiOf(a) === kanjiOf(b);
}

function kanjiOf(text: string): string {
  return [...text].filter((c) => isKanji(c) || isLetter(c)).join('');
}

/** こうわかい → Kowakai; ほくせいファーマ → the Hokusei whose other name ends in ファーマ. */
function byReading(
  { from, to }: Run,
  low: string,
  readings: ReadonlyMap<string, readonly Name[]>,
  keysOf: ReadonlyMap<CustomerId, readonly string[]>,
): Found | null {
  const typed = low.slice(from, to + 1);
  const whole = romaji(typed);
  if (whole !== null && whole.length >= 4) {
    const names = (readings.get(whole) ?? []).filter(
      ({ alive, text }) => alive && shortVowels(tokensOfName(text).join('')) === whole,
    );
    if (names.length > 0) return found(names, from, to, 'fuzzy');
  }
  const kana = /^[ぁ-ゖー]{2,}(?=[ァ-ヺ一-龠])|^[ァ-ヺー]{2,}(?=[一-龠ぁ-ゖ])/.exec(typed)?.[0];
  if (kana === undefined) return null;
  const head = romaji(kana);
  if (head === null) return null;
  const tail = foldJapanese(typed.slice(kana.length)).key;
  const names = (readings.get(head) ?? []).filter(
    ({ alive, id }) => alive && (keysOf.get(id) ?? []).some((key) => key.endsWith(tail)),
  );
  return names.length === 0 ? null : found(names, from, to, 'fuzzy');
}
