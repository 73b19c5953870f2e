import { zip } from './zip.ts';

/** A cell as it stands in a sheet: text in the shared table, a number, a number shown as a day, or XML as it is. */
export type SheetCell = string | number | { readonly day: number } | { readonly xml: string } | null;

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** An Excel workbook as Excel writes one: shared strings, a style for days, cells that are empty left out. */
export function workbook(
  sheets: Readonly<Record<string, readonly (readonly SheetCell[])[]>>,
  { date1904 = false } = {},
): Buffer {
  const strings: string[] = [];
  const names = Object.keys(sheets);
  const cellXml = (cell: SheetCell, place: string): string => {
    if (cell === null) return '';
    if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
    if (typeof cell === 'string') return `<c r="${place}" t="s"><v>${strings.push(cell) - 1}</v></c>`;
    return 'day' in cell ? `<c r="${place}" s="1"><v>${cell.day}</v></c>` : cell.xml.replace('PLACE', place);
  };
  const parts = names.map((name, at): readonly [string, Uint8Array] => {
    const rows = sheets[name]!.map((cells, row) => {
      const inner = cells.map((cell, column) =>
        cellXml(cell, `${String.fromCharCode(65 + column)}${row + 1}`),
      );
      return `<row r="${row + 1}">${inner.join('')}</row>`;
    });
    return [
      `xl/worksheets/sheet${at + 1}.xml`,
      Buffer.from(`${XML}<worksheet ${MAIN}><sheetData>${rows.join('')}</sheetData></worksheet>`),
    ];
  });
  const shared = strings.map(
    (text) => `<si><t xml:space="preserve">${escaped(text)}</t><rPh sb="0" eb="1"><t>ヨミ</t></rPh></si>`,
  );
  const book = names.map(
    (name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const links = names.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="x" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  const text = (content: string): Buffer => Buffer.from(XML + content);
  return zip([
    ['[Content_Types].xml', text('<Types/>')],
    [
      'xl/workbook.xml',
      text(
        `<workbook ${MAIN} xmlns:r="${RELATIONS}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${book.join('')}</sheets></workbook>`,
      ),
    ],
    ['xl/_rels/workbook.xml.rels', text(`<Relationships>${links.join('')}</Relationships>`)],
    [
      'xl/styles.xml',
      text(
        `<styleSheet ${MAIN}><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
      ),
    ],
    ['xl/sharedStrings.xml', text(`<sst ${MAIN}>${shared.join('')}</sst>`)],
    ...parts,
  ]);
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
