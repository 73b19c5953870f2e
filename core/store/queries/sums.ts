import { sql } from 'kysely';
import { dayNumber, dayOf } from '../day-number.ts';
import type { CustomerSum, Total } from '../portfolio.ts';
import { type AskOf, type Facts, keySlice } from './ask.ts';
import { newestRows, spreadOf } from './newest-rows.ts';

const asNumber = (column: string, how: 'sum' | 'count') =>
  sql<number>`cast(${sql.raw(how)}(${sql.ref(column)}) as double precision)`;

/** Per customer sums at one data date, by customer id. */
export async function sums(db: Facts, ask: AskOf<'sums'>): Promise<readonly CustomerSum[]> {
  const spread = await spreadOf(db, ask.facts, ask.source, dayNumber(ask.day));
  if (!spread) return [];
  const keys = await keySlice(db, ask);
  const perCustomer = db
    .selectFrom(newestRows(db, ask.facts, spread, keys).as('f'))
    .select([
      'f.customer',
      asNumber('f.numerator', 'sum').as('numerator'),
      asNumber('f.denominator', 'sum').as('denominator'),
      asNumber('f.product', 'count').as('rows'),
      sql<number>`min(f.day)`.as('oldest'),
    ])
    .groupBy('f.customer');
  const rows = await db
    .selectFrom(perCustomer.as('t'))
    // in this order: the sums of one customer must not walk through all customers
    .crossJoin('customer as c')
    .whereRef('c.key', '=', 't.customer')
    .select(['c.id', 't.numerator', 't.denominator', 't.rows', 't.oldest'])
    .orderBy('c.id')
    .execute();
  return rows
    .filter((row) => keys.keeps(row.id))
    .map((row) => ({
      customer: row.id,
      numerator: row.numerator,
      denominator: row.denominator,
      oldest: dayOf(row.oldest),
      rows: row.rows,
    }));
}

/** Stored roll-ups, by day, product and workload. */
export async function totals(db: Facts, ask: AskOf<'totals'>): Promise<readonly Total[]> {
  if (ask.products?.length === 0 || ask.workloads?.length === 0) return [];
  const rows = await db
    .selectFrom('rollup as r')
    .innerJoin('series as s', 's.key', 'r.series')
    .innerJoin('product as p', 'p.key', 'r.product')
    .select([
      'r.day',
      'p.id as product',
      'r.workload',
      'r.numerator',
      'r.denominator',
      'r.customers',
      'r.oldest',
    ])
    .where('r.facts', '=', ask.facts)
    .where('s.source', '=', ask.source)
    .where('r.day', '>=', dayNumber(ask.from))
    .where('r.day', '<=', dayNumber(ask.to))
    .$if(ask.products !== undefined, (q) => q.where('p.id', 'in', ask.products ?? []))
    .$if(ask.workloads !== undefined && ask.facts === 'usage', (q) =>
      q.where('r.workload', 'in', ask.workloads ?? []),
    )
    .orderBy('r.day')
    .orderBy('p.id')
    .orderBy('r.workload')
    .execute();
  return rows.map((row) => ({
    day: dayOf(row.day),
    product: row.product,
    workload: row.workload as Total['workload'],
    numerator: row.numerator,
    denominator: row.denominator,
    customers: row.customers,
    oldest: dayOf(row.oldest),
  }));
}
