import type { CustomerId } from '../../question.ts';

/** One way a customer is called. Removed names stay in the indexes, dead. */
export interface Name {
  readonly id: CustomerId;
  readonly text: string;
  /** its folded Japanese keys */
  keys: readonly string[];
  /** all the names of the same customer, this one among them */
  siblings: readonly Name[];
  alive: boolean;
}

/**
 * How a mention was matched, best first: the whole name; with other spaces; misspelt; several of its words; the first word
 * alone; a last word several share; a name amid words that may make it another company's.
 */
export type How = 'exact' | 'squashed' | 'fuzzy' | 'partial' | 'head' | 'tail' | 'doubt';
export const QUALITY: Readonly<Record<How, number>> = {
  exact: 6,
  squashed: 5,
  fuzzy: 4,
  partial: 3,
  head: 2,
  doubt: 1,
  tail: 0,
};

/** A mention found: `from` and `to` are positions (tokens or characters, both included) in what was searched. */
export interface Found {
  readonly ids: readonly CustomerId[];
  readonly from: number;
  readonly to: number;
  readonly how: How;
  readonly cost: number;
}

export function found(names: readonly Name[], from: number, to: number, how: How): Found {
  return { ids: [...new Set(names.map(({ id }) => id))], from, to, how, cost: 0 };
}

/** What a customer goes by. */
export interface Nameable {
  readonly id: CustomerId;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly domain?: string;
  readonly tenantId?: string;
}

/** A stretch of a normalised message, `end` excluded. More than one id, or a doubtful one: which is to be asked. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly ids: readonly CustomerId[];
  readonly how: How;
}
