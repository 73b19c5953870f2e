import type { Fact } from '../../../store/loader.ts';
import { type RowOutcome, table } from '../kind.ts';
import { REPORT_COLUMNS } from '../report-columns.ts';
import { theCustomer } from '../the-customer.ts';
import { readDataDate, readOptionalCount } from '../values.ts';

const SERVICES = [
  ['exchange', 'Exchange'],
  ['sharepoint', 'SharePoint'],
  ['sharepoint', 'OneDrive'],
  ['skype', 'Skype For Business'],
  ['yammer', 'Yammer'],
  ['teams', 'Teams'],
] as const;
const APART =
  'the report counts OneDrive and SharePoint apart: both stand under SharePoint, where who uses both counts once in each';
type Name = (typeof SERVICES)[number][1];
type Column = 'refreshed' | 'period' | `${Name} active` | `${Name} inactive`;

const counts = Object.fromEntries(
  SERVICES.flatMap(([, name]) => [
    [`${name} active`, [`${name} Active`]],
    [`${name} inactive`, [`${name} Inactive`]],
  ]),
) as unknown as Record<`${Name} active` | `${Name} inactive`, readonly string[]>;

/**
 * Graph `getOffice365ServicesUserCounts` of 30 days: active users, and licensed users who were not. OneDrive stands apart from SharePoint there: both
 * rows are kept. The retired Skype for Business is blank, or missing, in today's reports: what is blank is not known.
 */
export const serviceUserCounts = table<Column>({
  kind: 'service_user_counts',
  columns: { ...REPORT_COLUMNS, ...counts },
  needs: [['refreshed'], ['period'], ['Exchange active'], ['Exchange inactive'], ['Teams active']],
  dates: ['refreshed'],
  open: (context) => ({
    row: (cell): RowOutcome => {
      const customer = theCustomer(context);
      if (cell('period').trim() !== '30')
        return { skip: 'a period other than 30 days: windows are never mixed' };
      const day = readDataDate(cell('refreshed'), 'Report Refresh Date', context.today);
      if ('reason' in day) return { reject: day.reason };
      const facts: Extract<Fact, { kind: 'usage' }>[] = [];
      for (const [workload, name] of SERVICES) {
        const active = readOptionalCount(cell(`${name} active`), `${name} Active`);
        if ('reason' in active) return { reject: active.reason };
        const inactive = readOptionalCount(cell(`${name} inactive`), `${name} Inactive`);
        if ('reason' in inactive) return { reject: inactive.reason };
        if (active.value === undefined && inactive.value === undefined) continue;
        if (active.value === undefined || inactive.value === undefined)
          return { reject: `${name} has active or inactive users alone: their total is not known` };
        const sums = { active: active.value, qualified: active.value + inactive.value };
        const row = { workload: name };
        const common = { customer, product: '', workload, day: day.value, row } as const;
        facts.push({ kind: 'usage', fact: { ...common, window: 'P30D', source: 'graph_d30', ...sums } });
      }
      if (facts.length === 0) return { reject: 'no service has a count' };
      if (facts.some(({ fact }) => fact.row?.workload === 'OneDrive')) context.note(APART);
      return facts;
    },
  }),
});
