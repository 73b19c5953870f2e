import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { SqliteFile } from './database.ts';
import { asSourceError, sqliteCode } from './fault.ts';

const BUSY = 5;
/** milliseconds between two tries, and tries, while another process writes; the loop runs on meanwhile */
const RETRY_PAUSE = 20;
const RETRIES = 500;
const STATEMENTS_KEPT = 200;

/** Kysely over an open SQLite file. Closing the file stays with whoever opened it. Failures come as SourceError. */
export function kyselyOver<Tables>(file: SqliteFile): Kysely<Tables> {
  const dialect: Dialect = {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => driverOver(file),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
  return new Kysely<Tables>({ dialect });
}

/** Runs `work`, again while another process holds the write lock; other failures come as SourceError. */
export async function whenFree<T>(name: string, work: () => T, tries = RETRIES): Promise<T> {
  for (let tried = 0; ; tried++) {
    try {
      return work();
    } catch (error) {
      if (sqliteCode(error) !== BUSY || tried >= tries) throw asSourceError(name, error);
    }
    await pause(RETRY_PAUSE);
  }
}

function driverOver(file: SqliteFile): Driver {
  const connection = connectionOver(file);
  const run = (sql: string) => whenFree(file.name, () => file.db.exec(sql));
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    // at once a writer: a reader that turns writer later can fail half way
    beginTransaction: () => run('begin immediate'),
    commitTransaction: () => run('commit'),
    rollbackTransaction: () => run('rollback'),
    releaseConnection: async () => {},
    destroy: async () => {},
  };
}

function connectionOver({ name, db }: SqliteFile): DatabaseConnection {
  const kept = new Map<string, StatementSync>();
  const prepared = (sql: string): StatementSync => {
    const found = kept.get(sql);
    if (found) return found;
    if (kept.size >= STATEMENTS_KEPT) kept.clear();
    const statement = db.prepare(sql);
    kept.set(sql, statement);
    return statement;
  };
  return {
    executeQuery: <R>(query: CompiledQuery) => whenFree(name, () => resultOf<R>(prepared(query.sql), query)),
    async *streamQuery<R>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<R>> {
      try {
        // a statement of its own: a kept one may be run again before this one is read to its end
        yield* chunks<R>(db, query, chunkSize);
      } catch (error) {
        throw asSourceError(name, error);
      }
    },
  };
}

function resultOf<R>(statement: StatementSync, query: CompiledQuery): QueryResult<R> {
  const parameters = query.parameters as SQLInputValue[];
  if (statement.columns().length > 0) return { rows: statement.all(...parameters) as R[] };
  const { changes, lastInsertRowid } = statement.run(...parameters);
  return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
}

function* chunks<R>(db: DatabaseSync, query: CompiledQuery, size: number): Generator<QueryResult<R>> {
  let rows: R[] = [];
  for (const row of db.prepare(query.sql).iterate(...(query.parameters as SQLInputValue[]))) {
    rows.push(row as R);
    if (rows.length < size) continue;
    yield { rows };
    rows = [];
  }
  if (rows.length > 0) yield { rows };
}
