import { ConversationState, type Storage, type TurnContext } from 'botbuilder';

/** Which conversations were welcomed. */
export interface Welcomed {
  /** whether this conversation is still to be welcomed */
  first(context: TurnContext): Promise<boolean>;
  keep(context: TurnContext): Promise<void>;
  /** after the bot was taken out: when it comes back it says hello again */
  forget(context: TurnContext): Promise<void>;
}

export function createWelcomed(storage: Storage): Welcomed {
  const state = new ConversationState(storage);
  const flag = state.createProperty<boolean>('welcomed/1');
  const write = async (context: TurnContext, value: boolean) => {
    await flag.set(context, value);
    await state.saveChanges(context);
  };
  return {
    first: async (context) => !(await flag.get(context, false)),
    keep: (context) => write(context, true),
    forget: (context) => write(context, false),
  };
}
