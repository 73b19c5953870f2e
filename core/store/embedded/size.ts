import { SOURCES } from '../../catalog/sources.ts';
import type { CustomerId } from '../../question.ts';
import { dayNumber } from '../day-number.ts';
import type { AskOf, Facts } from '../queries/ask.ts';
import type { FactsKind } from '../queries/newest-rows.ts';

/**
 * Up to about so many rows a query is answered on the main thread: measured, 2,000 rows take some 4 ms there, and a round trip to the
 * reading thread costs about as much in copying.
 */
const INLINE_ROWS = 2000;
/** rows a customer has on one data date, about: products times workloads */
const ROWS_OF_CUSTOMER = 12;

type Listed = { readonly customers?: readonly CustomerId[] };

export function isSmall(rows: number): boolean {
  return rows <= INLINE_ROWS;
}

/** Rows, about, that raw figures of named customers have. */
export async function sizeOfFigures(
  db: Facts,
  facts: FactsKind,
  ask: AskOf<'usage'> | AskOf<'deployment'>,
): Promise<number> {
  const days = await countDays(db, facts, ask.source, dayNumber(ask.from), dayNumber(ask.to));
  return days * ask.customers.length * ROWS_OF_CUSTOMER;
}

/** Rows, about, that are read for sums. */
export async function sizeOfSums(db: Facts, ask: AskOf<'sums'>): Promise<number> {
  const day = dayNumber(ask.day);
  const { spreadDays } = SOURCES[ask.source];
  if (ask.customers) return ask.customers.length * ROWS_OF_CUSTOMER * (1 + spreadDays / 2);
  const found = await db
    .selectFrom('snapshot as s')
    .innerJoin('series as e', 'e.key', 's.series')
    .select('s.rows')
    .where('s.facts', '=', ask.facts)
    .where('e.source', '=', ask.source)
    .where('s.day', '>=', day - spreadDays)
    .where('s.day', '<=', day)
    .execute();
  return found.reduce((all, one) => all + one.rows, 0);
}

export async function sizeOfTotals(db: Facts, ask: AskOf<'totals'>): Promise<number> {
  return limitedCount(
    db
      .selectFrom('rollup as r')
      .innerJoin('series as e', 'e.key', 'r.series')
      .select('r.day')
      .where('r.facts', '=', ask.facts)
      .where('e.source', '=', ask.source)
      .where('r.day', '>=', dayNumber(ask.from))
      .where('r.day', '<=', dayNumber(ask.to)),
  );
}

/** Look-ups that date checks of named customers need. */
export async function sizeOfDates(db: Facts, ask: { readonly facts: FactsKind } & Listed): Promise<number> {
  if (!ask.customers) return 0;
  return ask.customers.length * (await countDays(db, ask.facts, undefined, 0, Number.MAX_SAFE_INTEGER));
}

type EvidenceTable =
  | 'subscription'
  | 'transfer'
  | 'user_activity'
  | 'user_licence'
  | 'support'
  | 'holding'
  | 'customer'
  | 'customer_name';

/** Rows of the side tables, counted only as far as it matters. */
export async function sizeOfEvidence(
  db: Facts,
  table: EvidenceTable,
  { customers }: Listed,
): Promise<number> {
  if (customers && customers.length > INLINE_ROWS / ROWS_OF_CUSTOMER) return Number.POSITIVE_INFINITY;
  const named = table === 'customer' ? 'customer.key' : (`${table as 'subscription'}.customer` as const);
  return limitedCount(
    db
      .selectFrom(table as 'subscription')
      .select(named as 'subscription.customer')
      .$if(customers !== undefined, (q) =>
        q.where(named as 'subscription.customer', 'in', ({ selectFrom }) =>
          selectFrom('customer as c')
            .select('c.key')
            .where('c.id', 'in', ['(none)', ...(customers ?? [])]),
        ),
      ),
  );
}

async function limitedCount(query: {
  limit(rows: number): { execute(): Promise<readonly unknown[]> };
}): Promise<number> {
  return (await query.limit(INLINE_ROWS + 1).execute()).length;
}

async function countDays(
  db: Facts,
  facts: FactsKind,
  source: string | undefined,
  from: number,
  to: number,
): Promise<number> {
  const row = await db
    .selectFrom('snapshot as s')
    .innerJoin('series as e', 'e.key', 's.series')
    .select(({ fn }) => fn.countAll<number>().as('days'))
    .where('s.facts', '=', facts)
    .$if(source !== undefined, (q) => q.where('e.source', '=', source ?? ''))
    .where('s.day', '>=', from)
    .where('s.day', '<=', to)
    .executeTakeFirst();
  return row?.days ?? 0;
}
