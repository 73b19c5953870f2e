import type { Source } from '../catalog/sources.ts';
import type { Service } from '../catalog/workloads.ts';
import type { Dataset } from '../facts.ts';

/** What can be told from data: figures, and what explains them. */
export type Told =
  | 'usage'
  | 'usage by product'
  | 'deployment'
  | 'customers'
  | 'own subscriptions'
  | 'all subscriptions'
  | 'trials'
  | 'lapsed subscriptions'
  | 'licence transfers'
  | 'user activity'
  | 'who holds which licence'
  | 'who is who'
  | 'support requests';

/** A download or API, what it tells, for which services, and the kinds of file it comes as. */
export interface Teller {
  readonly source: Source | Dataset | 'customers' | 'customer_users';
  readonly tells: readonly Told[];
  readonly services: readonly Service[];
  /** `kind` in the report of an import */
  readonly kinds: readonly string[];
}

const BOTH = ['office365', 'dynamics365'] as const;

/**
 * Which source gives what. Office deployment is in no Insights download: licence analytics and subscribed SKUs have it. Only the directory
 * and the user reports see the whole tenant.
 */
export const TELLERS: readonly Teller[] = [
  {
    source: 'licence_analytics',
    tells: ['usage', 'usage by product', 'deployment'],
    services: BOTH,
    kinds: ['licence_usage', 'licence_deployment'],
  },
  { source: 'insights', tells: ['usage'], services: ['office365'], kinds: ['office_usage'] },
  {
    source: 'insights_dynamics',
    tells: ['usage', 'usage by product', 'deployment'],
    services: ['dynamics365'],
    kinds: ['dynamics_usage'],
  },
  { source: 'subscribed_skus', tells: ['deployment'], services: BOTH, kinds: ['subscribed_skus'] },
  { source: 'graph_skus', tells: ['deployment'], services: BOTH, kinds: ['graph_skus'] },
  { source: 'admin_products', tells: ['deployment'], services: BOTH, kinds: ['admin_products'] },
  {
    source: 'graph_d28',
    tells: ['usage', 'user activity'],
    services: ['office365'],
    kinds: ['copilot_user_detail', 'copilot_user_counts'],
  },
  { source: 'graph_d30', tells: ['usage'], services: ['office365'], kinds: ['service_user_counts'] },
  {
    source: 'customers',
    tells: ['customers'],
    services: BOTH,
    kinds: ['customers', 'portal_customers', 'insights_customers'],
  },
  {
    source: 'own_subscriptions',
    tells: ['own subscriptions', 'trials', 'lapsed subscriptions'],
    services: BOTH,
    kinds: ['subscriptions', 'subscription_analytics', 'subscription_details', 'portal_subscriptions'],
  },
  {
    source: 'directory_subscriptions',
    tells: ['all subscriptions', 'trials', 'lapsed subscriptions'],
    services: BOTH,
    kinds: ['directory_subscriptions'],
  },
  {
    source: 'user_detail',
    tells: ['user activity', 'who holds which licence'],
    services: ['office365'],
    kinds: ['active_user_detail', 'yammer_user_detail', 'teams_user_detail', 'app_user_detail'],
  },
  { source: 'audit', tells: ['licence transfers'], services: BOTH, kinds: ['audit_records'] },
  {
    source: 'user_licences',
    tells: ['licence transfers', 'who holds which licence'],
    services: BOTH,
    kinds: ['user_licences'],
  },
  { source: 'customer_users', tells: ['who is who'], services: BOTH, kinds: ['customer_users'] },
  {
    source: 'support',
    tells: ['support requests'],
    services: BOTH,
    kinds: ['service_requests', 'ticket_counts'],
  },
];

/** The sources that would tell something of a service, best first. */
export const whoTells = (told: Told, service: Service): readonly Teller[] =>
  TELLERS.filter((one) => one.tells.includes(told) && one.services.includes(service));
