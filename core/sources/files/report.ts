import type { Fact } from '../../store/loader.ts';

/** What became of one file, or of one file inside an archive. Counts of `inserted`, `updated`, `unchanged` are facts, of `rows` rows read. */
export interface FileReport {
  readonly file: string;
  /** which download it is; null where that could not be told */
  readonly kind: string | null;
  readonly rows: number;
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  /** `line` 0 speaks of the file as a whole; JSON rows are counted by the line they begin on */
  readonly rejected: readonly { readonly line: number; readonly reason: string }[];
  /** rejected rows beyond those listed */
  readonly moreRejected?: number;
  /** nothing of this file was stored */
  readonly refused?: true;
  /** rows understood and left out on purpose */
  readonly skipped?: readonly { readonly reason: string; readonly count: number }[];
  readonly ignoredColumns?: readonly string[];
  readonly notes?: readonly string[];
}

export interface ImportReport {
  readonly files: readonly FileReport[];
}

/** Rejected rows listed one by one; the rest is a number. */
export const LISTED_REJECTIONS = 50;

/** Collects what is said about the rows of one file. */
export interface Tally {
  readonly rows: number;
  /** rows that could not be read */
  readonly unread: number;
  read(): void;
  reject(line: number, reason: string): void;
  skip(reason: string): void;
  note(text: string): void;
  /** the facts about to be taken, and the line each is of */
  giving(facts: readonly Fact[], lines: readonly number[]): void;
  /** a fact of those being taken that is not stored: its row is rejected, once */
  refuse(fact: Fact, reason: string): void;
  /** the file is read again from its beginning */
  restart(): void;
  /** the parts of a report, empty ones absent */
  told(): Pick<FileReport, 'rows' | 'rejected' | 'moreRejected' | 'skipped' | 'notes'>;
}

export function createTally(): Tally {
  const rejected: { line: number; reason: string }[] = [];
  const skipped = new Map<string, number>();
  const notes = new Set<string>();
  let rows = 0;
  let more = 0;
  let given: { readonly facts: readonly Fact[]; readonly lines: readonly number[] } = {
    facts: [],
    lines: [],
  };
  let refused = 0;
  let unread = 0;
  const list = (line: number, reason: string): void => {
    if (rejected.length < LISTED_REJECTIONS) rejected.push({ line, reason });
    else more += 1;
  };
  return {
    get rows() {
      return rows;
    },
    read: () => {
      rows += 1;
    },
    get unread() {
      return unread;
    },
    reject: (line, reason) => {
      unread += 1;
      list(line, reason);
    },
    giving: (facts, lines) => {
      given = { facts, lines };
    },
    refuse: (fact, reason) => {
      const line = given.lines[given.facts.indexOf(fact)] ?? 0;
      if (line !== refused || line === 0) list(line, reason);
      refused = line;
    },
    restart: () => {
      rejected.length = 0;
      skipped.clear();
      notes.clear();
      rows = 0;
      more = 0;
      unread = 0;
    },
    skip: (reason) => void skipped.set(reason, (skipped.get(reason) ?? 0) + 1),
    note: (text) => void notes.add(text),
    told: () => ({
      rows,
      rejected,
      ...(more > 0 ? { moreRejected: more } : {}),
      ...(skipped.size > 0 ? { skipped: [...skipped].map(([reason, count]) => ({ reason, count })) } : {}),
      ...(notes.size > 0 ? { notes: [...notes] } : {}),
    }),
  };
}
