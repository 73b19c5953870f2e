import type { Tongue } from '../tongue.ts';
import { LEXICON } from './lexicon.ts';

export const ja: Tongue = { lexicon: LEXICON };
