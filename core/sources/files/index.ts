import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Fact, LoadCounts, Loader } from '../../store/loader.ts';
import { zipEntries } from './archive.ts';
import { type Bytes, gunzipped, openFile } from './bytes.ts';
import { customerOfName } from './customers-of.ts';
import type { FileContext, Keepsakes } from './kind.ts';
import { recognise } from './recognise.ts';
import type { Recognised } from './recognised.ts';
import { Refusal } from './refusal.ts';
import { createTally, type FileReport, type ImportReport, type Tally } from './report.ts';

export { keepIn } from './keepsakes.ts';
export type { Keepsakes } from './kind.ts';
export type { FileReport, ImportReport } from './report.ts';

export interface ImportOptions {
  /** counts, and changes nothing */
  readonly dryRun?: boolean;
  readonly now: Date;
  readonly keepsakes: Keepsakes;
  /** leaves a file alone that was imported whole before, byte for byte */
  readonly skipKnown?: boolean;
  /** called after every batch of rows */
  readonly onProgress?: (progress: { readonly file: string; readonly rows: number }) => void;
}

/** Reads files one after the other, each in a transaction of its own: all of its good rows or, when it is refused, nothing. */
export async function importFiles(
  loader: Loader,
  paths: readonly string[],
  options: ImportOptions,
): Promise<ImportReport> {
  const files: FileReport[] = [];
  for (const path of paths) files.push(...(await importPath(loader, path, options)));
  return { files };
}

async function importPath(
  loader: Loader,
  path: string,
  options: ImportOptions,
): Promise<readonly FileReport[]> {
  try {
    const { bytes, container } = await openFile(path);
    if (container !== 'zip') {
      return [await importOne(loader, container === 'gzip' ? gunzipped(bytes) : bytes, options)];
    }
    const reports: FileReport[] = [];
    for (const entry of await zipEntries(bytes)) {
      reports.push(
        'reason' in entry ? refused(entry.name, entry.reason) : await importOne(loader, entry, options),
      );
    }
    return reports.length > 0 ? reports : [refused(path, 'the archive holds no files')];
  } catch (error) {
    if (error instanceof Refusal) return [refused(path, error.message, error.line)];
    throw error;
  }
}

const refused = (file: string, reason: string, line = 0, kind: string | null = null): FileReport => ({
  file,
  kind,
  rows: 0,
  inserted: 0,
  updated: 0,
  unchanged: 0,
  rejected: [{ line, reason }],
  refused: true,
});

const importedBefore = (file: string): FileReport => ({
  file,
  kind: null,
  rows: 0,
  inserted: 0,
  updated: 0,
  unchanged: 0,
  rejected: [],
  notes: ['imported before, byte for byte'],
});

async function importOne(loader: Loader, bytes: Bytes, options: ImportOptions): Promise<FileReport> {
  let known: Recognised | undefined;
  try {
    if (options.skipKnown && (await loader.known(bytes.sha256))) return importedBefore(bytes.name);
    known = await recognise(bytes);
    return await store(loader, bytes, known, options);
  } catch (error) {
    // the loader passes on what its rows threw, as it is or as a cause
    const refusal = refusalIn(error);
    if (!refusal) throw error;
    return refused(bytes.name, refusal.message, refusal.line, known?.kind ?? null);
  }
}

function refusalIn(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  return error instanceof Error && error.cause !== undefined ? refusalIn(error.cause) : undefined;
}

async function store(
  loader: Loader,
  bytes: Bytes,
  known: Recognised,
  options: ImportOptions,
): Promise<FileReport> {
  const tally = createTally();
  const context = await contextOf(bytes, known, tally, options);
  if (known.httpDate) tally.note('saved with its HTTP headers: they were passed over');
  const file = { name: basename(bytes.name), sha256: bytes.sha256, kind: known.kind };
  const rows = watched(known.rows(context, tally), () =>
    options.onProgress?.({ file: bytes.name, rows: tally.rows }),
  );
  const counts = await loader.load(file, rows, { dryRun: options.dryRun === true });
  if (!options.dryRun) await known.stored();
  return reportOf(bytes.name, known, counts, tally);
}

async function* watched(
  rows: AsyncGenerator<readonly Fact[]>,
  tell: () => void,
): AsyncGenerator<readonly Fact[]> {
  for await (const batch of rows) {
    yield batch;
    tell();
  }
}

function reportOf(file: string, known: Recognised, counts: LoadCounts, tally: Tally): FileReport {
  const { inserted, updated, unchanged, samplesRemoved } = counts;
  if (samplesRemoved) tally.note(`the sample portfolio (${samplesRemoved} customers) made way for real data`);
  const { rows, ...told } = tally.told();
  const ignored = known.ignoredColumns.length > 0 ? { ignoredColumns: known.ignoredColumns } : {};
  return { file, kind: known.kind, rows, inserted, updated, unchanged, ...told, ...ignored };
}

async function contextOf(
  bytes: Bytes,
  known: Recognised,
  tally: Tally,
  options: ImportOptions,
): Promise<FileContext> {
  const salt = await options.keepsakes.salt(!options.dryRun);
  const customer = customerOfName(basename(bytes.name));
  return {
    today: options.now.toISOString().slice(0, 10),
    asOf: readOn(bytes, known, options.now),
    ...(customer ? { customer } : {}),
    envelope: known.envelope,
    keepsakes: options.keepsakes,
    person: (who) => personHash(salt, who),
    note: tally.note,
  };
}

/** The day a file was read from its source: the date its response carries, else when the file was written; never after today. */
function readOn(bytes: Bytes, known: Recognised, now: Date): string {
  const said = Date.parse(known.httpDate ?? '');
  const time = Number.isNaN(said) ? bytes.modified.getTime() : said;
  const sound = time > Date.UTC(2000, 0, 1) && time < now.getTime() ? time : now.getTime();
  return new Date(sound).toISOString().slice(0, 10);
}

function personHash(salt: string, who: string): string {
  return createHash('sha256').update(`${salt}\u0000${who.trim().toLowerCase()}`).digest('hex').slice(0, 32);
}
