import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { FaultAnswer } from '../../core/answers/no-answer.ts';
import { base } from '../../core/base.ts';
import type { Conversation } from '../../dialogs/conversation.ts';
import { activityOf, type Show } from '../../dialogs/reply.ts';
import { correlationId, type Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { sendFailure } from './adapter.ts';
import { messageForCard } from './invoke.ts';
import { clientLanguageOf, momentOf, nobodyOf } from './person.ts';

export interface FaultOptions {
  readonly conversation: Conversation;
  readonly show: Show;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly now: () => Date;
}

/**
 * The end of a turn that failed: what was pending is dropped, and the person is told the id its log lines bear in the
 * language last spoken. Where it was the sending that failed nothing more is sent, and all stays as it was before the turn.
 */
export function faultHandler(options: FaultOptions): (context: TurnContext, error: unknown) => Promise<void> {
  const { conversation, log, metrics } = options;
  return async (context, error) => {
    const unsent = sendFailure(context);
    metrics.failed(unsent ? 'send' : 'turn');
    log.error('turn_failed', { error, activityType: context.activity.type });
    if (unsent) return;
    const language = await conversation.languageOf(context).catch(() => undefined);
    await conversation.forget(context).catch((cause) => log.error('state_not_dropped', { error: cause }));
    await sayFault(context, correlationId(), language, options).catch((cause) =>
      log.error('fault_not_said', { error: cause }),
    );
  };
}

async function sayFault(
  context: TurnContext,
  reference: string,
  language: 'en' | 'ja' | undefined,
  { show, now }: FaultOptions,
): Promise<void> {
  const fault: FaultAnswer = { ...base({ intent: 'unclear', customers: [] }), kind: 'fault', reference };
  const spoken = language ?? clientLanguageOf(context.activity);
  const person = nobodyOf(context.activity);
  const reply = show(fault, spoken, { person, moment: momentOf(person, now()) });
  if (context.activity.type === ActivityTypes.Invoke) {
    const answer = { type: ActivityTypes.InvokeResponse, value: messageForCard(reply.text) };
    await context.sendActivity(answer);
  } else await context.sendActivity(activityOf(reply));
}
