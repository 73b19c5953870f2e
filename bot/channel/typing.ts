import { ActivityTypes, TurnContext } from 'botbuilder';

/** Below this a person does not notice the wait. */
const SHOW_AFTER_MS = 300;
/** Teams lets the indicator go out after some seconds. */
const SHOW_AGAIN_MS = 4000;

/**
 * Shows that the bot is at work while `work` lasts. Sent past the turn's context: for the SDK a typing indicator is a
 * response, and a prompt that was responded to does not ask again.
 */
export async function withTyping(context: TurnContext, work: () => Promise<void>): Promise<void> {
  if (context.activity.deliveryMode === 'expectReplies') return work();
  const { adapter } = context;
  const reference = TurnContext.getConversationReference(context.activity);
  const typing = TurnContext.applyConversationReference({ type: ActivityTypes.Typing }, reference);
  const connected = { turnState: new Map(context.turnState) } as unknown as TurnContext;
  const show = () => {
    adapter.sendActivities(connected, [{ ...typing }]).catch(() => {});
  };
  let again: NodeJS.Timeout | undefined;
  const first = setTimeout(() => {
    show();
    again = setInterval(show, SHOW_AGAIN_MS);
  }, SHOW_AFTER_MS);
  const stop = () => {
    clearTimeout(first);
    clearInterval(again);
  };
  // nothing may follow the answer, or the indicator would stay
  context.onSendActivities((_, __, next) => {
    stop();
    return next();
  });
  return work().finally(stop);
}
