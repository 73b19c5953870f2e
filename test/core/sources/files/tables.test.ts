import { describe, expect, it } from 'vitest';
import { evenLines, UNCLOSED } from '../../../../core/sources/files/even-lines.ts';
import { only, read, TENANT, written } from './support/recording.ts';

const HEADER = 'CustomerTenantId,CustomerName,WorkloadName,Month,PaidAvailableUnits,MonthlyActiveUsers';
const ID = (n: number): string => `9b1d6c1e-2f7a-4c58-9a3e-00000000000${n}`;

/** Name, active and qualified of every usage row of an OfficeUsage file. */
async function usage(text: string) {
  const { report, facts } = await read(written('OfficeUsage.csv', text));
  const rows = only(facts, 'usage').map(({ fact }) => [fact.customer.name, fact.active, fact.qualified]);
  return { rows, rejected: report.rejected, report };
}

describe('a table as it comes', () => {
  it.each([
    ['blank lines first', `\r\n \r\n${HEADER}\r\n${ID(1)},A,Teams,2026-10-01,20,11\r\n`],
    [
      'what PowerShell writes first',
      `#TYPE System.Object\r\n"${HEADER.replaceAll(',', '","')}"\r\n"${ID(1)}","A","Teams","2026-10-01","20","11"\r\n`,
    ],
    ['a title first', `Office usage, all customers\n\n${HEADER}\n${ID(1)},A,Teams,2026-10-01,20,11\n`],
    ['a header with a comma behind it', `${HEADER},\n${ID(1)},A,Teams,2026-10-01,20,11\n`],
    ['rows with commas behind them', `${HEADER}\n${ID(1)},A,Teams,2026-10-01,20,11,,\n,,,,,,,\n`],
    ['a column without a name', `${HEADER},\n${ID(1)},A,Teams,2026-10-01,20,11,x\n`],
    ['CR LF, then LF', `${HEADER}\r\n${ID(1)},A,Teams,2026-10-01,20,11\n`],
    ['LF, then CR', `${HEADER}\n${ID(1)},A,Teams,2026-10-01,20,11\r`],
    ['CR alone', `${HEADER}\r${ID(1)},A,Teams,2026-10-01,20,11\r`],
    ['the header twice', `${HEADER}\n${ID(1)},A,Teams,2026-10-01,20,11\n${HEADER}\n`],
  ])('%s', async (_name, text) => {
    const { rows, rejected } = await usage(text);
    expect([rows, rejected]).toEqual([[['A', 11, 20]], []]);
  });

  it('rows are told by their line, whatever the line ends', async () => {
    const { rejected } = await usage(
      `\n${HEADER}\r\n${ID(1)},A,Teams,2026-10-01,x,1\r${ID(2)},B,Teams,2026-10-01,x,1\n`,
    );
    expect(rejected.map(({ line }) => line)).toEqual([3, 4]);
  });
});

describe('a quotation mark too many', () => {
  const row = (n: number, name: string, active: number): string =>
    `${ID(n)},${name},Teams,2026-10-01,100,${active}`;

  it.each([
    ['opens a name', [row(1, '"Broken Arrow', 80), row(2, 'Nine Oaks', 5)]],
    ['opens a name, and another closes the next one', [row(1, '"Broken Arrow', 80), row(2, 'Nine Oaks"', 5)]],
    ['opens a name before one that is quoted', [row(1, '"Broken Arrow', 80), row(2, '"Nine Oaks"', 5)]],
    ['opens two names', [row(1, '"Broken Arrow', 80), row(2, '"Nine Oaks', 5)]],
    ['stands inside a quoted name', [row(1, '"Broken "Arrow" Inn"', 80), row(2, 'Nine Oaks', 5)]],
    ['stands for inches', [row(1, 'Broken 24" Arrow', 80), row(2, 'Nine Oaks', 5)]],
  ])('%s: no figure moves to another customer', async (_name, lines) => {
    const { rows, rejected } = await usage([HEADER, ...lines, row(3, 'Last', 7)].join('\n'));
    expect([rows.map(([, active]) => active), rejected]).toEqual([[80, 5, 7], []]);
    expect(rows[0]?.[0]).toMatch(/^"?Broken/);
    expect(rows[2]?.[0]).toBe('Last');
  });

  it('costs its own row where the cells cannot be told apart', async () => {
    const { rows, rejected } = await usage(
      [HEADER, row(1, '"Broken, Arrow', 80), row(2, 'Nine Oaks', 5), row(3, '"Last', 7)].join('\n'),
    );
    expect(rows.map(([, active]) => active)).toEqual([5, 7]);
    expect(rejected).toEqual([{ line: 2, reason: expect.stringMatching(/quotation mark is not closed/) }]);
  });

  it('is none where a name goes on over lines', async () => {
    const { rows, rejected } = await usage(
      [HEADER, row(1, '"Broken\nArrow, Inn"', 80), row(2, 'Nine', 5)].join('\n'),
    );
    expect([rows, rejected]).toEqual([
      [
        ['Broken Arrow, Inn', 80, 100],
        ['Nine', 5, 100],
      ],
      [],
    ]);
  });

  it('is found wherever the file is cut into pieces', async () => {
    const text = [HEADER, row(1, '"Broken\r\nArrow"', 80), row(2, '"Nine, Oaks', 5), row(3, 'Last', 7)].join(
      '\r\n',
    );
    const shape = { delimiter: ',', least: 6, most: 6 };
    const evened = async (size: number): Promise<string> => {
      async function* pieces(): AsyncGenerator<string> {
        for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
      }
      let all = '';
      for await (const piece of evenLines(pieces(), shape)) all += piece;
      return all;
    };
    const whole = await evened(text.length);
    expect(whole.split('\n')).toEqual([
      HEADER,
      `${ID(1)},"Broken`,
      'Arrow",Teams,2026-10-01,100,80',
      UNCLOSED,
      row(3, 'Last', 7),
    ]);
    for (const size of [1, 2, 3, 7, 64]) expect(await evened(size)).toBe(whole);
  });
});

describe('dates with the year last', () => {
  const DETAIL =
    'Report Refresh Date,User Principal Name,User State,Last Activity Date,Posted Count,Assigned Products';
  const users = async (...rows: readonly (readonly [string, string])[]) => {
    const text = [DETAIL, ...rows.map(([day, last], n) => `${day},u${n}@x.example,active,${last},1,`)].join(
      '\n',
    );
    const { report, facts } = await read(written(`yammer ${TENANT}.csv`, text));
    return { report, days: only(facts, 'user_activity').map(({ fact }) => fact.lastActivity) };
  };

  it('are read by the column’s own date that can be read in one way only, before and after it', async () => {
    const { report, days } = await users(
      ['2026-11-20', '3/11/2026'],
      ['2026-11-20', '14/11/2026'],
      ['2026-11-20', ''],
    );
    expect(days).toEqual(['2026-11-03', '2026-11-14', undefined]);
    expect(report.notes).toEqual(['dates are read as day/month/year (14/11/2026 in line 3)']);
  });

  it('are read by another column of the file where their own does not tell', async () => {
    const { days } = await users(['11/5/2026', '10/25/2026'], ['11/5/2026', '11/4/2026']);
    expect(days).toEqual(['2026-10-25', '2026-11-04']);
  });

  it('reject their rows where nothing tells, or where they contradict each other', async () => {
    const nothing = await users(['2026-11-20', '3/11/2026'], ['2026-11-20', '4/11/2026 12:00:00 am']);
    expect(nothing.report.rejected.map(({ line }) => line)).toEqual([2, 3]);
    expect(nothing.report.rejected[0]?.reason).toMatch(/may have the day or the month first/);
    const both = await users(
      ['2026-11-20', '3/11/2026'],
      ['2026-11-20', '14/11/2026'],
      ['2026-11-20', '11/14/2026'],
    );
    expect(both.days).toEqual(['2026-11-14', '2026-11-14']);
    expect(both.report.rejected.map(({ line }) => line)).toEqual([2]);
    expect(both.report.notes?.[0]).toMatch(/^some dates are/);
  });

  it('a cell that is no date rejects its row and never means that nobody was active', async () => {
    const { report, days } = await users(['2026-11-20', 'unknown'], ['2026-11-20', '10.11.2026']);
    expect(days).toEqual(['2026-11-10']);
    expect(report.rejected).toEqual([
      { line: 2, reason: 'Last Activity Date "unknown" is not a date that can be told' },
    ]);
  });
});

describe('a table that is not understood', () => {
  it('is told the nearest download and the columns it lacks', async () => {
    const { report } = await read(
      written('x.csv', 'WorkloadName,Month,CustomerName,Active\nTeams,2026-10-01,A,1\n'),
    );
    expect(report.rejected[0]?.reason).toBe(
      'it looks like office_usage, but has no columns PaidAvailableUnits; MonthlyActiveUsers: download it with those columns',
    );
  });
});
