import type { Bytes } from './bytes.ts';
import type { RowReader } from './kind.ts';
import { bestTable, nearest } from './match-table.ts';
import { factsFrom, type Recognised } from './recognised.ts';
import { Refusal, shown } from './refusal.ts';
import type { Tally } from './report.ts';
import { delimiterOf, readTable } from './table.ts';
import { textOf } from './text.ts';
import { unknownTable, unwantedTable } from './unwanted.ts';

/** A table, told by its header line. */
export async function recogniseTable(bytes: Bytes, head: string): Promise<Recognised> {
  // a first line written for Excel
  const separator = /^sep=([,;\t])\r?\n/i.exec(head)?.[1];
  const headerLine = (separator ? head.slice(head.indexOf('\n') + 1) : head).split(/\r?\n/, 1)[0] ?? '';
  const delimiter = separator ?? delimiterOf(headerLine);
  const header = await headerOf(head, delimiter, separator !== undefined);
  const found = bestTable(header);
  if (!found) throw new Refusal(unwantedTable(header) ?? nearest(header) ?? unknownTable(header), 1);
  const used = new Set(Object.values(found.at));
  let reader: RowReader<(field: string) => string> | undefined;
  return {
    kind: found.kind.kind,
    envelope: null,
    ignoredColumns: header
      .filter((name, index) => !used.has(index) && name.trim() !== '')
      .map((name) => shown(name)),
    stored: async () => reader?.stored?.(),
    rows: (context, tally) => {
      reader = found.kind.open(context);
      const rows = tableRows(bytes, delimiter, { header, at: found.at, skip: separator ? 2 : 1 }, tally);
      return factsFrom(reader, rows, tally);
    },
  };
}

async function headerOf(head: string, delimiter: string, separator: boolean): Promise<readonly string[]> {
  async function* text(): AsyncGenerator<string> {
    // the header and no more: rows after it are judged one by one
    const line = /^(?:[^"\r\n]|"(?:[^"]|"")*")*/.exec(
      separator ? head.slice(head.indexOf('\n') + 1) : head,
    )?.[0];
    yield line ?? '';
  }
  for await (const { cells } of readTable(text(), delimiter)) return cells;
  return [];
}

interface Layout {
  readonly header: readonly string[];
  readonly at: Readonly<Record<string, number>>;
  /** rows before the data */
  readonly skip: number;
}

async function* tableRows(
  bytes: Bytes,
  delimiter: string,
  { header, at, skip }: Layout,
  tally: Tally,
): AsyncGenerator<[(field: string) => string, number]> {
  let before = skip;
  const width = header.length;
  for await (const { cells, line } of readTable(textOf(bytes), delimiter)) {
    if (before > 0) {
      before -= 1;
      continue;
    }
    const extra = cells.slice(width).some((cell) => cell.trim() !== '');
    if (cells.length < width || extra) {
      tally.read();
      tally.reject(line, `${cells.length} columns where the header has ${width}`);
      continue;
    }
    yield [(field) => cells[at[field] ?? -1] ?? '', line];
  }
}
