import type { DatabaseSync } from 'node:sqlite';
import { SourceError } from '../../errors.ts';
import { sqliteCode } from './fault.ts';

const BUSY = 5;
/** IOERR, CANTOPEN, PROTOCOL, NOLFS: what a disk without shared memory or proper locks answers */
const DISK_CODES = [10, 14, 15, 22];

/** Turns the write-ahead log on: readers go on while one process writes. Refuses a disk that has none. */
export function setWal(db: DatabaseSync, name: string): void {
  const mode = db.prepare('pragma journal_mode = wal').get()?.['journal_mode'];
  if (mode !== 'wal') throw noWal(name, `the mode stays ${String(mode)}`);
}

/** Some file systems report the write-ahead log as set and fail on the first write, so one is made. */
export function writeOnce(db: DatabaseSync, name: string): void {
  try {
    db.exec("update counter set value = value + 1 where name = 'opened'");
  } catch (error) {
    // held by another writer: then it can be written
    if (sqliteCode(error) === BUSY) return;
    if (!(error instanceof Error) || !DISK_CODES.includes(sqliteCode(error))) throw error;
    throw noWal(name, error.message, error);
  }
}

function noWal(name: string, why: string, cause?: Error): SourceError {
  return new SourceError(
    name,
    `cannot use a write-ahead log here (${why}). The data directory must be on a local disk, not on a network share`,
    { cause },
  );
}
