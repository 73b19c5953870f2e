import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { pipeline as pipelined } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Refusal, shown } from './refusal.ts';

/** Bytes that can be read from the start as often as needed. */
export interface Bytes {
  /** as shown in the report: the path, or archive/entry */
  readonly name: string;
  /** its own name, then those of the archives it is in: what it is of may stand in any of them */
  readonly names: readonly string[];
  readonly sha256: string;
  /** when it was written, as far as the file system or archive knows */
  readonly modified: Date;
  /** compressed or plain size on disk, for progress */
  readonly size: number;
  /** its name is that of the packed file */
  readonly packed?: true;
  stream(): Promise<Readable>;
  /** whether the file on disk is still the one that was opened: another size or time means that somebody writes it */
  isAsOpened(): Promise<boolean>;
}

export type Container = 'plain' | 'gzip' | 'zip';

/** What no download of ours comes near; beyond it a small archive is a bomb, not data. */
export const LIMITS = {
  bytes: 32 * 1024 ** 3,
  ratio: 400,
  ratioFrom: 64 * 1024 ** 2,
  entries: 200,
  /** archives inside one another */
  depth: 4,
} as const;

/** Opens one path and hashes it whole. */
export async function openFile(path: string): Promise<Bytes> {
  const info = await stat(path).catch((cause: unknown) => {
    throw new Refusal(unreadable(cause), 0, { cause });
  });
  if (info.isDirectory()) throw new Refusal('this is a folder: name the files in it');
  if (!info.isFile()) throw new Refusal('this is not a file');
  if (info.size === 0) throw new Refusal('the file is empty');
  return {
    name: path,
    names: [basename(path)],
    sha256: await hashOf(path),
    modified: info.mtime,
    size: info.size,
    stream: async () => createReadStream(path),
    isAsOpened: async () => {
      const now = await stat(path).catch(() => undefined);
      return now?.size === info.size && now.mtimeMs === info.mtimeMs;
    },
  };
}

function unreadable(cause: unknown): string {
  const { code } = cause as { code?: string };
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'there is no such file';
  return code === 'EACCES' || code === 'EPERM'
    ? 'the file may not be read'
    : `the file cannot be read (${code})`;
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  } catch (cause) {
    throw new Refusal(unreadable(cause), 0, { cause });
  }
  return hash.digest('hex');
}

/** How a file is packed, by its first bytes; what cannot be read so far is plain, and refused when it is read. */
export async function containerOf(bytes: Bytes): Promise<Container> {
  const [first, second, third] = await beginning(bytes).catch(() => Buffer.alloc(0));
  if (first === 0x1f && second === 0x8b) return 'gzip';
  return first === 0x50 && second === 0x4b && (third === 3 || third === 5) ? 'zip' : 'plain';
}

async function beginning(bytes: Bytes): Promise<Buffer> {
  for await (const chunk of await bytes.stream()) return chunk as Buffer;
  return Buffer.alloc(0);
}

/** Does something with a file that must lie on disk to be read here and there; what is packed in another is put down for as long. */
export async function onDisk<T>(bytes: Bytes, use: (path: string) => Promise<T>): Promise<T> {
  if (bytes.names.length === 1 && bytes.packed === undefined) return use(bytes.name);
  const folder = await mkdtemp(join(tmpdir(), 'uptake-'));
  try {
    const path = join(folder, 'archive');
    await pipelined(await bytes.stream(), createWriteStream(path, { mode: 0o600 })).catch(
      (cause: unknown) => {
        if (cause instanceof Refusal) throw cause;
        throw new Refusal(`it cannot be unpacked: ${shown((cause as Error).message, 120)}`, 0, { cause });
      },
    );
    return await use(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A gzip file's content. */
export const gunzipped = (bytes: Bytes): Bytes => ({
  ...bytes,
  packed: true,
  stream: async () =>
    limited(
      pipeline(await bytes.stream(), createGunzip(), () => {}),
      bytes.size,
    ),
});

/** Stops a stream that grows out of all proportion to its compressed size. */
export function limited(source: Readable, packed: number): Readable {
  async function* watched(): AsyncGenerator<Buffer> {
    let size = 0;
    for await (const chunk of source) {
      size += (chunk as Buffer).length;
      if (size > LIMITS.bytes || (size > LIMITS.ratioFrom && size > packed * LIMITS.ratio)) {
        throw new Refusal('unpacked it is far larger than any download: not read any further');
      }
      yield chunk as Buffer;
    }
  }
  return Readable.from(watched(), { objectMode: false });
}
