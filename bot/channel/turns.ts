import { type Activity, ActivityTypes } from 'botbuilder';
import type { StateStore, TurnKey } from '../../core/store/state.ts';
import type { Answered } from './receive.ts';

/** How a turn ended, and whether it is over: one that is not is run again when it is delivered again. */
export interface TurnEnd {
  readonly answer: Answered;
  readonly over: boolean;
}

/** Runs turns so that each is run to its end once, however often it is delivered and whenever the process died. */
export interface Turns {
  run(activity: Activity, turn: () => Promise<TurnEnd>): Promise<Answered>;
}

/** What Teams delivers again when it heard no answer in time. Invokes are answered each time: their answer is their response. */
const DELIVERED_ONCE: ReadonlySet<string> = new Set([
  ActivityTypes.Message,
  ActivityTypes.ConversationUpdate,
  ActivityTypes.InstallationUpdate,
]);

/**
 * That a turn has begun is known to the queue of its conversation: a second delivery waits behind the first. That it is done
 * is written with all it changed, in one transaction, after its answer was sent.
 */
export function turnsIn(state: Pick<StateStore, 'isDone' | 'markDone' | 'together'>, now: () => Date): Turns {
  return {
    async run(activity, turn) {
      const key = keyOf(activity);
      if (key && (await state.isDone(key, now().toISOString()))) return { status: 200 };
      return state.together(async () => {
        const { answer, over } = await turn();
        if (key && over) await state.markDone(key, now().toISOString());
        return answer;
      });
    },
  };
}

function keyOf({ id, type, channelId, conversation }: Activity): TurnKey | undefined {
  if (!id || !DELIVERED_ONCE.has(type)) return undefined;
  return { conversation: `${channelId}/${conversation.id}`, activity: id };
}
