import type { Language } from '../core/languages/language.ts';
import type { Question } from '../core/question.ts';
import type { Moment } from '../core/time.ts';
import type { Card } from './elements.ts';

/** What is sent for an outcome. */
export interface Reply {
  /** the whole answer in plain words, for clients without cards and for the terminal; lines end with \n. Not Markdown */
  readonly text: string;
  /** its first line, for notifications */
  readonly summary: string;
  readonly card: Card | null;
  /** up to three next questions, as words a person would type */
  readonly suggestions: readonly Suggestion[];
  /** worth asking whether it was helpful */
  readonly feedback: boolean;
}

export interface Suggestion {
  readonly title: string;
  readonly question: Question;
}

/** Who looks, and where. */
export interface View {
  readonly language: Language;
  readonly moment: Moment;
  readonly place: 'personal' | 'group' | 'channel';
  /** opens the bot's personal chat, where the channel has such a link */
  readonly personalChatUrl?: string;
  /** the question leaned on the one before: offer to forget it */
  readonly followUp?: boolean;
}
