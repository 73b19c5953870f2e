import type { Kysely } from 'kysely';
import type { CustomerId } from '../../question.ts';
import type { Portfolio, Slice } from '../portfolio.ts';
import type { FactsTables } from '../tables.ts';

export type Facts = Kysely<FactsTables>;
/** What a method of the port is asked with. */
export type AskOf<Method extends keyof Portfolio> = Parameters<Portfolio[Method]>[0];

/** Longer lists of customers are matched after reading: databases limit the parameters of a statement. */
const LISTED = 1000;
/** `in ()` is not SQL everywhere; a key or an id no row has is. */
const NO_KEY = [-1];
const NO_ID = '(none)';

/** A slice as keys, ready for `in (…)`; what is too long for that is left to `keeps`. */
export interface KeySlice {
  readonly customers?: readonly number[];
  readonly exclude?: readonly number[];
  readonly products?: readonly number[];
  readonly workloads?: readonly number[];
  readonly keeps: (customer: CustomerId) => boolean;
}

/** An empty list means none, as for a person who may see no customer; only an absent one means all. */
export async function keySlice(db: Facts, slice: Slice): Promise<KeySlice> {
  const wanted = slice.customers && new Set(slice.customers);
  const unwanted = slice.exclude && new Set(slice.exclude);
  return {
    customers: wanted && (await customerKeys(db, wanted)),
    exclude: unwanted && (await customerKeys(db, unwanted)),
    products: slice.products && (await productKeys(db, slice.products)),
    workloads: slice.workloads && (await workloadKeys(db, slice.workloads)),
    keeps: (customer) => (!wanted || wanted.has(customer)) && !unwanted?.has(customer),
  };
}

/** Keys of the customers known among these; undefined when there are too many to list in a statement. */
async function customerKeys(db: Facts, ids: ReadonlySet<CustomerId>): Promise<readonly number[] | undefined> {
  if (ids.size > LISTED) return undefined;
  const rows = await db
    .selectFrom('customer')
    .select('key')
    .where('id', 'in', [NO_ID, ...ids])
    .execute();
  return keysOf(rows);
}

async function productKeys(db: Facts, ids: readonly string[]): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('product')
    .select('key')
    .where('id', 'in', [NO_ID, ...ids])
    .execute();
  return keysOf(rows);
}

async function workloadKeys(db: Facts, workloads: readonly string[]): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('workload')
    .select('key')
    .where('workload', 'in', [NO_ID, ...workloads])
    .execute();
  return keysOf(rows);
}

function keysOf(rows: readonly { key: number }[]): readonly number[] {
  return rows.length === 0 ? NO_KEY : rows.map((row) => row.key);
}
