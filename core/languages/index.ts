import type { LanguageCode } from '../question.ts';
import { en } from './en/index.ts';
import { ja } from './ja/index.ts';
import type { Language } from './language.ts';

export const LANGUAGES: Readonly<Record<LanguageCode, Language>> = { en, ja };
