import type { JsonKind, TableKind } from '../kind.ts';
import { audit } from './audit.ts';
import { copilotCounts, copilotCountsJson, copilotUserDetail, copilotUserDetailJson } from './copilot.ts';
import { customerUsers } from './customer-users.ts';
import { customers, insightsCustomers, portalCustomers } from './customers.ts';
import { directorySubscriptions } from './directory-subscriptions.ts';
import { dynamicsUsage } from './dynamics-usage.ts';
import { graphSkus } from './graph-skus.ts';
import { licenceDeployment, licenceUsage } from './licence-analytics.ts';
import { userLicenceJson, userLicenceTable } from './licence-lists.ts';
import { officeUsage } from './office-usage.ts';
import { portalSubscriptions } from './portal-subscriptions.ts';
import { productsExport } from './products-export.ts';
import { serviceUserCounts } from './service-counts.ts';
import { subscribedSkus } from './subscribed-skus.ts';
import { subscriptionAnalytics } from './subscription-analytics.ts';
import { subscriptionDetails } from './subscription-details.ts';
import { subscriptions } from './subscriptions.ts';
import { serviceRequests, ticketCounts } from './support.ts';
import { activeUserDetail, appUserDetail, teamsUserDetail, yammerUserDetail } from './user-activity.ts';

/** Every JSON download read here; the first that matches is taken. */
export const JSON_KINDS: readonly JsonKind[] = [
  licenceUsage,
  licenceDeployment,
  subscriptionAnalytics,
  subscribedSkus,
  graphSkus,
  directorySubscriptions,
  audit,
  customers,
  subscriptions,
  serviceRequests,
  userLicenceJson,
  customerUsers,
  copilotUserDetailJson,
  copilotCountsJson,
];

/** Every table read here, those with the more telling columns first. */
export const TABLE_KINDS: readonly TableKind[] = [
  activeUserDetail,
  yammerUserDetail,
  teamsUserDetail,
  appUserDetail,
  copilotUserDetail,
  copilotCounts,
  serviceUserCounts,
  officeUsage,
  dynamicsUsage,
  subscriptionDetails,
  insightsCustomers,
  portalCustomers,
  portalSubscriptions,
  productsExport,
  userLicenceTable,
  ticketCounts,
];
