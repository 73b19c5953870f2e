import { basename, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { asSourceError } from './fault.ts';
import { keepPrivate, makeFolder } from './files.ts';
import { migrate } from './migrate.ts';
import { FACTS_MIGRATIONS } from './migrations/facts/index.ts';
import { STATE_MIGRATIONS } from './migrations/state/index.ts';
import { setWal, writeOnce } from './wal.ts';

export type DatabaseName = 'facts' | 'state';
export interface SqliteFile {
  readonly name: string;
  readonly db: DatabaseSync;
}

const MIGRATIONS = { facts: FACTS_MIGRATIONS, state: STATE_MIGRATIONS };
/** Facts can be imported again; state (who was told what) cannot, so it survives a power cut. */
const SYNCHRONOUS = { facts: 'normal', state: 'full' };
/** milliseconds a statement may wait, blocking its thread, for another process: long while opening, hardly at all afterwards */
const OPENING_WAIT = 10_000;
const BLOCKING_WAIT = 5;
const MEMORY_MAP = 1 << 30;

/** Opens one of the two files for writing: created where missing, write-ahead log on, schema up to date. Throws SourceError. */
export function openForWriting(dataDir: string, which: DatabaseName, cacheMegabytes = 16): SqliteFile {
  return opened(dataDir, which, (file) => {
    makeFolder(dataDir);
    keepPrivate(file);
    const db = new DatabaseSync(file, { timeout: OPENING_WAIT });
    try {
      setWal(db, basename(file));
      db.exec(
        `pragma synchronous = ${SYNCHRONOUS[which]}; pragma cache_size = ${-1024 * cacheMegabytes};
         pragma journal_size_limit = 67108864; pragma foreign_keys = off;`,
      );
      migrate(db, basename(file), MIGRATIONS[which]);
      db.exec(`pragma busy_timeout = ${BLOCKING_WAIT}`);
      writeOnce(db, basename(file));
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

/** Opens one of the two files for reading; it must exist. Throws SourceError. */
export function openForReading(dataDir: string, which: DatabaseName, cacheMegabytes = 16): SqliteFile {
  return opened(dataDir, which, (file) => {
    const db = new DatabaseSync(file, { readOnly: true, timeout: OPENING_WAIT });
    try {
      db.exec(`pragma cache_size = ${-1024 * cacheMegabytes}; pragma mmap_size = ${MEMORY_MAP};`);
      db.prepare('select value from counter').all();
      db.exec(`pragma busy_timeout = ${BLOCKING_WAIT}`);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

function opened(dataDir: string, which: DatabaseName, open: (file: string) => DatabaseSync): SqliteFile {
  const file = join(dataDir, `${which}.db`);
  try {
    return { name: basename(file), db: open(file) };
  } catch (error) {
    throw asSourceError(basename(file), error);
  }
}
