import type { InflationCause } from '../../catalog/causes.ts';
import type { Dataset, SubscriptionStatus } from '../../facts.ts';
import type { PLANS, PlanKey } from './plans.ts';

type Known = (typeof PLANS)[PlanKey]['workloads'][number];

/** Users each cause adds to one row's active users without adding to its entitlements, and entitlements nobody used. */
export interface TrueRow {
  /** entitlements that count, where they differ from the customer's `entitled` */
  readonly entitled?: number;
  readonly idle?: number;
  readonly turnover?: number;
  readonly lapsed?: number;
  readonly trial?: number;
  readonly yammer?: number;
  /** users of reasons not listed */
  readonly other?: number;
}

/** A customer with usage above 100 % whose true causes are known, and the data sets held that can show them. */
export interface Inflated {
  readonly id: string;
  readonly causes: readonly InflationCause[];
  readonly plan: PlanKey;
  readonly sold: number;
  readonly entitled: number;
  readonly transfers?: number;
  readonly lapsed?: {
    readonly quantity: number;
    readonly status: SubscriptionStatus;
    readonly daysAgo: number;
    readonly activeUsers?: number;
  };
  readonly trial?: { readonly quantity: number; readonly activeUsers?: number };
  readonly holds: readonly Dataset[];
  readonly rows: Readonly<Partial<Record<Known, TrueRow>>>;
  /** a further product with nothing to explain: licences sold, entitled, active */
  readonly beside?: readonly [PlanKey, number, number, number];
  /** own share of the licences sold */
  readonly own?: number;
}

const WHOLE_TENANT = [
  'own_subscriptions',
  'audit',
  'directory_subscriptions',
  'user_detail',
  'user_licences',
] as const;

/**
 * | customer           | true causes            | held                                 | what it shows                              |
 * |--------------------|------------------------|--------------------------------------|--------------------------------------------|
 * | wingtip            | turnover               | own subscriptions, audit             | consistent; the rest untestable            |
 * | coho-winery        | lapsed                 | own + directory subscriptions        | consistent; trial ruled out                |
 * | first-up           | trial                  | own + directory subscriptions        | proven by its known active users           |
 * | contoso            | yammer                 | everything                           | Yammer 140 %, its total believable         |
 * | margies            | turnover + lapsed      | everything                           | turnover proven, lapsed consistent         |
 * | fabrikam           | turnover + trial       | own subscriptions, audit             | Teams 62 of 50: trial 8..8, transfers 0..4 |
 * | lucerne            | turnover + yammer      | own subscriptions, audit, users      | both proven; trial, lapsed untestable      |
 * | southridge         | lapsed + trial         | own subscriptions                    | both consistent, neither bounded           |
 * | city-power         | lapsed + yammer        | everything                           | Yammer proven, lapsed consistent           |
 * | relecloud          | trial + yammer         | everything                           | both proven                                |
 * | northwind-traders  | all four               | everything                           | all four in one row                        |
 * | datum              | none of the four       | everything                           | all ruled out: unexplained                 |
 */
export const INFLATED: readonly Inflated[] = [
  {
    id: 'wingtip',
    causes: ['turnover'],
    plan: 'standard',
    sold: 32,
    entitled: 30,
    transfers: 5,
    holds: ['own_subscriptions', 'audit'],
    rows: {
      exchange: { turnover: 5, idle: 1 },
      teams: { turnover: 4 },
      sharepoint: { turnover: 2, idle: 6 },
      m365apps: { turnover: 3, idle: 4 },
    },
  },
  {
    id: 'coho-winery',
    causes: ['lapsed_subscription'],
    plan: 'e1',
    sold: 42,
    entitled: 40,
    lapsed: { quantity: 12, status: 'in_grace_period', daysAgo: 17 },
    holds: ['own_subscriptions', 'directory_subscriptions'],
    rows: {
      exchange: { lapsed: 9, idle: 2 },
      teams: { lapsed: 7, idle: 3 },
      sharepoint: { lapsed: 4, idle: 9 },
      yammer: { idle: 30 },
    },
  },
  {
    id: 'first-up',
    causes: ['trial'],
    plan: 'premium',
    sold: 25,
    entitled: 25,
    trial: { quantity: 25, activeUsers: 6 },
    holds: ['own_subscriptions', 'directory_subscriptions'],
    rows: {
      exchange: { trial: 6, idle: 1 },
      teams: { trial: 6 },
      sharepoint: { trial: 6, idle: 4 },
      m365apps: { trial: 6, idle: 5 },
    },
  },
  {
    id: 'contoso',
    causes: ['yammer'],
    plan: 'm3',
    sold: 240,
    entitled: 220,
    holds: WHOLE_TENANT,
    rows: {
      exchange: { idle: 15 },
      teams: { idle: 40 },
      sharepoint: { idle: 70 },
      m365apps: { idle: 80 },
      yammer: { entitled: 120, yammer: 48 },
    },
    beside: ['sales', 40, 36, 25],
    own: 0.8,
  },
  {
    id: 'margies',
    causes: ['turnover', 'lapsed_subscription'],
    plan: 'premium',
    sold: 20,
    entitled: 18,
    transfers: 3,
    lapsed: { quantity: 5, status: 'disabled', daysAgo: 12 },
    holds: WHOLE_TENANT,
    rows: {
      exchange: { turnover: 3, lapsed: 4, idle: 2 },
      teams: { turnover: 2, lapsed: 3, idle: 1 },
      sharepoint: { turnover: 1, lapsed: 1, idle: 5 },
    },
  },
  {
    id: 'fabrikam',
    causes: ['turnover', 'trial'],
    plan: 'e3',
    sold: 54,
    entitled: 50,
    transfers: 4,
    trial: { quantity: 8, activeUsers: 8 },
    holds: ['own_subscriptions', 'audit'],
    rows: {
      teams: { turnover: 4, trial: 8 },
      exchange: { turnover: 3, trial: 8 },
      sharepoint: { turnover: 1, trial: 8, idle: 2 },
      m365apps: { trial: 8, idle: 2 },
    },
    beside: ['sales', 22, 20, 15],
  },
  {
    id: 'lucerne',
    causes: ['turnover', 'yammer'],
    plan: 'e3',
    sold: 66,
    entitled: 60,
    transfers: 6,
    holds: ['own_subscriptions', 'audit', 'user_detail', 'user_licences'],
    rows: {
      yammer: { turnover: 2, yammer: 14 },
      exchange: { turnover: 5, idle: 3 },
      teams: { turnover: 6, idle: 4 },
      sharepoint: { turnover: 3, idle: 12 },
    },
  },
  {
    id: 'southridge',
    causes: ['lapsed_subscription', 'trial'],
    plan: 'standard',
    sold: 48,
    entitled: 45,
    lapsed: { quantity: 10, status: 'deprovisioned', daysAgo: 9 },
    trial: { quantity: 15 },
    holds: ['own_subscriptions'],
    rows: {
      exchange: { lapsed: 6, trial: 5, idle: 3 },
      teams: { lapsed: 5, trial: 7, idle: 2 },
      sharepoint: { lapsed: 3, trial: 2, idle: 12 },
    },
  },
  {
    id: 'city-power',
    causes: ['lapsed_subscription', 'yammer'],
    plan: 'm3',
    sold: 330,
    entitled: 310,
    lapsed: { quantity: 35, status: 'in_grace_period', daysAgo: 21 },
    holds: WHOLE_TENANT,
    rows: {
      yammer: { lapsed: 20, yammer: 60 },
      exchange: { lapsed: 30, idle: 12 },
      teams: { lapsed: 22, idle: 18 },
      sharepoint: { lapsed: 10, idle: 70 },
    },
  },
  {
    id: 'relecloud',
    causes: ['trial', 'yammer'],
    plan: 'm5',
    sold: 85,
    entitled: 80,
    trial: { quantity: 25, activeUsers: 9 },
    holds: WHOLE_TENANT,
    rows: {
      yammer: { trial: 9, yammer: 22 },
      exchange: { trial: 9, idle: 2 },
      teams: { trial: 9, idle: 1 },
      sharepoint: { trial: 9, idle: 15 },
      m365apps: { trial: 9, idle: 10 },
    },
  },
  {
    id: 'northwind-traders',
    causes: ['turnover', 'lapsed_subscription', 'trial', 'yammer'],
    plan: 'm3',
    sold: 128,
    entitled: 120,
    transfers: 7,
    lapsed: { quantity: 15, status: 'in_grace_period', daysAgo: 14 },
    trial: { quantity: 20, activeUsers: 8 },
    holds: WHOLE_TENANT,
    rows: {
      yammer: { turnover: 3, lapsed: 6, trial: 8, yammer: 25 },
      exchange: { turnover: 7, lapsed: 12, trial: 8, idle: 5 },
      teams: { turnover: 6, lapsed: 9, trial: 8, idle: 4 },
      sharepoint: { turnover: 4, lapsed: 5, trial: 8, idle: 20 },
      m365apps: { turnover: 2, lapsed: 4, trial: 8, idle: 25 },
    },
  },
  {
    id: 'datum',
    causes: [],
    plan: 'premium',
    sold: 68,
    entitled: 65,
    holds: WHOLE_TENANT,
    rows: {
      exchange: { other: 9, idle: 2 },
      teams: { other: 6, idle: 1 },
      sharepoint: { idle: 14 },
      yammer: { idle: 41 },
    },
  },
];
