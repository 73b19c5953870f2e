import { describe, expect, it } from 'vitest';
import { keepIn } from '../../../../core/sources/files/index.ts';
import { fixture, only, read, scratch, TENANT, written } from './support/recording.ts';

describe('a download is recognised by its header', () => {
  it.each([
    ['licence-usage-commercial.json', 'licence_usage', 4],
    ['licence-usage-customer.json', 'licence_usage', 3],
    ['licence-usage-http.txt', 'licence_usage', 1],
    ['licence-deployment-commercial.json', 'licence_deployment', 2],
    ['licence-deployment-customer.json', 'licence_deployment', 1],
    ['office-usage.csv', 'office_usage', 8],
    ['dynamics-usage.tsv', 'dynamics_usage', 5],
    ['subscription-details.csv', 'subscription_details', 4],
    ['customers.json', 'customers', 3],
    ['Customers.csv', 'portal_customers', 2],
    ['insights-customers.csv', 'insights_customers', 2],
    ['subscriptions.json', 'subscriptions', 5],
    ['subscription-analytics.json', 'subscription_analytics', 2],
    [`subscriptions-${TENANT}.csv`, 'portal_subscriptions', 3],
    [`subscribedskus-${TENANT}.json`, 'subscribed_skus', 3],
    ['directory-subscriptions.json', 'directory_subscriptions', 4],
    [`user-detail ${TENANT}.csv`, 'active_user_detail', 3],
    [`yammer-users ${TENANT}.csv`, 'yammer_user_detail', 2],
    [`service-counts ${TENANT}.csv`, 'service_user_counts', 2],
    ['auditrecords.json', 'audit_records', 7],
    [`users ${TENANT}.csv`, 'user_licences', 3],
    [`users-later ${TENANT}.json`, 'user_licences', 3],
    ['servicerequests.json', 'service_requests', 3],
    ['tickets.csv', 'ticket_counts', 4],
    [`graph-skus.json`, 'graph_skus', 4],
    [`products ${TENANT}.csv`, 'admin_products', 4],
    [`teams-users ${TENANT}.csv`, 'teams_user_detail', 3],
    [`app-users ${TENANT}.json`, 'app_user_detail', 2],
    [`yammer-users ${TENANT}.json`, 'yammer_user_detail', 2],
  ])('%s is %s with %i rows', async (name, kind, rows) => {
    const { report } = await read(fixture(name));
    expect([report.kind, report.rows, report.refused]).toEqual([kind, rows, undefined]);
  });

  it.each([
    ['licence-deployment-partner.json', /partner’s totals only, no customers/],
    ['activity-log.csv', /neither licence nor user/],
    ['subscription-of-nobody.json', /whose it is cannot be told/],
    ['subscriptions-export.csv', /whose it is cannot be told/],
    ['office-usage-selected.csv', /looks like office_usage, but has no column MonthlyActiveUsers/],
    ['licence-usage-cut.json', /ends too early/],
  ])('%s is refused with its reason and changes nothing', async (name, reason) => {
    const { report, facts } = await read(fixture(name));
    expect(report.refused).toBe(true);
    expect(report.rejected[0]?.reason).toMatch(reason);
    expect(facts).toEqual([]);
  });
});

describe('licence analytics', () => {
  it('reads generation b: BOM, Value, licenseActive, dates without zone, services of any case', async () => {
    const { facts } = await read(fixture('licence-usage-commercial.json'));
    const rows = only(facts, 'usage').map(({ fact }) => [
      fact.product,
      fact.workload,
      fact.day,
      fact.active,
      fact.qualified,
    ]);
    expect(rows).toEqual([
      ['office 365 e3', 'exchange', '2026-11-16', 31, 40],
      ['office 365 e3', 'yammer', '2026-11-16', 52, 40],
      ['office 365 e3', 'other', '2026-11-16', 3, 40],
      ['dynamics 365 sales', 'dynamics', '2026-11-13', 7, 9],
    ]);
    expect(only(facts, 'usage')[2]!.fact.workloadName).toBe('Planner');
    expect(only(facts, 'product').map((one) => one.product.service)).toEqual(['office365', 'dynamics365']);
    expect(only(facts, 'usage')[0]!.fact.customer).toEqual({ tenantId: TENANT, name: 'LITTLE BREWERY' });
  });

  it('takes float counts and keeps a name that looks like a formula as it is', async () => {
    const { facts } = await read(fixture('licence-deployment-commercial.json'));
    const rows = only(facts, 'deployment').map(({ fact }) => [fact.customer.name, fact.assigned, fact.sold]);
    expect(rows).toEqual([
      ['LITTLE BREWERY', 36, 44],
      ['=HYPERLINK("http://example.com")', 0, 0],
    ]);
  });

  it('rejects a wrong row by its line and stores the others', async () => {
    const { report, facts } = await read(fixture('licence-usage-customer.json'));
    expect(report.rejected).toEqual([{ line: 18, reason: 'licensesActive is negative (-1)' }]);
    expect(only(facts, 'usage')).toHaveLength(2);
  });

  it('passes over HTTP headers a response was saved with, and says so', async () => {
    const { report } = await read(fixture('licence-usage-http.txt'));
    expect(report.notes).toEqual(['saved with its HTTP headers: they were passed over']);
  });
});

describe('Insights', () => {
  it('dates a month’s usage on its last day, leaves flagged duplicates out, knows Copilot', async () => {
    const { report, facts } = await read(fixture('office-usage.csv'));
    const rows = only(facts, 'usage').map(({ fact }) => [
      fact.customer.name,
      fact.workload,
      fact.day,
      fact.active,
      fact.qualified,
    ]);
    expect(rows).toEqual([
      ['Little, Brewery', 'exchange', '2026-10-31', 33, 40],
      ['Little, Brewery', 'teams', '2026-10-31', 28, 40],
      ['みなと製パン株式会社', 'sharepoint', '2026-10-31', 0, 0],
      ['みなと製パン株式会社', 'copilot', '2026-10-31', 4, 5],
    ]);
    expect(
      only(facts, 'usage').every(
        ({ fact }) => fact.window === 'P1M' && fact.source === 'insights' && fact.product === '',
      ),
    ).toBe(true);
    expect(report.skipped).toEqual([{ reason: expect.stringContaining('IsDuplicateRowForPGA'), count: 1 }]);
    expect(report.rejected.map((one) => one.line)).toEqual([7, 8, 9]);
    expect(report.ignoredColumns).toContain('CustomerTpid');
  });

  it('tells each subscription of a Dynamics product with its own seats and leaves free SKUs out', async () => {
    const { facts } = await read(fixture('dynamics-usage.tsv'));
    expect(
      only(facts, 'deployment').map(({ fact }) => [
        fact.row?.subscription,
        fact.product,
        fact.assigned,
        fact.sold,
      ]),
    ).toEqual([
      ['s-1', 'dynamics 365 sales enterprise', 8, 10],
      ['s-2', 'dynamics 365 sales enterprise', 4, 5],
      // told twice, for two partners: one row to whoever stores it
      ['s-2', 'dynamics 365 sales enterprise', 4, 5],
      ['s-4', 'dynamics 365 business central', 3, 3],
    ]);
    expect(
      only(facts, 'usage').map(({ fact }) => [fact.workload, fact.active, fact.qualified, fact.source]),
    ).toEqual([
      ['dynamics', 6, 10, 'insights_dynamics'],
      ['dynamics', 4, 5, 'insights_dynamics'],
      ['dynamics', 4, 5, 'insights_dynamics'],
      ['dynamics', 9, 3, 'insights_dynamics'],
    ]);
  });

  it('takes a subscription’s newest month, its seats at the period’s end, and a trial by its name', async () => {
    const { facts } = await read(fixture('subscription-details.csv'));
    const rows = only(facts, 'subscription').map(({ fact }) => [
      fact.id,
      fact.product,
      fact.quantity,
      fact.status,
      fact.trial,
      fact.asOf,
    ]);
    expect(rows).toEqual([
      ['a1', 'office 365 e3', 44, 'deprovisioned', false, '2026-10-31'],
      ['a2', 'office 365 e3 trial', 25, 'active', true, '2026-10-31'],
    ]);
  });
});

describe('subscriptions and SKUs', () => {
  it('maps Partner Center’s states to the words of the metrics page', async () => {
    const { facts } = await read(fixture('subscriptions.json'));
    const rows = only(facts, 'subscription').map(({ fact }) => [
      fact.id,
      fact.status,
      fact.trial,
      fact.end,
      fact.statusSince,
    ]);
    expect(rows).toEqual([
      ['b-1', 'active', false, undefined, undefined],
      ['b-2', 'in_grace_period', false, '2026-10-31', '2026-10-31'],
      ['b-3', 'active', true, '2026-10-31', undefined],
    ]);
    expect(only(facts, 'holding').map(({ fact }) => [fact.dataset, fact.to])).toEqual([
      ['own_subscriptions', '2026-11-20'],
    ]);
  });

  it('reads trial and end dates of subscription analytics', async () => {
    const { facts } = await read(fixture('subscription-analytics.json'));
    const rows = only(facts, 'subscription').map(({ fact }) => [
      fact.id,
      fact.status,
      fact.trial,
      fact.start,
      fact.end,
      fact.statusSince,
    ]);
    expect(rows).toEqual([
      ['c-1', 'deprovisioned', false, '2025-02-04', '2026-02-10', '2026-11-02'],
      ['c-2', 'active', true, '2026-11-01', '2026-12-01', undefined],
    ]);
  });

  it('takes the customer of a portal export from its file name', async () => {
    const { facts } = await read(fixture(`subscriptions-${TENANT}.csv`));
    expect(only(facts, 'subscription').map(({ fact }) => fact.customer)).toEqual([
      { tenantId: TENANT },
      { tenantId: TENANT },
    ]);
  });

  it('reads deployment from subscribed SKUs, without free and uncovered ones', async () => {
    const { facts } = await read(fixture(`subscribedskus-${TENANT}.json`));
    expect(
      only(facts, 'deployment').map(({ fact }) => [fact.source, fact.day, fact.assigned, fact.sold]),
    ).toEqual([['subscribed_skus', '2026-11-20', 36, 44]]);
  });

  it('reads every subscription of a directory, by SKU id, and holds the listing even when it is empty', async () => {
    const { facts } = await read(fixture('directory-subscriptions.json'));
    expect(
      only(facts, 'subscription').map(({ fact }) => [fact.view, fact.product, fact.status, fact.trial]),
    ).toEqual([
      ['tenant', 'office 365 e3', 'active', false],
      ['tenant', 'office 365 e3', 'in_grace_period', false],
      ['tenant', 'office 365 e3', 'active', true],
      ['tenant', 'brand_new', 'disabled', false],
    ]);
    const { written } = await import('./support/recording.ts');
    const empty = {
      customerTenantId: TENANT,
      '@odata.context': 'https://x/$metadata#directory/subscriptions',
      value: [],
    };
    const nothing = await read(written('empty.json', JSON.stringify(empty)));
    expect(nothing.report.kind).toBe('directory_subscriptions');
    expect(only(nothing.facts, 'holding').map(({ fact }) => fact.dataset)).toEqual([
      'directory_subscriptions',
    ]);
  });
});

/** One succeeded change of a user's licence as the audit log has it. */
const change = (user: string, day: string, given: boolean) => ({
  customerId: TENANT,
  resourceType: 'license',
  resourceNewValue: JSON.stringify({ [given ? 'LicensesToAssign' : 'LicensesToRemove']: [SKU] }),
  operationType: 'update_customer_user_licenses',
  operationDate: `${day}T10:00:00Z`,
  operationStatus: 'succeeded',
  customizedData: [{ key: 'CustomerUserId', value: user }],
});
const SKU = '6fd2c87f-b296-42f0-b197-1e91e994b900';
const logged = (items: readonly object[]) =>
  written('auditrecords.json', JSON.stringify({ totalCount: items.length, items }));

describe('people', () => {
  it('are stored as hashes alone, OneDrive counted with SharePoint, a deleted user’s licence unknown', async () => {
    const { report, facts } = await read(fixture(`user-detail ${TENANT}.csv`));
    const text = JSON.stringify([report, facts]);
    expect(text).not.toMatch(/aoi|ben@|Somebody/);
    const rows = only(facts, 'user_activity').map(({ fact }) => [
      fact.workload,
      fact.lastActivity,
      fact.licensed,
    ]);
    expect(rows.slice(0, 6)).toEqual([
      ['exchange', '2026-11-17', true],
      ['sharepoint', '2026-11-10', true],
      ['skype', undefined, false],
      ['yammer', undefined, true],
      ['teams', '2026-11-17', true],
      ['exchange', '2026-11-01', undefined],
    ]);
    expect(only(facts, 'holding').map(({ fact }) => [fact.dataset, fact.from, fact.to])).toEqual([
      ['user_detail', '2026-10-20', '2026-11-18'],
    ]);
  });

  it('are the same hash in every report of a customer, and another with another salt', async () => {
    const keepsakes = keepIn(scratch());
    const detail = await read(fixture(`user-detail ${TENANT}.csv`), { keepsakes });
    const yammer = await read(fixture(`yammer-users ${TENANT}.csv`), { keepsakes });
    const elsewhere = await read(fixture(`yammer-users ${TENANT}.csv`));
    const first = only(detail.facts, 'user_activity')[0]!.fact.user;
    expect(only(yammer.facts, 'user_activity')[0]!.fact.user).toBe(first);
    expect(only(elsewhere.facts, 'user_activity')[0]!.fact.user).not.toBe(first);
    expect(only(yammer.facts, 'user_activity').map(({ fact }) => fact.licensed)).toEqual([true, false]);
  });

  it('hold the products assigned to them, each as a product or as a trial of it', async () => {
    const header =
      'Report Refresh Date,User Principal Name,User State,Last Activity Date,Posted Count,Assigned Products';
    const products = 'OFFICE 365 E3+ENTERPRISE MOBILITY + SECURITY E3+MICROSOFT TEAMS TRIAL';
    const rows = [
      `2026-11-18,aoi@x.example,active,2026-11-17,1,${products}`,
      '2026-11-18,ben@x.example,active,,0,',
    ];
    const { facts } = await read(written(`yammer ${TENANT}.csv`, [header, ...rows].join('\n')));
    expect(only(facts, 'user_licence').map(({ fact }) => [fact.product, fact.trial, fact.asOf])).toEqual([
      ['office 365 e3', false, '2026-11-18'],
      ['enterprise mobility + security e3', false, '2026-11-18'],
      ['microsoft teams trial', true, '2026-11-18'],
    ]);
  });

  it('hold what a list of licences says, with the id they are known by elsewhere', async () => {
    const table = await read(fixture(`users ${TENANT}.csv`));
    expect(only(table.facts, 'user_licence').map(({ fact }) => fact.product)).toEqual([
      'office 365 e3',
      'power bi pro',
      'office 365 e3',
    ]);
    const { facts } = await read(fixture(`users-later ${TENANT}.json`));
    expect(only(facts, 'user_licence').map(({ fact }) => fact.product)).toEqual([
      'office 365 e3',
      'office 365 e3',
    ]);
    expect(only(facts, 'person')).toHaveLength(3);
  });

  it('are one in the activity log and in reports, by the list of a customer’s users, however a file names the customer', async () => {
    const keepsakes = keepIn(scratch());
    const id = '00000000-0000-4000-8000-000000000001';
    const user = { id, userPrincipalName: 'Aoi@littlebrewery.example', userDomainType: 'none' };
    const links = { self: { uri: `/customers/${TENANT}/users` } };
    const list = written('users.json', JSON.stringify({ totalCount: 1, items: [user], links }));
    const { report, facts } = await read(list, { keepsakes });
    expect(report).toMatchObject({ kind: 'customer_users', rejected: [] });
    expect(JSON.stringify(facts)).not.toMatch(/aoi|00000000-0000/i);
    const { fact } = only(facts, 'person')[0]!;
    const csv = 'User principal name,Licenses\naoi@littlebrewery.example,Office 365 E3\n';
    const named = await read(written('users littlebrewery.example.csv', csv), { keepsakes });
    expect(only(named.facts, 'user_licence')[0]!.fact.user).toBe(fact.user);
    const log = await read(logged([change('x', '2026-11-01', false), change(id, '2026-11-02', true)]), {
      keepsakes,
    });
    expect(only(log.facts, 'transfer')[0]!.fact.to).toBe(fact.id);
  });

  it('with concealed names are noticed', async () => {
    const { report } = await read(fixture(`user-detail-concealed ${TENANT}.csv`));
    expect(report.notes?.join()).toMatch(/names are concealed/);
  });
});

describe('licence transfers', () => {
  it('are a removal and an assignment of one SKU within seven days, by two users, both succeeded', async () => {
    const { report, facts } = await read(fixture('auditrecords.json'));
    expect(
      only(facts, 'transfer').map(({ fact }) => [fact.product, fact.day, fact.from !== fact.to]),
    ).toEqual([['office 365 e3', '2026-11-12', true]]);
    expect(only(facts, 'holding').map(({ fact }) => [fact.dataset, fact.from, fact.to])).toEqual([
      ['audit', '2026-10-25', '2026-11-20'],
    ]);
    expect(report.rejected).toHaveLength(1);
  });

  it('go to the nearest assignment of another user, each used once', async () => {
    const { facts } = await read(
      logged([
        change('a', '2026-11-01', false),
        change('a', '2026-11-01', true),
        change('b', '2026-11-04', true),
        change('c', '2026-11-02', true),
        change('d', '2026-11-03', false),
        change('e', '2026-11-20', true),
      ]),
    );
    expect(only(facts, 'transfer').map(({ fact }) => fact.day)).toEqual(['2026-11-02', '2026-11-04']);
  });

  it('are found when a company moves thousands in a day', async () => {
    const moves = Array.from({ length: 8000 }, (_, i) => [
      change(`from-${i}`, '2026-11-10', false),
      change(`to-${i}`, '2026-11-11', true),
    ]);
    const transfers = only((await read(logged(moves.flat()))).facts, 'transfer');
    expect(new Set(transfers.map(({ fact }) => fact.from)).size).toBe(8000);
    expect(new Set(transfers.map(({ fact }) => fact.to)).size).toBe(8000);
  });

  it('show between two lists of licences: one who lost a product, one who gained it', async () => {
    const keepsakes = keepIn(scratch());
    const before = await read(fixture(`users ${TENANT}.csv`, new Date('2026-11-06T00:00:00Z')), {
      keepsakes,
    });
    expect(before.report.notes?.join()).toMatch(/first licence list/);
    const after = await read(fixture(`users-later ${TENANT}.json`), { keepsakes });
    expect(only(after.facts, 'transfer').map(({ fact }) => [fact.product, fact.day])).toEqual([
      ['office 365 e3', '2026-11-20'],
    ]);
    expect(only(after.facts, 'holding').map(({ fact }) => [fact.dataset, fact.from, fact.to])).toEqual([
      ['user_licences', '2026-11-07', '2026-11-20'],
    ]);
  });

  it('are not remembered from a dry run', async () => {
    const keepsakes = keepIn(scratch());
    await read(fixture(`users ${TENANT}.csv`, new Date('2026-11-06T00:00:00Z')), { keepsakes, dryRun: true });
    const after = await read(fixture(`users-later ${TENANT}.json`), { keepsakes });
    expect(only(after.facts, 'transfer')).toEqual([]);
  });
});

describe('support requests', () => {
  it('are counted by customer and month, how-to questions among them, titles left behind', async () => {
    const { facts } = await read(fixture('servicerequests.json'));
    expect(only(facts, 'support').map(({ fact }) => [fact.from, fact.to, fact.requests, fact.howTo])).toEqual(
      [
        ['2026-10-01', '2026-10-31', 2, 1],
        ['2026-11-01', '2026-11-30', 1, 1],
      ],
    );
    expect(JSON.stringify(facts)).not.toMatch(/share a file/);
  });

  it('come from a table of ticket counts too; an unknown how_to stays unknown', async () => {
    const { facts } = await read(fixture('tickets.csv'));
    expect(only(facts, 'support').map(({ fact }) => [fact.customer.name, fact.requests, fact.howTo])).toEqual(
      [
        ['Little Brewery', 14, 9],
        ['みなと製パン株式会社', 3, undefined],
      ],
    );
  });
});

describe('what Microsoft gives today', () => {
  it('Graph’s SKUs: the tenant they name, seats in grace among those held, others left out', async () => {
    const { report, facts } = await read(fixture('graph-skus.json'));
    expect(only(facts, 'deployment').map(({ fact }) => fact)).toEqual([
      expect.objectContaining({
        customer: { tenantId: TENANT },
        product: 'office 365 e3',
        assigned: 42,
        sold: 50,
        source: 'graph_skus',
        day: '2026-11-20',
      }),
    ]);
    expect(report.skipped?.map(({ count }) => count).reduce((a, b) => a + b)).toBe(2);
    expect(report.rejected).toEqual([{ line: expect.any(Number), reason: 'consumedUnits is empty' }]);
  });

  it('the admin centre’s products, with licences shown as 1,200', async () => {
    const { report, facts } = await read(fixture(`products ${TENANT}.csv`));
    expect(only(facts, 'deployment').map(({ fact }) => [fact.product, fact.assigned, fact.sold])).toEqual([
      ['microsoft 365 e3', 7, 10],
      ['office 365 e1', 1100, 1200],
    ]);
    expect(report.skipped).toHaveLength(1);
    expect(report.rejected).toEqual([{ line: 5, reason: 'Total Licenses is empty' }]);
  });

  it('activity in Teams, with the licences that give it, and in the apps', async () => {
    const teams = await read(fixture(`teams-users ${TENANT}.csv`));
    expect(
      only(teams.facts, 'user_activity').map(({ fact }) => [fact.workload, fact.lastActivity, fact.licensed]),
    ).toEqual([
      ['teams', '2026-11-18', true],
      ['teams', '2026-11-10', false],
      ['teams', undefined, undefined],
    ]);
    const apps = await read(fixture(`app-users ${TENANT}.json`));
    expect(only(apps.facts, 'user_activity').map(({ fact }) => [fact.workload, fact.lastActivity])).toEqual([
      ['m365apps', '2026-11-17'],
      ['m365apps', undefined],
    ]);
  });

  it('products listed in a JSON cell are licences held', async () => {
    const { facts } = await read(fixture(`yammer-users ${TENANT}.json`));
    expect(only(facts, 'user_activity').map(({ fact }) => fact.licensed)).toEqual([true, false]);
    expect(only(facts, 'user_licence').map(({ fact }) => fact.product)).toEqual(['office 365 e3', 'a+b']);
  });

  it.each([
    ['Skype For Business Active,Skype For Business Inactive,', ',,'],
    ['', ''],
  ])('services counted without Skype for Business (%j)', async (columns, cells) => {
    const text = `Report Refresh Date,Exchange Active,Exchange Inactive,OneDrive Active,OneDrive Inactive,SharePoint Active,SharePoint Inactive,${columns}Yammer Active,Yammer Inactive,Teams Active,Teams Inactive,Report Period\n2026-11-18,180,20,150,50,160,40,${cells}4,196,170,30,30\n`;
    const { report, facts } = await read(written(`counts ${TENANT}.csv`, text));
    expect(
      only(facts, 'usage').map(({ fact }) => [
        fact.workload,
        fact.row?.workload,
        fact.active,
        fact.qualified,
      ]),
    ).toEqual([
      ['exchange', 'Exchange', 180, 200],
      ['sharepoint', 'SharePoint', 160, 200],
      ['sharepoint', 'OneDrive', 150, 200],
      ['yammer', 'Yammer', 4, 200],
      ['teams', 'Teams', 170, 200],
    ]);
    expect(report.notes).toEqual([expect.stringMatching(/OneDrive and SharePoint apart/)]);
  });

  it('the portal’s lists with Japanese headers', async () => {
    const customers = await read(
      written(
        '顧客.csv',
        `\ufeffMicrosoft ID,会社名,プライマリ ドメイン名,関係\r\n${TENANT},みなと製パン,minato.example,リセラー\r\n`,
      ),
    );
    expect(only(customers.facts, 'customer')[0]?.customer).toEqual({
      tenantId: TENANT,
      domain: 'minato.example',
      name: 'みなと製パン',
    });
    const subscriptions = await read(
      written(
        `サブスクリプション ${TENANT}.csv`,
        'サブスクリプション ID,サブスクリプション,数量,状態,リセラー\nS1,Microsoft 365 E3,１２,一時停止,A\n',
      ),
    );
    expect(only(subscriptions.facts, 'subscription')[0]?.fact).toMatchObject({
      quantity: 12,
      status: 'disabled',
    });
  });
});
