import type { CustomerId } from '../question.ts';
import type { Concept } from './lexicon/concepts.ts';

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

/** What a piece of a message is. */
export type Piece =
  /** one id: this customer; several: which of them is not clear */
  | { readonly kind: 'customer'; readonly ids: readonly CustomerId[]; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly unit: Unit; readonly text: string }
  | { readonly kind: 'concept'; readonly concepts: readonly Concept[]; readonly text: string }
  /** a Latin word the lexicon does not hold */
  | { readonly kind: 'word'; readonly text: string; readonly known: boolean }
  /** Japanese between two hits: particles, endings, unknown words */
  | { readonly kind: 'kana'; readonly text: string }
  | { readonly kind: 'mark'; readonly text: string };

/** One piece of a message, in its order, and where it stands in the compacted text. */
export type Item = Piece & { readonly from: number; readonly to: number };

export function has(item: Item | undefined, concept: Concept): boolean {
  return item?.kind === 'concept' && item.concepts.includes(concept);
}

/** Whether a message says any of these. */
export function says(said: ReadonlySet<Concept>, ...concepts: readonly Concept[]): boolean {
  return concepts.some((concept) => said.has(concept));
}

export function hasAny(item: Item | undefined, concepts: ReadonlySet<Concept>): boolean {
  return item?.kind === 'concept' && item.concepts.some((concept) => concepts.has(concept));
}

export function isMark(item: Item | undefined, marks: string): boolean {
  return item?.kind === 'mark' && marks.includes(item.text);
}
