import type { LanguageCode } from '../question.ts';
import type { AdviceWords } from './advice.ts';
import type { AnswerWords } from './answers.ts';
import type { Asking } from './asking.ts';
import type { ChangeWords } from './changes.ts';
import type { Explanations } from './explanations.ts';
import type { Format } from './format.ts';
import type { InflationWords } from './inflation.ts';
import type { Labels } from './labels.ts';
import type { NoteWords } from './notes.ts';
import type { NudgeWords } from './nudges.ts';
import type { TalkWords } from './talk.ts';
import type { Terms } from './terms.ts';

/**
 * Everything Uptake says in one language, as plain text: no Markdown, no markup; the cards escape.
 * One area of words is one interface beside this file, implemented in en/ and ja/ under the same name;
 * an area added here is asked of both by the compiler.
 */
export interface Language {
  readonly code: LanguageCode;
  readonly format: Format;
  readonly terms: Terms;
  readonly asking: Asking;
  readonly answers: AnswerWords;
  readonly notes: NoteWords;
  readonly talk: TalkWords;
  readonly explanations: Explanations;
  readonly labels: Labels;
  readonly nudges: NudgeWords;
  readonly inflation: InflationWords;
  readonly changes: ChangeWords;
  readonly advice: AdviceWords;
}
