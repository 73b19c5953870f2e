import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import type { DeniedAnswer } from '../../core/answers/no-answer.ts';
import { base } from '../../core/base.ts';
import { activityOf, type Show } from '../../dialogs/reply.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { isCardAction, messageForCard } from './invoke.ts';
import { clientLanguageOf, momentOf, nobodyOf, placeOf } from './person.ts';
import type { Roster, Standing } from './roster.ts';

/** Keeps out who is not of the organisation, before anything is computed for them. */
export interface Strangers {
  /** Whose person this is; whoever is not ours is told so where they asked for something, and where nobody else reads it. */
  standingOf(context: TurnContext): Promise<Standing>;
}

export interface StrangersOptions {
  readonly roster: Roster;
  readonly show: Show;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly now: () => Date;
}

/** In a group somebody is told once in so long, in a chat of their own. */
const TOLD_AGAIN_MS = 3_600_000;
const MOST_TOLD = 10_000;

export function createStrangers(options: StrangersOptions): Strangers {
  const { roster, log, metrics, now } = options;
  const told = new Map<string, number>();
  const toTell = (activity: Activity): boolean => {
    if (activity.type !== ActivityTypes.Message && activity.type !== ActivityTypes.Invoke) return false;
    if (placeOf(activity) === 'personal' || activity.type === ActivityTypes.Invoke) return true;
    const key = activity.from.aadObjectId ?? '';
    const time = now().getTime();
    if ((told.get(key) ?? 0) > time - TOLD_AGAIN_MS) return false;
    if (told.size >= MOST_TOLD) told.clear();
    told.set(key, time);
    return true;
  };
  return {
    async standingOf(context) {
      const standing = await roster.standingOf(context);
      if (standing === 'ours') return standing;
      metrics.refused(standing === 'guest' ? 'guest' : 'no_roster');
      if (toTell(context.activity))
        await tell(context, standing === 'guest' ? 'guest' : 'unchecked', options).catch((error: unknown) =>
          log.warn('stranger_not_told', { error }),
        );
      return standing;
    },
  };
}

async function tell(
  context: TurnContext,
  why: DeniedAnswer['why'],
  { show, now }: StrangersOptions,
): Promise<void> {
  const { activity } = context;
  const nobody = nobodyOf(activity);
  const denied: DeniedAnswer = { ...base({ intent: 'help', customers: [] }), kind: 'denied', why };
  const reply = show(denied, clientLanguageOf(activity), {
    person: nobody,
    moment: momentOf(nobody, now()),
  });
  if (activity.type === ActivityTypes.Invoke) {
    // whoever pressed sees it alone
    const value = isCardAction(activity.value) ? messageForCard(reply.text) : { status: 403 };
    await context.sendActivity({ type: ActivityTypes.InvokeResponse, value });
  } else if (placeOf(activity) === 'personal') await context.sendActivity(activityOf(reply));
  else await tellAlone(context, activityOf(reply));
}

/** In a chat of their own, which is opened for it. */
async function tellAlone(
  { activity, adapter, turnState }: TurnContext,
  message: Partial<Activity>,
): Promise<void> {
  const { conversations } = turnState.get(
    (adapter as unknown as { ConnectorClientKey: symbol }).ConnectorClientKey,
  ) as ConnectorClient;
  const { tenantId } = activity.conversation;
  const chat = await conversations.createConversation({
    isGroup: false,
    bot: activity.recipient,
    members: [activity.from],
    ...(tenantId ? { tenantId } : {}),
    channelData: { tenant: { id: tenantId } },
  } as Parameters<typeof conversations.createConversation>[0]);
  await conversations.sendToConversation(chat.id, message as Activity);
}
