import { ActivityTypes } from 'botbuilder';
import { ComponentDialog, Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import type { Reading } from '../core/assistant.ts';
import type { Exchange } from './exchange.ts';
import { QUESTION, QuestionDialog, type QuestionOptions } from './question-dialog.ts';

export const MAIN = 'main';

/** The root of every conversation: reads the first message, and lets the person step out of what is pending. */
export class MainDialog extends ComponentDialog {
  readonly #exchange: Exchange;

  constructor(exchange: Exchange) {
    super(MAIN);
    this.#exchange = exchange;
    this.addDialog(new QuestionDialog(exchange));
  }

  protected override async onBeginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return this.#begin(dc, await this.#exchange.read(dc.context));
  }

  /** Only the root cancels: a child that did would be resumed by its parent as if it had an answer. */
  protected override async onContinueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const reading = await this.#exchange.read(dc.context);
    // prompts wait for messages; a button that comes as an invoke is a whole question of its own
    const isMessage = dc.context.activity.type === ActivityTypes.Message;
    if (!isMessage || !(await this.#exchange.waits(dc.context))) {
      await dc.cancelAllDialogs();
      return this.#begin(dc, reading);
    }
    switch (reading.questions[0]?.intent) {
      case 'cancel':
        await dc.cancelAllDialogs();
        return this.#begin(dc, reading);
      case 'help':
        await this.#say(dc, reading);
        await dc.repromptDialog();
        return Dialog.EndOfTurn;
      default:
        return super.onContinueDialog(dc);
    }
  }

  #begin(dc: DialogContext, { questions, language }: Reading): Promise<DialogTurnResult> {
    const options = { questions, language, asked: 0 } satisfies QuestionOptions;
    return dc.beginDialog(QUESTION, options);
  }

  async #say(dc: DialogContext, { questions: [question], language }: Reading): Promise<void> {
    if (!question) return;
    const outcome = await this.#exchange.respond(dc.context, question, language);
    await this.#exchange.send(dc.context, outcome, language);
  }
}
