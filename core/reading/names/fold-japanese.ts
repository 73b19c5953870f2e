import { LEGAL_JAPANESE, LETTERS, READINGS, SAID } from '../data/name-words.ts';
import { isJapanese, isKanji, isKatakana, isLetter, scriptOf } from '../text/script.ts';
import { wordTable } from '../text/word-table.ts';

/** A folded text with, for every character of it, where it came from. */
export interface Folded {
  readonly key: string;
  readonly from: readonly number[];
}

/** Latin words of at most so many letters are spelt, beside Japanese: NKシステム is エヌケイシステム. */
const SPELT = 3;
const SMALL = new Map([...'ぁぃぅぇぉっゃゅょゎ'].map((c, i) => [c, [...'あいうえおつやゆよわ'][i]!]));
const VU: Readonly<Record<string, string>> = wordTable({ あ: 'ば', い: 'び', え: 'べ', お: 'ぼ' });
const OLD_KANJI: Readonly<Record<string, string>> = wordTable({
  澤: '沢',
  邊: '辺',
  邉: '辺',
  髙: '高',
  﨑: '崎',
  齋: '斎',
  齊: '斉',
  廣: '広',
  國: '国',
  櫻: '桜',
  濱: '浜',
  濵: '浜',
  條: '条',
  龍: '竜',
  學: '学',
  榮: '栄',
  德: '徳',
  之: 'の',
  ヶ: 'が',
});
const OLD = new RegExp(`[${Object.keys(OLD_KANJI).join('')}]`, 'g');
const LEGAL = new RegExp(LEGAL_JAPANESE.map((form) => form.replace(/[()]/g, '\\$&')).join('|'), 'g');
const E_ROW = 'えけせてねへめれげぜでべぺ';
const O_ROW = 'おこそとのほもよろごぞどぼぽ';
const U_ROW = 'うくすつぬふむゆるぐずづぶぷ';

const readingsByFirst = new Map<string, (readonly [string, string])[]>();
for (const pair of READINGS) {
  const first = pair[0][0]!;
  readingsByFirst.set(first, [...(readingsByFirst.get(first) ?? []), pair]);
}

/** Older forms of a kanji as the common one, so that 髙橋 is 高橋. */
export function modernKanji(text: string): string {
  return text.replace(OLD, (c) => OLD_KANJI[c]!);
}

/**
 * The text as names are compared: katakana as hiragana, small kana large, ー ・ and spaces gone, long vowels short, older
 * kanji as newer, common readings in kana, Latin words beside Japanese as they are said.
 */
export function foldJapanese(text: string, { readings = true } = {}): Folded {
  const low = modernKanji(text);
  let key = '';
  const from: number[] = [];
  const add = (text: string, at: number) => {
    for (const c of text) {
      const before = key.at(-1) ?? '';
      if (lengthens(before, c) && sameWord(low, from.at(-1), at)) continue;
      if (before === 'ぶ' && VU[c] !== undefined && vuAt === key.length) {
        key = key.slice(0, -1) + VU[c];
        continue;
      }
      key += c;
      from.push(at);
    }
  };
  let vuAt = -1;
  let at = 0;
  const end = low.length;
  while (at < end) {
    const c = low[at]!;
    if (isLetter(c)) {
      const word = latinAt(low, at, end);
      const beside = touchesJapanese(low, at, word.end);
      const said = beside ? SAID[word.text] : undefined;
      if (said === undefined && beside && word.text.replace('&', '').length <= SPELT) {
        for (let i = at; i < word.end; i++)
          if (low[i] !== '&') for (const kana of LETTERS[low[i]!] ?? low[i]!) add(kana, i);
      } else if (said === undefined) {
        for (let i = at; i < word.end; i++) {
          key += low[i];
          from.push(i);
        }
      } else for (const kana of foldJapanese(said).key) add(kana, at);
      at = word.end;
      continue;
    }
    const reading = readings && isKanji(c) ? readingAt(low, at, end) : null;
    if (reading !== null) {
      for (const kana of reading.kana) add(foldKana(kana), at);
      at = reading.end;
      continue;
    }
    if (c === 'ー' || c === '・' || c === '=') {
      at++;
      continue;
    }
    if (c === ' ' && (isJapanese(low[at - 1] ?? '') || isJapanese(low[at + 1] ?? ''))) {
      at++;
      continue;
    }
    if (c === 'ケ' || c === 'の' || c === 'が') {
      // 桜ヶ丘, 桜が丘 and 桜丘; 日之出 and 日の出
      if (betweenKanji(low, at, end)) {
        at++;
        continue;
      }
    }
    const one = c === 'ズ' && endsKatakana(low, at) ? 'す' : foldKana(c);
    if (c === 'ヴ' || c === 'ゔ') {
      add('ぶ', at);
      vuAt = key.length;
      at++;
      continue;
    }
    add(one, at);
    at++;
  }
  return { key, from };
}

function foldKana(c: string): string {
  const hiragana = isKatakana(c) && c !== 'ー' ? String.fromCharCode(c.charCodeAt(0) - 0x60) : c;
  const large = SMALL.get(hiragana) ?? hiragana;
  if (large === 'ぢ') return 'じ';
  if (large === 'づ') return 'ず';
  return large;
}

/** A vowel is only lengthened inside one stretch of kana: not by の before ウッド. */
function sameWord(low: string, before: number | undefined, at: number): boolean {
  if (before === undefined || before === at) return true;
  return scriptOf(low[before]!) === scriptOf(low[at]!);
}

function lengthens(before: string, c: string): boolean {
  if (before === '') return false;
  if (c === 'い') return E_ROW.includes(before);
  if (c === 'う') return O_ROW.includes(before) || U_ROW.includes(before);
  return false;
}

/** トレーダーズ and トレーダース. */
function endsKatakana(low: string, at: number): boolean {
  return isKatakana(low[at - 1] ?? '') && !isKatakana(low[at + 1] ?? '');
}

function betweenKanji(low: string, at: number, end: number): boolean {
  return at > 0 && at + 1 < end && isKanji(low[at - 1]!) && isKanji(low[at + 1]!);
}

function latinAt(low: string, at: number, limit: number): { text: string; end: number } {
  let end = at;
  while (end < limit && (isLetter(low[end]!) || (low[end] === '&' && isLetter(low[end + 1] ?? '')))) end++;
  return { text: low.slice(at, end), end };
}

function touchesJapanese(low: string, start: number, end: number): boolean {
  return isJapanese(low[end] ?? '') || (start > 0 && isJapanese(low[start - 1]!));
}

function readingAt(low: string, at: number, end: number): { kana: string; end: number } | null {
  for (const [kanji, kana] of readingsByFirst.get(low[at]!) ?? []) {
    if (at + kanji.length <= end && low.startsWith(kanji, at)) return { kana, end: at + kanji.length };
  }
  return null;
}

/** A Japanese name without its legal form, unless nothing would be left. */
export function withoutLegalForm(name: string): string {
  const rest = name.replaceAll(LEGAL, ' ').replace(/ +/g, ' ').trim();
  return rest === '' ? name : rest;
}
