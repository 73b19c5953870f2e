import type { Fact, Page } from '../../store/loader.ts';
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
  /** what it says of the list it is, or is a page of; absent where it says nothing */
  readonly page?: Omit<Page, 'scope'>;
  rows(context: FileContext, tally: Tally): AsyncGenerator<readonly Fact[]>;
  /** to be called once all is stored */
  stored(): Promise<void>;
}

const BATCH = 500;

/** Facts in batches; what is wrong or left out goes into the tally. */
export async function* factsFrom<R>(
  reader: RowReader<R>,
  rows: AsyncGenerator<[R, number]>,
  { tally, whole }: { readonly tally: Tally; readonly whole: boolean },
): AsyncGenerator<readonly Fact[]> {
  let batch: Fact[] = [];
  let lines: number[] = [];
  const given = (): readonly Fact[] => {
    const full = batch;
    tally.giving(full, lines);
    batch = [];
    lines = [];
    return full;
  };
  for await (const [row, line] of rows) {
    tally.read();
    const outcome = reader.row(row, line);
    if ('reject' in outcome) tally.reject(line, outcome.reject);
    else if ('skip' in outcome) tally.skip(outcome.skip);
    else
      for (const fact of outcome) {
        batch.push(fact);
        lines.push(line);
      }
    if (batch.length >= BATCH) yield given();
  }
  for (const fact of (await reader.end?.()) ?? []) {
    // of a part of a list nobody may say that it is held
    if (fact.kind === 'holding' && !whole) continue;
    batch.push(fact);
    lines.push(0);
    if (batch.length >= BATCH) yield given();
  }
  if (batch.length > 0) yield given();
}
