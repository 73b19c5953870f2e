import type { Storage, StoreItems } from 'botbuilder';
import type { StateStore } from '../../core/store/state.ts';

/** The state store in the shape the SDK wants. */
export const storageOf = (state: StateStore): Storage => ({
  read: (keys) => state.read(keys) as Promise<StoreItems>,
  write: (changes) => state.write(changes as Record<string, unknown>),
  delete: (keys) => state.delete(keys),
});
