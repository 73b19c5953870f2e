import { PrivateConversationState, type Storage, type TurnContext } from 'botbuilder';
import { DialogSet, DialogTurnStatus } from 'botbuilder-dialogs';
import type { Assistant, Context } from '../core/assistant.ts';
import type { LanguageCode, Question } from '../core/question.ts';
import { type Answered, createExchange } from './exchange.ts';
import { MAIN, MainDialog } from './main-dialog.ts';
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
      await state.load(context);
      if (!isSound(state.get(context))) await state.clear(context);
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

/** Whether what was kept has the shape of what we keep. Anything else would fail every turn, and is dropped. */
function isSound(kept: Readonly<Record<string, unknown>>): boolean {
  const { 'dialogs/1': stack, 'context/1': context, 'answered/1': answered } = kept;
  const { previous, pending } = isObject(context) ? context : {};
  return (
    isAbsentOr(isObject, context) &&
    isAbsentOr((one) => isObject(one) && isQuestion(one), previous) &&
    isAbsentOr((one) => isObject(one) && Array.isArray(one['options']), pending) &&
    isAbsentOr(Array.isArray, answered) &&
    isAbsentOr((one) => isObject(one) && isStack(one['dialogStack']), stack)
  );
}

const isAbsentOr = (fits: (value: unknown) => boolean, value: unknown): boolean =>
  value === undefined || fits(value);
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isQuestion = ({ intent, customers }: Readonly<Record<string, unknown>>): boolean =>
  typeof intent === 'string' && (customers === undefined || Array.isArray(customers));
const isStack = (value: unknown): boolean =>
  Array.isArray(value) && value.every((one) => isObject(one) && one['id'] === MAIN && isObject(one['state']));
