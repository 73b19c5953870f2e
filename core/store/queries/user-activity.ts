import type { UserActivityFact } from '../../facts.ts';
import { dayNumber, dayOf } from '../day-number.ts';
import { type AskOf, type Facts, keySlice } from './ask.ts';
import { workloadOf } from './figures.ts';

/** Per customer and workload the newest user detail held up to `asOf`, by customer, workload and user. */
export async function userActivity(
  db: Facts,
  ask: AskOf<'userActivity'>,
): Promise<readonly UserActivityFact[]> {
  const keys = await keySlice(db, ask);
  const newest = db
    .selectFrom('user_activity')
    .select(({ fn }) => ['customer', 'workload', fn.max('as_of').as('as_of')])
    .where('as_of', '<=', dayNumber(ask.asOf))
    .$if(keys.customers !== undefined, (q) => q.where('customer', 'in', keys.customers ?? []))
    .groupBy(['customer', 'workload']);
  const rows = await db
    .selectFrom(newest.as('n'))
    .innerJoin('user_activity as f', (join) =>
      join
        .onRef('f.customer', '=', 'n.customer')
        .onRef('f.workload', '=', 'n.workload')
        .onRef('f.as_of', '=', 'n.as_of'),
    )
    .innerJoin('customer as c', 'c.key', 'f.customer')
    .innerJoin('workload as w', 'w.key', 'f.workload')
    .select(['c.id as customer', 'f.person', 'w.workload', 'f.last_activity', 'f.licensed', 'f.as_of'])
    .orderBy('c.id')
    .orderBy('w.workload')
    .orderBy('w.name')
    .orderBy('f.person')
    .execute();
  return rows
    .filter((row) => keys.keeps(row.customer))
    .map((row) => ({
      customer: row.customer,
      user: row.person,
      workload: workloadOf(row.workload, '').workload,
      ...(row.last_activity === null ? {} : { lastActivity: dayOf(row.last_activity) }),
      ...(row.licensed === null ? {} : { licensed: row.licensed === 1 }),
      asOf: dayOf(row.as_of),
    }));
}
