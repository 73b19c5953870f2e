import type { DatabaseSync } from 'node:sqlite';
import type { Source } from '../../../catalog/sources.ts';
import type { SourceRow } from '../../../facts.ts';
import type { FactsKind } from '../../queries/newest-rows.ts';
import type { Keys } from './keys.ts';
import type { Touched } from './touched.ts';

/** What a fact says of its place besides customer and day. */
export interface Placed {
  readonly source: Source;
  readonly product: string;
  /** absent for deployment */
  readonly workload?: string;
  readonly workloadName?: string;
  readonly row?: SourceRow;
}
/** The keys of a source's row, of our product and workload it is folded to. */
export interface Place {
  readonly row: number;
  readonly product: number;
  readonly workload: number;
}

/** Places kept in memory: a file has a few hundred, unless every subscription is one. */
const KEPT = 20_000;
const COLUMNS =
  'source, product_name, workload_name, product_id, sku_id, channel, attribution, subscription, trial';

/**
 * The source's row a fact is of, made where new. What the row is to us may be told better later (a SKU learnt, a product renamed):
 * then the facts it has already go with it, so that one row of a source is never two of ours.
 */
export function sourceRows(db: DatabaseSync, keys: Keys, touched: Touched): (fact: Placed) => Place {
  const read = db.prepare(
    `select key, product, workload from source_row where ${COLUMNS.split(', ')
      .map((column) => `${column} = ?`)
      .join(' and ')}`,
  );
  const add = db.prepare(
    `insert into source_row (${COLUMNS}, product, workload) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const refold = refolder(db, touched);
  const known = new Map<string, Place>();
  let last: { readonly fact: Placed; readonly place: Place } | undefined;
  return (fact) => {
    // files tell of one such row for many customers
    if (last && isSame(last.fact, fact)) return last.place;
    const text = textOf(fact);
    const kept = known.get(text);
    if (kept) {
      last = { fact, place: kept };
      return kept;
    }
    const told = wordsOf(fact);
    const product = keys.product(fact.product, fact.source);
    const workload =
      fact.workload === undefined
        ? 0
        : keys.workload(fact.workload, fact.workload === 'other' ? (fact.workloadName ?? '') : '');
    const stored = read.get(...told);
    const row = Number(stored?.['key'] ?? add.run(...told, product, workload).lastInsertRowid);
    if (stored && (stored['product'] !== product || stored['workload'] !== workload)) {
      refold(fact.source, { row, product, workload });
    }
    const place = { row, product, workload };
    if (known.size >= KEPT) known.clear();
    known.set(text, place);
    return place;
  };
}

/** Told apart in memory, for every row of a file: one text, and nothing else made. */
const textOf = ({ source, product, workload, workloadName, row }: Placed): string =>
  row === undefined
    ? `${source}\n${product}\n${workload}\n${workloadName}`
    : `${source}\n${product}\n${workload}\n${workloadName}\n${row.productName}\n${row.workload}\n${row.productId}\n${row.skuId}\n${row.channel}\n${row.attribution}\n${row.subscription}\n${row.trial}`;

function isSame(a: Placed, b: Placed): boolean {
  return (
    a.workload === b.workload &&
    a.product === b.product &&
    a.source === b.source &&
    a.workloadName === b.workloadName &&
    (a.row === b.row || (a.row !== undefined && b.row !== undefined && isSameRow(a.row, b.row)))
  );
}

const isSameRow = (a: SourceRow, b: SourceRow): boolean =>
  a.workload === b.workload &&
  a.productName === b.productName &&
  a.productId === b.productId &&
  a.skuId === b.skuId &&
  a.channel === b.channel &&
  a.attribution === b.attribution &&
  a.subscription === b.subscription &&
  a.trial === b.trial;

type Words = readonly [string, string, string, string, string, string, string, string, number];

/** In the order of COLUMNS. Where a source says neither product nor workload in its own words, ours tell its rows apart. */
function wordsOf({ source, product, workload, workloadName, row = {} }: Placed): Words {
  return [
    source,
    row.productName ?? (row.productId === undefined ? product : ''),
    row.workload || (workload === undefined ? '' : `${workload}:${workloadName ?? ''}`),
    row.productId ?? '',
    row.skuId ?? '',
    row.channel ?? '',
    row.attribution ?? '',
    row.subscription ?? '',
    row.trial ? 1 : 0,
  ];
}

/** Gives a source's row, and the facts it has, to another product and workload of ours. */
function refolder(db: DatabaseSync, touched: Touched) {
  const tell = db.prepare('update source_row set product = ?, workload = ? where key = ?');
  const of = (table: FactsKind, columns: string) => ({
    facts: table,
    held: db.prepare(`select distinct series, day, customer from ${table} where source_row = ?`),
    move: db.prepare(`update ${table} set ${columns} where source_row = ?`),
  });
  const usage = of('usage', 'product = ?, workload = ?');
  const deployment = of('deployment', 'product = ?');
  return (source: Source, { row, product, workload }: Place): void => {
    tell.run(product, workload, row);
    for (const { facts, held } of [usage, deployment]) {
      for (const one of held.all(row)) {
        touched('changed', facts, source, Number(one['series']), Number(one['day']), Number(one['customer']));
      }
    }
    usage.move.run(product, workload, row);
    deployment.move.run(product, row);
  };
}
