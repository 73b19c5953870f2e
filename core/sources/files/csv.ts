import type { Bytes } from './bytes.ts';
import { evenLines } from './even-lines.ts';
import { cellsOfLine, delimiterOf, readTable, type Table, type TableRow } from './table.ts';
import { textOf } from './text.ts';

/** Lines among which the header is looked for: blank ones, a title, what PowerShell or Excel put before it. */
const BEGINNING = 25;
/** a line, or more where a quoted cell goes on */
const LINE = /((?:[^"\r\n]|"(?:[^"]|"")*"|")*)(\r\n|\n|\r|$)/y;

/** A CSV or TSV file as a table. `head`: its beginning. */
export function csvTable(bytes: Bytes, head: string): Table {
  const delimiters = new Map<TableRow, string>();
  const separator = /^sep=([,;\t])[\r\n]/i.exec(head)?.[1];
  for (const { text, line } of firstLines(head)) {
    const delimiter = separator ?? delimiterOf(text);
    const cells = cellsOfLine(text, delimiter);
    if (cells.some((cell) => cell.trim() !== '')) delimiters.set({ cells, line }, delimiter);
  }
  return {
    beginning: [...delimiters.keys()],
    below: async function* (header, told) {
      const delimiter = delimiters.get(header) ?? ',';
      const shape = { delimiter, least: namedWidth(header), most: header.cells.length };
      const text = textOf(bytes, (encoding) => {
        if (!encoding.startsWith('utf')) told?.(`the text is not Unicode: it was read as ${encoding}`);
      });
      for await (const row of readTable(evenLines(text, shape), delimiter)) {
        if (row.line > header.line) yield row;
      }
    },
  };
}

/** Columns up to the last that has a name. */
export const namedWidth = ({ cells }: TableRow): number =>
  cells.findLastIndex((cell) => cell.trim() !== '') + 1;

function* firstLines(head: string): Generator<{ readonly text: string; readonly line: number }> {
  LINE.lastIndex = 0;
  let line = 0;
  for (let count = 0; count < BEGINNING && LINE.lastIndex < head.length; count += 1) {
    const [whole = '', text = '', end = ''] = LINE.exec(head) ?? [];
    if (whole === '') return;
    line += (text.match(/\r\n|\n|\r/g)?.length ?? 0) + 1;
    yield { text, line };
    if (end === '') return;
  }
}
