import type { PersonKey, Preferences } from './store/state.ts';

/** Who asks and where. Figures of named customers are for personal chats. */
export interface Person extends PersonKey {
  readonly place: 'personal' | 'group' | 'channel';
  readonly preferences: Preferences;
  /** the channel's id of the conversation; what is sent there later goes to it */
  readonly conversation?: string;
  /** as the channel calls them; for display only */
  readonly name?: string;
}
