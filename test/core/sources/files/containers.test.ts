import { chmodSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { FIXTURES, fixture, only, read, scratch, TENANT, written } from './support/recording.ts';
import { zip } from './support/zip.ts';

const office = readFileSync(join(FIXTURES, 'office-usage.csv'), 'utf8');
const analytics = readFileSync(join(FIXTURES, 'licence-usage-commercial.json'), 'utf8');

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

describe('text comes in every encoding', () => {
  it.each([
    ['UTF-8', Buffer.from(office)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${office}`)],
    ['UTF-16 LE with a mark', Buffer.from(`\ufeff${office}`, 'utf16le')],
    ['UTF-16 LE without', Buffer.from(office, 'utf16le')],
    ['UTF-16 BE with a mark', utf16be(`\ufeff${office}`)],
    ['UTF-16 BE without', utf16be(office)],
  ])('%s', async (_name, bytes) => {
    const { report, facts } = await read(written('office.csv', bytes));
    expect([report.kind, report.rows, only(facts, 'usage').length]).toEqual(['office_usage', 8, 4]);
    expect(only(facts, 'usage')[2]!.fact.customer.name).toBe('みなと製パン株式会社');
  });

  it.each([',', '\t', ';'])('tables are delimited by %j, told from the header', async (delimiter) => {
    const rows = [
      'WorkloadName,Month,PaidAvailableUnits,MonthlyActiveUsers,CustomerName'.split(','),
      ['Teams', '2026-10-01', '20', '11', 'Little Brewery'],
    ];
    const { report, facts } = await read(
      written('x.txt', rows.map((row) => row.join(delimiter)).join('\r\n')),
    );
    expect([report.kind, only(facts, 'usage').length]).toEqual(['office_usage', 1]);
  });

  it('a first line written for Excel names the delimiter', async () => {
    const text =
      'sep=;\r\nWorkloadName;Month;PaidAvailableUnits;MonthlyActiveUsers;CustomerName\r\nTeams;2026-10-01;20;11;A, B\r\n';
    const { facts } = await read(written('x.csv', text));
    expect(only(facts, 'usage')[0]?.fact.customer.name).toBe('A, B');
  });

  it('Shift_JIS, as Excel in Japanese writes it, is read and said', async () => {
    const { report, facts } = await read(fixture('tickets-shift-jis.csv'));
    expect([report.kind, report.rejected]).toEqual(['ticket_counts', []]);
    expect(report.notes).toEqual(['the text is not Unicode: it was read as shift_jis']);
    expect(only(facts, 'support').map(({ fact }) => [fact.customer.name, fact.from, fact.requests])).toEqual([
      ['みなと製パン株式会社', '2026-10-01', 12],
      ['㈱高橋商店', '2026-09-01', 9],
    ]);
  });

  it('accents of the West are not taken for Japanese', async () => {
    const text =
      'WorkloadName,Month,PaidAvailableUnits,MonthlyActiveUsers,CustomerName\nTeams,2026-10-01,20,11,M\u00fcller & S\u00f6hne\n';
    const { report, facts } = await read(written('x.csv', Buffer.from(text, 'latin1')));
    expect(only(facts, 'usage')[0]?.fact.customer.name).toBe('Müller & Söhne');
    expect(report.notes).toEqual(['the text is not Unicode: it was read as windows-1252']);
  });

  it('one broken character in a UTF-8 file costs its own row', async () => {
    const whole = Buffer.from(office);
    const at = whole.indexOf('みなと');
    whole[at + 1] = 0x20;
    const { report, facts } = await read(written('office.csv', whole));
    expect(report.rejected.map(({ reason }) => reason)).toContainEqual(
      expect.stringMatching(/characters that are broken/),
    );
    expect(only(facts, 'usage').length).toBe(3);
  });
});

describe('files come packed', () => {
  it('gzip', async () => {
    const { report } = await read(written('office.csv.gz', gzipSync(office)));
    expect([report.kind, report.rows]).toEqual(['office_usage', 8]);
  });

  it('zip, each entry a file of its own', async () => {
    const archive = zip([
      ['reports/office.csv', Buffer.from(office)],
      ['analytics.json', Buffer.from(analytics)],
      ['__MACOSX/._office.csv', Buffer.from('x')],
      ['notes.txt', Buffer.from('nothing to see')],
    ]);
    const { reports } = await read(written('all.zip', archive));
    expect(reports.map((one) => [one.kind, one.refused ?? false])).toEqual([
      ['office_usage', false],
      ['licence_usage', false],
      [null, true],
    ]);
    expect(reports[0]!.file).toMatch(/all\.zip\/reports\/office\.csv$/);
  });

  it('archives inside archives, and the customer named by any of them', async () => {
    const inner = zip([['counts.csv', readFileSync(join(FIXTURES, `service-counts ${TENANT}.csv`))]]);
    const outer = zip([
      [`reports ${TENANT}.zip`, inner],
      ['office.csv.gz', gzipSync(office)],
    ]);
    const { reports, facts } = await read(written('all.zip', outer));
    expect(reports.map(({ kind, refused }) => [kind, refused])).toEqual([
      ['service_user_counts', undefined],
      ['office_usage', undefined],
    ]);
    expect(only(facts, 'usage')[0]?.fact.customer).toEqual({ tenantId: TENANT });
  });

  it('archives inside archives without end are not followed', async () => {
    let packed: Buffer = zip([['office.csv', Buffer.from(office)]]);
    for (let depth = 0; depth < 6; depth += 1) packed = zip([['inner.zip', packed]]);
    const { report, facts } = await read(written('russian-doll.zip', packed));
    expect([report.refused, facts.length]).toEqual([true, 0]);
    expect(report.rejected[0]?.reason).toMatch(/too many archives inside one another/);
  });

  it.each(['../../etc/passwd.csv', '/etc/office.csv', 'C:\\office.csv'])(
    'a zip with the path %s is refused',
    async (name) => {
      const { report, facts } = await read(written('bad.zip', zip([[name, Buffer.from(office)]])));
      expect([report.refused, facts.length]).toEqual([true, 0]);
    },
  );

  it('a zip whose content is larger than it says is refused', async () => {
    const archive = zip([['office.csv', Buffer.from(office)]], 100);
    const { report, facts } = await read(written('lying.zip', archive));
    expect([report.refused, facts.length]).toEqual([true, 0]);
  });

  it('a bomb is put down before it goes off', async () => {
    const header = 'WorkloadName,Month,PaidAvailableUnits,MonthlyActiveUsers,CustomerName\n';
    const bomb = gzipSync(Buffer.concat([Buffer.from(header), Buffer.alloc(80 * 1024 ** 2, 0x20)]), {
      level: 9,
    });
    const { report, facts } = await read(written('bomb.csv.gz', bomb));
    expect([report.refused, facts.length]).toEqual([true, 0]);
  });

  it.each([0.2, 0.5, 0.9])('a gzip cut at %d of its length is refused whole', async (part) => {
    const packed = gzipSync(Buffer.from(office.repeat(40)));
    const { report, facts } = await read(
      written('cut.csv.gz', packed.subarray(0, Math.floor(packed.length * part))),
    );
    expect([report.refused, facts.length]).toEqual([true, 0]);
    expect(report.rejected[0]?.reason).toMatch(/ends too early|damaged/);
  });

  it('a cut zip, a text document and an empty zip are refused with their reason', async () => {
    const whole = zip([['office.csv', Buffer.from(office)]]);
    const cut = await read(written('cut.zip', whole.subarray(0, whole.length - 30)));
    expect(cut.report.rejected[0]?.reason).toMatch(/zip archive cannot be read/);
    const document = await read(written('book.docx', zip([['[Content_Types].xml', Buffer.from('<x/>')]])));
    expect(document.report.rejected[0]?.reason).toMatch(/Office document/);
    const empty = await read(written('empty.zip', zip([])));
    expect(empty.report.rejected[0]?.reason).toMatch(/empty/);
  });
});

describe('what is no download', () => {
  it('a missing file, a folder, an empty file and one that may not be read say so', async () => {
    const dir = scratch();
    const reason = async (path: string): Promise<string | undefined> =>
      (await read(path)).report.rejected[0]?.reason;
    expect(await reason(join(dir, 'nowhere.csv'))).toBe('there is no such file');
    mkdirSync(join(dir, 'folder'));
    expect(await reason(join(dir, 'folder'))).toMatch(/folder/);
    expect(await reason(written('empty.csv', '', dir))).toBe('the file is empty');
    const closed = written('closed.csv', office, dir);
    chmodSync(closed, 0);
    // whoever runs as root may read everything
    if (process.getuid?.() !== 0) expect(await reason(closed)).toBe('the file may not be read');
  });

  it.each([
    [
      '<!DOCTYPE html><html><head><title>Sign in to your account</title></head></html>',
      /sign-in page \(“Sign in to your account”\)/,
    ],
    [
      '\ufeff\r\n<html><body><form action="https://login.microsoftonline.com/x"></form></body></html>',
      /sign-in page/,
    ],
    ['<html><head><title>Not found</title></head></html>', /web page \(“Not found”\), not a report/],
    [
      '<?xml version="1.0"?><Error><Code>AuthenticationFailed</Code></Error>',
      /error answer of the storage \(AuthenticationFailed\)/,
    ],
    ['<?xml version="1.0"?><Workbook/>', /it is XML/],
    [Buffer.from('d0cf11e0a1b11ae1000000000000', 'hex'), /\.xls\) or one with a password/],
    ['%PDF-1.7\n\0', /PDF/],
  ])('%j is called what it is', async (content, reason) => {
    const { report } = await read(written('report.csv', content));
    expect(report.rejected[0]?.reason).toMatch(reason);
  });

  it('a header alone is a kind with no rows', async () => {
    const { report } = await read(written('header.csv', office.split('\r\n')[0]!));
    expect([report.kind, report.rows, report.refused]).toEqual(['office_usage', 0, undefined]);
  });

  it('a row that is cut short is rejected, not read as numbers', async () => {
    const lines = office.trimEnd().split('\r\n');
    const { report } = await read(written('cut.csv', `${lines[0]}\r\n${lines[1]!.slice(0, 70)}`));
    expect(report.rejected[0]?.reason).toMatch(/columns where the header has 18/);
  });

  it('a thousand bad rows are counted, fifty of them listed', async () => {
    const header = 'WorkloadName,Month,PaidAvailableUnits,MonthlyActiveUsers,CustomerName';
    const bad = Array.from({ length: 1000 }, () => 'Teams,2026-10-01,many,1,A');
    const { report } = await read(written('bad.csv', [header, ...bad].join('\n')));
    expect([report.rows, report.rejected.length, report.moreRejected]).toEqual([1000, 50, 950]);
  });
});
