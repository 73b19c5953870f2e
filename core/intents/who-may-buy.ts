import type { AdviceEvidence } from '../adoption/advice-evidence.ts';
import type { InflatedRow } from '../adoption/decomposition.ts';
import { MINIMUM_SEATS } from '../adoption/filter.ts';
import { explainScope } from '../adoption/inflation.ts';
import { readsDeployment, SIGNS, tellsMore } from '../adoption/signs.ts';
import { upsellVerdict } from '../adoption/upsell.ts';
import type { RecommendAnswer } from '../answers/recommend.ts';
import type { Row } from '../figure.ts';
import type { View } from '../figures/measure.ts';
import { rosterOf } from '../figures/roster.ts';
import type { Aspect } from '../figures/scope.ts';
import type { CustomerId } from '../question.ts';
import { explainCustomers } from './explain-customers.ts';

interface Found {
  readonly rows: readonly Row[];
  readonly evidence: readonly AdviceEvidence[];
  readonly missing: RecommendAnswer['missing'];
}

/** Customers with few licences to spare whose usage is high also without what inflates it, the surest first. */
export async function whoMayBuy(view: View, aspect: Aspect): Promise<Found> {
  const [usage, deployment] = [
    await rosterOf(view, 'usage', aspect, undefined, false),
    await rosterOf(view, 'deployment', aspect, undefined, false),
  ];
  if ('reason' in usage) return { rows: [], evidence: [], missing: ['usage'] };
  if ('reason' in deployment) return { rows: [], evidence: [], missing: ['deployment'] };
  const deployed = new Map(deployment.rows.filter(isLarge).map((row) => [row.customer, row]));
  // what may be taken off lowers usage only: nobody below the line comes above it
  const candidates = usage.rows.filter(
    (row) =>
      isLarge(row) &&
      (row.value ?? 0) >= SIGNS.highUsage &&
      readsDeployment(deployed.get(row.customer) ?? { value: null }) === 'high',
  );
  const explained = await explainCustomers(
    view,
    usage.sight,
    candidates.map((row) => row.customer),
  );
  const judged = candidates.map((row) => correctedRow(row, explained));
  const believable = judged.filter(
    (row) => upsellVerdict(useOf(row), deployed.get(row.customer)!) === 'supported',
  );
  const count = judged.length - believable.length;
  return {
    rows: believable.sort(bySureness),
    evidence: count > 0 ? [{ kind: 'inflated_left_out', count }] : [],
    missing: [],
  };
}

const isLarge = (row: Row): boolean => (row.denominator ?? 0) >= MINIMUM_SEATS;

function correctedRow(row: Row, explained: readonly InflatedRow[]): Row {
  const { corrected } = explainScope(explained.filter((one) => one.customer === row.customer));
  return tellsMore({ figure: row, corrected }) ? { ...row, corrected } : row;
}

const useOf = ({ value, corrected }: Row) => ({
  corrected: corrected ?? { low: value, high: value, complete: false },
});

const compare = (a: CustomerId, b: CustomerId): number => (a < b ? -1 : a > b ? 1 : 0);
const bySureness = (a: Row, b: Row): number =>
  useOf(b).corrected.low! - useOf(a).corrected.low! || compare(a.customer, b.customer);
