const WORKLOADS = [
  'Exchange Online',
  'SharePoint Online',
  'Teams',
  'Yammer',
  'Skype for Business',
  'Microsoft 365 Apps',
];
const HEADER =
  'PGAPartnerID,CustomerTenantId,CustomerTpid,WorkloadName,Month,PaidAvailableUnits,MonthlyActiveUsers,CustomerName,CustomerMarket,CustomerSegment,IndustryName,VerticalName,EOU,PartnerID,PartnerName,PartnerLocation,PartnerAttributionType,IsDuplicateRowForPGA\n';

/** An OfficeUsage download of any length: customers × six workloads × thirteen months, the same every time. */
export function* officeUsageLines(rows: number): Generator<string> {
  yield HEADER;
  const customers = Math.ceil(rows / (WORKLOADS.length * 13));
  for (let at = 0; at < rows; at += 1) {
    const customer = at % customers;
    const rest = Math.floor(at / customers);
    const workload = WORKLOADS[rest % WORKLOADS.length];
    const month = new Date(Date.UTC(2025, 8 + Math.floor(rest / WORKLOADS.length), 1))
      .toISOString()
      .slice(0, 10);
    const seats = 5 + ((customer * 7919) % 400);
    const active = Math.floor(seats * (0.3 + ((customer + rest) % 60) / 100));
    const id = `${customer.toString(16).padStart(8, '0')}-1111-4222-8333-444444444444`;
    yield `1000,${id},${customer},${workload},${month},${seats},${active},"Customer ${customer}, Ltd.",JP,SMB,Food,Food,No,1001,Harbour Partner,Kobe,CSP Tier 1,0\n`;
  }
}
