import type { Kysely } from 'kysely';
import { ConflictError, type StateStore } from '../state.ts';
import type { StateTables } from '../tables.ts';
import type { Writer } from './together.ts';

type BotState = Pick<StateStore, 'read' | 'write' | 'delete'>;

/** The three methods botbuilder's Storage has. An eTag is never used twice, so one of a deleted document fits no later one. */
export function botState(db: Kysely<StateTables>, { write }: Writer): BotState {
  return {
    read: async (keys) => {
      if (keys.length === 0) return {};
      const rows = await db.selectFrom('bot_state').selectAll().where('key', 'in', keys).execute();
      return Object.fromEntries(
        rows.flatMap(({ key, value, version }) => {
          const document = documentIn(value);
          return document ? [[key, { ...document, eTag: String(version) }]] : [];
        }),
      );
    },
    write: async (changes) => {
      const entries = Object.entries(changes);
      if (entries.length === 0) return;
      await write(async (trx) => {
        for (const [key, change] of entries) await writeOne(trx, key, change);
      });
    },
    delete: async (keys) => {
      if (keys.length === 0) return;
      await write(async (trx) => {
        await trx.deleteFrom('bot_state').where('key', 'in', keys).execute();
      });
    },
  };
}

/** A document that cannot be read is as good as none: the next one takes its place. */
function documentIn(text: string): object | undefined {
  try {
    const document: unknown = JSON.parse(text);
    return typeof document === 'object' && document !== null ? document : undefined;
  } catch {
    return undefined;
  }
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
    .values({ name: VERSIONS, value: 1 })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet(({ ref, eb }) => ({ value: eb(ref('counter.value'), '+', 1) })),
    )
    .execute();
  return lastVersion(db);
}

const VERSIONS = 'etag';

/** The version of the document written last. */
async function lastVersion(db: Kysely<StateTables>): Promise<number> {
  const row = await db.selectFrom('counter').select('value').where('name', '=', VERSIONS).executeTakeFirst();
  return row?.value ?? 0;
}

/**
 * Removes some of the documents that nobody wrote since `before`. Versions only rise, so a mark set now and then, of which
 * version was the last at an instant, tells the age of every document. Returns how many.
 */
export async function pruneDocuments(
  db: Kysely<StateTables>,
  now: string,
  before: string,
  most: number,
): Promise<number> {
  const version = await lastVersion(db);
  await db
    .insertInto('bot_state_mark')
    .values({ at: now.slice(0, 10), version })
    .onConflict((conflict) => conflict.column('at').doNothing())
    .execute();
  const mark = await db
    .selectFrom('bot_state_mark')
    .select(['at', 'version'])
    .where('at', '<=', before.slice(0, 10))
    .orderBy('at', 'desc')
    .executeTakeFirst();
  if (!mark) return 0;
  await db.deleteFrom('bot_state_mark').where('at', '<', mark.at).execute();
  const old = db.selectFrom('bot_state').select('key').where('version', '<=', mark.version).limit(most);
  const { numDeletedRows } = await db.deleteFrom('bot_state').where('key', 'in', old).executeTakeFirst();
  return Number(numDeletedRows);
}
