import { BUSINESS_LATIN, LEGAL_LATIN, LEGAL_ONLY } from '../data/name-words.ts';
import { isEveryday } from '../lexicon/built-in.ts';
import { nameTokens } from './tokens.ts';

/**
 * The words a Latin name is known by: whole, and without its legal form where that still tells it apart. What is a legal form
 * and more (Holdings, Group) may be left out too, but as the beginning of the name, not as the whole of it.
 */
export function keysOfLatin(name: string): string[][] {
  const whole = tokensOfName(name);
  if (whole.length === 0) return [];
  const keys = [whole];
  const plain = partsOfName(name);
  if (plain.length > whole.length) keys.push(plain);
  let end = whole.length;
  while (end > 1 && LEGAL_ONLY.has(whole[end - 1]!)) end--;
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
    const own = token.possessive && token.forms[0]!.length < form.length ? form : token.forms[0]!;
    parts.push(own);
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
