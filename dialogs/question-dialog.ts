import {
  ComponentDialog,
  type DialogTurnResult,
  WaterfallDialog,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';
import type { LanguageCode, Question } from '../core/question.ts';
import type { Exchange } from './exchange.ts';
import { SLOT, type SlotOptions, SlotPrompt, type SlotReply } from './slot-prompt.ts';

export const QUESTION = 'question';
const LOOP = 'loop';

/** Questions still to be answered, first one first, and how often the first has been asked back. */
export interface QuestionOptions {
  readonly questions: readonly Question[];
  readonly language: LanguageCode;
  readonly asked: number;
}
type Step = WaterfallStepContext<QuestionOptions>;

/** A question that has been asked back so often leads nowhere. */
const MOST_ASKED = 3;

/** Answers the questions of one message in turn, asking for what is missing until nothing is. */
export class QuestionDialog extends ComponentDialog<QuestionOptions> {
  readonly #exchange: Exchange;

  constructor(exchange: Exchange) {
    super(QUESTION);
    this.#exchange = exchange;
    this.addDialog(
      new WaterfallDialog<QuestionOptions>(LOOP, [
        (step) => this.#respond(step),
        (step) => this.#follow(step),
      ]),
    );
    this.addDialog(new SlotPrompt(exchange));
    this.initialDialogId = LOOP;
  }

  async #respond(step: Step): Promise<DialogTurnResult> {
    const { questions, language, asked } = step.options;
    const [question, ...rest] = questions;
    if (!question) return step.endDialog();
    const outcome = await this.#exchange.respond(step.context, question, language);
    if (outcome.kind === 'ask' && asked >= MOST_ASKED) {
      await this.#exchange.letGo(step.context, language);
      return this.#next(step, rest, language);
    }
    if (outcome.kind === 'ask')
      return step.beginDialog(SLOT, { ask: outcome, language } satisfies SlotOptions);
    await this.#exchange.send(step.context, outcome, language);
    return this.#next(step, rest, language);
  }

  /** The reply is one or more whole questions; none at all means that we gave up. */
  async #follow(step: Step): Promise<DialogTurnResult> {
    const reply = step.result as SlotReply | undefined;
    const { questions, language, asked } = step.options;
    const rest = questions.slice(1);
    if (reply) return this.#next(step, [...reply.questions, ...rest], reply.language, asked + 1);
    await this.#exchange.letGo(step.context, language);
    return this.#next(step, rest, language);
  }

  #next(step: Step, questions: readonly Question[], language: LanguageCode, asked = 0) {
    if (questions.length === 0) return step.endDialog();
    return step.replaceDialog(LOOP, { questions, language, asked } satisfies QuestionOptions);
  }
}
