import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { CustomerRef, Fact, LoadCounts, LoadedFile, Loader } from '../../store/loader.ts';
import type { Day } from '../../time.ts';
import { type Archive, asBytes, openArchive } from './archive.ts';
import { type Bytes, containerOf, gunzipped, LIMITS, onDisk, openFile } from './bytes.ts';
import { customerOfName } from './customers-of.ts';
import type { FileContext, Keepsakes } from './kind.ts';
import { recognise } from './recognise.ts';
import { recogniseTable } from './recognise-table.ts';
import type { Recognised } from './recognised.ts';
import { Refusal, shown } from './refusal.ts';
import { createTally, type FileReport, type ImportReport, type Tally } from './report.ts';
import { sheetTable } from './sheet.ts';
import { takenAt } from './taken.ts';
import { customerAround } from './the-customer.ts';
import { isWorkbook, openWorkbook } from './workbook.ts';

export { keepIn } from './keepsakes.ts';
export type { Keepsakes } from './kind.ts';
export type { FileReport, ImportReport } from './report.ts';

export interface ImportOptions {
  /** the day lists without a date of their own were fetched on; else their file tells */
  readonly asOf?: Day;
  /** lets files take a sample away that hold nothing to show in its place */
  readonly replaceSample?: boolean;
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
  return orRefused(path, async () => importBytes(loader, await openFile(path), options, 0));
}

/** What is told of a file, a Refusal among it. */
async function orRefused(
  name: string,
  read: () => Promise<readonly FileReport[]>,
): Promise<readonly FileReport[]> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Refusal) return [refused(name, error.message, error.line)];
    throw error;
  }
}

async function importBytes(
  loader: Loader,
  bytes: Bytes,
  options: ImportOptions,
  depth: number,
): Promise<readonly FileReport[]> {
  const container = await containerOf(bytes);
  if (container === 'plain') return [await importOne(loader, bytes, options, () => recognise(bytes))];
  if (depth === LIMITS.depth) throw new Refusal('too many archives inside one another: unpack them');
  if (container === 'gzip') return importBytes(loader, gunzipped(bytes), options, depth + 1);
  return onDisk(bytes, async (path) => {
    const archive = await openArchive(path);
    try {
      return isWorkbook(archive)
        ? await importWorkbook(loader, bytes, archive, options)
        : await importEntries(loader, bytes, archive, options, depth);
    } finally {
      archive.close();
    }
  });
}

async function importEntries(
  loader: Loader,
  outer: Bytes,
  archive: Archive,
  options: ImportOptions,
  depth: number,
): Promise<readonly FileReport[]> {
  const reports: FileReport[] = [];
  for (const entry of archive.entries) {
    const inner = asBytes(outer, archive, entry);
    if ('reason' in inner) reports.push(refused(inner.name, inner.reason));
    else reports.push(...(await orRefused(inner.name, () => importBytes(loader, inner, options, depth + 1))));
  }
  return reports;
}

/** Every sheet that is a download read here, each as a file of its own; where none is, the first one's reason. */
async function importWorkbook(
  loader: Loader,
  bytes: Bytes,
  archive: Archive,
  options: ImportOptions,
): Promise<readonly FileReport[]> {
  const book = await openWorkbook(archive);
  const reports: FileReport[] = [];
  for (const sheet of book.sheets) {
    const name = book.sheets.length === 1 ? bytes.name : `${bytes.name}/${shown(sheet.name)}`;
    const sha256 = createHash('sha256').update(`${bytes.sha256}/${sheet.name}`).digest('hex');
    const one = { ...bytes, name, sha256 };
    reports.push(
      await importOne(loader, one, options, async () => recogniseTable(await sheetTable(book, sheet))),
    );
  }
  const read = reports.filter(({ kind }) => kind !== null);
  return read.length > 0 ? read : reports.slice(0, 1);
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

async function importOne(
  loader: Loader,
  bytes: Bytes,
  options: ImportOptions,
  kindOf: () => Promise<Recognised>,
): Promise<FileReport> {
  let known: Recognised | undefined;
  try {
    if (options.skipKnown && (await loader.known(bytes.sha256))) return importedBefore(bytes.name);
    known = await kindOf();
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
  await keepSample(loader, known.kind, options);
  const tally = createTally();
  const file = fileOf(bytes, known, options);
  const whole = await loader.completes(file);
  const context = await contextOf(bytes, known, { tally, whole, taken: file.taken }, options);
  // a file that contradicts itself is read again
  const rows = {
    [Symbol.asyncIterator]: () => {
      tally.restart();
      noteAround(known, whole, tally);
      const facts = known.rows(context, tally);
      return watched(bytes, facts, () => options.onProgress?.({ file: bytes.name, rows: tally.rows }));
    },
  };
  const counts = await loader.load(file, rows, {
    dryRun: options.dryRun === true,
    onRefused: tally.refuse,
    unread: () => tally.unread > 0,
  });
  if (!options.dryRun) await known.stored();
  return reportOf(bytes.name, known, counts, { tally, dryRun: options.dryRun === true });
}

function fileOf(
  bytes: Bytes,
  known: Recognised,
  { now, asOf }: ImportOptions,
): LoadedFile & { readonly taken: Date } {
  const whose = customerNamed(bytes) ?? customerAround(known.envelope ?? {});
  const scope = whose?.tenantId ?? whose?.domain ?? '';
  return {
    name: basename(bytes.name),
    sha256: bytes.sha256,
    kind: known.kind,
    taken: asOf
      ? new Date(`${asOf}T00:00:00Z`)
      : takenAt({ ...bytes, name: bytes.names[0] ?? bytes.name, httpDate: known.httpDate }, now),
    ...(known.page ? { page: { ...known.page, scope } } : {}),
  };
}

/** The customer the file's own name names, else that of the archive it is in. */
const customerNamed = (bytes: Bytes): CustomerRef | undefined =>
  bytes.names.flatMap((name) => customerOfName(name) ?? [])[0];

const asOfNote = (day: Day): string =>
  `as of ${day}, by the date in the file’s name or when it was written: it has no other; --as-of YYYY-MM-DD tells another`;

/** Kinds that show nothing where there are no figures beside them. */
const NOTHING_TO_SHOW: ReadonlySet<string> = new Set(['ticket_counts', 'service_requests']);

/** A sample is not taken away unasked by what leaves nothing to see. */
async function keepSample(loader: Loader, kind: string, options: ImportOptions): Promise<void> {
  if (options.replaceSample || !NOTHING_TO_SHOW.has(kind)) return;
  const samples = await loader.samples();
  if (samples === 0) return;
  throw new Refusal(
    `it would take the sample portfolio (${samples} customers) away and leave customers without figures: import a usage or deployment download first, or say --replace-sample`,
  );
}

/** What is to be said of a file besides its rows. */
function noteAround({ httpDate, page }: Recognised, whole: boolean, tally: Tally): void {
  if (httpDate) tally.note('saved with its HTTP headers: they were passed over');
  if (!page || (!page.more && (page.total ?? 0) <= page.rows)) return;
  if (whole) tally.note('a page of a list: with the pages imported before, the list is whole');
  else {
    const of = page.total === undefined ? '' : ` (${page.rows} of ${page.total} rows)`;
    tally.note(
      `a page of a list that is not whole${of}: its rows count, and nothing is concluded from what it lacks; import the other pages too`,
    );
  }
}

async function* watched(
  bytes: Bytes,
  rows: AsyncGenerator<readonly Fact[]>,
  tell: () => void,
): AsyncGenerator<readonly Fact[]> {
  for await (const batch of rows) {
    yield batch;
    tell();
  }
  // thrown here, so that nothing of it is stored
  if (!(await bytes.isAsOpened()))
    throw new Refusal('the file changed while it was read: import it again when it is whole');
}

function reportOf(
  file: string,
  known: Recognised,
  counts: LoadCounts,
  { tally, dryRun }: { readonly tally: Tally; readonly dryRun: boolean },
): FileReport {
  const { inserted, updated, unchanged, samplesRemoved } = counts;
  if (counts.older) {
    tally.note(
      `${counts.older} figures are older than what is held: a download taken later tells them otherwise, so they changed nothing`,
    );
  }
  if (counts.waiting) {
    tally.note(
      `${counts.waiting} facts wait until it is known whose they are: import a customers list, or give the customer that name in chat and import again`,
    );
  }
  if (counts.settled) {
    tally.note(`${counts.settled} facts that waited for their customer count now`);
  }
  if (counts.ended) {
    tally.note(
      `${counts.ended} rows of earlier downloads are no longer listed: they count no further from the date of this one`,
    );
  }
  if (samplesRemoved) {
    const makesWay = dryRun ? 'would make way' : 'made way';
    tally.note(`the sample portfolio (${samplesRemoved} customers) ${makesWay} for real data`);
  }
  const { rows, ...told } = tally.told();
  const ignored = known.ignoredColumns.length > 0 ? { ignoredColumns: known.ignoredColumns } : {};
  return { file, kind: known.kind, rows, inserted, updated, unchanged, ...told, ...ignored };
}

async function contextOf(
  bytes: Bytes,
  known: Recognised,
  { tally, whole, taken }: { readonly tally: Tally; readonly whole: boolean; readonly taken: Date },
  options: ImportOptions,
): Promise<FileContext> {
  const salt = await options.keepsakes.salt(!options.dryRun);
  const customer = customerNamed(bytes);
  const day = taken.toISOString().slice(0, 10);
  return {
    today: options.now.toISOString().slice(0, 10),
    get asOf() {
      if (!options.asOf && !known.httpDate) tally.note(asOfNote(day));
      return day;
    },
    whole,
    ...(customer ? { customer } : {}),
    envelope: known.envelope,
    keepsakes: options.keepsakes,
    person: (who) => personHash(salt, who),
    note: tally.note,
  };
}

function personHash(salt: string, who: string): string {
  return createHash('sha256').update(`${salt}\u0000${who.trim().toLowerCase()}`).digest('hex').slice(0, 32);
}
