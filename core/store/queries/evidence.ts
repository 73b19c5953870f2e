import { type Expression, sql } from 'kysely';
import type {
  Dataset,
  Holding,
  SubscriptionFact,
  SubscriptionStatus,
  SupportFact,
  TransferFact,
} from '../../facts.ts';
import { dayNumber, dayOf } from '../day-number.ts';
import { type AskOf, type Facts, keySlice } from './ask.ts';

/** Subscriptions in their newest known state, by customer, view and id. What a later full list has no more is over. */
export async function subscriptions(
  db: Facts,
  ask: AskOf<'subscriptions'>,
): Promise<readonly SubscriptionFact[]> {
  const keys = await keySlice(db, ask);
  const rows = await db
    .selectFrom('subscription as f')
    .innerJoin('customer as c', 'c.key', 'f.customer')
    .innerJoin('product as p', 'p.key', 'f.product')
    .selectAll('f')
    .select(['c.id as customerId', 'p.id as productId'])
    .select((f) =>
      f
        .selectFrom('holding as h')
        .select(({ fn }) => fn.min('h.to_day').as('day'))
        .whereRef('h.customer', '=', 'f.customer')
        .where('h.dataset', '=', listOf(f.ref('f.seen_by')))
        .whereRef('h.to_day', '>', 'f.as_of')
        .as('over'),
    )
    .$if(keys.customers !== undefined, (q) => q.where('f.customer', 'in', keys.customers ?? []))
    .$if(ask.view !== undefined, (q) => q.where('f.seen_by', '=', ask.view ?? ''))
    .orderBy('c.id')
    .orderBy('f.seen_by')
    .orderBy('f.id')
    .execute();
  return rows
    .filter((row) => keys.keeps(row.customerId))
    .map((row) => ({
      id: row.id,
      customer: row.customerId,
      product: row.productId,
      offer: row.offer,
      view: row.seen_by as SubscriptionFact['view'],
      quantity: row.quantity,
      status: row.status as SubscriptionStatus,
      trial: row.trial === 1,
      ...(row.start_day === null ? {} : { start: dayOf(row.start_day) }),
      ...(row.end_day === null ? {} : { end: dayOf(row.end_day) }),
      ...(row.status_since === null ? {} : { statusSince: dayOf(row.status_since) }),
      ...(row.active_users === null ? {} : { activeUsers: row.active_users }),
      asOf: dayOf(row.as_of),
      ...(row.over === null ? {} : { over: dayOf(row.over) }),
    }));
}

/** The data set whose holdings say on which days such a list was read whole. */
const listOf = (seenBy: Expression<string>) =>
  sql<Dataset>`case ${seenBy} when 'own' then 'own_subscriptions' else 'directory_subscriptions' end`;

/** Licence transfers dated inside a period, by day, customer and id. */
export async function transfers(db: Facts, ask: AskOf<'transfers'>): Promise<readonly TransferFact[]> {
  const keys = await keySlice(db, ask);
  const rows = await db
    .selectFrom('transfer as f')
    .innerJoin('customer as c', 'c.key', 'f.customer')
    .innerJoin('product as p', 'p.key', 'f.product')
    .leftJoin('person as a', (join) =>
      join.onRef('a.customer', '=', 'f.customer').onRef('a.id', '=', 'f.from_person'),
    )
    .leftJoin('person as b', (join) =>
      join.onRef('b.customer', '=', 'f.customer').onRef('b.id', '=', 'f.to_person'),
    )
    .select(['f.id', 'c.id as customer', 'p.id as product', 'f.day'])
    .select(({ fn }) => [
      fn.coalesce('a.person', 'f.from_person').as('from_person'),
      fn.coalesce('b.person', 'f.to_person').as('to_person'),
    ])
    .where('f.day', '>=', dayNumber(ask.from))
    .where('f.day', '<=', dayNumber(ask.to))
    .$if(keys.customers !== undefined, (q) => q.where('f.customer', 'in', keys.customers ?? []))
    .orderBy('f.day')
    .orderBy('c.id')
    .orderBy('f.id')
    .execute();
  return rows
    .filter((row) => keys.keeps(row.customer))
    .map((row) => ({
      id: row.id,
      customer: row.customer,
      product: row.product,
      day: dayOf(row.day),
      ...(row.from_person === null ? {} : { from: row.from_person }),
      ...(row.to_person === null ? {} : { to: row.to_person }),
    }));
}

/** Support periods that overlap the one asked for, by customer and start. */
export async function support(db: Facts, ask: AskOf<'support'>): Promise<readonly SupportFact[]> {
  const keys = await keySlice(db, ask);
  const rows = await db
    .selectFrom('support as f')
    .innerJoin('customer as c', 'c.key', 'f.customer')
    .select(['c.id as customer', 'f.from_day', 'f.to_day', 'f.requests', 'f.how_to'])
    .where('f.to_day', '>=', dayNumber(ask.from))
    .where('f.from_day', '<=', dayNumber(ask.to))
    .$if(keys.customers !== undefined, (q) => q.where('f.customer', 'in', keys.customers ?? []))
    .orderBy('c.id')
    .orderBy('f.from_day')
    .orderBy('f.to_day')
    .execute();
  return rows
    .filter((row) => keys.keeps(row.customer))
    .map((row) => ({
      customer: row.customer,
      from: dayOf(row.from_day),
      to: dayOf(row.to_day),
      requests: row.requests,
      ...(row.how_to === null ? {} : { howTo: row.how_to }),
    }));
}

/** Which data sets are held for which days. Days that touch or overlap come as one; a gap stays a gap, since nothing is known of it. */
export async function datasets(db: Facts, ask: AskOf<'datasets'>): Promise<readonly Holding[]> {
  const keys = await keySlice(db, ask);
  const rows = await db
    .selectFrom('holding as f')
    .innerJoin('customer as c', 'c.key', 'f.customer')
    .select(['c.id as customer', 'f.dataset', 'f.from_day', 'f.to_day'])
    .$if(keys.customers !== undefined, (q) => q.where('f.customer', 'in', keys.customers ?? []))
    .orderBy('c.id')
    .orderBy('f.dataset')
    .orderBy('f.from_day')
    .orderBy('f.to_day')
    .execute();
  const joined: typeof rows = [];
  for (const row of rows.filter((one) => keys.keeps(one.customer))) {
    const last = joined.at(-1);
    const touches =
      last?.customer === row.customer && last.dataset === row.dataset && row.from_day <= last.to_day + 1;
    if (touches) last.to_day = Math.max(last.to_day, row.to_day);
    else joined.push({ ...row });
  }
  return joined.map((row) => ({
    customer: row.customer,
    dataset: row.dataset as Dataset,
    from: dayOf(row.from_day),
    to: dayOf(row.to_day),
  }));
}
