import { Refusal } from './refusal.ts';

/** Characters of a row that cannot be one any more. */
export const LONGEST_ROW = 1024 ** 2;

/** How a table is laid out: what stands between cells, and how many cells a whole row has. */
export interface Shape {
  readonly delimiter: string;
  /** columns with a name; unnamed ones behind them may be absent */
  readonly least: number;
  readonly most: number;
}

/** Stands for a line that was taken out. */
export const UNCLOSED = '\u0000';

/** A cell over more lines than these is a quotation mark that was never closed. */
const MOST_LINES = 40;

/**
 * A table's text with every line end as LF and every quotation mark in its pair, so that one mark too many costs its own row at most: a mark
 * that is not closed on its line is closed further down only where that gives one whole row; else it is a character like any other where
 * that gives a whole row; else `UNCLOSED` stands for the line.
 */
export async function* evenLines(chunks: AsyncIterable<string>, shape: Shape): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of chunks) {
    const text = rest + chunk;
    // a CR at the very end may be half of a CR LF
    const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r', text.length - 2)) + 1;
    const { even, more } = evened(plainEnds(text.slice(0, end)), shape, false);
    if (even) yield even;
    rest = more + text.slice(end);
    if (rest.length > LONGEST_ROW)
      throw new Refusal('a row longer than 1 MB is no row of a download: not read any further');
  }
  const { even } = evened(plainEnds(rest), shape, true);
  if (even) yield even;
}

const plainEnds = (text: string): string =>
  text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text;

/** `more`: lines that may go on in the next piece; none in the `last`. */
function evened(text: string, shape: Shape, last: boolean): { readonly even: string; readonly more: string } {
  let even = '';
  let done = 0;
  for (let quote = text.indexOf('"'); quote >= 0; ) {
    const start = text.lastIndexOf('\n', quote) + 1;
    let end = lineEnd(text, quote);
    if (!isEven(text.slice(start, end), shape.delimiter)) {
      const joined = joinedEnd(text, start, end, shape, last);
      even += text.slice(done, start);
      if (joined === 'more') return { even, more: text.slice(start) };
      even += joined ? text.slice(start, joined) : (literally(text.slice(start, end), shape) ?? UNCLOSED);
      end = joined ?? end;
      done = end;
    }
    quote = text.indexOf('"', end);
  }
  return { even: even + text.slice(done), more: '' };
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** Where a quoted cell that begins at a place closes: the place of its last mark; -1 where it does not. */
function closing(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

/** Whether every quoted cell of a line is closed on it, right before a delimiter or the end. */
function isEven(line: string, delimiter: string): boolean {
  let at = line[0] === '"' ? 0 : line.indexOf(`${delimiter}"`) + 1;
  while (at > 0 || line[at] === '"') {
    const after = closing(line, at) + 1;
    if (after === 0 || (after < line.length && line[after] !== delimiter)) return false;
    if (after === line.length) return true;
    at = line[after + 1] === '"' ? after + 1 : line.indexOf(`${delimiter}"`, after + 1) + 1;
    if (at === 0) return true;
  }
  return true;
}

/** Where a row ends that goes on over further lines; undefined where none comes of it, `more` where it is too early to say. */
function joinedEnd(
  text: string,
  start: number,
  first: number,
  shape: Shape,
  last: boolean,
): number | 'more' | undefined {
  let end = first;
  for (let lines = 1; lines < MOST_LINES; lines += 1) {
    if (end >= text.length) return last ? undefined : 'more';
    end = lineEnd(text, end + 1);
    const cells = cellsOf(text.slice(start, end), shape.delimiter);
    const open = cells.at(-1)!;
    if (swallows(open, shape)) return undefined;
    if (open.state === 'open') continue;
    const whole = open.state === 'even' && cells.length >= shape.least && cells.length <= shape.most;
    return whole && !cells.some((cell) => swallows(cell, shape)) ? end : undefined;
  }
  return undefined;
}

interface Cell {
  readonly text: string;
  readonly state: 'even' | 'open' | 'broken';
}

/** The cells of a row, up to the first that is not even. */
function cellsOf(row: string, delimiter: string): readonly Cell[] {
  const cells: Cell[] = [];
  for (let at = 0; ; ) {
    const cell = cellAt(row, at, delimiter);
    cells.push(cell);
    at += cell.text.length + 1;
    if (cell.state !== 'even' || at > row.length) return cells;
  }
}

function cellAt(row: string, at: number, delimiter: string): Cell {
  if (row[at] !== '"') {
    const end = row.indexOf(delimiter, at);
    return { text: row.slice(at, end < 0 ? row.length : end), state: 'even' };
  }
  const close = closing(row, at);
  if (close < 0) return { text: row.slice(at), state: 'open' };
  const ends = close + 1 === row.length || row[close + 1] === delimiter;
  return { text: row.slice(at, close + 1), state: ends ? 'even' : 'broken' };
}

/** Whether a cell over several lines holds as many delimiters as the rows it would have swallowed. */
function swallows({ text }: Cell, { delimiter, least }: Shape): boolean {
  const breaks = text.split('\n').length - 1;
  return breaks > 0 && text.split(delimiter).length - 1 >= breaks * (least - 1);
}

/** A line with its odd quotation marks as characters; undefined where it is no whole row even so. */
function literally(line: string, { delimiter, least, most }: Shape): string | undefined {
  const cells: string[] = [];
  for (let at = 0; at <= line.length; ) {
    const cell = cellAt(line, at, delimiter);
    if (cell.state === 'even') cells.push(cell.text);
    else {
      const end = line.indexOf(delimiter, at);
      const plain = line.slice(at, end < 0 ? line.length : end);
      const odd = plain.lastIndexOf('"') === 0 ? plain.slice(1) : plain;
      cells.push(`"${odd.replaceAll('"', '""')}"`);
      at += plain.length - cell.text.length;
    }
    at += cell.text.length + 1;
  }
  return cells.length >= least && cells.length <= most ? cells.join(delimiter) : undefined;
}
