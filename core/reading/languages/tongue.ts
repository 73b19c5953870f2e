import type { Words } from '../lexicon/concepts.ts';
import type { Patterns } from './patterns.ts';

/** All that reading knows of one language. What is added here is asked of every language by the compiler. */
export interface Tongue {
  readonly lexicon: Words;
  readonly patterns: Patterns;
  /** words of a spaced script that carry no concept of ours but are no names either */
  readonly functionWords: readonly string[];
  /** what is written short, and the words it stands for */
  readonly contractions: Readonly<Record<string, readonly string[]>>;
}
