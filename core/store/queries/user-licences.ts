import type { UserLicenceFact } from '../../facts.ts';
import { dayNumber, dayOf } from '../day-number.ts';
import { type AskOf, type Facts, keySlice } from './ask.ts';

/** What users hold by the reports and lists of some days, by customer, day, user and product. */
export async function userLicences(
  db: Facts,
  ask: AskOf<'userLicences'>,
): Promise<readonly UserLicenceFact[]> {
  const keys = await keySlice(db, ask);
  const rows = await db
    .selectFrom('user_licence as f')
    .innerJoin('customer as c', 'c.key', 'f.customer')
    .select(['c.id as customer', 'f.product', 'f.person', 'f.trial', 'f.as_of'])
    .where('f.as_of', '>=', dayNumber(ask.from))
    .where('f.as_of', '<=', dayNumber(ask.to))
    .$if(keys.customers !== undefined, (q) => q.where('f.customer', 'in', keys.customers ?? []))
    .orderBy('c.id')
    .orderBy('f.as_of')
    .orderBy('f.person')
    .orderBy('f.product')
    .orderBy('f.trial')
    .execute();
  return rows
    .filter((row) => keys.keeps(row.customer))
    .map((row) => ({
      customer: row.customer,
      user: row.person,
      product: row.product,
      trial: row.trial === 1,
      asOf: dayOf(row.as_of),
    }));
}
