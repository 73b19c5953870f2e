import { type SelectQueryBuilder, sql } from 'kysely';
import { SOURCES, type Source } from '../../catalog/sources.ts';
import type { FactsTables } from '../tables.ts';
import type { Facts, KeySlice } from './ask.ts';

export type FactsKind = 'usage' | 'deployment';

/** The data dates one figure may be made of: of one series, newest first, never empty. */
export interface Spread {
  readonly series: number;
  readonly days: readonly number[];
}

/** The source's rows of one customer, product and workload added up; `workload` is 0 for deployment. */
export interface Row {
  day: number;
  customer: number;
  product: number;
  workload: number;
  numerator: number;
  denominator: number;
}
export type Rows = SelectQueryBuilder<FactsTables, 'usage' | 'deployment', Row>;
type Keys = Omit<KeySlice, 'keeps'>;

/** A sum over the source's rows of one product and workload. */
const added = <T>(column: string) => sql<T>`sum(${sql.ref(column)})`;

/** The dates from `spreadDays` before `day` up to `day` (domain.md §4: a figure's rows may lie that far apart); undefined when none is held. */
export async function spreadOf(
  db: Facts,
  facts: FactsKind,
  source: Source,
  day: number,
): Promise<Spread | undefined> {
  const rows = await db
    .selectFrom('snapshot')
    .innerJoin('series', 'series.key', 'snapshot.series')
    .select(['series.key', 'snapshot.day'])
    .where('series.source', '=', source)
    .where('series.time_window', '=', facts === 'usage' ? (SOURCES[source].window ?? '') : '')
    .where('snapshot.facts', '=', facts)
    .where('snapshot.day', '>=', day - SOURCES[source].spreadDays)
    .where('snapshot.day', '<=', day)
    .orderBy('snapshot.day', 'desc')
    .execute();
  const newest = rows[0];
  return newest && { series: newest.key, days: rows.map((row) => row.day) };
}

/**
 * Each (customer, product, workload) once, at its newest date of the spread: the newest date's rows, then of each older date those
 * that no newer one has. What has ended on its newest date is none. With one date, the usual case, this is one contiguous range.
 */
export function newestRows(db: Facts, facts: FactsKind, spread: Spread, keys: Keys): Rows {
  const parts = spread.days.map((day, index) => {
    const newer = spread.days.slice(0, index);
    return facts === 'usage'
      ? usageOn(db, spread.series, day, newer, keys)
      : deploymentOn(db, spread.series, day, newer, keys);
  });
  return parts.reduce((all, part) => all.unionAll(part)) as Rows;
}

function usageOn(db: Facts, series: number, day: number, newer: readonly number[], keys: Keys): Rows {
  return db
    .selectFrom('usage as f')
    .select([
      'f.day',
      'f.customer',
      'f.product',
      'f.workload',
      added<number>('f.active').as('numerator'),
      added<number>('f.qualified').as('denominator'),
    ])
    .where('f.day', '=', day)
    .where('f.series', '=', series)
    .where('f.ended', '=', 0)
    .$if(keys.customers !== undefined, (q) => q.where('f.customer', 'in', keys.customers ?? []))
    .$if(Boolean(keys.exclude?.length), (q) => q.where('f.customer', 'not in', keys.exclude ?? []))
    .$if(keys.products !== undefined, (q) => q.where('f.product', 'in', keys.products ?? []))
    .$if(keys.workloads !== undefined, (q) => q.where('f.workload', 'in', keys.workloads ?? []))
    .$if(newer.length > 0, (q) =>
      q.where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('usage as n')
              .select(sql.lit(1).as('one'))
              .where('n.day', 'in', newer)
              .where('n.series', '=', series)
              .whereRef('n.customer', '=', 'f.customer')
              .whereRef('n.product', '=', 'f.product')
              .whereRef('n.workload', '=', 'f.workload'),
          ),
        ),
      ),
    )
    .groupBy(['f.customer', 'f.product', 'f.workload']) as unknown as Rows;
}

function deploymentOn(db: Facts, series: number, day: number, newer: readonly number[], keys: Keys): Rows {
  return db
    .selectFrom('deployment as f')
    .select([
      'f.day',
      'f.customer',
      'f.product',
      sql.lit(0).as('workload'),
      added<number>('f.assigned').as('numerator'),
      added<number>('f.sold').as('denominator'),
    ])
    .where('f.day', '=', day)
    .where('f.series', '=', series)
    .where('f.ended', '=', 0)
    .$if(keys.customers !== undefined, (q) => q.where('f.customer', 'in', keys.customers ?? []))
    .$if(Boolean(keys.exclude?.length), (q) => q.where('f.customer', 'not in', keys.exclude ?? []))
    .$if(keys.products !== undefined, (q) => q.where('f.product', 'in', keys.products ?? []))
    .$if(newer.length > 0, (q) =>
      q.where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('deployment as n')
              .select(sql.lit(1).as('one'))
              .where('n.day', 'in', newer)
              .where('n.series', '=', series)
              .whereRef('n.customer', '=', 'f.customer')
              .whereRef('n.product', '=', 'f.product'),
          ),
        ),
      ),
    )
    .groupBy(['f.customer', 'f.product']) as unknown as Rows;
}
