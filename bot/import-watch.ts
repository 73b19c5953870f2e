import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ImportReport } from '../core/sources/files/index.ts';
import { filesToRead, type Look, NOTHING_SEEN, type Seen, versionOf } from '../core/sources/watch/index.ts';
import { correlated } from './log.ts';

export interface WatchOptions {
  /** the directory partners put downloads into; never written to */
  readonly dir: string;
  readonly dataDir: string;
  /** a newer list of Microsoft's SKUs */
  readonly skuFile?: string | undefined;
  readonly now: () => Date;
  /** a file was read, well or not */
  readonly onReport: (report: ImportReport) => void;
  /** the directory cannot be read, or an import failed for a reason that is not the file's */
  readonly onFault: (error: unknown, file?: string) => void;
  /** milliseconds between two looks */
  readonly every?: number;
}

export interface Watch {
  /** Looks now; resolves when what was ready has been read. */
  look(): Promise<void>;
  /** Ends the watch; an import under way is undone. */
  stop(): Promise<void>;
}

const EVERY_MS = 5000;
const ATTEMPTS = 3;

/**
 * Reads files put into a directory once they no longer change, one at a time, each in a worker thread. What became of a file is kept in the data
 * directory, so that a restart does not read it again; the file itself stays where it is.
 */
export function watchImports(options: WatchOptions): Watch {
  const outcomes = keptOutcomes(join(options.dataDir, 'import', 'reports'));
  const attempts = new Map<string, number>();
  let look: Look = NOTHING_SEEN;
  let stopped = false;
  let worker: Worker | undefined;
  let timer: NodeJS.Timeout | undefined;
  let faulty = false;

  async function readOne(file: Seen): Promise<void> {
    const version = versionOf(file);
    const path = join(options.dir, file.name);
    try {
      const report = await importInThread(path, options, (started) => {
        worker = started;
      });
      await outcomes.keep(version, report, options.now());
      options.onReport(report);
    } catch (error) {
      if (stopped) return;
      const tried = (attempts.get(version) ?? 0) + 1;
      attempts.set(version, tried);
      if (tried >= ATTEMPTS) outcomes.giveUp(version);
      options.onFault(error, path);
    } finally {
      worker = undefined;
    }
  }

  async function lookOnce(): Promise<void> {
    const listing = await listed(options.dir).catch((error) => {
      if (!faulty) options.onFault(error);
      faulty = true;
      return undefined;
    });
    if (!listing) return;
    faulty = false;
    const found = filesToRead(look, listing, await outcomes.done());
    look = found.look;
    for (const file of found.ready) {
      if (stopped) return;
      await correlated(() => readOne(file));
    }
  }

  let last: Promise<void> = Promise.resolve();
  const lookInTurn = (): Promise<void> => {
    last = last.then(() => (stopped ? undefined : lookOnce())).catch((error) => options.onFault(error));
    return last;
  };
  const schedule = (): void => {
    timer = setTimeout(() => void lookInTurn().then(() => stopped || schedule()), options.every ?? EVERY_MS);
    timer.unref();
  };
  schedule();
  return {
    look: lookInTurn,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await worker?.terminate();
      await last;
    },
  };
}

async function listed(dir: string): Promise<readonly Seen[]> {
  const entries = await readdir(dir, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const seen = await Promise.all(
    files.map(async ({ name }) => {
      // it may be gone between listing and asking
      const info = await stat(join(dir, name)).catch(() => undefined);
      return info ? [{ name, size: info.size, modifiedMs: info.mtimeMs }] : [];
    }),
  );
  return seen.flat();
}

function importInThread(
  path: string,
  { dataDir, skuFile, now }: WatchOptions,
  started: (worker: Worker) => void,
): Promise<ImportReport> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./import-worker.ts', import.meta.url), {
      workerData: { path, dataDir, skuFile, now: now().toISOString() },
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    });
    started(worker);
    let report: ImportReport | undefined;
    worker.on('message', (message: ImportReport) => {
      report = message;
    });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      if (report && code === 0) resolve(report);
      else reject(new Error(`the import of ${path} ended early (${code})`));
    });
  });
}

/** Outcomes by version of a file, one small JSON file each. */
function keptOutcomes(folder: string) {
  let known: Set<string> | undefined;
  const load = async (): Promise<Set<string>> => {
    const names = await readdir(folder).catch(() => [] as string[]);
    const kept = await Promise.all(
      names.filter((name) => name.endsWith('.json')).map((name) => versionIn(join(folder, name))),
    );
    return new Set(kept.flat());
  };
  const done = async (): Promise<Set<string>> => {
    known ??= await load();
    return known;
  };
  return {
    done,
    giveUp: (version: string) => void known?.add(version),
    keep: async (version: string, report: ImportReport, at: Date): Promise<void> => {
      (await done()).add(version);
      const name = createHash('sha256').update(version).digest('hex').slice(0, 24);
      await mkdir(folder, { recursive: true });
      const text = JSON.stringify({ version, at: at.toISOString(), ...report }, null, 2);
      await writeFile(join(folder, `${name}.json`), text);
    },
  };
}

/** A report that cannot be read means its file is read again: that changes nothing. */
async function versionIn(file: string): Promise<string[]> {
  try {
    const { version } = JSON.parse(await readFile(file, 'utf8')) as { version?: unknown };
    return typeof version === 'string' ? [version] : [];
  } catch {
    return [];
  }
}
