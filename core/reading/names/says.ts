import { BUSINESS_LATIN } from '../data/name-words.ts';
import { isEveryday } from '../lexicon/built-in.ts';
import type { NameToken } from './tokens.ts';

interface Span {
  readonly from: number;
  readonly to: number;
}

/** At least one word of the mention is not one that everybody uses, unless there are three. */
export function says(tokens: readonly NameToken[], { from, to }: Span): boolean {
  if (to - from >= 2) return true;
  for (let at = from; at <= to; at++) {
    const [form] = tokens[at]!.forms;
    if (form !== undefined && !isEveryday(form) && (!BUSINESS_LATIN.has(form) || to > from)) return true;
  }
  return false;
}

const DAYS = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** Everyday words written as a name is: "Half Moon", "First Up". */
export function isCapitalised(tokens: readonly NameToken[], { from, to }: Span): boolean {
  const [first] = tokens[from]!.forms;
  return (
    first !== undefined &&
    first !== 'the' &&
    !DAYS.test(first) &&
    tokens.slice(from, to + 1).every(({ capital }) => capital)
  );
}
