import type { Name } from '../core/languages/terms.ts';

/** A name longer than this is shortened, units as in `units`. */
const NAME_UNITS = 60;

/** Anything that came from outside, made harmless as plain text: one line, no control or direction characters, no template marks. */
export function clean(text: string, limit = NAME_UNITS): string {
  const plain = text
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\s]+/g, ' ')
    .replace(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g, '')
    .replace(/([{$])(?=\{)/g, '$1 ')
    .trim();
  return shorten(plain, limit);
}

/** How wide a text is: a full-width character counts two. */
export function units(text: string): number {
  let sum = 0;
  for (const char of text) sum += isWide(char.codePointAt(0)!) ? 2 : 1;
  return sum;
}

/** Hangul, kana, kanji, full-width forms and pictographs. */
const isWide = (code: number): boolean =>
  code >= 0x1100 &&
  (code <= 0x115f ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x3ffff));

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The text, or as much of its beginning as fits with an ellipsis; never cuts a character in two. */
export function shorten(text: string, limit: number): string {
  if (text.length * 2 <= limit || units(text) <= limit) return text;
  let kept = '';
  let room = limit - 1;
  // no character that could fit lies further in than this
  for (const { segment } of graphemes.segment(text.slice(0, limit * 32))) {
    room -= units(segment);
    if (room < 0) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** Display names of ids, clean; an id without a name is shown as it is. */
export function namesIn(names: Readonly<Record<string, string>>, limit = NAME_UNITS): Name {
  return (id) => clean(Object.hasOwn(names, id) ? (names[id] ?? id) : id, limit) || '?';
}

const LEGAL_FORM =
  /^(株式会社|有限会社|合同会社|㈱|㈲|（株）|\(株\))\s*|\s*(株式会社|有限会社|合同会社|㈱|（株）|\(株\))$|,?\s+(Ltd|Limited|Inc|LLC|Corp|Corporation|GmbH|PLC|plc)\.?$/;

/** A name as people say it, for narrow places where it is clear who is meant. */
export const withoutLegalForm = (name: string): string => name.replace(LEGAL_FORM, '').trim() || name;

/**
 * Plain text as it must be written where a client reads Markdown, so that it shows unchanged. Only what could be read
 * as markup is touched, because phones show the backslash; they also read [a](b) as a link in spite of one, so those
 * two are kept apart by an invisible space.
 */
/** Whether anything at all in a text could be read as markup: most texts hold nothing of the kind. */
const MARKUP = /[\\`*[\]<_~{&]|:\/\/|www\.|^\s*([>#+=-]|\d+[.)](\s|$))/im;

export function escapeMarkdown(text: string): string {
  if (!MARKUP.test(text)) return text;
  return text
    .replace(/[\\`*[\]<]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/\](?=\()/g, ']\u200b')
    .replace(/~(?=~)|([{$])(?=\{)/g, '$&\u200b')
    .replace(/&(?=#?\w+;)/g, '&\u200b')
    .replace(/^(\s*)(>|[#+=-](?=[\s#=-]|$))/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/gm, '$1\\$2')
    .replace(/:\/\//g, ':\u200b//')
    .replace(/\bwww\./gi, 'www\u200b.');
}
