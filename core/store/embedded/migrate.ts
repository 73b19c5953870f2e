import type { DatabaseSync } from 'node:sqlite';
import { SourceError } from '../../errors.ts';
import type { Migration } from './migrations/migration.ts';

/** Takes the steps a database has not taken yet, all of them or none. A schema newer than `steps` is refused. */
export function migrate(db: DatabaseSync, name: string, steps: readonly Migration[]): void {
  refuseNewer(db, name, steps.length);
  if (versionOf(db) === steps.length) return;
  try {
    db.exec('begin immediate');
    // another process may have taken them while this one waited
    refuseNewer(db, name, steps.length);
    for (const step of steps.slice(versionOf(db))) db.exec(step.sql);
    db.exec(`pragma user_version = ${steps.length}`);
    db.exec('commit');
  } finally {
    if (db.isTransaction) db.exec('rollback');
  }
}

function versionOf(db: DatabaseSync): number {
  return Number(db.prepare('pragma user_version').get()?.['user_version']);
}

function refuseNewer(db: DatabaseSync, name: string, known: number): void {
  const version = versionOf(db);
  if (version <= known) return;
  throw new SourceError(
    name,
    `has schema ${version}, made by a newer version of this program; this one knows up to ${known}. Start the newer version, or use another data directory`,
  );
}
