import { customers, products } from './customers.ts';
import { datasets, subscriptions, support, transfers } from './evidence.ts';
import { deployment, usage } from './figures.ts';
import { dates, holdings } from './holdings.ts';
import { sums, totals } from './sums.ts';
import { userActivity } from './user-activity.ts';
import { userLicences } from './user-licences.ts';

/** The port's questions as queries that any database of ours answers. `rows`, which streams, stands apart. */
export const QUERIES = {
  customers,
  products,
  holdings,
  dates,
  usage,
  deployment,
  sums,
  totals,
  subscriptions,
  transfers,
  userActivity,
  userLicences,
  support,
  datasets,
};
export type QueryName = keyof typeof QUERIES;
