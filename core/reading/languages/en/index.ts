import type { Tongue } from '../tongue.ts';
import { CONTRACTIONS } from './contractions.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import { LEXICON } from './lexicon.ts';
import { PATTERNS } from './patterns.ts';

export const en: Tongue = {
  lexicon: LEXICON,
  patterns: PATTERNS,
  functionWords: FUNCTION_WORDS,
  contractions: CONTRACTIONS,
};
