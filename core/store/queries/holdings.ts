import { sql } from 'kysely';
import { type FactWindow, SOURCE_IDS, type Source } from '../../catalog/sources.ts';
import type { CustomerId } from '../../question.ts';
import type { Day } from '../../time.ts';
import { dayNumber, dayOf } from '../day-number.ts';
import type { Holdings } from '../portfolio.ts';
import type { AskOf, Facts } from './ask.ts';
import type { FactsKind } from './newest-rows.ts';

/** Customers asked for in one statement. */
const AT_ONCE = 500;

/** The sources that hold such facts, in the order answers prefer them. */
export async function holdings(db: Facts, ask: AskOf<'holdings'>): Promise<readonly Holdings[]> {
  const found = new Map<string, { source: Source; window: FactWindow | null; days: number[] }>();
  for (const group of groupsOf(ask.customers)) {
    const rows = await heldSnapshots(db, ask.facts, group)
      .where('s.day', '<=', dayNumber(ask.asOf))
      .select([
        'e.source',
        'e.time_window',
        sql<number>`min(s.day)`.as('first'),
        sql<number>`max(s.day)`.as('last'),
      ])
      .groupBy(['e.source', 'e.time_window'])
      .execute();
    for (const row of rows) {
      const key = `${row.source} ${row.time_window}`;
      const window = (row.time_window || null) as FactWindow | null;
      const held = found.get(key) ?? { source: row.source as Source, window, days: [] };
      held.days.push(row.first, row.last);
      found.set(key, held);
    }
  }
  return [...found.values()]
    .map(({ source, window, days }) => ({
      source,
      window,
      newest: dayOf(Math.max(...days)),
      oldest: dayOf(Math.min(...days)),
    }))
    .sort((a, b) => SOURCE_IDS.indexOf(a.source) - SOURCE_IDS.indexOf(b.source));
}

/** Every data date of a source, oldest first. */
export async function dates(db: Facts, ask: AskOf<'dates'>): Promise<readonly Day[]> {
  const found = new Set<number>();
  for (const group of groupsOf(ask.customers)) {
    const rows = await heldSnapshots(db, ask.facts, group)
      .where('e.source', '=', ask.source)
      .where('s.day', '>=', dayNumber(ask.from))
      .where('s.day', '<=', dayNumber(ask.to))
      .select('s.day')
      .distinct()
      .execute();
    for (const row of rows) found.add(row.day);
  }
  return [...found].sort((a, b) => a - b).map(dayOf);
}

/** Data dates on which one of the customers has a row: one seek per date and customer, never a scan. */
function heldSnapshots(db: Facts, facts: FactsKind, customers: readonly CustomerId[] | undefined) {
  return db
    .selectFrom('snapshot as s')
    .innerJoin('series as e', 'e.key', 's.series')
    .where('s.facts', '=', facts)
    .$if(customers !== undefined, (q) =>
      q.where(({ exists, selectFrom }) => {
        const keys = selectFrom('customer')
          .select('key')
          .where('id', 'in', customers ?? []);
        const usage = selectFrom('usage as f')
          .select(sql.lit(1).as('one'))
          .whereRef('f.day', '=', 's.day')
          .whereRef('f.series', '=', 's.series')
          .where('f.customer', 'in', keys);
        const deployment = selectFrom('deployment as f')
          .select(sql.lit(1).as('one'))
          .whereRef('f.day', '=', 's.day')
          .whereRef('f.series', '=', 's.series')
          .where('f.customer', 'in', keys);
        return exists(facts === 'usage' ? usage : deployment);
      }),
    );
}

function groupsOf(customers: readonly CustomerId[] | undefined): (readonly CustomerId[] | undefined)[] {
  if (!customers) return [undefined];
  const groups: (readonly CustomerId[])[] = [];
  for (let at = 0; at < customers.length; at += AT_ONCE) groups.push(customers.slice(at, at + AT_ONCE));
  return groups;
}
