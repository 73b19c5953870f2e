import type { Question } from '../../question.ts';

/** Slots of a question; what was not said is undefined. */
export type Slots = { readonly [K in keyof Question]?: Question[K] | undefined };
