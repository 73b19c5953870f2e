import { stateOver } from '../queries/state.ts';
import type { StateStore } from '../state.ts';
import type { StateTables } from '../tables.ts';
import { openForWriting } from './database.ts';
import { kyselyOver } from './dialect.ts';

/** Opens operational state, created where missing. Writes wait for another process without holding up the loop. Throws SourceError. */
export async function openState({ dataDir }: { readonly dataDir: string }): Promise<StateStore> {
  const file = openForWriting(dataDir, 'state');
  const db = kyselyOver<StateTables>(file);
  return {
    ...stateOver(db),
    close: async () => {
      await db.destroy();
      file.db.close();
    },
  };
}
