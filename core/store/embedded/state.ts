import { stateOver } from '../queries/state.ts';
import type { StateStore } from '../state.ts';
import { openStateDatabase, type StateDatabase } from './state-database.ts';

/** Opens operational state; given an open database it uses that, and leaves closing it to its owner. Throws SourceError. */
export async function openState(
  where: { readonly dataDir: string } | { readonly database: StateDatabase },
): Promise<StateStore> {
  if ('database' in where) return { ...stateOver(where.database.db), close: async () => {} };
  const database = await openStateDatabase(where);
  return { ...stateOver(database.db), close: database.close };
}
