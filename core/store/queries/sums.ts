import { type RawBuilder, sql } from 'kysely';
import { dayNumber, dayOf } from '../day-number.ts';
import type { CustomerSum, Total } from '../portfolio.ts';
import { type AskOf, type Facts, keySlice } from './ask.ts';
import { newestRows, reachOf } from './newest-rows.ts';

const asNumber = (sum: RawBuilder<unknown>) => sql<number>`cast(${sum} as double precision)`;

/** Per customer sums as of a data date, by customer id. */
export async function sums(db: Facts, ask: AskOf<'sums'>): Promise<readonly CustomerSum[]> {
  const from = ask.from === undefined ? 0 : dayNumber(ask.from);
  const reach = await reachOf(db, ask.facts, ask.source, { from, to: dayNumber(ask.day) });
  if (!reach) return [];
  const keys = await keySlice(db, ask);
  const workloads = ask.facts === 'usage' ? (keys.workloads ?? (await everyWorkload(db))) : [];
  const perCustomer = db
    .selectFrom(newestRows(db, ask.facts, reach, keys).as('f'))
    .select([
      'f.customer',
      asNumber(sql`sum(case when f.denominator > 0 then f.numerator else 0 end)`).as('numerator'),
      asNumber(sql`sum(f.denominator)`).as('denominator'),
      asNumber(
        sql`sum(case when f.denominator > f.numerator then f.denominator - f.numerator else 0 end)`,
      ).as('unused'),
      asNumber(sql`sum(case when f.denominator > 0 then 0 else f.numerator end)`).as('bare'),
      asNumber(sql`count(*)`).as('rows'),
      sql<number>`min(f.day)`.as('oldest'),
      sql<number>`max(f.day)`.as('newest'),
    ])
    .select(
      workloads.map((key) =>
        asNumber(sql`sum(case when f.workload = ${key} then f.denominator else 0 end)`).as(seatsIn(key)),
      ),
    )
    .groupBy('f.customer');
  const rows = await db
    .selectFrom(perCustomer.as('t'))
    // in this order: the sums of one customer must not walk through all customers
    .crossJoin('customer as c')
    .whereRef('c.key', '=', 't.customer')
    // who left is no part of the portfolio, and is there when asked for by name
    .$if(ask.customers === undefined, (q) => q.where('c.ended', 'is', null))
    .selectAll('t')
    .select('c.id')
    .orderBy('c.id')
    .execute();
  return rows
    .filter((row) => keys.keeps(row.id))
    .map((row) => ({
      customer: row.id,
      numerator: row.numerator,
      denominator: row.denominator,
      unused: row.unused,
      bare: row.bare,
      rows: row.rows,
      oldest: dayOf(row.oldest),
      newest: dayOf(row.newest),
      seats: workloads.reduce(
        (most, key) => Math.max(most, Number(row[seatsIn(key)])),
        workloads.length === 0 ? row.denominator : 0,
      ),
    }));
}

const seatsIn = (workload: number) => `seats${workload}` as const;

async function everyWorkload(db: Facts): Promise<readonly number[]> {
  const rows = await db.selectFrom('workload').select('key').where('key', '<>', 0).execute();
  return rows.map((row) => row.key);
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
      'r.unused',
      'r.bare',
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
    unused: row.unused,
    bare: row.bare,
    customers: row.customers,
    oldest: dayOf(row.oldest),
  }));
}
