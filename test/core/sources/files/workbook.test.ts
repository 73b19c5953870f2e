import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { only, read, scratch, TENANT, written } from './support/recording.ts';
import { type SheetCell, workbook } from './support/workbook.ts';
import { zip } from './support/zip.ts';

const HEADER = [
  'CustomerTenantId',
  'CustomerName',
  'WorkloadName',
  'Month',
  'PaidAvailableUnits',
  'MonthlyActiveUsers',
];
const OCTOBER = { day: 46_296 };
const ROW: readonly SheetCell[] = [TENANT, 'みなと製パン & 商店', 'Teams', OCTOBER, 20, 11];

async function usage(book: Buffer) {
  const { report, reports, facts } = await read(written('book.xlsx', book));
  const rows = only(facts, 'usage').map(({ fact }) => [
    fact.customer.name,
    fact.day,
    fact.active,
    fact.qualified,
  ]);
  return { report, reports, rows };
}
const WANTED = [['みなと製パン & 商店', '2026-10-31', 11, 20]];

describe('an Excel workbook', () => {
  it('is read: shared texts without their readings, numbers, days by their format', async () => {
    const { report, rows } = await usage(workbook({ Sheet1: [HEADER, ROW] }));
    expect([report.kind, report.rejected, rows]).toEqual(['office_usage', [], WANTED]);
  });

  it('counts days from 1904 where it says so', async () => {
    const book = workbook(
      { Sheet1: [HEADER, [...ROW.slice(0, 3), { day: 46_296 - 1462 }, 20, 11]] },
      { date1904: true },
    );
    expect((await usage(book)).rows).toEqual(WANTED);
  });

  it('gives every sheet that is a download a report of its own, and passes over the others', async () => {
    const { reports, rows } = await usage(
      workbook({
        Notes: [['About this file']],
        Usage: [['Office usage'], [], HEADER, ROW],
        チケット: [
          ['顧客名', '年月', '件数'],
          ['みなと', '2026年9月', 4],
        ],
      }),
    );
    expect(reports.map(({ file, kind }) => [file.split('/').at(-1), kind])).toEqual([
      ['Usage', 'office_usage'],
      ['チケット', 'ticket_counts'],
    ]);
    expect(rows).toEqual(WANTED);
  });

  it('takes a formula’s saved value, and rejects the row of one that has none', async () => {
    const formula = (value: string) => ({ xml: `<c r="PLACE"><f>SUM(A1:A9)</f>${value}</c>` });
    const { report, rows } = await usage(
      workbook({
        Sheet1: [
          HEADER,
          [...ROW.slice(0, 5), formula('<v>11</v>')],
          [...ROW.slice(0, 5), formula('')],
          [...ROW.slice(0, 5), { xml: '<c r="PLACE" t="e"><v>#N/A</v></c>' }],
        ],
      }),
    );
    expect(rows).toEqual(WANTED);
    expect(report.rejected.map(({ line }) => line)).toEqual([3, 4]);
  });

  it('may leave cells out at a row’s end, but not a count', async () => {
    const { report, rows } = await usage(
      workbook({ Sheet1: [[...HEADER, 'IsDuplicateRowForPGA'], ROW, ROW.slice(0, 5)] }),
    );
    expect(rows).toEqual(WANTED);
    expect(report.rejected).toEqual([{ line: 3, reason: 'MonthlyActiveUsers is empty' }]);
  });

  it('names the customer in its file name', async () => {
    const products = workbook({
      Products: [
        ['製品のタイトル', 'ライセンスの合計数', '期限切れのライセンス', '割り当て済みライセンス'],
        ['Microsoft 365 E3', 10, 0, 7],
      ],
    });
    const { facts } = await read(written(`products ${TENANT}.xlsx`, products));
    expect(only(facts, 'deployment')[0]?.fact).toMatchObject({
      customer: { tenantId: TENANT },
      assigned: 7,
      sold: 10,
      source: 'admin_products',
    });
  });

  it('that would blow up is put down: entities, a sheet of nothing, no sheet at all', async () => {
    const refused = async (parts: Readonly<Record<string, string | Buffer>>) =>
      (await usage(zip(Object.entries(parts).map(([name, content]) => [name, Buffer.from(content)])))).report;
    const laughs = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
    const types = { '[Content_Types].xml': '<Types/>' };
    const rels = {
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="r" Target="worksheets/s.xml"/></Relationships>',
    };
    const book = { 'xl/workbook.xml': '<workbook><sheets><sheet name="S" id="r"/></sheets></workbook>' };
    expect(
      (await refused({ ...types, 'xl/workbook.xml': `${laughs}<workbook>&b;</workbook>` })).rejected[0]
        ?.reason,
    ).toMatch(/cannot be read|no sheet/);
    expect((await refused({ ...types, ...book })).rejected[0]?.reason).toMatch(/no sheet/);
    const bomb = Buffer.concat([Buffer.from('<worksheet><sheetData>'), Buffer.alloc(80 * 1024 ** 2, 0x20)]);
    expect(
      (await refused({ ...types, ...rels, ...book, 'xl/worksheets/s.xml': bomb })).rejected[0]?.reason,
    ).toMatch(/far larger/);
  }, 60_000);

  it('with any cells, or damaged anywhere, ends in a report', async () => {
    const dir = scratch();
    const cell = fc.oneof(
      fc.string(),
      fc.double(),
      fc.integer(),
      fc.constant(null),
      fc.record({ day: fc.integer() }),
    );
    const sheet = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(sheet, fc.nat(), fc.nat(255), fc.boolean(), async (rows, where, byte, damaged) => {
        const bytes = workbook({ Sheet1: [HEADER, ...rows] });
        if (damaged) bytes[where % bytes.length] = byte;
        const { reports } = await read(written('any.xlsx', bytes, dir));
        expect(reports.length).toBeGreaterThan(0);
      }),
      { numRuns: 150, seed: 23 },
    );
  });
});
