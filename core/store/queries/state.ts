import type { Kysely } from 'kysely';
import { foldName } from '../fold-name.ts';
import { keptSince } from '../retention.ts';
import type { AuditEntry, PersonKey, Preferences, StateStore } from '../state.ts';
import type { StateTables } from '../tables.ts';
import { botState, pruneDocuments } from './bot-state.ts';
import { type Writer, writerOver } from './together.ts';

const HOUR = 3_600_000;
const DAY = 86_400_000;
const dayBefore = (at: string): string => new Date(Date.parse(at) - DAY).toISOString();
type State = Kysely<StateTables>;

/** Operational state over any database of ours; closing it is the opener's. */
export function stateOver(db: State): Omit<StateStore, 'close' | 'prove'> {
  const writer = writerOver(db);
  return {
    ...botState(db, writer),
    ...turns(db, writer),
    ...people(db, writer),
    ...aliases(db),
    ...records(db, writer),
    together: writer.together,
    prune: (now) => prune(db, now),
  };
}

/** Rows of one kind removed in one transaction. */
const STEP = 500;

async function prune(db: State, now: string): Promise<number> {
  let removed = await pruneDocuments(db, now, keptSince('conversations', now), STEP);
  for (const what of ['audit', 'feedback'] as const) {
    const old = db
      .selectFrom(what)
      .select('id')
      .where('at', '<', keptSince(what, now))
      .orderBy('id')
      .limit(STEP);
    const { numDeletedRows } = await db.deleteFrom(what).where('id', 'in', old).executeTakeFirst();
    removed += Number(numDeletedRows);
  }
  return removed;
}

function turns(db: State, { write }: Writer): Pick<StateStore, 'isDone' | 'markDone'> {
  let forgotten = Number.NEGATIVE_INFINITY;
  /** What is older than a day, once an hour: every turn waits for this. */
  const forget = async (trx: State, at: string): Promise<void> => {
    const now = Date.parse(at);
    if (Math.abs(now - forgotten) < HOUR) return;
    forgotten = now;
    await trx.deleteFrom('activity_seen').where('seen_at', '<', dayBefore(at)).execute();
  };
  return {
    async isDone({ conversation, activity }, at) {
      const done = await db
        .selectFrom('activity_seen')
        .select('seen_at')
        .where('conversation', '=', conversation)
        .where('activity', '=', activity)
        .executeTakeFirst();
      return done !== undefined && done.seen_at >= dayBefore(at);
    },
    markDone: ({ conversation, activity }, at) =>
      write(async (trx) => {
        await forget(trx, at);
        const seen_at = new Date(at).toISOString();
        await trx
          .insertInto('activity_seen')
          .values({ conversation, activity, seen_at })
          .onConflict((conflict) => conflict.columns(['conversation', 'activity']).doUpdateSet({ seen_at }))
          .execute();
      }),
  };
}

function people(db: State, { write }: Writer): Pick<StateStore, 'preferences' | 'setPreferences'> {
  const read = async (from: State, person: PersonKey): Promise<Preferences> => {
    const row = await from
      .selectFrom('preference')
      .select('value')
      .where('tenant', '=', person.tenantId)
      .where('person', '=', person.userId)
      .executeTakeFirst();
    return row ? (JSON.parse(row.value) as Preferences) : {};
  };
  return {
    preferences: (person) => read(db, person),
    setPreferences: (person, change) =>
      write(async (trx) => {
        const value = JSON.stringify({ ...(await read(trx, person)), ...change });
        await trx
          .insertInto('preference')
          .values({ tenant: person.tenantId, person: person.userId, value })
          .onConflict((conflict) => conflict.columns(['tenant', 'person']).doUpdateSet({ value }))
          .execute();
      }),
  };
}

function aliases(db: State): Pick<StateStore, 'addAlias' | 'removeAlias' | 'aliases'> {
  const noteChange = (trx: State) =>
    trx
      .updateTable('counter')
      .set(({ eb }) => ({ value: eb('value', '+', 1) }))
      .where('name', '=', 'aliases')
      .execute();
  const kept = (from: State) =>
    from.selectFrom('alias').select(['customer', 'alias']).orderBy('customer').orderBy('folded').execute();
  const addedLately = async (from: State, by: PersonKey, at: string): Promise<number> => {
    const { count } = await from
      .selectFrom('audit')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('at', '>', dayBefore(at))
      .where('action', '=', 'alias_added')
      .where('tenant', '=', by.tenantId)
      .where('person', '=', by.userId)
      .executeTakeFirstOrThrow();
    return Number(count);
  };
  return {
    addAlias: (customer, alias, by, at, refuse) =>
      db.transaction().execute(async (trx) => {
        const folded = foldName(alias);
        if (folded === '') return undefined;
        const refused = refuse?.({ all: await kept(trx), addedLately: await addedLately(trx, by, at) });
        if (refused !== undefined) return refused;
        const told = { alias: alias.trim(), tenant: by.tenantId, person: by.userId, added_at: at };
        await trx
          .insertInto('alias')
          .values({ customer, folded, ...told })
          .onConflict((conflict) => conflict.columns(['customer', 'folded']).doUpdateSet(told))
          .execute();
        await noteChange(trx);
        await insertAudit(trx, {
          at,
          person: by,
          action: 'alias_added',
          customers: [customer],
          detail: told.alias,
        });
        return undefined;
      }),
    removeAlias: (customer, alias, by, at) =>
      db.transaction().execute(async (trx) => {
        const { numDeletedRows } = await trx
          .deleteFrom('alias')
          .where('customer', '=', customer)
          .where('folded', '=', foldName(alias))
          .executeTakeFirst();
        if (numDeletedRows === 0n) return;
        await noteChange(trx);
        await insertAudit(trx, {
          at,
          person: by,
          action: 'alias_removed',
          customers: [customer],
          detail: alias.trim(),
        });
      }),
    aliases: () => kept(db),
  };
}

function records(db: State, { write }: Writer): Pick<StateStore, 'audit' | 'auditOf' | 'keepFeedback'> {
  return {
    audit: (entry) => insertAudit(db, entry),
    auditOf: async ({ since }) => {
      const rows = await db
        .selectFrom('audit')
        .selectAll()
        .where('at', '>=', new Date(since).toISOString())
        .orderBy('at')
        .orderBy('id')
        .execute();
      return rows.map((row) => ({
        at: row.at,
        person: { tenantId: row.tenant, userId: row.person },
        action: row.action,
        customers: JSON.parse(row.customers) as string[],
        ...(row.detail === null ? {} : { detail: row.detail }),
      }));
    },
    keepFeedback: ({ at, kind, frame, text }) =>
      write(async (trx) => {
        await trx
          .insertInto('feedback')
          .values({ at, kind, frame: JSON.stringify(frame) ?? 'null', text: text ?? null })
          .execute();
      }),
  };
}

async function insertAudit(db: State, entry: AuditEntry): Promise<void> {
  await db
    .insertInto('audit')
    .values({
      at: new Date(entry.at).toISOString(),
      tenant: entry.person.tenantId,
      person: entry.person.userId,
      action: entry.action,
      customers: JSON.stringify(entry.customers),
      detail: entry.detail ?? null,
    })
    .execute();
}
