import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importFiles, keepIn } from '../../../../core/sources/files/index.ts';
import { openLoader, openPortfolio } from '../../../../core/store/embedded/index.ts';

const TENANT = '9b1d6c1e-2f7a-4c58-9a3e-0d5b7f1a2c01';
const HEAD =
  'Report Refresh Date,User Principal Name,Display Name,Last Activity Date,Copilot Chat Last Activity Date,Microsoft Teams Copilot Last Activity Date,Word Copilot Last Activity Date,Report Period';

async function held(name: string, text: string) {
  const dataDir = mkdtempSync(join(tmpdir(), 'copilot-'));
  const path = join(dataDir, `${name} ${TENANT}`);
  writeFileSync(path, text);
  const loader = await openLoader({ dataDir });
  const keepsakes = keepIn(dataDir);
  const { files } = await importFiles(loader, [path], { now: new Date('2026-11-23T09:00:00Z'), keepsakes });
  await loader.close();
  const portfolio = await openPortfolio({ dataDir });
  const [customer] = await portfolio.customers();
  const whose = { customers: customer ? [customer.id] : [] };
  const ask = { ...whose, from: '2026-01-01', to: '2026-12-31' };
  const usage = [
    ...(await portfolio.usage({ ...ask, source: 'graph_d28' })),
    ...(await portfolio.usage({ ...ask, source: 'graph_d30' })),
  ].map(({ workload, window, day, active, qualified }) => [workload, window, day, active, qualified]);
  const people = await portfolio.userActivity({ ...whose, asOf: '2026-11-30' });
  await portfolio.close();
  return { report: files[0]!, usage, people };
}

const row = (user: string, last: string, period: string) => `2026-11-20,${user},,${last},,,,${period}`;

test('people active in 28 days are counted from the days of their last activity', async () => {
  const { report, usage, people } = await held(
    'copilot.csv',
    [
      HEAD,
      row('a@x.example', '2026-10-24', '180'),
      row('b@x.example', '2026-10-23', '180'),
      row('c@x.example', '', '180'),
    ].join('\n'),
  );
  expect(report.kind).toBe('copilot_user_detail');
  expect(usage).toEqual([['copilot', 'P28D', '2026-11-20', 1, 3]]);
  expect(people.map(({ lastActivity }) => lastActivity ?? null).sort()).toEqual([
    '2026-10-23',
    '2026-10-24',
    null,
  ]);
});

test('a report of seven days counts nobody, and says of nobody that they never used it', async () => {
  const { report, usage, people } = await held(
    'copilot.csv',
    [HEAD, row('a@x.example', '2026-11-19', '7'), row('b@x.example', '', '7')].join('\n'),
  );
  expect(usage).toEqual([]);
  expect(people).toHaveLength(1);
  expect(report.notes?.join()).toMatch(/28 days or more/);
});

test('a row that cannot be read leaves nobody counted', async () => {
  const { report, usage } = await held(
    'copilot.csv',
    [HEAD, row('a@x.example', '2026-11-19', '30'), row('b@x.example', 'some day', '30')].join('\n'),
  );
  expect(report.rejected).toHaveLength(1);
  expect(usage).toEqual([]);
});

test('the JSON of either version is read alike, and concealed names are counted and called so', async () => {
  const one = (user: string, lastActivityDate: string) => ({
    reportRefreshDate: '2026-11-20',
    userPrincipalName: user,
    displayName: user,
    lastActivityDate,
    microsoftTeamsCopilotLastActivityDate: '',
    copilotActivityUserDetailsByPeriod: [{ reportPeriod: 28 }],
  });
  const { report, usage } = await held(
    'copilot.json',
    JSON.stringify({
      value: [
        one('DC8C64D6EC3A3AA17481D7E5EB5B68A6', '2026-11-20'),
        one('E58EEF6A6BBD3D0293CB306D24A42057', ''),
      ],
    }),
  );
  expect(report.kind).toBe('copilot_user_detail');
  expect(usage).toEqual([['copilot', 'P28D', '2026-11-20', 1, 2]]);
  expect(report.notes?.join()).toMatch(/concealed/);
});

test('the summary of counts is read for 28 and for 30 days, each under its own window', async () => {
  const csv =
    'Report Refresh Date,Report Period,Any App Enabled Users,Any App Active Users\n2026-11-20,7,50,9\n2026-11-20,28,50,30\n2026-11-20,30,50,31\n';
  const json = JSON.stringify({
    value: [
      {
        reportRefreshDate: '2026-11-20',
        adoptionByProduct: [
          { reportPeriod: 7, anyAppEnabledUsers: 50, anyAppActiveUsers: 9 },
          { reportPeriod: 28, anyAppEnabledUsers: 50, anyAppActiveUsers: 30 },
          { reportPeriod: 30, anyAppEnabledUsers: 50, anyAppActiveUsers: 31 },
        ],
      },
    ],
  });
  const told = [
    ['copilot', 'P28D', '2026-11-20', 30, 50],
    ['copilot', 'P30D', '2026-11-20', 31, 50],
  ];
  expect((await held('counts.csv', csv)).usage).toEqual(told);
  expect((await held('counts.json', json)).usage).toEqual(told);
});
