import { productOf } from '../../catalog/skus.ts';
import type { WORKLOAD_IDS } from '../../catalog/workloads.ts';
import type { Product } from '../../facts.ts';

type Known = (typeof WORKLOAD_IDS)[number];

/** A product of the sample portfolio: its upper-case name as licence analytics writes it, and the workloads it gives. */
export interface Plan {
  readonly product: Product;
  readonly offer: string;
  readonly workloads: readonly Known[];
}

const plan = (offer: string, workloads: readonly Known[]): Plan => ({
  product: productOf(offer.toUpperCase()),
  offer,
  workloads,
});

export const PLANS = {
  basic: plan('Microsoft 365 Business Basic', ['exchange', 'sharepoint', 'teams', 'yammer']),
  standard: plan('Microsoft 365 Business Standard', [
    'exchange',
    'sharepoint',
    'teams',
    'yammer',
    'm365apps',
  ]),
  premium: plan('Microsoft 365 Business Premium', ['exchange', 'sharepoint', 'teams', 'yammer', 'm365apps']),
  e1: plan('Office 365 E1', ['exchange', 'sharepoint', 'teams', 'yammer', 'skype']),
  e3: plan('Office 365 E3', ['exchange', 'sharepoint', 'teams', 'yammer', 'm365apps']),
  m3: plan('Microsoft 365 E3', ['exchange', 'sharepoint', 'teams', 'yammer', 'm365apps']),
  m5: plan('Microsoft 365 E5', ['exchange', 'sharepoint', 'teams', 'yammer', 'm365apps']),
  f3: plan('Microsoft 365 F3', ['exchange', 'sharepoint', 'teams', 'yammer']),
  mail: plan('Exchange Online (Plan 1)', ['exchange']),
  apps: plan('Microsoft 365 Apps for enterprise', ['m365apps', 'sharepoint']),
  sales: plan('Dynamics 365 Sales Enterprise', ['dynamics']),
  service: plan('Dynamics 365 Customer Service Enterprise', ['dynamics']),
  central: plan('Dynamics 365 Business Central Essentials', ['dynamics']),
} as const satisfies Record<string, Plan>;
export type PlanKey = keyof typeof PLANS;

/** How much a workload is used compared with the customer's mean. */
export const WORKLOAD_WEIGHT: Readonly<Record<Known, number>> = {
  exchange: 1.25,
  teams: 1.15,
  m365apps: 1.05,
  sharepoint: 0.9,
  yammer: 0.4,
  copilot: 0.7,
  skype: 0.2,
  dynamics: 1,
};
