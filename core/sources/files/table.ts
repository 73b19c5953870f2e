import { Readable } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import { Refusal } from './refusal.ts';

export interface TableRow {
  readonly cells: readonly string[];
  /** the line it ends on, counted from 1 */
  readonly line: number;
}

const LONGEST_ROW = 1024 ** 2;

/** The delimiter of a table: the one of comma, tab and semicolon its header line has most of. */
export function delimiterOf(header: string): ',' | '\t' | ';' {
  const plain = header.replace(/"[^"]*"/g, '');
  const count = (delimiter: string): number => plain.split(delimiter).length;
  return ([',', '\t', ';'] as const).reduce((best, next) => (count(next) > count(best) ? next : best));
}

/** The rows of a CSV or TSV text, the header among them. A table that cannot be taken apart ends with a Refusal. */
export async function* readTable(chunks: AsyncIterable<string>, delimiter: string): AsyncGenerator<TableRow> {
  const parser = parse({
    delimiter,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
    info: true,
  });
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
  if (cause.code === 'CSV_MAX_RECORD_SIZE') {
    return new Refusal(
      `line ${line}: a row longer than 1 MB: a quotation mark is probably not closed`,
      line,
      { cause },
    );
  }
  if (cause.code === 'CSV_QUOTE_NOT_CLOSED') {
    return new Refusal('a quotation mark is not closed before the end: the download is cut short', line, {
      cause,
    });
  }
  if (cause.code?.startsWith('CSV_')) {
    return new Refusal(`line ${line}: the table cannot be taken apart (${cause.code})`, line, { cause });
  }
  throw cause;
}

/** A column name as names are compared: letters and digits alone, lower case. */
export const foldColumn = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}/?%#]+/gu, '');
