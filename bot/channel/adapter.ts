import {
  type Activity,
  CloudAdapter,
  type InvokeResponse,
  type ResourceResponse,
  type TurnContext,
} from 'botbuilder';
import type { AuthenticateRequestResult, BotFrameworkAuthentication } from 'botframework-connector';
import { CachingAuthentication } from './authentication.ts';
import { rejectedBy } from './deadline.ts';
import { keepEntityProperties } from './entities.ts';

export type TurnLogic = (context: TurnContext) => Promise<void>;
export type Verdict = AuthenticateRequestResult;

/** Fetching the channel's signing keys has no time-out of its own. */
const KEYS_WITHIN_MS = 5000;
const SEND_FAILED = Symbol('send failed');

/** How the sending of a message ended: it may go well another time, or never will. */
export type SendFailure = 'for_now' | 'for_good';

/** How a message of this turn could not be sent, if so; saying it would only wait and fail once more. */
export const sendFailure = ({ turnState }: Pick<TurnContext, 'turnState'>): SendFailure | undefined =>
  turnState.get(SEND_FAILED);

/** What the connector may answer otherwise when asked again. */
const PASSING: ReadonlySet<number> = new Set([401, 408, 412, 429]);

function kindOf(error: unknown): SendFailure {
  const { statusCode } = (error ?? {}) as { statusCode?: unknown };
  const status = typeof statusCode === 'number' ? statusCode : 0;
  return status >= 400 && status < 500 && !PASSING.has(status) ? 'for_good' : 'for_now';
}

/**
 * The SDK's CloudAdapter, taken apart at the door: believing a request and running its turn are two steps, so that the
 * server can refuse between them and answer each failure with its own status instead of a 500 with the error's text.
 */
export class ChannelAdapter extends CloudAdapter {
  constructor(authentication: BotFrameworkAuthentication) {
    super(new CachingAuthentication(authentication));
    keepEntityProperties();
  }

  /** Who sent this activity; throws when the token is missing or false, or the signing keys do not come in time. */
  authenticate(activity: Activity, authorization: string): Promise<Verdict> {
    const believed = this.botFrameworkAuthentication.authenticateRequest(activity, authorization);
    return Promise.race([believed, rejectedBy(AbortSignal.timeout(KEYS_WITHIN_MS))]);
  }

  /** Runs a turn of a believed activity. What comes back is for invokes and expectReplies only. */
  async runTurn(
    verdict: Verdict,
    activity: Activity,
    logic: TurnLogic,
  ): Promise<{ readonly response?: InvokeResponse; readonly failure?: SendFailure }> {
    // the context itself is of no use once its turn is over
    let turn: Pick<TurnContext, 'turnState'> | undefined;
    const response = await this.processActivity(verdict, activity, (context) => {
      turn = { turnState: context.turnState };
      return logic(context);
    });
    const failure = turn && sendFailure(turn);
    return { ...(response ? { response } : {}), ...(failure ? { failure } : {}) };
  }

  override async sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    try {
      return await super.sendActivities(context, activities);
    } catch (error) {
      context.turnState.set(SEND_FAILED, kindOf(error));
      throw error;
    }
  }
}
