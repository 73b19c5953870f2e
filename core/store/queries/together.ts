import { AsyncLocalStorage } from 'node:async_hooks';
import type { Kysely } from 'kysely';
import type { StateTables } from '../tables.ts';

type State = Kysely<StateTables>;
type Write = (trx: State) => Promise<void>;

/** Writes of one piece of work, kept until it has ended; then `kept` is no more. */
interface Scope {
  kept: Write[] | undefined;
}

export interface Writer {
  /** In one transaction with all else of the work it belongs to; at once where it belongs to none. */
  write(write: Write): Promise<void>;
  together<T>(work: () => Promise<T>): Promise<T>;
}

/** Collects the writes of a piece of work, however deep in it they are made. */
export function writerOver(db: State): Writer {
  const scopes = new AsyncLocalStorage<Scope>();
  const commit = (writes: readonly Write[]) =>
    db.transaction().execute(async (trx) => {
      for (const write of writes) await write(trx);
    });
  return {
    async write(write) {
      const kept = scopes.getStore()?.kept;
      if (kept) kept.push(write);
      else await commit([write]);
    },
    async together(work) {
      const scope: Scope = { kept: [] };
      try {
        const result = await scopes.run(scope, work);
        const writes = scope.kept ?? [];
        if (writes.length > 0) await commit(writes);
        return result;
      } finally {
        scope.kept = undefined;
      }
    },
  };
}
