import type { TableRow } from './table.ts';
import { type DayOrder, isSlashed, orderedDay, orderOf } from './values.ts';

/** How the dates of a table's columns are written, by column index; a column whose own dates do not tell is absent. */
export type DayOrders = ReadonlyMap<number, DayOrder>;

/**
 * Whether a column writes 3/4/2026 for 3 April or for 4 March: told by its own dates where one of them can be read in one way only; else by those of
 * the other columns, which one program wrote. What contradicts itself tells nothing.
 */
export async function dayOrders(
  rows: AsyncIterable<TableRow>,
  columns: readonly number[],
): Promise<{ readonly orders: DayOrders; readonly note: string }> {
  const seen = new Map<number, Map<DayOrder, string>>();
  for await (const { cells, line } of rows) {
    for (const column of columns) {
      const order = orderOf(cells[column] ?? '');
      if (!order) continue;
      const found = seen.get(column) ?? new Map<DayOrder, string>();
      if (!found.has(order)) found.set(order, `${cells[column]!.trim()} in line ${line}`);
      seen.set(column, found);
    }
  }
  const all = new Map([...seen.values()].flatMap((found) => [...found]));
  const orders = columns.flatMap((column): [number, DayOrder][] => {
    const told = seen.get(column) ?? all;
    return told.size === 1 ? [[column, [...told.keys()][0]!]] : [];
  });
  return { orders: new Map(orders), note: noteOf(all) };
}

const SAID: Readonly<Record<DayOrder, string>> = { dmy: 'day/month/year', mdy: 'month/day/year' };

function noteOf(all: ReadonlyMap<DayOrder, string>): string {
  const [first, second] = [...all];
  if (!first) return 'no date tells whether the day or the month comes first';
  const shows = `${SAID[first[0]]} (${first[1]})`;
  return second
    ? `some dates are ${shows}, others ${SAID[second[0]]} (${second[1]})`
    : `dates are read as ${shows}`;
}

/** A cell with a date that can be read in one way only, now that the column's order is known; other cells as they are. */
export const toldApart = (cell: string, order: DayOrder | undefined): string =>
  order && isSlashed(cell) ? (orderedDay(cell, order) ?? cell) : cell;
