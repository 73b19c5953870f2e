import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { dayNumber } from '../../day-number.ts';
import { counted } from './counted.ts';
import type { Disputes } from './disputes.ts';
import type { Downloads } from './downloads.ts';
import type { Keys } from './keys.ts';
import type { Resolve } from './resolve-customer.ts';
import { sourceRows } from './source-rows.ts';
import type { Told } from './told.ts';
import type { Touch, Touched } from './touched.ts';
import type { Outcome } from './upsert.ts';

/** Writers of figures: usage and deployment, by the source's own rows. */
export function figureWriters(
  db: DatabaseSync,
  keys: Keys,
  resolve: Resolve,
  touched: Touched,
  downloads: Downloads,
  disputes: Disputes,
) {
  const place = sourceRows(db, keys, touched);
  const usage = replacer(db, 'usage', ['active', 'qualified'], { downloads, disputes });
  const deployment = replacer(db, 'deployment', ['assigned', 'sold'], { downloads, disputes });
  return {
    usage: (fact: Told<'usage'>): Outcome => {
      const customer = resolve(fact.customer).key;
      const day = dayNumber(fact.day);
      const series = keys.series(fact.source, fact.window);
      const at = place(fact);
      const active = counted(fact.active, 'active users');
      const qualified = counted(fact.qualified, 'entitlements');
      const outcome = usage([day, series, customer, at.product, at.workload, at.row], [active, qualified]);
      if (outcome === 'unchanged' || outcome === 'refused') return outcome;
      touched(touchOf(outcome), 'usage', fact.source, series, day, customer);
      return outcome === 'confirmed' ? 'unchanged' : outcome;
    },
    deployment: (fact: Told<'deployment'>): Outcome => {
      const customer = resolve(fact.customer).key;
      const day = dayNumber(fact.day);
      const series = keys.series(fact.source, '');
      const at = place(fact);
      const assigned = counted(fact.assigned, 'assigned licences');
      const sold = counted(fact.sold, 'sold licences');
      const outcome = deployment([day, series, customer, at.product, at.row], [assigned, sold]);
      if (outcome === 'unchanged' || outcome === 'refused') return outcome;
      touched(touchOf(outcome), 'deployment', fact.source, series, day, customer);
      return outcome === 'confirmed' ? 'unchanged' : outcome;
    },
  };
}

const KEY = {
  usage: ['day', 'series', 'customer', 'product', 'workload', 'source_row'],
  deployment: ['day', 'series', 'customer', 'product', 'source_row'],
} as const;

/** `confirmed`: the counts are those held, and a newer download says so now. */
type Replaced = Outcome | 'confirmed';

const touchOf = (replaced: Replaced): Touch => (replaced === 'confirmed' ? replaced : 'changed');

/** Inserts a row, or replaces the one of its key where this download is not older than the one that told it. */
function replacer(
  db: DatabaseSync,
  table: keyof typeof KEY,
  counts: readonly [string, string],
  { downloads, disputes }: { readonly downloads: Downloads; readonly disputes: Disputes },
) {
  const columns = [...KEY[table], ...counts, 'download', 'ended'];
  const places = columns.map(() => '?').join(', ');
  const where = KEY[table].map((column) => `${column} = ?`).join(' and ');
  const insert: StatementSync = db.prepare(
    `insert into ${table} (${columns.join(', ')}) values (${places}) on conflict do nothing`,
  );
  const read = db.prepare(
    `select ${counts[0]} as first, ${counts[1]} as second, download, ended from ${table} where ${where}`,
  );
  const replace = db.prepare(
    `update ${table} set ${counts[0]} = ?, ${counts[1]} = ?, download = ?, ended = 0 where ${where}`,
  );
  const { current } = downloads;
  return (key: readonly number[], [first, second]: readonly [number, number]): Replaced => {
    if (disputes.isRefused(table, key)) return 'refused';
    if (insert.run(...key, first, second, current, 0).changes === 1) return 'inserted';
    const held = read.get(...key);
    const same = held?.['first'] === first && held['second'] === second;
    const download = Number(held?.['download']);
    if (download === current) {
      if (!same) disputes.note(table, key);
      return 'unchanged';
    }
    if (downloads.isNewer(download)) {
      if (!same || held?.['ended'] !== 0) downloads.noteOlder();
      return 'unchanged';
    }
    replace.run(first, second, current, ...key);
    if (!same || held?.['ended'] !== 0) return 'updated';
    downloads.noteConfirmed();
    return 'confirmed';
  };
}
