import type { ReadFacts } from '../../core/nudges/facts.ts';
import type { Limits } from '../../core/nudges/limits.ts';
import type { Reviewed } from '../../core/nudges/review.ts';
import type { NudgeStore, Recipient, Unconfirmed } from '../../core/nudges/store.ts';
import type { Clock } from './clock.ts';
import type { People } from './people.ts';
import type { Post } from './wire.ts';

export type Said = Extract<Reviewed, { kind: 'say' }>;

/** Everything one card says. */
export interface CardContents {
  readonly to: Recipient;
  /** unique key of the delivery; goes along with the message, so that the channel's records can be compared with ours */
  readonly key: string;
  readonly said: readonly Said[];
  readonly unconfirmed: readonly Unconfirmed[];
  readonly overBudget: number;
  readonly instant: string;
}

/** What sending needs. */
export interface Courier {
  readonly store: NudgeStore;
  readonly facts: ReadFacts;
  readonly people: People;
  readonly clock: Clock;
  readonly post: Post;
  /** the message for a card's contents */
  readonly compose: (contents: CardContents) => Promise<object>;
  readonly limits: Limits;
  readonly random: () => number;
  /** told of every attempt's end */
  readonly onEnd?: (end: { readonly kind: string; readonly error?: string }) => void;
}
