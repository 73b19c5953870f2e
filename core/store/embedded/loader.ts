import type { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Day } from '../../time.ts';
import type { Fact, LoadCounts, LoadedFile, Loader, LoadOptions } from '../loader.ts';
import type { Facts } from '../queries/ask.ts';
import type { FactsTables } from '../tables.ts';
import { aliasesIn } from './aliases.ts';
import { openForWriting, type SqliteFile } from './database.ts';
import { kyselyOver, whenFree } from './dialect.ts';
import { asSourceError, sqliteCode } from './fault.ts';
import { CONTRADICTED, type Disputes, disputesOf } from './load/disputes.ts';
import { completes, type Downloads, downloadAt, downloadsOf, isWhole, notWhole } from './load/downloads.ts';
import { endUnlisted } from './load/end-unlisted.ts';
import { keysOf } from './load/keys.ts';
import { settleRelationships } from './load/relationships.ts';
import { customerResolver } from './load/resolve-customer.ts';
import { allDays, noteSnapshot, rollUp, staleDays } from './load/roll-up.ts';
import { sampleGuard } from './load/sample-guard.ts';
import { touchLog } from './load/touched.ts';
import type { Outcome } from './load/upsert.ts';
import { waitingOf } from './load/waiting.ts';
import { factWriter } from './load/write-facts.ts';

/** Facts written before the loop may run again. */
const AT_ONCE = 500;
const CACHE_MEGABYTES = 128;
/** tries to begin while another process imports: some five minutes */
const PATIENCE = 12_000;

/** Opens facts.db for loading, in the calling thread: it yields between short stretches, but a long file belongs in a process or worker of its own. */
export async function openLoader({ dataDir }: { readonly dataDir: string }): Promise<Loader> {
  const file = openForWriting(dataDir, 'facts', CACHE_MEGABYTES);
  const queries = kyselyOver<FactsTables>(file);
  const samples = file.db.prepare('select count(*) as n from customer where sample = 1');
  const known = file.db.prepare('select 1 as one from import_batch where sha256 = ?');
  let last: Promise<unknown> = Promise.resolve();
  return {
    samples: () => whenFree(file.name, () => Number(samples.get()?.['n'])),
    known: (sha256) => whenFree(file.name, () => known.get(sha256) !== undefined),
    completes: (about) => whenFree(file.name, () => completes(file.db, about)),
    load: (about, facts, options) => {
      const result = last.then(() =>
        load(file, queries, { about, facts, options, aliases: aliasesIn(dataDir) }),
      );
      last = result.catch(() => {});
      return result;
    },
    close: async () => {
      await last;
      await whenFree(file.name, () => file.db.close());
    },
  };
}

interface Job {
  readonly about: LoadedFile;
  readonly facts: AsyncIterable<readonly Fact[]>;
  readonly options: LoadOptions | undefined;
  /** names given in chat, folded, and the customer's id of each */
  readonly aliases: ReadonlyMap<string, string>;
}

async function load(file: SqliteFile, queries: Facts, job: Job): Promise<LoadCounts> {
  const { db, name } = file;
  const begin = () => whenFree(name, () => db.exec('begin immediate'), PATIENCE);
  await begin();
  try {
    const first = disputesOf();
    let counts = await writeAll(db, queries, job, first.disputes);
    if (first.disputes.found()) {
      await whenFree(name, () => db.exec('rollback'));
      await begin();
      counts = await writeAll(db, queries, job, disputesOf(first.noted).disputes);
    }
    const dryRun = job.options?.dryRun === true;
    await whenFree(name, () => db.exec(dryRun ? 'rollback' : 'commit'));
    if (!dryRun) tidy(db);
    return counts;
  } catch (error) {
    if (db.isTransaction) db.exec('rollback');
    throw sqliteCode(error) === 0 ? error : asSourceError(name, error);
  }
}

async function writeAll(
  db: DatabaseSync,
  queries: Facts,
  { about, facts, options, aliases }: Job,
  disputes: Disputes,
): Promise<LoadCounts> {
  const keys = keysOf(db);
  const guard = sampleGuard(db, keys.products);
  const log = touchLog();
  const downloads = downloadsOf(db, about);
  const resolve = customerResolver(db, guard, aliases);
  const writerOf = (of: Downloads) => factWriter(db, keys, resolve, log.touched, of, disputes);
  const waiting = waitingOf(db, aliases);
  const lists = customerLists();
  const write = writerOf(downloads);
  const before = changesOf(db);
  const {
    refused,
    waiting: waits,
    ...counts
  } = await takeAll(
    facts,
    (fact) => {
      const reason = waiting.reason(fact);
      if (reason === undefined) {
        lists.note(fact);
        return write(fact);
      }
      waiting.keep(fact, downloads.current);
      options?.onRefused?.(fact, reason);
      return 'waiting';
    },
    options,
  );
  const settled = waiting.settle((key) =>
    writerOf(key === downloads.current ? downloads : downloadAt(db, key)),
  );
  if (refused > 0 || options?.unread?.()) notWhole(db, downloads.current);
  const left = settleRelationships(db, isWhole(db, downloads.current) ? lists.day() : undefined);
  const ended = await settle(db, queries, log, left);
  const removed = guard.removed();
  const changed = changesOf(db) !== before + downloads.confirmed();
  const total = counts.inserted + counts.updated + counts.unchanged;
  db.prepare(
    `insert into import_batch (sha256, name, kind, sample, facts, download) values (?, ?, ?, ?, ?, ?)
     on conflict do update set download = excluded.download`,
  ).run(about.sha256, about.name, about.kind, guard.mode() === 'sample' ? 1 : 0, total, downloads.current);
  if (changed) {
    db.exec("update counter set value = value + 1 where name = 'revision'");
  }
  const older = downloads.older();
  return {
    ...counts,
    ...(older > 0 ? { older } : {}),
    ...(waits > 0 ? { waiting: waits } : {}),
    ...(settled > 0 ? { settled } : {}),
    ...(ended > 0 ? { ended } : {}),
    ...(removed > 0 ? { samplesRemoved: removed } : {}),
  };
}

/** Writes all facts, a stretch at a time. */
async function takeAll(
  facts: AsyncIterable<readonly Fact[]>,
  write: (fact: Fact) => Outcome | 'waiting',
  options: LoadOptions | undefined,
) {
  const counts = { inserted: 0, updated: 0, unchanged: 0, refused: 0, waiting: 0 };
  for await (const batch of facts) {
    for (let at = 0; at < batch.length; at += AT_ONCE) {
      for (const fact of batch.slice(at, at + AT_ONCE)) {
        const outcome = write(fact);
        counts[outcome] += 1;
        if (outcome === 'refused') options?.onRefused?.(fact, CONTRADICTED);
      }
      await nextTurn();
    }
  }
  return counts;
}

/** The day of the customers list that a load is, where it is one. */
function customerLists() {
  let day: Day | undefined;
  return {
    note: (fact: Fact) => {
      if (fact.kind === 'customer' && fact.listed) day = fact.listed.day;
    },
    day: () => day,
  };
}

/** Rows written by this connection so far: a customer's further name counts, though its fact was known. */
function changesOf(db: DatabaseSync): number {
  return Number(db.prepare('select total_changes() as n').get()?.['n']);
}

/** What is derived from the rows, brought up to date in the same transaction. Tells how many rows have ended. */
async function settle(
  db: DatabaseSync,
  queries: Facts,
  log: ReturnType<typeof touchLog>,
  everyDate: boolean,
): Promise<number> {
  const first = db.prepare(
    'update customer set first_seen = ? where key = ? and (first_seen is null or first_seen > ?)',
  );
  for (const [customer, day] of log.earliest()) first.run(day, customer, day);
  for (const one of log.changed()) noteSnapshot(db, one);
  const ended = endUnlisted(db, staleDays(db, log.all()));
  const stale = everyDate ? allDays(db) : staleDays(db, [...log.changed(), ...ended.days]);
  for (const one of stale) {
    rollUp(db, queries, one);
    await nextTurn();
  }
  return ended.rows;
}

/** Statistics for the query planner where they are out of date, and the log back into the file; neither may fail a load that is done. */
function tidy(db: DatabaseSync): void {
  try {
    db.exec('pragma analysis_limit = 400; pragma optimize; pragma wal_checkpoint(passive);');
  } catch (error) {
    if (sqliteCode(error) === 0) throw error;
  }
}
