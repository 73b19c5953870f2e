import { EXPORT_COLUMNS, type ExportRecord } from './records.ts';

/** Excel reads UTF-8 as such only with this in front. */
const BOM = '\u{feff}';
const END = '\r\n';

/** Records as CSV text: BOM, header, CRLF, numbers without separators. Names that would be read as formulas are made text. */
export async function* csvOf(batches: AsyncIterable<readonly ExportRecord[]>): AsyncGenerator<string> {
  yield BOM + EXPORT_COLUMNS.join(',') + END;
  for await (const batch of batches) {
    if (batch.length > 0) yield batch.map(lineOf).join('');
  }
}

const lineOf = (record: ExportRecord): string =>
  EXPORT_COLUMNS.map((column) => cellOf(record[column])).join(',') + END;

/**
 * A cell from outside may begin a formula in any spreadsheet: =, +, -, @, tab or carriage return, also behind white space,
 * and in full width, which a spreadsheet in Japanese takes for the narrow ones.
 */
function cellOf(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const inert = /^\s*[=+\-@＝＋－＠\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n;]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
