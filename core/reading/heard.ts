import type { PreviousQuestion } from '../question.ts';
import type { Evidence } from './evidence.ts';
import type { Guarded } from './guards/guarded.ts';
import { guard } from './guards/index.ts';
import { type Off, once } from './in-order.ts';
import { look } from './look.ts';
import type { Mention } from './names/name.ts';
import { nudgeWish } from './nudges/index.ts';
import type { Wish } from './nudges/wish.ts';
import { vote } from './rules/index.ts';
import type { Normalized } from './text/normalize.ts';
import type { Vote } from './vote.ts';

/** A part of a message and what it says by itself. Whoever asks, guards and rules decide once. */
export interface Heard {
  readonly message: Normalized;
  readonly mentions: readonly Mention[];
  readonly evidence: Evidence;
  readonly guarded: () => Guarded | null;
  readonly ruled: () => Vote | null;
  readonly wish: (context: PreviousQuestion | null) => Wish | null;
}

export function hear(message: Normalized, mentions: readonly Mention[], off: Off): Heard {
  const evidence = look(message, mentions);
  const alone = once(() => nudgeWish(evidence, null, off));
  return {
    message,
    mentions,
    evidence,
    guarded: once(() => guard(evidence, off)),
    ruled: once(() => vote(evidence, off)),
    wish: (context) => (context === null ? alone() : nudgeWish(evidence, context, off)),
  };
}
