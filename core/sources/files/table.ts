import { Readable } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import { parse as parseNow } from 'csv-parse/sync';
import { LONGEST_ROW } from './even-lines.ts';
import { Refusal } from './refusal.ts';

export interface TableRow {
  readonly cells: readonly string[];
  /** the line it ends on, counted from 1 */
  readonly line: number;
}

/** A table that can be read from its start as often as needed. */
export interface Table {
  /** its first rows, one of which is the header */
  readonly beginning: readonly TableRow[];
  /** the rows below a header; `told` is given what is worth a note */
  below(header: TableRow, told?: (note: string) => void): AsyncGenerator<TableRow>;
}

const HOW = {
  relax_quotes: true,
  relax_column_count: true,
  skip_empty_lines: true,
  max_record_size: LONGEST_ROW,
} as const;

/** The delimiter of a table: the one of comma, tab and semicolon its header line has most of. */
export function delimiterOf(header: string): ',' | '\t' | ';' {
  const plain = header.replace(/"[^"]*"/g, '');
  const count = (delimiter: string): number => plain.split(delimiter).length;
  return ([',', '\t', ';'] as const).reduce((best, next) => (count(next) > count(best) ? next : best));
}

/** The cells of one row alone; none of one that cannot be taken apart. */
export function cellsOfLine(line: string, delimiter: string): readonly string[] {
  try {
    return (parseNow(line, { ...HOW, delimiter }) as string[][])[0] ?? [];
  } catch {
    return [];
  }
}

/** The rows of a CSV or TSV text whose lines end in LF. A table that cannot be taken apart ends with a Refusal. */
export async function* readTable(chunks: AsyncIterable<string>, delimiter: string): AsyncGenerator<TableRow> {
  const parser = parse({ ...HOW, delimiter, record_delimiter: '\n', info: true });
  const source = Readable.from(chunks);
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      yield { cells: record, line: info.lines };
    }
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    throw asRefusal(cause as CsvError & { lines?: number });
  } finally {
    source.destroy();
  }
}

function asRefusal(cause: CsvError & { lines?: number }): Refusal {
  const line = cause.lines ?? 0;
  if (cause.code === 'CSV_MAX_RECORD_SIZE')
    return new Refusal(`line ${line}: a row longer than 1 MB is no row of a download`, line, { cause });
  if (cause.code?.startsWith('CSV_'))
    return new Refusal(`line ${line}: the table cannot be taken apart (${cause.code})`, line, { cause });
  throw cause;
}

/** A column name as names are compared: letters and digits alone, lower case. */
export const foldColumn = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}/?%#]+/gu, '');
