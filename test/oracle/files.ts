import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CustomersList, Download, Kind, Line } from './downloads.ts';

/** Writes one import into files as its source gives them, dated when it was taken; their paths in order. */
export function written(download: Download | CustomersList, folder: string, number: number): string[] {
  const into = join(folder, String(number));
  mkdirSync(into, { recursive: true });
  return contentsOf(download).map(({ name, text }, page) => {
    const path = join(into, name);
    writeFileSync(path, text);
    const taken = new Date(Date.parse(download.taken) + page * 60_000);
    utimesSync(path, taken, taken);
    return path;
  });
}

interface File {
  readonly name: string;
  readonly text: string;
}

function contentsOf(download: Download | CustomersList): readonly File[] {
  if (download.kind === 'customers') return [customersFile(download)];
  switch (download.kind) {
    case 'licence_usage':
    case 'licence_deployment':
      return licencePages(download);
    case 'office_usage':
      return [{ name: 'OfficeUsage.csv', text: officeTable(download.lines) }];
    case 'dynamics_usage':
      return [{ name: 'DynamicsUsage.csv', text: dynamicsTable(download.lines) }];
    case 'subscribed_skus':
      return [{ name: `skus ${download.lines[0]!.client.tenantId}.json`, text: skusOf(download.lines) }];
    case 'service_counts':
      return [
        { name: `services ${download.lines[0]!.client.tenantId}.csv`, text: countsTable(download.lines) },
      ];
  }
}

function customersFile({ listed }: CustomersList): File {
  const items = listed.map(({ client, relationship }) => ({
    id: client.tenantId,
    companyProfile: { tenantId: client.tenantId, domain: client.domain, companyName: client.name },
    relationshipToPartner: relationship,
  }));
  return { name: 'customers.json', text: JSON.stringify({ totalCount: items.length, items }) };
}

/** The commercial licence analytics (partner-center.md §1.2). */
function licencePages({ kind, lines, pages }: Download): readonly File[] {
  const parts = pages ? [lines.slice(0, pages.cut), lines.slice(pages.cut)] : [lines];
  const saved = pages?.saved === 'first' ? parts.slice(0, 1) : parts;
  return saved.map((part, page) => ({
    name: `${kind === 'licence_usage' ? 'usage' : 'deployment'}-${page + 1}.json`,
    text: JSON.stringify({
      Value: part.map((line) => licenceRow(line, kind)),
      '@nextLink': page < parts.length - 1 ? 'https://api.partnercenter.microsoft.com/next' : null,
      TotalCount: lines.length,
    }),
  }));
}

const licenceRow = (line: Line, kind: Kind) => ({
  processedDateTime: `${line.day}T00:00:00`,
  serviceCode: line.service === 'office365' ? 'o365' : 'crm',
  serviceName: line.service === 'office365' ? 'Microsoft Office 365' : 'Microsoft Dynamics',
  channel: line.channel,
  customerTenantId: line.client.tenantId,
  customerName: line.client.name,
  productId: line.product!.id,
  productName: line.product!.name,
  ...(kind === 'licence_usage'
    ? {
        workloadCode: line.workload!.code,
        workloadName: line.workload!.name,
        licensesActive: line.active,
        licensesQualified: line.qualified,
      }
    : { licensesDeployed: line.assigned, licensesSold: line.sold }),
});

const table = (rows: readonly (readonly (string | number)[])[]): string =>
  `${rows.map((row) => row.map((cell) => (/[",]/.test(String(cell)) ? `"${cell}"` : cell)).join(',')).join('\r\n')}\r\n`;

const monthOf = ({ day }: Line): string => `${day.slice(0, 7)}-01`;

/** Insights data sets (partner-center.md §3.2). */
const officeTable = (lines: readonly Line[]): string =>
  table([
    [
      'CustomerTenantId',
      'CustomerName',
      'WorkloadName',
      'Month',
      'PaidAvailableUnits',
      'MonthlyActiveUsers',
      'PartnerAttributionType',
      'IsDuplicateRowForPGA',
    ],
    ...lines.map((line) => [
      line.nameAlone ? '' : line.client.tenantId,
      line.client.name,
      line.workload!.name,
      monthOf(line),
      line.qualified!,
      line.active!,
      line.attribution ?? 'CSP',
      line.duplicate ? 1 : 0,
    ]),
  ]);

const dynamicsTable = (lines: readonly Line[]): string =>
  table([
    [
      'SubscriptionId',
      'Month',
      'SKU',
      'FreeVsPaidSKU',
      'CustomerName',
      'CustomerTenantId',
      'AvailableSeats',
      'AssignedSeats',
      'ActiveSeats',
    ],
    ...lines.map((line) => [
      line.subscription!,
      monthOf(line),
      line.product!.name,
      'Paid',
      line.client.name,
      line.client.tenantId,
      line.sold!,
      line.assigned!,
      line.active!,
    ]),
  ]);

/** `GET /v1/customers/{id}/subscribedskus` (partner-center.md §2.6). */
function skusOf(lines: readonly Line[]): string {
  const items = lines.map(({ product, sku, assigned, sold }) => ({
    availableUnits: sold! - assigned!,
    activeUnits: sold,
    consumedUnits: assigned,
    suspendedUnits: sku!.suspended ? assigned : 0,
    totalUnits: sold,
    warningUnits: 0,
    productSku: {
      id: product!.id,
      name: product!.name,
      skuPartNumber: sku!.part,
      targetType: 'User',
      licenseGroupId: 'group1',
    },
    servicePlans: [],
    capabilityStatus: sku!.suspended ? 'Suspended' : 'Enabled',
  }));
  return JSON.stringify({ totalCount: items.length, items });
}

/** Graph getOffice365ServicesUserCounts of 30 days, with the blank cells of the retired Skype for Business. */
function countsTable(lines: readonly Line[]): string {
  const services = ['Exchange', 'OneDrive', 'SharePoint', 'Skype For Business', 'Yammer', 'Teams'];
  const cells = services.flatMap((service): readonly (string | number)[] => {
    const line = lines.find(({ workload }) => workload!.name === service);
    return line ? [line.active!, line.qualified! - line.active!] : ['', ''];
  });
  return table([
    [
      'Report Refresh Date',
      ...services.flatMap((name) => [`${name} Active`, `${name} Inactive`]),
      'Report Period',
    ],
    [lines[0]!.day, ...cells, 30],
  ]);
}
