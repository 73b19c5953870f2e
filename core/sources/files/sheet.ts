import type { Table, TableRow } from './table.ts';
import { readPart, textCollector, type Workbook } from './workbook.ts';

/** Rows among which the header is looked for. */
const BEGINNING = 25;
/** Columns that are read of a row. */
const MOST_COLUMNS = 1024;

/** A sheet of a workbook as a table, read as a stream: formulas as the values they were saved with, dates as 2026-10-01. */
export async function sheetTable(book: Workbook, sheet: Workbook['sheets'][number]): Promise<Table> {
  const beginning: TableRow[] = [];
  for await (const row of rowsOf(book, sheet)) {
    if (row.cells.some((cell) => cell.trim() !== '')) beginning.push(row);
    if (beginning.length === BEGINNING) break;
  }
  return {
    beginning,
    below: async function* (header) {
      const width = header.cells.length;
      for await (const { cells, line } of rowsOf(book, sheet)) {
        // empty cells at a row's end are not written
        const missing = Math.max(0, width - cells.length);
        if (line > header.line) yield { cells: [...cells, ...Array<string>(missing).fill('')], line };
      }
    },
  };
}

interface Cell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  readonly formula: boolean;
}

async function* rowsOf(book: Workbook, { part }: Workbook['sheets'][number]): AsyncGenerator<TableRow> {
  const done: TableRow[] = [];
  const text = textCollector();
  let line = 0;
  let cells: string[] = [];
  let column = -1;
  let cell: Cell | undefined;
  const pieces = readPart(book.archive, part, {
    open: (name, attribute) => {
      if (name === 'row') {
        line = Number(attribute('r')) || line + 1;
        cells = [];
        column = -1;
      } else if (name === 'c') {
        column = columnOf(attribute('r')) ?? column + 1;
        cell = { column, type: attribute('t') ?? 'n', style: Number(attribute('s') ?? 0), formula: false };
        text.begin();
      } else {
        if (name === 'f' && cell) cell = { ...cell, formula: true };
        text.open(name);
      }
    },
    close: (name) => {
      text.close(name);
      if (name === 'c' && cell && cell.column < MOST_COLUMNS) {
        while (cells.length < cell.column) cells.push('');
        cells[cell.column] = textOfCell(book, cell, text.text());
      }
      if (name === 'c') cell = undefined;
      if (name === 'row') done.push({ cells, line });
    },
    text: text.add,
  });
  for await (const _ of pieces) yield* done.splice(0);
}

/** The column of a cell's place: AB12 is 27. */
function columnOf(place: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}(?=\d)/i.exec(place ?? '')?.[0].toUpperCase();
  if (!letters) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function textOfCell(book: Workbook, { type, style, formula }: Cell, text: string): string {
  if (type === 's') return book.strings[Number(text)] ?? '#REF!';
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
  if (type !== 'n') return text;
  // nothing was worked out: that is not the same as nothing
  if (text === '') return formula ? '=?' : '';
  const number = Number(text);
  if (!Number.isFinite(number)) return text;
  return book.isDate(style) ? dateOf(number, book.from1904) : String(number);
}

const LAST_DAY = 2_958_465;
const DAY_MS = 86_400_000;

/** A day, with its time where it has one, from the number of days Excel counts. */
function dateOf(days: number, from1904: boolean): string {
  if (days < 1 || days > LAST_DAY) return String(days);
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const text = new Date(epoch + Math.round((days * DAY_MS) / 1000) * 1000).toISOString();
  return Number.isInteger(days) ? text.slice(0, 10) : text.slice(0, 19);
}
