import type { DatabaseSync } from 'node:sqlite';
import type { LoadedFile, Page } from '../../loader.ts';

/** The download being loaded, among those loaded before. */
export interface Downloads {
  /** its key */
  readonly current: number;
  /** whether another download was taken after this one */
  readonly isNewer: (download: number) => boolean;
  readonly noteOlder: () => void;
  readonly noteConfirmed: () => void;
  /** facts that a newer download has told otherwise */
  readonly older: () => number;
  /** rows that this download tells as they were */
  readonly confirmed: () => number;
}

/**
 * Finds or makes the download a file is of. A file known by its bytes is the download it was, whenever it is read again, and a page of
 * a list joins the pages read before; of two downloads taken at the same time the one loaded later is the newer.
 */
export function downloadsOf(db: DatabaseSync, file: LoadedFile): Downloads {
  const taken = takenOf(db);
  const found = stateWith(db, file);
  const mine = (found.key && taken.get(found.key)) ?? file.taken?.getTime() ?? Math.max(...taken.values());
  return among(taken, write(db, file.kind, found, mine), mine);
}

/** A download loaded before, among the others. */
export function downloadAt(db: DatabaseSync, key: number): Downloads {
  const taken = takenOf(db);
  return among(taken, key, taken.get(key) ?? 0);
}

const takenOf = (db: DatabaseSync): ReadonlyMap<number, number> =>
  new Map(
    db
      .prepare('select key, taken from download')
      .all()
      .map((row) => [Number(row['key']), Number(row['taken'])]),
  );

function among(taken: ReadonlyMap<number, number>, current: number, mine: number): Downloads {
  let older = 0;
  let confirmed = 0;
  return {
    current,
    isNewer: (download) => {
      const theirs = taken.get(download) ?? 0;
      return theirs > mine || (theirs === mine && download > current);
    },
    noteOlder: () => {
      older += 1;
    },
    noteConfirmed: () => {
      confirmed += 1;
    },
    older: () => older,
    confirmed: () => confirmed,
  };
}

/** Whether the list a file is of is whole once it is loaded. */
export const completes = (db: DatabaseSync, file: LoadedFile): boolean => stateWith(db, file).whole;

/** Whether all of a download's list has been loaded. */
export const isWhole = (db: DatabaseSync, key: number): boolean =>
  db.prepare('select whole from download where key = ?').get(key)?.['whole'] === 1;

/** A list of which a row could not be taken: nothing is concluded from what it seems to lack, and no page completes it. */
export function notWhole(db: DatabaseSync, key: number): void {
  db.prepare('update download set whole = 0, rows = 0 where key = ? and (whole <> 0 or rows <> 0)').run(key);
}

interface State {
  /** undefined where the download is new */
  readonly key: number | undefined;
  readonly scope: string;
  readonly total: number | null;
  readonly rows: number;
  readonly opened: boolean;
  readonly closed: boolean;
  readonly whole: boolean;
}

/** Pages of one list are fetched one after the other: further apart they are of two. */
const ONE_FETCH = 24 * 3_600_000;

/** The download of a file, with the file counted in. */
function stateWith(db: DatabaseSync, file: LoadedFile): State {
  const { page } = file;
  const known = db
    .prepare(
      `select d.* from import_batch as b join download as d on d.key = b.download
       where b.sha256 = ? and d.key <> 0`,
    )
    .get(file.sha256);
  if (known) return stateOf(known);
  if (!page)
    return { key: undefined, scope: '', total: null, rows: 0, opened: false, closed: false, whole: false };
  const begun = openList(db, file, page);
  const rows = (begun?.rows ?? 0) + page.rows;
  const total = page.total ?? null;
  const opened = page.more || (begun?.opened ?? false);
  const closed = !page.more || (begun?.closed ?? false);
  const whole = (total === null || rows >= total) && (!opened || closed);
  return { key: begun?.key, scope: page.scope, total, rows, opened, closed, whole };
}

/** The list begun by earlier pages that this page belongs to. */
function openList(
  db: DatabaseSync,
  { kind, taken }: LoadedFile,
  { scope, total, more }: Page,
): State | undefined {
  const near = taken?.getTime();
  const found = db
    .prepare(
      `select * from download where kind = ? and scope = ? and total is ? and whole = 0 and rows > 0
         and (? is null or abs(taken - ?) <= ${ONE_FETCH}) order by taken desc, key desc limit 1`,
    )
    .get(kind, scope, total ?? null, near ?? null, near ?? null);
  const state = found && stateOf(found);
  // two last pages are of two lists, unless a total says how many rows are to come
  return state && (total !== undefined || more || !state.closed) ? state : undefined;
}

const stateOf = (row: Record<string, unknown>): State => ({
  key: Number(row['key']),
  scope: String(row['scope']),
  total: row['total'] === null ? null : Number(row['total']),
  rows: Number(row['rows']),
  opened: row['opened'] === 1,
  closed: row['closed'] === 1,
  whole: row['whole'] === 1,
});

function write(db: DatabaseSync, kind: string, state: State, taken: number): number {
  const { key, scope, total, rows, opened, closed, whole } = state;
  const flags = [opened, closed, whole].map(Number);
  if (key !== undefined) {
    db.prepare('update download set rows = ?, opened = ?, closed = ?, whole = ? where key = ?').run(
      rows,
      ...flags,
      key,
    );
    return key;
  }
  const { lastInsertRowid } = db
    .prepare(
      `insert into download (kind, scope, taken, total, rows, opened, closed, whole)
       values (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(kind, scope, taken, total, rows, ...flags);
  return Number(lastInsertRowid);
}
