import type { StatePropertyAccessor, TurnContext } from 'botbuilder';
import type { Outcome } from '../core/answer.ts';
import type { Assistant, Context, Reading } from '../core/assistant.ts';
import { contextAfter } from '../core/context.ts';
import type { LanguageCode, Question } from '../core/question.ts';
import { activityOf, type Show } from './reply.ts';
import { readingIn, readingOf, turnOf } from './turn.ts';

/** An answer that was sent: the channel's id of the message, and what it answered. */
export interface Answered {
  readonly id: string;
  readonly question: Question;
}
/** Thumbs come soon or never. */
const ANSWERS_KEPT = 10;

/** What dialogs do with a turn: read it, have a question answered, say the outcome. They know nothing else of core. */
export interface Exchange {
  read(context: TurnContext): Promise<Reading>;
  /** Whether a reply is still waited for; what was asked long ago is forgotten on both sides. */
  waits(context: TurnContext): Promise<boolean>;
  /** The outcome of a question; what the conversation is about moves on with it. */
  respond(context: TurnContext, question: Question, language: LanguageCode): Promise<Outcome>;
  send(context: TurnContext, outcome: Outcome, language: LanguageCode): Promise<void>;
  /** Stops waiting for a reply, and offers something to go on with instead. */
  letGo(context: TurnContext, language: LanguageCode): Promise<void>;
}

export interface Memory {
  readonly context: StatePropertyAccessor<Context>;
  readonly answered: StatePropertyAccessor<readonly Answered[]>;
}

export function createExchange(assistant: Assistant, memory: Memory, show: Show): Exchange {
  const remembered = async (context: TurnContext): Promise<Context> => {
    const { person, moment } = turnOf(context);
    return assistant.recall(await memory.context.get(context, {}), person, moment);
  };

  const exchange: Exchange = {
    read(context) {
      const { input, person, moment } = turnOf(context);
      return readingOf(context, async () => assistant.read(input, await remembered(context), person, moment));
    },
    async waits(context) {
      return (await remembered(context)).pending !== undefined;
    },
    async respond(context, question, language) {
      const { person, moment } = turnOf(context);
      const outcome = await assistant.respond(question, person, moment, language);
      const after = contextAfter(await remembered(context), question, outcome, language, moment);
      await memory.context.set(context, after);
      return outcome;
    },
    async send(context, outcome, language) {
      const reply = show(outcome, language, {
        ...turnOf(context),
        followUp: readingIn(context)?.followUp === true,
      });
      const sent = await context.sendActivity(activityOf(reply, outcome.kind === 'ask'));
      if (!sent?.id) return;
      const earlier = await memory.answered.get(context, []);
      const answered = [...earlier, { id: sent.id, question: outcome.question }];
      await memory.answered.set(context, answered.slice(-ANSWERS_KEPT));
    },
    async letGo(context, language) {
      const { pending: _, ...rest } = await remembered(context);
      await memory.context.set(context, rest);
      const outcome = await exchange.respond(context, { intent: 'unclear', customers: [] }, language);
      await exchange.send(context, outcome, language);
    },
  };
  return exchange;
}
