import type { Kysely } from 'kysely';
import { ConflictError, type StateStore } from '../state.ts';
import type { StateTables } from '../tables.ts';

type BotState = Pick<StateStore, 'read' | 'write' | 'delete'>;

/** The three methods botbuilder's Storage has. An eTag is never used twice, so one of a deleted document fits no later one. */
export function botState(db: Kysely<StateTables>): BotState {
  return {
    read: async (keys) => {
      if (keys.length === 0) return {};
      const rows = await db.selectFrom('bot_state').selectAll().where('key', 'in', keys).execute();
      return Object.fromEntries(
        rows.map((row) => [row.key, { ...JSON.parse(row.value), eTag: String(row.version) }]),
      );
    },
    write: async (changes) => {
      const entries = Object.entries(changes);
      if (entries.length === 0) return;
      await db.transaction().execute(async (trx) => {
        for (const [key, change] of entries) await writeOne(trx, key, change);
      });
    },
    delete: async (keys) => {
      if (keys.length === 0) return;
      await db.deleteFrom('bot_state').where('key', 'in', keys).execute();
    },
  };
}

async function writeOne(db: Kysely<StateTables>, key: string, change: unknown): Promise<void> {
  const { eTag, ...document } = change as { readonly eTag?: unknown };
  const value = JSON.stringify(document);
  const version = await nextVersion(db);
  if (!eTag || eTag === '*') {
    await db
      .insertInto('bot_state')
      .values({ key, value, version })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value, version }))
      .execute();
    return;
  }
  const { numUpdatedRows } = await db
    .updateTable('bot_state')
    .set({ value, version })
    .where('key', '=', key)
    .where('version', '=', Number(eTag))
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new ConflictError(key);
}

async function nextVersion(db: Kysely<StateTables>): Promise<number> {
  await db
    .insertInto('counter')
    .values({ name: 'etag', value: 1 })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet(({ ref, eb }) => ({ value: eb(ref('counter.value'), '+', 1) })),
    )
    .execute();
  const row = await db.selectFrom('counter').select('value').where('name', '=', 'etag').executeTakeFirst();
  return row?.value ?? 1;
}
