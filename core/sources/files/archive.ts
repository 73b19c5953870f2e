import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import yauzl from 'yauzl';
import { type Bytes, LIMITS, limited } from './bytes.ts';
import { Refusal, shown } from './refusal.ts';

/** An open zip archive. */
export interface Archive {
  /** its files, without folders and what operating systems add */
  readonly entries: readonly yauzl.Entry[];
  /** an entry's content, no further than is sound for its packed size */
  read(entry: yauzl.Entry): Promise<Readable>;
  close(): void;
}

/** Opens a zip archive on disk. One that is damaged, empty or too full ends with a Refusal. */
export async function openArchive(path: string): Promise<Archive> {
  const zip = await openZip(path);
  try {
    const entries = (await listed(zip)).filter(isData);
    if (entries.length === 0) throw new Refusal('the archive is empty');
    return { entries, read: (entry) => opened(zip, entry), close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** An entry of an archive, readable as often as needed while the archive is open; or why it may not be read. */
export function asBytes(
  outer: Bytes,
  archive: Archive,
  entry: yauzl.Entry,
): Bytes | { readonly name: string; readonly reason: string } {
  const name = `${outer.name}/${shown(entry.fileName, 200)}`;
  if (entry.isEncrypted()) return { name, reason: 'it is encrypted: unpack it with its password first' };
  if (!entry.canDecodeFileData())
    return { name, reason: 'it is packed by a method that cannot be read: zip it again' };
  return {
    name,
    names: [basename(entry.fileName), ...outer.names],
    sha256: createHash('sha256').update(`${outer.sha256}/${entry.fileName}`).digest('hex'),
    modified: entry.getLastModDate({ timezone: 'UTC' }),
    size: entry.compressedSize,
    stream: () => archive.read(entry),
    isAsOpened: () => outer.isAsOpened(),
  };
}

const openZip = (path: string): Promise<yauzl.ZipFile> =>
  new Promise((resolve, reject) => {
    // yauzl itself refuses absolute paths, "..", backslashes and sizes that do not match
    const options = { lazyEntries: true, autoClose: false, strictFileNames: true };
    yauzl.open(path, options, (error, zip) => {
      if (error || !zip) reject(broken(error));
      else resolve(zip);
    });
  });

const broken = (cause: unknown): Refusal =>
  new Refusal(
    `the zip archive cannot be read: ${shown((cause as Error | null)?.message ?? 'damaged', 120)}`,
    0,
    { cause },
  );

const listed = (zip: yauzl.ZipFile): Promise<yauzl.Entry[]> =>
  new Promise((resolve, reject) => {
    const entries: yauzl.Entry[] = [];
    zip.on('error', (error) => reject(broken(error)));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: yauzl.Entry) => {
      entries.push(entry);
      if (entries.length > LIMITS.entries) {
        reject(
          new Refusal(
            `the archive holds more than ${LIMITS.entries} files: unpack it and import what is wanted`,
          ),
        );
        return;
      }
      zip.readEntry();
    });
    zip.readEntry();
  });

const isData = ({ fileName }: yauzl.Entry): boolean =>
  !fileName.endsWith('/') && !/(^|\/)(__MACOSX\/|\.)/.test(fileName);

const opened = (zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Readable> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error || !stream) reject(broken(error));
      else resolve(limited(stream, entry.compressedSize));
    });
  });
