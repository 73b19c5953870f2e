import type { Bytes } from './bytes.ts';
import { csvTable, namedWidth } from './csv.ts';
import { type DayOrders, dayOrders, toldApart } from './day-order.ts';
import { UNCLOSED } from './even-lines.ts';
import type { RowReader } from './kind.ts';
import { bestTable, type Found, nearest } from './match-table.ts';
import { factsFrom, type Recognised } from './recognised.ts';
import { Refusal, shown } from './refusal.ts';
import type { Tally } from './report.ts';
import type { Table, TableRow } from './table.ts';
import { unknownTable, unwantedTable } from './unwanted.ts';
import { isSlashed } from './values.ts';

/** A CSV or TSV file, told by its header line. */
export const recogniseCsv = (bytes: Bytes, head: string): Recognised => recogniseTable(csvTable(bytes, head));

/** A table, told by the first of its rows that is a header read here. */
export function recogniseTable(table: Table): Recognised {
  for (const header of table.beginning) {
    const found = bestTable(header.cells);
    if (found) return recognised(table, header, found);
  }
  const reasons = [unwantedTable, nearest].flatMap((why) =>
    table.beginning.flatMap(({ cells, line }) => {
      const reason = why(cells);
      return reason ? [{ reason, line }] : [];
    }),
  );
  const [first] = table.beginning;
  throw new Refusal(
    reasons[0]?.reason ?? unknownTable(first?.cells ?? []),
    reasons[0]?.line ?? first?.line ?? 1,
  );
}

function recognised(table: Table, header: TableRow, { kind, at }: Found): Recognised {
  const used = new Set(Object.values(at));
  let reader: RowReader<(field: string) => string> | undefined;
  return {
    kind: kind.kind,
    envelope: null,
    // an export holds all of what was asked for
    page: { rows: 0, more: false },
    ignoredColumns: header.cells
      .filter((name, index) => !used.has(index) && name.trim() !== '')
      .map((name) => shown(name)),
    stored: async () => reader?.stored?.(),
    rows: (context, tally) => {
      reader = kind.open(context);
      const dates = (kind.dates ?? []).flatMap((field) => at[field] ?? []);
      return factsFrom(reader, cellRows(table, header, { at, dates }, tally), {
        tally,
        whole: context.whole,
      });
    },
  };
}

interface Layout {
  readonly at: Readonly<Record<string, number>>;
  /** indexes of the columns that hold dates */
  readonly dates: readonly number[];
}

async function* cellRows(
  table: Table,
  header: TableRow,
  { at, dates }: Layout,
  tally: Tally,
): AsyncGenerator<[(field: string) => string, number]> {
  const least = namedWidth(header);
  let orders: DayOrders | undefined;
  for await (const { cells, line } of table.below(header, tally.note)) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const fault = faultOf(cells, least, header.cells.length);
    if (fault !== undefined) {
      tally.read();
      tally.reject(line, fault);
      continue;
    }
    if (isHeaderAgain(cells, header)) {
      tally.read();
      tally.skip('the header again');
      continue;
    }
    if (!orders && dates.some((column) => isSlashed(cells[column] ?? ''))) {
      const told = await dayOrders(table.below(header), dates);
      orders = told.orders;
      tally.note(told.note);
    }
    const known = orders;
    const text = (column: number): string =>
      known ? toldApart(cells[column] ?? '', known.get(column)) : (cells[column] ?? '');
    yield [(field) => text(at[field] ?? -1), line];
  }
}

function faultOf(cells: readonly string[], least: number, most: number): string | undefined {
  if (cells.length === 1 && cells[0] === UNCLOSED)
    return 'a quotation mark is not closed: the cells of this line cannot be told apart';
  const extra = cells.length > most && cells.slice(most).some((cell) => cell.trim() !== '');
  return cells.length < least || extra ? `${cells.length} columns where the header has ${least}` : undefined;
}

/** Files that were put together by a script hold it more than once. */
const isHeaderAgain = (cells: readonly string[], header: TableRow): boolean =>
  cells[0] === header.cells[0] && cells.every((cell, index) => cell === (header.cells[index] ?? ''));
