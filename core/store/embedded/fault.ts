import { SourceError } from '../../errors.ts';

/** SQLite's result codes: https://www.sqlite.org/rescode.html */
const REASONS: Readonly<Record<number, string>> = {
  5: 'is being written by another process for too long',
  8: 'cannot be written: the file or its directory is read-only',
  10: 'could not be read or written: the disk reports an error',
  11: 'is damaged; restore it from a backup, or move it away and import the files again',
  13: 'could not be written: the disk is full',
  14: 'could not be opened: check that the data directory exists and may be written',
  26: 'is damaged or is no database; restore it from a backup, or move it away and import the files again',
};

/** SQLite's primary result code of an error, or 0 when it is none of SQLite's. */
export function sqliteCode(error: unknown): number {
  const code = error instanceof Error ? (error as { errcode?: unknown }).errcode : undefined;
  return typeof code === 'number' ? code & 0xff : 0;
}

/** The same failure in our words, naming the file; a SourceError passes through. */
export function asSourceError(file: string, error: unknown): SourceError {
  if (error instanceof SourceError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const reason = REASONS[sqliteCode(error)];
  return new SourceError(file, reason ? `${reason} (${message})` : message, { cause: error });
}
