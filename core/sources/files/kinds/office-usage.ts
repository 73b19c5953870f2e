import { workloadOf } from '../../workload-names.ts';
import { readCustomer } from '../customers-of.ts';
import { type FileContext, type RowOutcome, table } from '../kind.ts';
import { nameOf, readCount, readMonthEnd, readYes } from '../values.ts';

/** Names under which the columns of a customer appear in Insights downloads, of any year. */
export const CUSTOMER_COLUMNS = {
  tenantId: ['CustomerTenantId', 'CustomerTenantID', 'TenantId'],
  customerName: ['CustomerName', 'CustomerTenantName'],
} as const;
export const DUPLICATE = ['IsDuplicateRowForPGA', 'IsDuplicateRowForPGAMpnId', 'IsDuplicateRow'] as const;
/** The partner a row is counted for; a customer may have one row for each. */
export const ATTRIBUTION = {
  partner: ['PartnerID', 'MPNId', 'PartnerName'],
  location: ['PartnerLocationID', 'PartnerLocation'],
  attribution: ['PartnerAttributionType', 'PartnerAttachType'],
} as const;
export const attributionOf = (cell: (field: keyof typeof ATTRIBUTION) => string): string =>
  [cell('partner'), cell('location'), cell('attribution')]
    .map((part) => nameOf(part))
    .join(' | ')
    .replace(/^ \| {2}\| $/, '');
export const DUPLICATE_ROW = 'flagged as a duplicate of another partner location (IsDuplicateRowForPGA)';

/** Insights data set OfficeUsage ("Office 365 licence usage", "Microsoft 365 usage"): users of a calendar month per workload; no product, no assigned seats. */
export const officeUsage = table({
  kind: 'office_usage',
  columns: {
    ...CUSTOMER_COLUMNS,
    workload: ['WorkloadName', 'Workload'],
    month: ['Month', 'UsageMonth', 'MonthKey'],
    qualified: ['PaidAvailableUnits', 'TotalPaidAvailableUnits'],
    active: ['MonthlyActiveUsers', 'TotalMonthlyActiveUsers'],
    duplicate: DUPLICATE,
    ...ATTRIBUTION,
  },
  needs: [['tenantId', 'customerName'], ['workload'], ['month'], ['qualified'], ['active']],
  open: (context) => {
    const noteAddedUp = addedUpNote(context);
    return {
      row: (cell): RowOutcome => {
        const duplicate = readYes(cell('duplicate'), 'IsDuplicateRowForPGA');
        if ('reason' in duplicate) return { reject: duplicate.reason };
        if (duplicate.value) return { skip: DUPLICATE_ROW };
        const customer = readCustomer(cell('tenantId'), cell('customerName'));
        if ('reason' in customer) return { reject: customer.reason };
        const day = readMonthEnd(cell('month'), 'Month', context.today);
        if ('reason' in day) return { reject: day.reason };
        const active = readCount(cell('active'), 'MonthlyActiveUsers');
        if ('reason' in active) return { reject: active.reason };
        const qualified = readCount(cell('qualified'), 'PaidAvailableUnits');
        if ('reason' in qualified) return { reject: qualified.reason };
        const workload = nameOf(cell('workload'));
        if (!workload || workload.length > 120) return { reject: 'WorkloadName is empty or endless' };
        const counts = { active: active.value, qualified: qualified.value };
        const attribution = attributionOf(cell);
        if (duplicate.value === undefined) noteAddedUp(attribution);
        const fact = {
          customer: customer.value,
          product: '',
          ...workloadOf(workload),
          day: day.value,
          window: 'P1M',
          source: 'insights',
          row: { workload, ...(attribution ? { attribution } : {}) },
          ...counts,
        } as const;
        return [{ kind: 'usage', fact }];
      },
    };
  },
});

/** Without the column that marks duplicates, the rows of several partners may be of the same seats. */
function addedUpNote(context: FileContext): (attribution: string) => void {
  let first: string | undefined;
  return (attribution) => {
    first ??= attribution;
    if (attribution === first) return;
    context.note(
      'rows of several partners or associations, and no column IsDuplicateRowForPGA: they are added up, and seats that two of them share count twice; download it with that column',
    );
  };
}
