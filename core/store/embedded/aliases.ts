import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openForReading } from './database.ts';

/** Names given to customers in chat, folded, with the customer's id: a name that two were given is left out. */
export function aliasesIn(dataDir: string): ReadonlyMap<string, string> {
  if (!existsSync(join(dataDir, 'state.db'))) return new Map();
  const { db } = openForReading(dataDir, 'state');
  try {
    const rows = db
      .prepare(
        'select folded, min(customer) as customer from alias group by folded having count(distinct customer) = 1',
      )
      .all();
    return new Map(rows.map((row) => [String(row['folded']), String(row['customer'])]));
  } finally {
    db.close();
  }
}
