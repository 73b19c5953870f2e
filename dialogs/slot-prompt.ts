import type { TurnContext } from 'botbuilder';
import { Prompt, type PromptOptions, type PromptRecognizerResult } from 'botbuilder-dialogs';
import type { Ask } from '../core/answers/ask.ts';
import type { LanguageCode, Question } from '../core/question.ts';
import type { Exchange } from './exchange.ts';

export const SLOT = 'slot';

export interface SlotOptions extends PromptOptions {
  readonly ask: Ask;
  readonly language: LanguageCode;
}
/** What a reply was read as: the question completed, or another one instead. */
export interface SlotReply {
  readonly questions: readonly Question[];
  readonly language: LanguageCode;
}

/** Replies that are not understood, after which the question is let go. */
const ATTEMPTS = 2;

/** Asks for one thing; resolves to the questions to go on with, or to undefined after too many attempts. */
export class SlotPrompt extends Prompt<SlotReply> {
  readonly #exchange: Exchange;

  constructor(exchange: Exchange) {
    super(SLOT, async ({ recognized, attemptCount }) => recognized.succeeded || attemptCount >= ATTEMPTS);
    this.#exchange = exchange;
  }

  protected override async onPrompt(
    context: TurnContext,
    _state: object,
    options: PromptOptions,
  ): Promise<void> {
    const { ask, language } = options as SlotOptions;
    await this.#exchange.send(context, ask, language);
  }

  /** Words or a button alike: the assistant knows what is pending, so either comes back as whole questions. */
  protected override async onRecognize(context: TurnContext): Promise<PromptRecognizerResult<SlotReply>> {
    const { questions, language } = await this.#exchange.read(context);
    const first = questions[0];
    if (!first || first.intent === 'unclear') return { succeeded: false };
    return { succeeded: true, value: { questions, language } };
  }
}
