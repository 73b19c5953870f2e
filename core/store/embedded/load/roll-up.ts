import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { type CompiledQuery, sql } from 'kysely';
import { SOURCES } from '../../../catalog/sources.ts';
import type { Facts } from '../../queries/ask.ts';
import { newestRows } from '../../queries/newest-rows.ts';
import { keyOf, type SeriesDay } from './touched.ts';

/** Notes a changed data date with its number of rows. */
export function noteSnapshot(db: DatabaseSync, { facts, series, day }: SeriesDay): void {
  db.prepare(
    `insert into snapshot (facts, series, day, rows)
     select ?, ?, ?, count(*) from ${facts} where day = ? and series = ? having count(*) > 0
     on conflict do update set rows = excluded.rows`,
  ).run(facts, series, day, day, series);
}

/** The data dates whose figures a changed one may be part of: itself and those up to `spreadDays` later. */
export function staleDays(db: DatabaseSync, changed: readonly SeriesDay[]): readonly SeriesDay[] {
  const later = db.prepare('select day from snapshot where facts = ? and series = ? and day between ? and ?');
  const stale = new Map<string, SeriesDay>();
  for (const one of changed) {
    const until = one.day + SOURCES[one.source].spreadDays;
    for (const row of later.all(one.facts, one.series, one.day, until)) {
      const day = Number(row['day']);
      stale.set(keyOf({ ...one, day }), { ...one, day });
    }
  }
  return [...stale.values()];
}

/** Computes one data date's portfolio sums anew, by the rule the sums of customers follow. */
export function rollUp(db: DatabaseSync, queries: Facts, { facts, source, series, day }: SeriesDay): void {
  const from = day - SOURCES[source].spreadDays;
  const days = db
    .prepare(
      'select day from snapshot where facts = ? and series = ? and day between ? and ? order by day desc',
    )
    .all(facts, series, from, day)
    .map((row) => Number(row['day']));
  db.prepare('delete from rollup where facts = ? and series = ? and day = ?').run(facts, series, day);
  if (days.length === 0) return;
  run(db, rollUpQuery(queries, { facts, series, day }, days));
}

function rollUpQuery(
  queries: Facts,
  { facts, series, day }: Pick<SeriesDay, 'facts' | 'series' | 'day'>,
  days: readonly number[],
): CompiledQuery {
  const sums = queries
    .selectFrom(newestRows(queries, facts, { series, days }, {}).as('f'))
    .innerJoin('workload as w', 'w.key', 'f.workload')
    .select([
      sql<string>`${facts}`.as('facts'),
      sql<number>`${series}`.as('series'),
      sql<number>`${day}`.as('day'),
      'f.product',
      'w.workload',
      sql<number>`sum(f.numerator)`.as('numerator'),
      sql<number>`sum(f.denominator)`.as('denominator'),
      sql<number>`count(distinct f.customer)`.as('customers'),
      sql<number>`min(f.day)`.as('oldest'),
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
      'customers',
      'oldest',
    ])
    .expression(sums)
    .compile();
}

function run(db: DatabaseSync, query: CompiledQuery): void {
  db.prepare(query.sql).run(...(query.parameters as SQLInputValue[]));
}
