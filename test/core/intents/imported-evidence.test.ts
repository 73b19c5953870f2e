import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExplainInflatedAnswer } from '../../../core/answers/explain-inflated.ts';
import type { InflationCause } from '../../../core/catalog/causes.ts';
import { directoryOf } from '../../../core/directory.ts';
import { INTENTIONS } from '../../../core/intents/index.ts';
import type { Question } from '../../../core/question.ts';
import { importFiles, keepIn } from '../../../core/sources/files/index.ts';
import { openLoader, openPortfolio, openState } from '../../../core/store/embedded/index.ts';
import { NOW, scratch, TENANT, written } from '../sources/files/support/recording.ts';
import { MOMENT, PERSON } from './sample-world.ts';

/**
 * A customer's downloads as Partner Center and Graph give them: 12 of 10 active in Teams, two on a trial of a product nobody
 * bought, one whose licence moved on, and one entitlement unused.
 */
const E3 = '6fd2c87f-b296-42f0-b197-1e91e994b900';
const E5 = '06ebc4ee-1bb5-47dd-8120-11324bc54e06';
const DOMAIN = 'littlebrewery.example';
const upn = (user: string) => `${user}@${DOMAIN}`;
const idOf = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const json = (name: string, value: unknown) => written(name, JSON.stringify(value));

const usage = () =>
  json('usage.json', {
    totalCount: 1,
    items: [
      {
        customerTenantId: TENANT,
        customerName: 'Little Brewery',
        productName: 'OFFICE 365 E3',
        workloadName: 'Teams',
        processedDateTime: '2026-11-16T00:00:00',
        licensesActive: 12,
        licensesQualified: 10,
      },
    ],
  });
const customers = () =>
  written(
    'Customers.csv',
    `Microsoft ID,Company name,Primary domain name,Relationship\n${TENANT},Little Brewery,${DOMAIN},Reseller\n`,
  );
const directory = () =>
  json('directory.json', {
    customerTenantId: TENANT,
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#directory/subscriptions',
    value: [
      {
        id: '1',
        createdDateTime: '2025-11-01T00:00:00Z',
        isTrial: false,
        skuId: E3,
        skuPartNumber: 'ENTERPRISEPACK',
        status: 'Enabled',
        totalLicenses: 10,
      },
      {
        id: '2',
        createdDateTime: '2026-11-01T00:00:00Z',
        isTrial: true,
        skuId: E5,
        skuPartNumber: 'SPE_E5',
        status: 'Enabled',
        totalLicenses: 25,
      },
    ],
  });
const change = (user: string, day: string, how: 'LicensesToAssign' | 'LicensesToRemove') => ({
  customerId: TENANT,
  resourceType: 'license',
  resourceNewValue: JSON.stringify({ [how]: [E3] }),
  operationType: 'update_customer_user_licenses',
  operationDate: `${day}T10:00:00Z`,
  operationStatus: 'succeeded',
  customizedData: [{ key: 'CustomerUserId', value: user }],
});
const audit = () => {
  const items = [
    change(idOf(8), '2026-11-05', 'LicensesToRemove'),
    change(idOf(1), '2026-11-05', 'LicensesToAssign'),
  ];
  return json('auditrecords.json', { totalCount: 2, items });
};
const users = () =>
  json('users.json', {
    totalCount: 2,
    items: [
      { id: idOf(1), userPrincipalName: upn('Holder1'), userDomainType: 'none', state: 'active' },
      // a deleted user's name is kept behind the id
      {
        id: idOf(8),
        userPrincipalName: `${idOf(8).replaceAll('-', '')}${upn('former')}`,
        userDomainType: 'none',
        state: 'inactive',
      },
    ].map((user) => ({ ...user, links: { self: { uri: `/customers/${TENANT}/users/${user.id}` } } })),
  });

const COLUMNS =
  'Report Refresh Date,User Principal Name,Is Deleted,Has Exchange License,Has Teams License,Exchange Last Activity Date,Teams Last Activity Date,Assigned Products';
/** Named by the customer's domain, where the activity log names the tenant. */
function detail(trial: string): string {
  const person = (name: string, held: string, active = '2026-11-10', deleted = 'False') =>
    `2026-11-18,${upn(name)},${deleted},True,${deleted === 'True' ? 'False' : 'True'},,${active},${held}`;
  const holders = Array.from({ length: 10 }, (_, i) =>
    person(`holder${i + 1}`, 'OFFICE 365 E3+POWER BI (FREE)', i === 9 ? '' : '2026-11-10'),
  );
  const others = [
    person('former', '', '2026-11-04', 'True'),
    person('tester1', trial),
    person('tester2', `${trial}+VISIO PLAN 2`),
    // entitled anyway, and gone home
    person('both', `OFFICE 365 E3+${trial}`),
    person('tester3', trial, '2026-09-01'),
  ];
  return written(`active users ${DOMAIN}.csv`, [COLUMNS, ...holders, ...others].join('\n'));
}

async function world(files: readonly string[]) {
  const dataDir = scratch();
  const loader = await openLoader({ dataDir });
  const { files: reports } = await importFiles(loader, files, { now: NOW, keepsakes: keepIn(dataDir) });
  await loader.close();
  expect(reports.flatMap((one) => one.rejected)).toEqual([]);
  const [portfolio, state] = [await openPortfolio({ dataDir }), await openState({ dataDir })];
  return {
    ports: { portfolio, state, keepQuestionText: false },
    close: async () => {
      await portfolio.close();
      await state.close();
    },
  };
}

async function explained({ ports }: Awaited<ReturnType<typeof world>>) {
  const known = await directoryOf(ports.portfolio)();
  const question: Question = { intent: 'explain_inflated', customers: [known.all[0]!.id] };
  const asked = { question, person: PERSON, moment: MOMENT, language: 'en', directory: known } as const;
  const answer = (await INTENTIONS.explain_inflated(asked, ports)) as ExplainInflatedAnswer;
  const cause = (name: InflationCause) => answer.rows[0]!.causes.find((one) => one.cause === name)!;
  return { answer, cause };
}

describe('what downloads show of a figure above 100 %', () => {
  const open: Awaited<ReturnType<typeof world>>[] = [];
  const from = async (...files: readonly string[]) => {
    const made = await world(files);
    open.push(made);
    return explained(made);
  };
  let everything: Awaited<ReturnType<typeof explained>>;
  beforeAll(async () => {
    everything = await from(customers(), usage(), directory(), audit(), users(), detail('MICROSOFT 365 E5'));
  });
  afterAll(() => Promise.all(open.map((one) => one.close())));

  test('who is active on a trial alone is shown by the assigned products', () => {
    const trial = everything.cause('trial');
    expect(trial).toMatchObject({ state: 'proven', low: 2, complete: true });
    expect(trial.evidence).toContainEqual({ kind: 'trial_user', quantity: 2 });
    // of the 25 seats no more than those seen who may be on it: two testers, who holds both, who was deleted
    expect(trial.upTo).toBe(4);
  });

  test('a trial named so is shown without the directory too, and one not named so is not', async () => {
    const own = (offerName: string) =>
      json('subscriptions.json', {
        totalCount: 1,
        items: [
          {
            id: 's',
            offerName,
            quantity: 25,
            status: 'active',
            isTrial: true,
            effectiveStartDate: '2026-11-01',
            links: { self: { uri: `/customers/${TENANT}/subscriptions/s` } },
          },
        ],
      });
    const named = await from(
      customers(),
      usage(),
      own('Microsoft 365 E5 Trial'),
      detail('MICROSOFT 365 E5 TRIAL'),
    );
    expect(named.cause('trial')).toMatchObject({ state: 'proven', low: 2, complete: false });
    const bare = await from(customers(), usage(), own('Microsoft 365 E5 Trial'), detail('MICROSOFT 365 E5'));
    expect(bare.cause('trial')).toMatchObject({ state: 'consistent', low: 0 });
  });

  test('a licence move in the activity log is shown where the customer’s users tell who the two are', async () => {
    expect(everything.cause('turnover')).toMatchObject({ state: 'proven', low: 1, upTo: 1 });
    const unjoined = await from(customers(), usage(), directory(), audit(), detail('MICROSOFT 365 E5'));
    expect(unjoined.cause('turnover')).toMatchObject({ state: 'consistent', low: 0, upTo: 1 });
  });

  test('what is shown is taken off', () => {
    expect(everything.answer.corrected).toMatchObject({ high: 90 });
    expect(everything.answer.unexplained).toEqual({ low: 0, upTo: 0 });
  });
});
