import { dayNumber, dayOf } from '../day-number.ts';
import type { FigureRow } from '../portfolio.ts';
import { type AskOf, type Facts, keySlice } from './ask.ts';
import { workloadOf } from './figures.ts';
import { newestRows, type Rows, reachOf } from './newest-rows.ts';

const BATCH = 1000;
const NO_WORKLOAD = { workload: '' } as const;

/** The rows behind one data date's figures, a batch at a time in customer order, read as they are taken. */
export async function* rows(db: Facts, ask: AskOf<'rows'>): AsyncGenerator<readonly FigureRow[]> {
  const reach = await reachOf(db, ask.facts, ask.source, { from: 0, to: dayNumber(ask.day) });
  if (!reach) return;
  const keys = await keySlice(db, ask);
  const names = await namesOf(db);
  const all = newestRows(db, ask.facts, reach, keys);
  const ordered = (ask.over100 ? over100(db, all) : all)
    .orderBy('customer')
    .orderBy('product')
    .orderBy('workload');
  const customerOf = await customerIds(db, ask.customers === undefined);
  let batch: FigureRow[] = [];
  for await (const row of ordered.stream(BATCH)) {
    const customer = customerOf.get(row.customer);
    if (customer === undefined || !keys.keeps(customer)) continue;
    batch.push({
      customer,
      product: names.products.get(row.product) ?? '',
      ...(names.workloads.get(row.workload) ?? NO_WORKLOAD),
      day: dayOf(row.day),
      numerator: row.numerator,
      denominator: row.denominator,
    });
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

const over100 = (db: Facts, all: Rows): Rows =>
  db.selectFrom(all.as('f')).selectAll().whereRef('f.numerator', '>', 'f.denominator') as unknown as Rows;

async function namesOf(db: Facts) {
  const products = await db.selectFrom('product').select(['key', 'id']).execute();
  const workloads = await db.selectFrom('workload').selectAll().execute();
  return {
    products: new Map(products.map((row) => [row.key, row.id])),
    workloads: new Map(
      workloads.map((row) => [row.key, row.key === 0 ? NO_WORKLOAD : workloadOf(row.workload, row.name)]),
    ),
  };
}

/** `current`: without those whose relationship has ended. */
async function customerIds(db: Facts, current: boolean): Promise<ReadonlyMap<number, string>> {
  const found = await db
    .selectFrom('customer')
    .select(['key', 'id'])
    .$if(current, (q) => q.where('ended', 'is', null))
    .execute();
  return new Map(found.map((row) => [row.key, row.id]));
}
