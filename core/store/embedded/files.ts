import { chmodSync, closeSync, mkdirSync, openSync, statSync } from 'node:fs';
import { open, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

const codeOf = (error: unknown): unknown => (error as { code?: unknown } | null)?.code;

/** Makes a folder and what is missing above it. Node's own recursive way never ends where a folder cannot be made, as below /proc. */
export function makeFolder(path: string): void {
  const folder = resolve(path);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (codeOf(error) === 'EEXIST' && statSync(folder).isDirectory()) return;
    if (codeOf(error) !== 'ENOENT' || dirname(folder) === folder) throw error;
    makeFolder(dirname(folder));
    mkdirSync(folder, { mode: 0o700 });
  }
}

const OWNER_ONLY = 0o600;

/** A file only its owner reads, made where missing. SQLite gives the files beside it (-wal, -shm) the same mode. */
export function keepPrivate(file: string): void {
  closeSync(openSync(file, 'a', OWNER_ONLY));
  for (const one of [file, `${file}-wal`, `${file}-shm`]) {
    const mode = statSync(one, { throwIfNoEntry: false })?.mode;
    if (mode !== undefined && (mode & 0o077) !== 0) chmodSync(one, OWNER_ONLY);
  }
}

/** A database writes into the room it has inside its files for a while after the disk is full. */
const PROBE = Buffer.alloc(256 * 1024, 'uptake ');

/** Puts a file on the disk and takes it away again; rejects where that cannot be done. */
export async function proveRoom(folder: string): Promise<void> {
  const file = join(folder, 'probe.tmp');
  try {
    await using probe = await open(file, 'w', OWNER_ONLY);
    await probe.writeFile(PROBE);
    await probe.sync();
  } finally {
    await rm(file, { force: true });
  }
}

/** Which file a path leads to: another one after it was moved away or removed, however long the old one is written to. */
export const identityOf = async (file: string): Promise<string> => {
  const { dev, ino } = await stat(file, { bigint: true });
  return `${dev}/${ino}`;
};
