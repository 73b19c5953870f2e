import type { Tongue } from '../tongue.ts';
import { LEXICON } from './lexicon.ts';
import { PATTERNS } from './patterns.ts';

export const ja: Tongue = { lexicon: LEXICON, patterns: PATTERNS, functionWords: [], contractions: {} };
