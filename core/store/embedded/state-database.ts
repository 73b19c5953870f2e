import type { Kysely } from 'kysely';
import type { StateTables } from '../tables.ts';
import { openForWriting } from './database.ts';
import { kyselyOver } from './dialect.ts';

/** The operational database, open for writing: one per process, shared by everyone who keeps state. `db.withTables<…>()` adds a room's own tables. */
export interface StateDatabase {
  readonly db: Kysely<StateTables>;
  readonly close: () => Promise<void>;
}

/** Opens state.db. Transactions start as writers and wait for another process without blocking the loop. Throws SourceError. */
export async function openStateDatabase({ dataDir }: { readonly dataDir: string }): Promise<StateDatabase> {
  const file = openForWriting(dataDir, 'state');
  const db = kyselyOver<StateTables>(file);
  return {
    db,
    close: async () => {
      await db.destroy();
      file.db.close();
    },
  };
}
