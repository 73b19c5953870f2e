import type { Terms } from '../terms.ts';

const METRIC = {
  usage: ['Usage %', 'usage'],
  deployment: ['Deployment %', 'deployment'],
  active: ['Active users', 'active users'],
  entitlements: ['Entitlements', 'entitlements'],
  sold: ['Licences sold', 'licences sold'],
  assigned: ['Licences assigned', 'licences assigned'],
  unused: ['Licences not assigned', 'licences not assigned'],
} as const;

const WORKLOAD = {
  exchange: 'Exchange',
  sharepoint: 'SharePoint and OneDrive',
  teams: 'Teams',
  yammer: 'Viva Engage (Yammer)',
  copilot: 'Microsoft 365 Copilot',
  skype: 'Skype for Business',
  m365apps: 'Microsoft 365 Apps',
  dynamics: 'Dynamics 365',
  office365: 'Microsoft 365',
  dynamics365: 'Dynamics 365',
  other: 'Other workloads',
  unsupported: 'this product',
} as const;

const SOURCE = {
  licence_analytics: 'Partner Center licence analytics',
  insights: 'Office usage in Partner Center Insights',
  insights_dynamics: 'Dynamics usage in Partner Center Insights',
  subscribed_skus: 'Partner Center subscribed SKUs',
  graph_skus: 'Microsoft Graph subscribed SKUs',
  admin_products: 'Microsoft 365 admin centre products list',
  graph_d28: 'Microsoft Graph Copilot reports',
  graph_d30: 'Microsoft Graph usage reports',
} as const;

export const terms: Terms = {
  metric: (metric) => METRIC[metric][0],
  inSentence: (metric) => METRIC[metric][1],
  workload: (workload) => WORKLOAD[workload],
  source: (source) => SOURCE[source],
  status: (status) =>
    ({
      active: 'Active',
      in_grace_period: 'In Grace Period',
      disabled: 'Disabled',
      deprovisioned: 'De-provisioned',
      other: 'Other state',
    })[status],
  cause: (cause) =>
    ({
      turnover: 'employee turnover',
      lapsed_subscription: 'a lapsed second subscription',
      trial: 'a trial',
      yammer: 'Viva Engage (Yammer) use beyond the licence',
    })[cause],
  scenario: (scenario) =>
    ({
      low_adoption: 'Low adoption',
      support_volume: 'Many how-to support calls',
      upsell: 'Up-sell opportunity',
    })[scenario],
  contentFormat: (format) =>
    ({
      case_study: 'case studies',
      testimonial: 'testimonials',
      blog: 'tutorial blogs',
      video: 'videos',
      training: 'training',
      self_service: 'self-service',
    })[format],
  term: (term) =>
    ({ usage: 'Usage %', deployment: 'Deployment %', active: 'Active', entitlement: 'Entitlement' })[term],
  leftOut: (reason) =>
    ({
      no_data: 'no data',
      without_product: 'without this product',
      zero_denominator: 'nothing to measure against',
      below_minimum_seats: 'too few seats',
      excluded: 'excluded as you asked',
      no_earlier_data: 'no earlier data to compare with',
    })[reason],
  language: (code) => ({ en: 'English', ja: 'Japanese' })[code],
  subject: (scope, name) => (scope.customer === 'portfolio' ? 'All customers' : name(scope.customer)),
  part(scope, metric, name) {
    if (scope.products && scope.workload) return `${WORKLOAD[scope.workload]} – ${name(scope.product ?? '')}`;
    if (scope.product) return name(scope.product);
    if (scope.workload) return WORKLOAD[scope.workload];
    return metric === 'usage' || metric === 'active' || metric === 'entitlements'
      ? 'all workloads'
      : 'all products';
  },
  on(scope, name) {
    if (scope.product) return ` of ${name(scope.product)}`;
    return scope.workload ? ` on ${WORKLOAD[scope.workload]}` : '';
  },
  portfolio: 'All customers',
};
