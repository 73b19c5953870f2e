import type { Tongue } from '../tongue.ts';
import { LEXICON } from './lexicon.ts';

export const en: Tongue = { lexicon: LEXICON };
