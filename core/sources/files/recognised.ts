import type { Fact } from '../../store/loader.ts';
import type { JsonObject } from './json.ts';
import type { FileContext, RowReader } from './kind.ts';
import type { Tally } from './report.ts';

/** A file whose kind is known: its facts can be read, once. */
export interface Recognised {
  readonly kind: string;
  readonly envelope: JsonObject | null;
  /** the day a saved HTTP response carries, where it does */
  readonly httpDate?: string;
  readonly ignoredColumns: readonly string[];
  rows(context: FileContext, tally: Tally): AsyncGenerator<readonly Fact[]>;
  /** to be called once all is stored */
  stored(): Promise<void>;
}

const BATCH = 500;

/** Facts in batches; what is wrong or left out goes into the tally. */
export async function* factsFrom<R>(
  reader: RowReader<R>,
  rows: AsyncGenerator<[R, number]>,
  tally: Tally,
): AsyncGenerator<readonly Fact[]> {
  let batch: Fact[] = [];
  for await (const [row, line] of rows) {
    tally.read();
    const outcome = reader.row(row, line);
    if ('reject' in outcome) tally.reject(line, outcome.reject);
    else if ('skip' in outcome) tally.skip(outcome.skip);
    else batch.push(...outcome);
    if (batch.length >= BATCH) {
      yield batch;
      batch = [];
    }
  }
  for (const fact of (await reader.end?.()) ?? []) {
    batch.push(fact);
    if (batch.length >= BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
