import type { AdviceEvidence } from '../adoption/advice-evidence.ts';
import { plusDays } from '../adoption/days.ts';
import { MINIMUM_SEATS, ranked } from '../adoption/filter.ts';
import { todayOf } from '../adoption/periods.ts';
import { SIGNS } from '../adoption/signs.ts';
import { supportEvidence } from '../adoption/support-volume.ts';
import type { RecommendAnswer } from '../answers/recommend.ts';
import type { Metric } from '../catalog/metrics.ts';
import type { Row } from '../figure.ts';
import type { View } from '../figures/measure.ts';
import { rosterOf } from '../figures/roster.ts';
import type { Aspect } from '../figures/scope.ts';
import type { Scenario } from '../question.ts';
import type { Asked } from './intent.ts';
import { whoMayBuy } from './who-may-buy.ts';

/** Customers told as evidence. */
const MOST_TOLD = 5;
/** Requests for help are counted over so many days. */
export const SUPPORT_DAYS = 92;

interface Found {
  readonly rows: readonly Row[];
  readonly evidence: readonly AdviceEvidence[];
  readonly missing: RecommendAnswer['missing'];
}

export const NOBODY: Found = { rows: [], evidence: [], missing: [] };

/** The customers whose data shows the sign of a scenario. */
export async function whoseData(
  asked: Asked,
  view: View,
  aspect: Aspect,
  scenario: Scenario,
): Promise<Found> {
  const roster = async (metric: Metric, of = aspect) => {
    const found = await rosterOf(view, metric, of, undefined, false);
    return 'reason' in found ? [] : found.rows.filter((row) => (row.denominator ?? 0) >= MINIMUM_SEATS);
  };
  if (scenario === 'support_volume')
    return askingMost(asked, view, await roster('deployment', { notes: [] }));
  if (scenario === 'upsell') return whoMayBuy(view, aspect);
  const usage = await roster('usage');
  if (usage.length === 0) return { ...NOBODY, missing: ['usage'] };
  return { ...NOBODY, rows: ranked(usage, 'lowest').filter((row) => (row.value ?? 100) < SIGNS.lowUsage) };
}

/** Customers by requests for help per 100 licences. */
async function askingMost(asked: Asked, view: View, seats: readonly Row[]): Promise<Found> {
  const today = todayOf(asked.moment);
  const support = await view.portfolio.support({ from: plusDays(today, -SUPPORT_DAYS), to: today });
  const sold = new Map(seats.map((row) => [row.customer, row]));
  const counted = [...new Set(support.map((one) => one.customer))]
    .flatMap((customer) => supportEvidence(customer, support, sold.get(customer)?.denominator ?? null) ?? [])
    .filter((one) => one.reads === 'high')
    .sort((a, b) => (b.rate ?? 0) - (a.rate ?? 0) || (a.customer < b.customer ? -1 : 1));
  return {
    rows: counted.flatMap((one) => sold.get(one.customer) ?? []),
    evidence: counted.slice(0, MOST_TOLD),
    missing: support.length === 0 ? ['support'] : [],
  };
}
