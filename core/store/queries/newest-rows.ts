import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import { SOURCES, type Source } from '../../catalog/sources.ts';
import type { FactsTables } from '../tables.ts';
import type { Facts, KeySlice } from './ask.ts';

export type FactsKind = 'usage' | 'deployment';

/** Where rows are looked for: one series, the data dates a customer's newest one may be, and how far behind it a row may lie. In days. */
export interface Reach {
  readonly source: Source;
  readonly series: number;
  readonly from: number;
  readonly to: number;
}

/** What the source's rows of one product and workload add up to, of either kind; `workload` is 0 for deployment. */
export interface Row {
  day: number;
  customer: number;
  product: number;
  workload: number;
  numerator: number;
  denominator: number;
}
export type Rows = SelectQueryBuilder<FactsTables & { f: Row }, 'f', Row>;
type Keys = Omit<KeySlice, 'keeps'>;

/** The reach of a source's figures as of a day; undefined where the source has no such facts. */
export async function reachOf(
  db: Facts,
  facts: FactsKind,
  source: Source,
  { from, to }: Pick<Reach, 'from' | 'to'>,
): Promise<Reach | undefined> {
  const row = await db
    .selectFrom('series')
    .select('key')
    .where('source', '=', source)
    .where('time_window', '=', facts === 'usage' ? (SOURCES[source].window ?? '') : '')
    .executeTakeFirst();
  return row && { source, series: row.key, from, to };
}

/**
 * Each customer's (product, workload) rows once, at their own newest dates, where these are no further behind the customer's newest
 * date than the source's spread (domain.md §4.6). What has ended on its newest date is none.
 *
 * Customer by customer, so that grouping and ordering by them needs no sorting: one seek finds a customer's newest date where that is
 * the newest of all, a few more where it is not. Only what several of the source's rows are folded into is added up.
 */
export function newestRows(db: Facts, facts: FactsKind, reach: Reach, keys: Keys): Rows {
  const { source, series, from, to } = reach;
  const { spreadDays } = SOURCES[source];
  const { table, workload, numerator, denominator, same } = COLUMNS[facts];
  const newestDay = sql`
    select s.day from snapshot as s
    where s.facts = ${facts} and s.series = ${series} and s.day between ${from} and ${to}
      and exists (
        select 1 from ${table} as f
        where f.day = s.day and f.series = s.series and f.customer = c.key ${sliceOf(facts, keys)})
    order by s.day desc limit 1`;
  const newer = sql`
    select 1 from snapshot as m cross join ${table} as o
    where m.facts = ${facts} and m.series = ${series}
      and m.day > s.day and m.day <= s.day + ${spreadDays} and m.day <= ${to}
      and o.day = m.day and o.series = m.series and ${same}`;
  const folded = sql`f.source_row in (
    select r.key from source_row as r where r.source = ${source} and exists (
      select 1 from source_row as o
      where o.source = r.source and o.product = r.product and o.workload = r.workload and o.key <> r.key))`;
  const alike = sql`from ${table} as o where o.day = f.day and o.series = f.series and ${same} and o.ended = 0`;
  const added = (column: RawBuilder<unknown>) =>
    sql`case when ${folded} then (select cast(sum(o.${column}) as double precision) ${alike}) else f.${column} end`;
  const rows = sql<Row>`(
    select f.day, c.key as customer, f.product, ${workload} as workload,
      ${added(numerator)} as numerator, ${added(denominator)} as denominator
    from customer as c cross join snapshot as s cross join ${table} as f
    where s.facts = ${facts} and s.series = ${series}
      and s.day >= (${newestDay}) - ${spreadDays} and s.day <= ${to}
      and f.day = s.day and f.series = s.series and f.customer = c.key and f.ended = 0
      ${customersIn(keys)} ${sliceOf(facts, keys)}
      and not exists (${newer})
      and not (${folded} and exists (select 1 ${alike} and o.source_row < f.source_row)))`;
  return db.selectFrom(rows.as('f')).selectAll('f') as unknown as Rows;
}

const COLUMNS = {
  usage: {
    table: sql.table('usage'),
    workload: sql`f.workload`,
    numerator: sql`active`,
    denominator: sql`qualified`,
    same: sql`o.customer = f.customer and o.product = f.product and o.workload = f.workload`,
  },
  deployment: {
    table: sql.table('deployment'),
    workload: sql`0`,
    numerator: sql`assigned`,
    denominator: sql`sold`,
    same: sql`o.customer = f.customer and o.product = f.product`,
  },
} as const;

const customersIn = ({ customers, exclude }: Keys): RawBuilder<unknown> =>
  sql`${listed('c.key', 'in', customers)} ${listed('c.key', 'not in', exclude)}`;

function sliceOf(facts: FactsKind, { products, workloads }: Keys): RawBuilder<unknown> {
  const ofWorkloads = facts === 'usage' ? workloads : undefined;
  return sql`${listed('f.product', 'in', products)} ${listed('f.workload', 'in', ofWorkloads)}`;
}

function listed(
  column: string,
  how: 'in' | 'not in',
  keys: readonly number[] | undefined,
): RawBuilder<unknown> {
  if (keys === undefined || (how === 'not in' && keys.length === 0)) return sql``;
  return sql`and ${sql.ref(column)} ${sql.raw(how)} (${sql.join(keys)})`;
}
