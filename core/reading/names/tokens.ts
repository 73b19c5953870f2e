import { SAME_WORD } from '../data/name-words.ts';
import { isDigit, isLetter } from '../text/script.ts';

/** One word of a message as names see it: `forms` are the ways it may be meant (Munson's: munson, munsons). */
export interface NameToken {
  readonly start: number;
  readonly end: number;
  readonly forms: readonly string[];
  /** nothing but one space stands between this and the word before */
  readonly joined: boolean;
  /** a space or hyphen, and no comma */
  readonly close: boolean;
  readonly capital: boolean;
  readonly possessive: boolean;
}

const ORDINALS: ReadonlyMap<string, string> = new Map([
  ['1st', 'first'],
  ['2nd', 'second'],
  ['3rd', 'third'],
  ['4th', 'fourth'],
  ['5th', 'fifth'],
  ['6th', 'sixth'],
  ['7th', 'seventh'],
  ['8th', 'eighth'],
  ['9th', 'ninth'],
  ['10th', 'tenth'],
]);

/** What may stand between two words of one name. */
const JOINING: ReadonlySet<string> = new Set([' ', '-', '. ', '.', '', ', ', ' - ', '&', ' & ', "' ", '/']);

const AND: ReadonlySet<string> = new Set(['&', '+']);

let last: { readonly low: string; readonly text: string; readonly tokens: readonly NameToken[] } | undefined;

/** The words of a message; those of the last one are kept, for several readers ask for them. */
export function nameTokens(low: string, text = low): readonly NameToken[] {
  if (last?.low !== low || last.text !== text) last = { low, text, tokens: cut(low, text) };
  return last.tokens;
}

function cut(low: string, text: string): NameToken[] {
  const tokens: NameToken[] = [];
  let at = 0;
  let last = -1;
  while (at < low.length) {
    if (!isWord(low[at]!)) {
      if (AND.has(low[at]!) && !/[a-z0-9]/.test(low[at - 1] ?? '')) {
        tokens.push({
          start: at,
          end: at + 1,
          forms: ['and'],
          joined: true,
          close: true,
          capital: false,
          possessive: false,
        });
        last = at + 1;
      }
      at++;
      continue;
    }
    let end = at;
    while (end < low.length && (isWord(low[end]!) || (low[end] === "'" && isWord(low[end + 1] ?? '')))) end++;
    const between = last < 0 ? '' : low.slice(last, at);
    const word = low.slice(at, end);
    tokens.push({
      start: at,
      end,
      forms: formsOf(word),
      possessive: word.includes("'"),
      joined: JOINING.has(between),
      close: between === ' ' || between === '-',
      capital: text[at] !== low[at],
    });
    last = end;
    at = end;
  }
  return tokens;
}

function isWord(c: string): boolean {
  return isLetter(c) || isDigit(c);
}

function formsOf(word: string): readonly string[] {
  const quote = word.lastIndexOf("'");
  if (quote < 0) {
    const plain = isDigit(word[0]!) ? (ORDINALS.get(word) ?? word) : word;
    return SAME_WORD.get(plain) ?? [plain];
  }
  const head = word.slice(0, quote).replaceAll("'", '');
  const whole = word.replaceAll("'", '');
  return word.slice(quote + 1) === 's' ? [head, whole] : [whole, head];
}
