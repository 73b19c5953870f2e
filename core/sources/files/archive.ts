import { createHash } from 'node:crypto';
import yauzl from 'yauzl';
import { type Bytes, LIMITS, limited } from './bytes.ts';
import { Refusal, shown } from './refusal.ts';

/** The files inside a zip archive, each readable without being extracted. An entry that may not be read comes as the reason why. */
export async function zipEntries(
  archive: Bytes,
): Promise<readonly (Bytes | { readonly name: string; readonly reason: string })[]> {
  const zip = await openZip(archive.name);
  try {
    const entries = await listed(zip);
    if (entries.length === 0) throw new Refusal('the archive is empty');
    if (entries.some((entry) => entry.fileName === '[Content_Types].xml')) {
      throw new Refusal('this is an Office document: save the sheet as CSV UTF-8 and import that');
    }
    return entries.filter(isData).map((entry) => asBytes(archive, entry));
  } finally {
    zip.close();
  }
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
    {
      cause,
    },
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

function asBytes(archive: Bytes, entry: yauzl.Entry): Bytes | { name: string; reason: string } {
  const name = `${archive.name}/${shown(entry.fileName, 200)}`;
  if (entry.isEncrypted()) return { name, reason: 'it is encrypted: unpack it with its password first' };
  if (!entry.canDecodeFileData())
    return { name, reason: 'it is packed by a method that cannot be read: zip it again' };
  return {
    name,
    sha256: createHash('sha256').update(`${archive.sha256}/${entry.fileName}`).digest('hex'),
    modified: entry.getLastModDate({ timezone: 'UTC' }),
    size: entry.compressedSize,
    stream: () => entryStream(archive, entry),
  };
}

async function entryStream(archive: Bytes, entry: yauzl.Entry): Promise<ReturnType<typeof limited>> {
  const zip = await openZip(archive.name);
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error || !stream) {
        zip.close();
        reject(broken(error));
        return;
      }
      stream.once('close', () => zip.close());
      resolve(limited(stream, entry.compressedSize));
    });
  });
}
