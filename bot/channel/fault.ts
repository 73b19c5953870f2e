import { randomBytes } from 'node:crypto';
import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { FaultAnswer } from '../../core/answers/no-answer.ts';
import { base } from '../../core/base.ts';
import type { Conversation } from '../../dialogs/conversation.ts';
import { activityOf, type Show } from '../../dialogs/reply.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { sendFailed } from './adapter.ts';
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
 * The end of a turn that failed: what was pending is dropped, the fault is logged under a reference, and the person is told
 * the reference in the language last spoken. Where it was the sending that failed nothing more is sent.
 */
export function faultHandler(options: FaultOptions): (context: TurnContext, error: unknown) => Promise<void> {
  const { conversation, log, metrics } = options;
  return async (context, error) => {
    const reference = randomBytes(4).toString('hex');
    metrics.failed(sendFailed(context) ? 'send' : 'turn');
    log.error('turn_failed', { reference, error, activityType: context.activity.type });
    const language = await conversation.languageOf(context).catch(() => undefined);
    await conversation
      .forget(context)
      .catch((cause) => log.error('state_not_dropped', { reference, error: cause }));
    if (sendFailed(context)) return;
    await sayFault(context, reference, language, options).catch((cause) =>
      log.error('fault_not_said', { reference, error: cause }),
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
