/** Character classes by code unit. Text is NFKC before these are asked, so half-width kana and full-width Latin are gone. */
export function isHiragana(c: string): boolean {
  return c >= 'ぁ' && c <= 'ゖ';
}

export function isKatakana(c: string): boolean {
  return (c >= 'ァ' && c <= 'ヺ') || c === 'ー';
}

export function isKanji(c: string): boolean {
  return (c >= '一' && c <= '鿿') || (c >= '㐀' && c <= '䶿') || c === '々' || c === '〇';
}

export function isJapanese(c: string): boolean {
  return isHiragana(c) || isKatakana(c) || isKanji(c);
}

export function hasJapanese(text: string): boolean {
  for (let at = 0; at < text.length; at++)
    if (text.charCodeAt(at) > 0x3000 && isJapanese(text[at]!)) return true;
  return false;
}

export function isDigit(c: string): boolean {
  return c >= '0' && c <= '9';
}

/** A letter of a spaced script: Latin with its accents, Greek, Cyrillic. */
export function isLetter(c: string): boolean {
  if (c >= 'a' && c <= 'z') return true;
  if (c >= 'A' && c <= 'Z') return true;
  return c >= 'À' && c <= 'ӿ' && c !== '×' && c !== '÷';
}

export type Script = 'hiragana' | 'katakana' | 'kanji' | 'latin' | 'digit' | 'other';

export function scriptOf(c: string): Script {
  if (isHiragana(c)) return 'hiragana';
  if (isKatakana(c)) return 'katakana';
  if (isKanji(c)) return 'kanji';
  if (isDigit(c)) return 'digit';
  if (isLetter(c)) return 'latin';
  return 'other';
}
