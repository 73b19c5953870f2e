import type { LanguageCode } from '../../question.ts';
import { en } from './en/index.ts';
import { ja } from './ja/index.ts';
import type { Tongue } from './tongue.ts';

/** A message may be of any of them, or of two: all are read at once. */
export const TONGUES: Readonly<Record<LanguageCode, Tongue>> = { en, ja };
