import type { Fact } from '../../../store/loader.ts';
import { type RowOutcome, table } from '../kind.ts';
import { theCustomer } from '../the-customer.ts';
import { readCount, readDataDate } from '../values.ts';

const SERVICES = [
  ['exchange', 'Exchange'],
  ['sharepoint', 'SharePoint'],
  ['skype', 'Skype For Business'],
  ['yammer', 'Yammer'],
  ['teams', 'Teams'],
] as const;
type Name = (typeof SERVICES)[number][1];
type Column = 'refreshed' | 'period' | `${Name} active` | `${Name} inactive`;

const counts = Object.fromEntries(
  SERVICES.flatMap(([, name]) => [
    [`${name} active`, [`${name} Active`]],
    [`${name} inactive`, [`${name} Inactive`]],
  ]),
) as unknown as Record<`${Name} active` | `${Name} inactive`, readonly string[]>;

/** Graph `getOffice365ServicesUserCounts` of 30 days: active users, and licensed users who were not. OneDrive stands apart there and cannot be added to SharePoint. */
export const serviceUserCounts = table<Column>({
  kind: 'service_user_counts',
  columns: { refreshed: ['Report Refresh Date'], period: ['Report Period'], ...counts },
  needs: [['refreshed'], ['period'], ['Exchange active'], ['Exchange inactive'], ['Teams active']],
  open: (context) => ({
    row: (cell): RowOutcome => {
      const customer = theCustomer(context);
      if (cell('period').trim() !== '30')
        return { skip: 'a period other than 30 days: windows are never mixed' };
      const day = readDataDate(cell('refreshed'), 'Report Refresh Date', context.today);
      if ('reason' in day) return { reject: day.reason };
      const facts: Fact[] = [];
      for (const [workload, name] of SERVICES) {
        const active = readCount(cell(`${name} active`), `${name} Active`);
        if ('reason' in active) return { reject: active.reason };
        const inactive = readCount(cell(`${name} inactive`), `${name} Inactive`);
        if ('reason' in inactive) return { reject: inactive.reason };
        const sums = { active: active.value, qualified: active.value + inactive.value };
        const row = { workload: name };
        const common = { customer, product: '', workload, day: day.value, row } as const;
        facts.push({ kind: 'usage', fact: { ...common, window: 'P30D', source: 'graph_d30', ...sums } });
      }
      return facts;
    },
  }),
});
