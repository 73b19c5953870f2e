import type { NudgeStore } from '../../../nudges/store.ts';
import { openForWriting } from '../database.ts';
import { whenFree } from '../dialect.ts';
import { accounts } from './accounts.ts';
import { connectionTo } from './connection.ts';
import { episodeBook } from './episodes.ts';
import { evaluations } from './evaluations.ts';
import { outbox } from './outbox.ts';
import { retention } from './retention.ts';
import { ruleBook } from './rules.ts';

/** Opens what nudges keep in state.db, on a connection of its own. */
export function openNudges({ dataDir }: { readonly dataDir: string }): NudgeStore {
  const file = openForWriting(dataDir, 'state');
  const connection = connectionTo(file);
  return {
    ...ruleBook(connection),
    ...episodeBook(connection),
    ...evaluations(connection),
    ...outbox(connection),
    ...accounts(connection),
    ...retention(connection),
    close: () => whenFree(file.name, () => file.db.close()),
  };
}
