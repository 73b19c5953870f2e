import { join } from 'node:path';
import { SourceError } from '../../errors.ts';
import { stateOver } from '../queries/state.ts';
import type { StateStore } from '../state.ts';
import type { StateTables } from '../tables.ts';
import { type DatabaseName, openForWriting } from './database.ts';
import { kyselyOver } from './dialect.ts';
import { asSourceError } from './fault.ts';
import { identityOf, proveRoom } from './files.ts';

const FILES: readonly DatabaseName[] = ['facts', 'state'];

/** Opens operational state, created where missing. Writes wait for another process without holding up the loop. Throws SourceError. */
export async function openState({ dataDir }: { readonly dataDir: string }): Promise<StateStore> {
  const file = openForWriting(dataDir, 'state');
  const db = kyselyOver<StateTables>(file);
  const paths = FILES.map((name) => join(dataDir, `${name}.db`));
  const found = () => Promise.all(paths.map((path) => identityOf(path).catch(() => 'none')));
  const opened = await found();
  return {
    ...stateOver(db),
    prove: async () => {
      await db
        .updateTable('counter')
        .set(({ eb }) => ({ value: eb('value', '+', 1) }))
        .where('name', '=', 'opened')
        .execute();
      await proveRoom(dataDir).catch((error: unknown) => {
        throw asSourceError(dataDir, error);
      });
      const now = await found();
      if (now.some((identity, at) => opened[at] !== 'none' && identity !== opened[at]))
        throw new SourceError(dataDir, 'its files were moved away or replaced while they were open');
    },
    close: async () => {
      await db.destroy();
      file.db.close();
    },
  };
}
