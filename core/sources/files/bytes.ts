import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Refusal } from './refusal.ts';

/** Bytes that can be read from the start as often as needed. */
export interface Bytes {
  /** as shown in the report: the path, or archive/entry */
  readonly name: string;
  readonly sha256: string;
  /** when it was written, as far as the file system or archive knows */
  readonly modified: Date;
  /** compressed or plain size on disk, for progress */
  readonly size: number;
  stream(): Promise<Readable>;
}

export type Container = 'plain' | 'gzip' | 'zip';

/** What no download of ours comes near; beyond it a small archive is a bomb, not data. */
export const LIMITS = { bytes: 32 * 1024 ** 3, ratio: 400, ratioFrom: 64 * 1024 ** 2, entries: 200 } as const;

/** Opens one path: hashes it whole and says how it is packed. */
export async function openFile(path: string): Promise<{ bytes: Bytes; container: Container }> {
  const info = await stat(path).catch((cause: unknown) => {
    throw new Refusal(unreadable(cause), 0, { cause });
  });
  if (info.isDirectory()) throw new Refusal('this is a folder: name the files in it');
  if (!info.isFile()) throw new Refusal('this is not a file');
  if (info.size === 0) throw new Refusal('the file is empty');
  const bytes: Bytes = {
    name: path,
    sha256: await hashOf(path),
    modified: info.mtime,
    size: info.size,
    stream: async () => createReadStream(path),
  };
  return { bytes, container: await containerOf(path) };
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

async function containerOf(path: string): Promise<Container> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    if (buffer[0] === 0x1f && buffer[1] === 0x8b) return 'gzip';
    return buffer[0] === 0x50 && buffer[1] === 0x4b && (buffer[2] === 3 || buffer[2] === 5) ? 'zip' : 'plain';
  } finally {
    await file.close();
  }
}

/** A gzip file's content. */
export const gunzipped = (bytes: Bytes): Bytes => ({
  ...bytes,
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
