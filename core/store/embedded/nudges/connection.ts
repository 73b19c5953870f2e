import type { SQLInputValue, StatementSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import type { SqliteFile } from '../database.ts';
import { whenFree } from '../dialect.ts';
import { asSourceError, sqliteCode } from '../fault.ts';

export type Row = Readonly<Record<string, SQLInputValue>>;
type Values = readonly SQLInputValue[];

/** Statements inside one transaction: synchronous, so that nothing of this process can come between them. */
export interface Sql {
  all(sql: string, ...values: Values): readonly Row[];
  get(sql: string, ...values: Values): Row | undefined;
  /** rows changed */
  run(sql: string, ...values: Values): number;
}

/**
 * When a transaction must be on the disk: before it returns, or with the next one that must. What is on the disk is
 * always everything up to some transaction, so `later` is for what is done over again where a power cut took it back.
 */
type Flush = 'now' | 'later';

export interface Connection {
  /** All of `work` or nothing, while no other process writes; again from the start while one does. */
  transact<T>(work: (sql: Sql) => T, flush?: Flush): Promise<T>;
  read<T>(work: (sql: Sql) => T): Promise<T>;
}

const STATEMENTS_KEPT = 300;
const BUSY = 5;
const SHORT_WAITS = 12;

/** A connection to state.db for many small transactions that read, decide and write in one go. */
export function connectionTo(file: SqliteFile): Connection {
  const { db, name } = file;
  const kept = new Map<string, StatementSync>();
  const prepared = (sql: string): StatementSync => {
    const found = kept.get(sql) ?? db.prepare(sql);
    if (kept.size >= STATEMENTS_KEPT) kept.clear();
    kept.set(sql, found);
    return found;
  };
  const sql: Sql = {
    all: (text, ...values) => prepared(text).all(...values) as Row[],
    get: (text, ...values) => prepared(text).get(...values) as Row | undefined,
    run: (text, ...values) => Number(prepared(text).run(...values).changes),
  };
  const [begin, commit] = [db.prepare('begin immediate'), db.prepare('commit')];
  let flushing: Flush | undefined;
  const flushWhen = (flush: Flush): void => {
    if (flush !== flushing) db.exec(`pragma synchronous = ${flush === 'now' ? 'full' : 'normal'}`);
    flushing = flush;
  };
  return {
    transact: (work, flush = 'now') =>
      soon(name, () => {
        flushWhen(flush);
        begin.run();
        try {
          const result = work(sql);
          commit.run();
          return result;
        } finally {
          if (db.isTransaction) db.exec('rollback');
        }
      }),
    read: (work) => whenFree(name, () => work(sql)),
  };
}

/** Transactions here take a millisecond or less, so another process' is over at once: a few short waits before the long ones. */
async function soon<T>(name: string, work: () => T): Promise<T> {
  for (let tried = 0; tried < SHORT_WAITS; tried++) {
    try {
      return work();
    } catch (error) {
      if (sqliteCode(error) !== BUSY) throw asSourceError(name, error);
    }
    await pause(1 + (tried % 3));
  }
  return whenFree(name, work);
}

export const textOf = (value: SQLInputValue | undefined): string => String(value ?? '');
export const optionalText = (value: SQLInputValue | undefined): string | undefined =>
  value === null || value === undefined ? undefined : String(value);
export const parsed = <T>(value: SQLInputValue | undefined): T => JSON.parse(String(value)) as T;
export const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');
