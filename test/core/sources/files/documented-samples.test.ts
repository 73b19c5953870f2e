import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read } from './support/recording.ts';

/** Documented responses and header lists kept beside the project on the machines it is developed on; they are no part of it. */
const folder = resolve(import.meta.dirname, '../../../../../shared/samples');
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name !== 'README.md') : [];

/** What is imported; everything else is refused. */
const IMPORTED: Readonly<Record<string, readonly [kind: string, rows: number]>> = {
  'insights-headers-customers-and-revenue.csv': ['insights_customers', 0],
  'insights-headers-dynamics-365-license-usage-report.csv': ['dynamics_usage', 0],
  'insights-headers-office-365-license-usage-report.csv': ['office_usage', 0],
  'insights-headers-subscription-details-report.csv': ['subscription_details', 0],
  'pc-auditrecords-3.json': ['audit_records', 2],
  'pc-customer-by-id-1.json': ['customers', 1],
  'pc-customer-subscriptions-2.json': ['subscriptions', 1],
  'pc-customer-users-1.json': ['customer_users', 2],
  'pc-customer-users-inactive-1.json': ['customer_users', 1],
  'pc-customers-filter-by-name-2.json': ['customers', 3],
  'pc-customers-list-1.json': ['customers', 2],
  'pc-partner-v1-analytics-subscriptions-1.json': ['subscription_analytics', 1],
  'pc-partner-v1-commercial-deployment-license-1.json': ['licence_deployment', 2],
  'pc-subscription-by-id-1.json': ['subscriptions', 1],
  'pc-subscription-by-id-2.json': ['subscriptions', 1],
  'pc-v1-customer-analytics-licenses-deployment-1.json': ['licence_deployment', 3],
  'pc-v1-customer-analytics-licenses-usage-1.json': ['licence_usage', 5],
  'spring-fixture-audit-record.json': ['audit_records', 2],
  'spring-fixture-customer-customer.json': ['customers', 1],
  'spring-fixture-subscription-ok-date-shorter.json': ['subscriptions', 1],
  'spring-fixture-subscription-ok.json': ['subscriptions', 1],
};
/** Why the others are refused. */
const REFUSED: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^insights-first-call-1\.|^pc-error-shape|^pc-partner-v1-commercial-usage|by-group-1\.malformed|subscription-by-id-3/,
    /not valid JSON: line \d+/,
  ],
  [/^insights-(first-call-5|officeusage-dataset)/, /not valid JSON: line \d+/],
  [/^insights-headers-(enterprise|power|azure)/, /answers cover/],
  [/^insights-headers-cloud-ascent/, /CloudAscent propensity/],
  [/^insights-headers-cpor/, /CPOR usage/],
  [/^insights-headers-teams/, /^Teams /],
  [/^insights-headers-business/, /business applications/],
  [/^insights-headers-/, /about the partner|revenue is not read|reseller performance/],
  [/^insights-data-definitions/, /describes the columns/],
  [/^insights-/, /quer|report|data set|no download read here/],
  [/webhooks/, /webhook/],
  [/analytics-licenses-(usage|deployment)|analytics-partner/, /partner’s totals only/],
  [/filter-by-name-1|auditrecords-2/, /search filter/],
  [/throttling/, /error response/],
  [/roles/, /role/],
  [/by-group-2/, /empty list/],
  [/user-licenses/, /does not say whose/],
  [/customer-subscriptions-1|subscribedskus-1/, /whose it is cannot be told/],
  [/^partner-center-portal-exports/, /looks like portal_\w+, but has no/],
  [/^graph-report/, /looks like|Graph usage report that is not read/],
  [/.*/, /no download read here/],
];

describe.skipIf(names.length === 0)(
  'documented samples (skipped where the folder of samples is not beside the project)',
  () => {
    it.each(names)('%s', async (name) => {
      const { report, facts } = await read(resolve(folder, name));
      const expected = IMPORTED[name];
      if (expected) {
        expect([report.kind, report.rows, report.rejected]).toEqual([expected[0], expected[1], []]);
        return;
      }
      expect([report.refused, facts]).toEqual([true, []]);
      expect(report.rejected[0]?.reason).toMatch(REFUSED.find(([file]) => file.test(name))![1]);
    });
  },
);
