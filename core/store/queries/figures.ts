import { sql } from 'kysely';
import type { FactWindow, Source } from '../../catalog/sources.ts';
import type { Workload } from '../../catalog/workloads.ts';
import type { DeploymentFact, UsageFact } from '../../facts.ts';
import { dayNumber, dayOf } from '../day-number.ts';
import { type AskOf, type Facts, keySlice } from './ask.ts';

/** Usage of named customers by day, customer, product, workload, the source's rows added up. One seek per data date and customer. */
export async function usage(db: Facts, ask: AskOf<'usage'>): Promise<readonly UsageFact[]> {
  const keys = await keySlice(db, ask);
  const rows = await db
    .selectFrom('series as e')
    .crossJoin('snapshot as s')
    .crossJoin('usage as f')
    .innerJoin('customer as c', 'c.key', 'f.customer')
    .innerJoin('product as p', 'p.key', 'f.product')
    .innerJoin('workload as w', 'w.key', 'f.workload')
    .select([
      'c.id as customer',
      'p.id as product',
      'w.workload',
      'w.name as workloadName',
      'f.day',
      'e.time_window as window',
      living('f.active').as('active'),
      living('f.qualified').as('qualified'),
      sql<number>`min(f.ended)`.as('ended'),
    ])
    .where('e.source', '=', ask.source)
    .where('s.facts', '=', 'usage')
    .whereRef('s.series', '=', 'e.key')
    .where('s.day', '>=', dayNumber(ask.from))
    .where('s.day', '<=', dayNumber(ask.to))
    .whereRef('f.day', '=', 's.day')
    .whereRef('f.series', '=', 's.series')
    .$if(keys.customers !== undefined, (q) => q.where('f.customer', 'in', keys.customers ?? []))
    .$if(Boolean(keys.exclude?.length), (q) => q.where('f.customer', 'not in', keys.exclude ?? []))
    .$if(keys.products !== undefined, (q) => q.where('f.product', 'in', keys.products ?? []))
    .$if(keys.workloads !== undefined, (q) => q.where('f.workload', 'in', keys.workloads ?? []))
    .groupBy(['f.day', 'c.id', 'p.id', 'w.workload', 'w.name', 'e.time_window'])
    .orderBy('f.day')
    .orderBy('c.id')
    .orderBy('p.id')
    .orderBy('w.workload')
    .orderBy('w.name')
    .execute();
  return rows
    .filter((row) => keys.keeps(row.customer))
    .map((row) => ({
      customer: row.customer,
      product: row.product,
      ...workloadOf(row.workload, row.workloadName),
      day: dayOf(row.day),
      window: row.window as FactWindow,
      source: ask.source,
      active: row.active,
      qualified: row.qualified,
      ...endedIn(row),
    }));
}

/** Deployment of named customers by day, customer, product, the source's rows added up. */
export async function deployment(db: Facts, ask: AskOf<'deployment'>): Promise<readonly DeploymentFact[]> {
  const keys = await keySlice(db, ask);
  const rows = await db
    .selectFrom('series as e')
    .crossJoin('snapshot as s')
    .crossJoin('deployment as f')
    .innerJoin('customer as c', 'c.key', 'f.customer')
    .innerJoin('product as p', 'p.key', 'f.product')
    .select([
      'c.id as customer',
      'p.id as product',
      'f.day',
      living('f.assigned').as('assigned'),
      living('f.sold').as('sold'),
      sql<number>`min(f.ended)`.as('ended'),
    ])
    .where('e.source', '=', ask.source)
    .where('s.facts', '=', 'deployment')
    .whereRef('s.series', '=', 'e.key')
    .where('s.day', '>=', dayNumber(ask.from))
    .where('s.day', '<=', dayNumber(ask.to))
    .whereRef('f.day', '=', 's.day')
    .whereRef('f.series', '=', 's.series')
    .$if(keys.customers !== undefined, (q) => q.where('f.customer', 'in', keys.customers ?? []))
    .$if(Boolean(keys.exclude?.length), (q) => q.where('f.customer', 'not in', keys.exclude ?? []))
    .$if(keys.products !== undefined, (q) => q.where('f.product', 'in', keys.products ?? []))
    .groupBy(['f.day', 'c.id', 'p.id'])
    .orderBy('f.day')
    .orderBy('c.id')
    .orderBy('p.id')
    .execute();
  return rows
    .filter((row) => keys.keeps(row.customer))
    .map(({ ended, ...row }) => ({
      ...row,
      day: dayOf(row.day),
      source: ask.source as Source,
      ...endedIn({ ended }),
    }));
}

/** A sum over the source's rows that still counts. */
const living = (column: string) => sql<number>`sum(case when f.ended = 0 then ${sql.ref(column)} else 0 end)`;
const endedIn = ({ ended }: { readonly ended: number }) => (ended === 1 ? ({ ended: true } as const) : {});

/** A workload the catalogue does not know keeps its own name. */
export function workloadOf(workload: string, name: string): Pick<UsageFact, 'workload' | 'workloadName'> {
  const known = { workload: workload as Workload };
  return name === '' ? known : { ...known, workloadName: name };
}
