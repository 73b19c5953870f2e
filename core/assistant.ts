import type { Outcome } from './answer.ts';
import type { Ask } from './answers/ask.ts';
import type { Person } from './person.ts';
import type { LanguageCode, PreviousQuestion, Question } from './question.ts';
import type { Claim } from './reading/claims.ts';
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

/** What a message was read as: one or more whole questions in its order, and why. */
export interface Reading {
  readonly questions: readonly Question[];
  readonly language: LanguageCode;
  /** one line per step, for `ask --why`: what was read, from which words, what was ignored; worded only when asked for */
  readonly trace: () => readonly string[];
  /** what binds the answer, stretch by stretch of the message as normalised, and the slot that holds it */
  readonly claims: () => readonly Claim[];
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
