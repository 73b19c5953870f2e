import { has, isObject, type JsonObject, property, textOfProperty } from './json.ts';
import { foldColumn } from './table.ts';

const PARTNER_TOTALS =
  'it holds the partner’s totals only, no customers: fetch the customer level (customers/{id}/analytics/licenses/… or analytics/commercial/…/license)';
const READ_HERE =
  'Read are: licence analytics, customers, subscriptions, subscribed SKUs, customers’ users, audit records and service requests of Partner Center (JSON); Office 365 and Dynamics 365 usage, subscription details and customers of Insights; the portal’s customers and subscriptions exports; Graph user reports, subscribed SKUs, directory subscriptions and users with licences; the admin centre’s products; ticket counts. As CSV, TSV, JSON or .xlsx, plain, gzip or zip';
const NOT_COVERED = 'answers cover Office 365, Microsoft 365 and Dynamics 365 licences only';

/** JSON we recognise and have no use for: what it is, and what to fetch instead. */
const JSON_KINDS: readonly (readonly [(row: JsonObject, envelope: JsonObject) => boolean, string])[] = [
  [(row) => has(row, 'proratedLicensesUsagePercent'), PARTNER_TOTALS],
  [(row) => has(row, 'proratedDeploymentPercent'), PARTNER_TOTALS],
  [
    (row) => has(row, 'access_token'),
    'it is an access token, not data: delete the file, whoever has it can act as you',
  ],
  [
    (row) => has(row, 'statusCode', 'message') && !has(row, 'value'),
    'it is an error response of the API, not data',
  ],
  [(row) => has(row, 'code', 'description'), 'it is an error response of the API, not data'],
  [(row) => isObject(property(row, 'error')), 'it is an error response of the API, not data'],
  [(row) => has(row, 'Field', 'Operator'), 'it is a search filter sent to the API, not a response'],
  [(row) => has(row, 'WebhookEvents'), 'it is a webhook registration, not data'],
  [
    (row) => has(row, 'EventName', 'ResourceUri'),
    'it is a webhook event: it names what changed and holds no figures',
  ],
  [(row) => has(row, 'correlationId'), 'it is the outcome of a webhook test, not data'],
  [
    (row) => has(row, 'selectableColumns'),
    'it describes an Insights data set; the report’s CSV or TSV holds the data',
  ],
  [(row) => has(row, 'report', 'columns'), 'it describes the columns of reports and holds no rows'],
  [
    (row) => has(row, 'executionId'),
    'it tells of a report’s execution; the report’s CSV or TSV holds the data',
  ],
  [(row) => has(row, 'reportId'), 'it tells of a scheduled report; the report’s CSV or TSV holds the data'],
  [(row) => has(row, 'ReportName', 'QueryId'), 'it is a request for a report, not the report'],
  [(row) => has(row, 'queryId'), 'it holds report queries; the report’s CSV or TSV holds the data'],
  [(row) => has(row, 'Query', 'Name'), 'it is a request for a query, not data'],
  [
    (row) => objectType(row) === 'UserMember',
    'it lists the members of a role: it tells nothing about licences',
  ],
  [(row) => objectType(row) === 'DirectoryRole', 'it lists directory roles: it tells nothing about licences'],
  [
    (row) => objectType(row) === 'License',
    'it lists the licences of one user and does not say whose: fetch users with assignedLicenses from Graph',
  ],
];

const objectType = (row: JsonObject): string => {
  const attributes = property(row, 'attributes');
  return isObject(attributes) ? textOfProperty(attributes, 'objectType') : '';
};

/** Why JSON we recognise and have no use for is not read; undefined for JSON we do not recognise. */
export const unwantedJson = (row: JsonObject, envelope: JsonObject): string | undefined =>
  JSON_KINDS.find(([matches]) => matches(row, envelope))?.[1];

/** Why JSON nobody recognises is not read. */
export function unknownJson(row: JsonObject): string {
  const names = Object.keys(row).slice(0, 8).join(', ');
  return `it is no download read here (its first row has ${names || 'no properties'}). ${READ_HERE}`;
}

/** Tables we recognise by a column and have no use for. */
const TABLES: readonly (readonly [readonly string[], string])[] = [
  [
    ['Date-Time', 'Affected customer', 'Action'],
    'the activity log’s CSV names actions, but neither licence nor user: fetch the audit records as JSON (auditrecords)',
  ],
  [['ServiceLevel1', 'UsageQuantity'], `Azure usage: ${NOT_COVERED}`],
  [['AdjustedRevenueAmtCD'], 'business applications revenue: revenue is not read'],
  [
    ['PAMAU', 'MAU'],
    'business applications usage: it counts workloads, not licences; the Dynamics 365 usage report has seats',
  ],
  [['IntunePaidAvailableUnits'], `Enterprise Mobility usage: ${NOT_COVERED}`],
  [['PartnerHierarchy', 'ActiveSeats'], `Power BI usage: ${NOT_COVERED}`],
  [
    ['ClaimId', 'MonthlyActiveUsers'],
    'CPOR usage: rows of claimed workloads only; the Office 365 licence usage report has all',
  ],
  [['ReportingPricingLevel', 'SummaryPricingLevel'], 'direct partner eligibility: revenue is not read'],
  [['OrgSize', 'IsNonprofit'], 'CloudAscent propensity: predictions, neither usage nor deployment'],
  [
    ['ResellerMpnID', 'ResellerStatus'],
    'reseller performance: seats by reseller, without usage of customers',
  ],
  [
    ['TrainingName', 'TrainingType'],
    'Microsoft Learn: about the partner’s own people, not the customers’ licences',
  ],
  [
    ['TrainingActivityId'],
    'trainings and certifications: about the partner’s own people, not the customers’ licences',
  ],
  [['PGA_MPNID', 'HierarchyLevel'], 'partner profile: about the partner, not the customers'],
  [['PGA_MPNID', 'AccountType'], 'partner profile: about the partner, not the customers'],
  [
    ['Meeting count', 'Meeting duration'],
    'Teams meetings and calls: meetings, not licences; the Office 365 licence usage report has Teams users',
  ],
  [
    ['SubWorkload', 'DesktopUsers'],
    'Teams monthly usage: users by device, without licences; the Office 365 licence usage report has both',
  ],
  [['AppName', 'Usercount'], 'Teams third-party apps: users by app, not licences'],
  [
    ['Report Refresh Date'],
    'a Graph usage report that is not read: read are getOffice365ServicesUserCounts and the user detail of getOffice365ActiveUserDetail, getTeamsUserActivityUserDetail, getYammerActivityUserDetail and getM365AppUserDetail',
  ],
];

/** Why a table we recognise and have no use for is not read; undefined for a table we do not recognise. */
export function unwantedTable(header: readonly string[]): string | undefined {
  const folded = new Set(header.map(foldColumn));
  return TABLES.find(([columns]) => columns.every((column) => folded.has(foldColumn(column))))?.[1];
}

/** Why a table nobody recognises is not read. Its cells are not shown: without a header they may be anything. */
export const unknownTable = (header: readonly string[]): string =>
  `it is no download read here (its first line has ${header.length} ${header.length === 1 ? 'column' : 'columns'}). ${READ_HERE}`;
