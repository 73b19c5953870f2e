import type { CustomerId } from '../question.ts';

export type Unit =
  | 'percent'
  | 'count'
  | 'rank'
  | 'people'
  | 'licenses'
  | 'points'
  | 'times'
  | 'days'
  | 'weeks'
  | 'months'
  | 'quarters'
  | 'years'
  | 'hours'
  | 'minutes'
  | 'clock'
  | 'month'
  | 'none';

/** One piece of a message, in its order. */
export type Item =
  /** one id: this customer; several: which of them is not clear */
  | { readonly kind: 'customer'; readonly ids: readonly CustomerId[]; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly unit: Unit; readonly text: string }
  | { readonly kind: 'concept'; readonly concepts: readonly string[]; readonly text: string }
  /** a Latin word the lexicon does not hold */
  | { readonly kind: 'word'; readonly text: string; readonly known: boolean }
  /** Japanese between two hits: particles, endings, unknown words */
  | { readonly kind: 'kana'; readonly text: string }
  | { readonly kind: 'mark'; readonly text: string };

export function has(item: Item | undefined, concept: string): boolean {
  return item?.kind === 'concept' && item.concepts.includes(concept);
}

export function hasAny(item: Item | undefined, concepts: ReadonlySet<string>): boolean {
  return item?.kind === 'concept' && item.concepts.some((concept) => concepts.has(concept));
}

export function isMark(item: Item | undefined, marks: string): boolean {
  return item?.kind === 'mark' && marks.includes(item.text);
}
