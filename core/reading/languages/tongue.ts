import type { Words } from '../lexicon/concepts.ts';

/** All that reading knows of one language. What is added here is asked of every language by the compiler. */
export interface Tongue {
  readonly lexicon: Words;
}
