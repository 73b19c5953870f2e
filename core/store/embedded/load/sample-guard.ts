import type { DatabaseSync } from 'node:sqlite';
import { SourceError } from '../../../errors.ts';

/**
 * Keeps generated and real data apart: a store holds one or the other. The first real customer of a load takes the whole sample
 * portfolio away, in the load's own transaction; a sample is not loaded where real customers are.
 */
export interface SampleGuard {
  readonly sample: () => void;
  readonly real: () => void;
  readonly mode: () => 'sample' | 'real' | undefined;
  /** sample customers taken away */
  readonly removed: () => number;
}

const EMPTIED = [
  'usage',
  'source_row',
  'deployment',
  'rollup',
  'snapshot',
  'subscription',
  'transfer',
  'user_activity',
  'user_licence',
  'person',
  'support',
  'holding',
  'import_batch',
  'customer_name',
  'customer_list',
  'customer',
];

export function sampleGuard(db: DatabaseSync, keptProducts: () => Iterable<number>): SampleGuard {
  let mode: 'sample' | 'real' | undefined;
  let removed = 0;
  const count = (sample: 0 | 1) =>
    Number(db.prepare('select count(*) as n from customer where sample = ?').get(sample)?.['n']);
  return {
    sample: () => {
      if (mode === 'sample') return;
      if (mode === 'real' || count(0) > 0) {
        throw new SourceError('store', 'sample data is not loaded beside real customers');
      }
      mode = 'sample';
    },
    real: () => {
      if (mode === 'real') return;
      if (mode === 'sample') {
        throw new SourceError('store', 'one load holds sample customers and others not marked so');
      }
      mode = 'real';
      removed = count(1);
      if (removed > 0) removeAll(db, [...keptProducts()]);
    },
    mode: () => mode,
    removed: () => removed,
  };
}

/** Where there are sample customers there are no others, so whole tables go. */
function removeAll(db: DatabaseSync, keptProducts: readonly number[]): void {
  for (const table of EMPTIED) db.exec(`delete from ${table}`);
  db.prepare('delete from product where key <> 0 and key not in (select value from json_each(?))').run(
    JSON.stringify(keptProducts),
  );
}
