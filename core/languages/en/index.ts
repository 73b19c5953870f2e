import type { Language } from '../language.ts';
import { advice } from './advice.ts';
import { answers } from './answers.ts';
import { asking } from './asking.ts';
import { changes } from './changes.ts';
import { explanations } from './explanations.ts';
import { format } from './format.ts';
import { inflation } from './inflation.ts';
import { labels } from './labels.ts';
import { notes } from './notes.ts';
import { nudges } from './nudges/index.ts';
import { talk } from './talk.ts';
import { terms } from './terms.ts';

export const en: Language = {
  code: 'en',
  format,
  terms,
  asking,
  answers,
  notes,
  talk,
  explanations,
  labels,
  nudges,
  inflation,
  changes,
  advice,
};
