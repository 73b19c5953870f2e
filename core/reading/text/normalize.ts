import { wordTable } from './word-table.ts';
/** Longer messages are not read: nobody asks a figure in a chapter, and everything below is linear in the length. */
export const LONGEST_MESSAGE = 2000;

/** `text` keeps case and accents, `low` has neither; both have the same length, so that positions are shared. */
export interface Normalized {
  readonly text: string;
  readonly low: string;
}

const QUOTES: Readonly<Record<string, string>> = wordTable({
  '‘': "'",
  '’': "'",
  '‛': "'",
  '′': "'",
  '´': "'",
  '`': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '〝': '"',
  '〟': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '〜': '~',
  '∼': '~',
  '≧': '≥',
  '≦': '≤',
  '⩾': '≥',
  '⩽': '≤',
  '、': ',',
  '。': '.',
  '､': ',',
  '｡': '.',
});

/** Nothing in it but the case is to be made one. */
const PLAIN = /^[ -_a-~]*$/;

/** Width, quotes, dashes and case made one; control, zero-width and direction marks dropped. */
export function normalize(raw: string): Normalized {
  if (PLAIN.test(raw)) return { text: raw, low: raw.toLowerCase() };
  let text = '';
  let low = '';
  for (const c of raw.replaceAll('´', "'").normalize('NFKC')) {
    const kept = visible(c);
    if (kept === '') continue;
    const one = QUOTES[kept] ?? kept;
    text += one;
    low += one.length === 1 ? foldChar(one) : one;
  }
  return { text, low };
}

function visible(c: string): string {
  const code = c.codePointAt(0) ?? 0;
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return ' ';
  if (code === 0xad || (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e)) return '';
  if ((code >= 0x2060 && code <= 0x206f) || code === 0xfeff || (code >= 0xfe00 && code <= 0xfe0f)) return '';
  if (code >= 0x300 && code <= 0x36f) return '';
  if (code >= 0xe000 && code <= 0xf8ff) return '';
  if (code === 0x3000 || code === 0x2028 || code === 0x2029) return ' ';
  return c;
}

const folded = new Map<string, string>();

/** Lower case without accents, always one code unit. */
function foldChar(c: string): string {
  if (c < '\x7f') return c >= 'A' && c <= 'Z' ? c.toLowerCase() : c;
  if (c >= '\u0250') return c;
  const known = folded.get(c);
  if (known !== undefined) return known;
  const base = c.normalize('NFD').charAt(0).toLowerCase();
  const one = base.length === 1 ? base : c;
  folded.set(c, one);
  return one;
}
