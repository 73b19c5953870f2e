import type { Labels } from '../labels.ts';
import { format as f } from './format.ts';

export const labels: Labels = {
  standsOut: 'What stands out',
  byWorkload: (metric) => `${metric} by workload`,
  byProduct: (metric) => `${metric} by product`,
  trend: (metric) => `${metric} over time`,
  ownLicences: 'Sold by us',
  allPartners: 'All partners',
  lowestFirst: (metric) => `Lowest ${metric} first`,
  assumed: 'Assumed',
  example: 'Worked example',
  formula: 'Formula',
  first: 'First',
  last: 'Last',
  highest: 'Highest',
  lowest: 'Lowest',
  noData: 'No data',
  personalChat: 'Continue in personal chat',
  startAfresh: 'Start afresh',
  next: (n) => `Next ${f.count(n)}`,
  more: (n) => `and ${f.count(n)} more`,
  chart: (metric, subject) => `${metric} of ${subject}`,
};
