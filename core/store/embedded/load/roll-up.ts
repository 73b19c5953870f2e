import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { type CompiledQuery, sql } from 'kysely';
import { SOURCES } from '../../../catalog/sources.ts';
import type { Facts } from '../../queries/ask.ts';
import { newestRows, type Reach } from '../../queries/newest-rows.ts';
import { keyOf, type SeriesDay } from './touched.ts';

/** Notes a changed data date with its number of rows. */
export function noteSnapshot(db: DatabaseSync, { facts, series, day }: SeriesDay): void {
  db.prepare(
    `insert into snapshot (facts, series, day, rows)
     select ?, ?, ?, count(*) from ${facts} where day = ? and series = ? having count(*) > 0
     on conflict do update set rows = excluded.rows`,
  ).run(facts, series, day, day, series);
}

/** The data dates whose figures a changed one may be part of: itself and those of which it is no older than a customer's rows may be. */
export function staleDays(db: DatabaseSync, changed: readonly SeriesDay[]): readonly SeriesDay[] {
  const later = db.prepare('select day from snapshot where facts = ? and series = ? and day between ? and ?');
  const stale = new Map<string, SeriesDay>();
  for (const one of changed) {
    const until = one.day + oldestDays(one.source);
    for (const row of later.all(one.facts, one.series, one.day, until)) {
      const day = Number(row['day']);
      stale.set(keyOf({ ...one, day }), { ...one, day });
    }
  }
  return [...stale.values()];
}

/** How much older than a data date a row of its roll-up may be: a customer's newest date by the normal lag, the row by the spread more. */
const oldestDays = (source: SeriesDay['source']): number =>
  SOURCES[source].lagDays + SOURCES[source].spreadDays;

/** Every data date there is: who is part of the portfolio has changed. */
export const allDays = (db: DatabaseSync): readonly SeriesDay[] =>
  db
    .prepare(
      'select n.facts, n.series, n.day, s.source from snapshot as n join series as s on s.key = n.series',
    )
    .all() as unknown as SeriesDay[];

/** Computes one data date's portfolio sums anew, by the rule the sums of customers follow. */
export function rollUp(db: DatabaseSync, queries: Facts, { facts, source, series, day }: SeriesDay): void {
  db.prepare('delete from rollup where facts = ? and series = ? and day = ?').run(facts, series, day);
  const held = db.prepare('select 1 from snapshot where facts = ? and series = ? and day = ?');
  if (held.get(facts, series, day) === undefined) return;
  const from = day - SOURCES[source].lagDays;
  run(db, rollUpQuery(queries, facts, { source, series, from, to: day }));
}

function rollUpQuery(queries: Facts, facts: SeriesDay['facts'], reach: Reach): CompiledQuery {
  const sums = queries
    .selectFrom(newestRows(queries, facts, reach, {}).as('f'))
    .innerJoin('workload as w', 'w.key', 'f.workload')
    .innerJoin('customer as c', 'c.key', 'f.customer')
    .where('c.ended', 'is', null)
    .select([
      sql<string>`${facts}`.as('facts'),
      sql<number>`${reach.series}`.as('series'),
      sql<number>`${reach.to}`.as('day'),
      'f.product',
      'w.workload',
      sql<number>`sum(case when f.denominator > 0 then f.numerator else 0 end)`.as('numerator'),
      sql<number>`sum(f.denominator)`.as('denominator'),
      sql<number>`sum(case when f.denominator > f.numerator then f.denominator - f.numerator else 0 end)`.as(
        'unused',
      ),
      sql<number>`sum(case when f.denominator > 0 then 0 else f.numerator end)`.as('bare'),
      sql<number>`count(distinct f.customer)`.as('customers'),
      // dated by its newest round: one customer whose data stopped does not age the whole portfolio
      sql<number>`coalesce(min(case when f.day >= ${reach.to - SOURCES[reach.source].spreadDays} then f.day end), min(f.day))`.as(
        'oldest',
      ),
    ])
    .groupBy(['f.product', 'w.workload']);
  return queries
    .insertInto('rollup')
    .columns([
      'facts',
      'series',
      'day',
      'product',
      'workload',
      'numerator',
      'denominator',
      'unused',
      'bare',
      'customers',
      'oldest',
    ])
    .expression(sums)
    .compile();
}

function run(db: DatabaseSync, query: CompiledQuery): void {
  db.prepare(query.sql).run(...(query.parameters as SQLInputValue[]));
}
