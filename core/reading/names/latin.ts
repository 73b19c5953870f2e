import { BUSINESS_LATIN, LEGAL_LATIN, LEGAL_ONLY, SAME_BUSINESS } from '../data/name-words.ts';
import { isEveryday } from '../lexicon/built-in.ts';
import { isDigit, isLetter } from '../text/script.ts';
import { wordTable } from '../text/word-table.ts';

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
}

const ORDINALS: Readonly<Record<string, string>> = wordTable({
  '1st': 'first',
  '2nd': 'second',
  '3rd': 'third',
  '4th': 'fourth',
  '5th': 'fifth',
});

/** What may stand between two words of one name. */
const JOINING: ReadonlySet<string> = new Set([' ', '-', '. ', '.', '', ', ', ' - ', '&', ' & ', "' ", '/']);

export function nameTokens(low: string, text = low): NameToken[] {
  const tokens: NameToken[] = [];
  let at = 0;
  let last = -1;
  while (at < low.length) {
    if (!isWord(low[at]!)) {
      if (low[at] === '&' && !/[a-z0-9]/.test(low[at - 1] ?? '')) {
        tokens.push({ start: at, end: at + 1, forms: ['and'], joined: true, close: true, capital: false });
        last = at + 1;
      }
      at++;
      continue;
    }
    let end = at;
    while (end < low.length && (isWord(low[end]!) || (low[end] === "'" && isWord(low[end + 1] ?? '')))) end++;
    const between = last < 0 ? '' : low.slice(last, at);
    tokens.push({
      start: at,
      end,
      forms: formsOf(low.slice(at, end)),
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

function formsOf(word: string): string[] {
  const plain = ORDINALS[word] ?? word;
  const quote = plain.lastIndexOf("'");
  if (quote < 0) return [plain];
  const head = plain.slice(0, quote).replaceAll("'", '');
  const whole = plain.replaceAll("'", '');
  return plain.slice(quote + 1) === 's' ? [head, whole] : [whole, head];
}

/** The words a Latin name is known by: whole, and without its legal form where that still tells it apart. */
export function keysOfLatin(name: string): string[][] {
  const whole = tokensOfName(name);
  if (whole.length === 0) return [];
  const keys = [whole];
  const plain = partsOfName(name);
  if (plain.length > whole.length) keys.push(plain);
  let end = whole.length;
  while (end > 1 && LEGAL_LATIN.has(whole[end - 1]!)) end--;
  const start = whole[0] === 'the' && end > 1 ? 1 : 0;
  const bare = whole.slice(start, end);
  if (bare.length < whole.length && !tooPlain(bare, whole)) keys.push(bare);
  return keys;
}

function tooPlain(bare: readonly string[], whole: readonly string[]): boolean {
  if (bare.length > 1) return false;
  const [word] = bare;
  if (word === undefined || word.length < 2) return true;
  if (isEveryday(word) || BUSINESS_LATIN.has(word)) return true;
  return whole.length > 1 && word.length < 3 && !LEGAL_ONLY.has(whole.at(-1)!);
}

export function tokensOfName(name: string): string[] {
  return mergeInitials(partsOfName(name));
}

function partsOfName(name: string): string[] {
  const parts: string[] = [];
  for (const token of nameTokens(name)) {
    const form = token.forms.at(-1)!;
    const possessive =
      token.forms.length > 1 && token.forms[0]!.length < form.length ? form : token.forms[0]!;
    parts.push(possessive);
  }
  return parts;
}

/** S.A. → sa, A.B.C. → abc at the end of a name. */
function mergeInitials(parts: readonly string[]): string[] {
  let end = parts.length;
  while (end > 0 && parts[end - 1]!.length === 1) end--;
  const initials = parts.slice(end).join('');
  if (initials.length < 2) return [...parts];
  return LEGAL_LATIN.has(initials) ? [...parts.slice(0, end), initials] : [...parts];
}

const kinds = new Map<string, number>();
for (const [kind, words] of SAME_BUSINESS.entries()) for (const word of words) kinds.set(word, kind);

/** Whether two words name the same kind of business, in either language. */
export function sameBusiness(a: string, b: string): boolean {
  const kind = kinds.get(a);
  return kind !== undefined && kind === kinds.get(b);
}
