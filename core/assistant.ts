import type { Ask, Outcome } from './answer.ts';
import type { LanguageCode, PreviousQuestion, Question } from './question.ts';
import type { PersonKey, Preferences } from './store/state.ts';
import type { Moment } from './time.ts';

/** What came in: typed words, or a button's question. */
export interface Input {
  readonly text?: string;
  /** what a card carried back; hostile until parsed */
  readonly payload?: unknown;
  /** the client's locale, the last resort for the language */
  readonly locale?: string;
}

/** What is remembered of a conversation with one person: plain data, kept in bot state. */
export interface Context {
  readonly previous?: PreviousQuestion;
  /** instant of the previous turn; context fades */
  readonly at?: string;
  readonly pending?: Ask;
  readonly language?: LanguageCode;
}

/** Who asks and where. Figures of named customers are for personal chats. */
export interface Person extends PersonKey {
  readonly place: 'personal' | 'group' | 'channel';
  readonly preferences: Preferences;
  /** the channel's id of the conversation; what is sent there later goes to it */
  readonly conversation?: string;
  /** as the channel calls them; for display only */
  readonly name?: string;
}

/** What a message was read as: one or more whole questions in its order, and why. */
export interface Reading {
  readonly questions: readonly Question[];
  readonly language: LanguageCode;
  /** one line per step, for `ask --why`: what was read, from which words, what was ignored; worded only when asked for */
  readonly trace: () => readonly string[];
  /** leaned on the question before it */
  readonly followUp?: boolean;
  /** the whole context no longer applies */
  readonly fresh: boolean;
  /** 導入率 was said and read as this */
  readonly introductionRate?: 'deployment' | 'usage';
}

/** The whole flow: words to questions, a question to an outcome. */
export interface Assistant {
  /** What the next message leans on: what is remembered, unless it has faded or a card has come since. */
  recall(remembered: Context, person: Person, moment: Moment): Promise<Context>;
  read(input: Input, context: Context, person: Person, moment: Moment): Promise<Reading>;
  respond(question: Question, person: Person, moment: Moment, language: LanguageCode): Promise<Outcome>;
}
