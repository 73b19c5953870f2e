import type { CustomerId, Question } from '../../question.ts';
import { pattern } from '../languages/index.ts';
import { CUSTOMER_MARK } from '../text/compact.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
  readonly ids: readonly CustomerId[];
}

export const LONGEST_ALIAS = 60;
/** The customer, where its name stood. */
export const C = '[\\ue000-\\uf8ff]';
export const QUOTES = `"'「」『』“”‘’`;
/** A name in quotes. */
export const QUOTED = new RegExp(
  `(?<![\\w\\ue000-\\uf8ff])[${QUOTES}]([^${QUOTES}]{1,${LONGEST_ALIAS}})[${QUOTES}]`,
  'u',
);
const QUOTES_AROUND = new RegExp(`^[${QUOTES}]+|[${QUOTES}]+$`, 'gu');

/** "call Contoso for me" is no name. */
export const NO_ALIAS =
  /^(?:for|now|today|tomorrow|back|me|him|her|them|please|again|later|at|on|about|to|and|tonight|asap|an?|an alias)(?: |$)/i;

/** Words said around a name that are no part of it. */
const BEFORE = pattern('words.before');
const AFTER =
  /[, ]+(?:please|from (?:now|here) on|going forward|for short|instead|now|in (?:the )?future|any ?more|any longer|again)$/iu;
const MARK = new RegExp(C, 'u');

/** The name alone, or null where nothing is left that could be one. */
export function aliasFrom(said: string): string | null {
  let alias = said.trim();
  for (let before = ''; before !== alias; ) {
    before = alias;
    alias = alias.replace(BEFORE, '').replace(AFTER, '').replace(QUOTES_AROUND, '').trim();
  }
  return alias === '' || alias.length > LONGEST_ALIAS || MARK.test(alias) ? null : alias;
}

/** Fewer letters and digits would be found in every other message. */
const SHORTEST_ALIAS = 2;

/** Whether a text can be a further name as it stands: words alone have led here, a button may bring anything. */
export function isAlias(text: string): boolean {
  const letters = text.normalize('NFKC').match(/[\p{L}\p{N}]/gu) ?? [];
  return letters.length >= SHORTEST_ALIAS && !/[\p{C}\p{Zl}\p{Zp}<>]/u.test(text) && aliasFrom(text) === text;
}

/** The message with a mark where a customer is named. */
export function maskOne(text: string, { start, end }: Span): string {
  return `${text.slice(0, start)}${String.fromCharCode(CUSTOMER_MARK)}${text.slice(end)}`;
}

export function aliasQuestion(ids: readonly CustomerId[], more: Partial<Question>): Question {
  return ids.length > 1
    ? { intent: 'set_alias', customers: [], ...more, clarify: 'customer', candidates: ids }
    : { intent: 'set_alias', customers: ids, ...more };
}

export function sameIds(a: readonly CustomerId[], b: readonly CustomerId[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}

/** Whose name this is where it is known already, and so is a mention too. */
export function knownAs(text: string, spans: readonly Span[], alias: string): readonly CustomerId[] {
  return spans.find(({ start, end }) => aliasFrom(text.slice(start, end)) === alias)?.ids ?? [];
}
