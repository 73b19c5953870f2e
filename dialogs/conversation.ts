import { PrivateConversationState, type Storage, type TurnContext } from 'botbuilder';
import { DialogSet, DialogTurnStatus } from 'botbuilder-dialogs';
import type { Assistant, Context } from '../core/assistant.ts';
import type { LanguageCode, Question } from '../core/question.ts';
import { type Answered, createExchange } from './exchange.ts';
import { MainDialog } from './main-dialog.ts';
import type { Show } from './reply.ts';
import { beginTurn, readingIn, type Turn } from './turn.ts';

/** Turn-taking with one person in one conversation. */
export interface Conversation {
  /** One turn. State is saved once, when all went well. */
  run(context: TurnContext, turn: Turn): Promise<void>;
  /** Drops what was pending, so that nobody stays in a dialog that fails. */
  forget(context: TurnContext): Promise<void>;
  /** The language last spoken here: of the message just read, else of the one before. */
  languageOf(context: TurnContext): Promise<LanguageCode | undefined>;
  /** What the message with this id answered; only the newest few are kept. */
  answeredBy(context: TurnContext, messageId: string | undefined): Promise<Question | undefined>;
}

/**
 * State is kept per person in a conversation: in a group two people never share a dialog. The versions in the names are a
 * storage format: whoever renames a dialog or changes what is kept counts them up.
 */
export function createConversation(assistant: Assistant, storage: Storage, show: Show): Conversation {
  const state = new PrivateConversationState(storage);
  const stack = state.createProperty('dialogs/1');
  const memory = {
    context: state.createProperty<Context>('context/1'),
    answered: state.createProperty<readonly Answered[]>('answered/1'),
  };
  const main = new MainDialog(createExchange(assistant, memory, show));
  const dialogs = new DialogSet(stack).add(main);

  return {
    async run(context, turn) {
      beginTurn(context, turn);
      const dc = await dialogs.createContext(context);
      const { status } = await dc.continueDialog();
      if (status === DialogTurnStatus.empty) await dc.beginDialog(main.id);
      await state.saveChanges(context);
    },
    async forget(context) {
      if (!context.activity.from) return;
      await state.load(context, true);
      await stack.delete(context);
      await memory.context.delete(context);
      await state.saveChanges(context);
    },
    async languageOf(context) {
      return readingIn(context)?.language ?? (await memory.context.get(context, {})).language;
    },
    async answeredBy(context, messageId) {
      const answered = await memory.answered.get(context, []);
      return answered.find((answer) => answer.id === messageId)?.question;
    },
  };
}
