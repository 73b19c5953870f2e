import type { FigureRow } from '../portfolio.ts';
import type { AskOf } from '../queries/ask.ts';
import { rows } from '../queries/rows.ts';
import type { FactsTables } from '../tables.ts';
import { openForReading } from './database.ts';
import { kyselyOver } from './dialect.ts';

/** An export may take minutes to be fetched: a connection of its own keeps its state of the data without holding others to it. */
export async function* exportRows(dataDir: string, ask: AskOf<'rows'>): AsyncGenerator<readonly FigureRow[]> {
  const file = openForReading(dataDir, 'facts');
  try {
    file.db.exec('begin');
    yield* rows(kyselyOver<FactsTables>(file), ask);
  } finally {
    file.db.close();
  }
}
