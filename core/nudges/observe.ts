import { daysBetween } from '../adoption/days.ts';
import { metricValue } from '../adoption/figure.ts';
import { SOURCES } from '../catalog/sources.ts';
import type { CustomerId } from '../question.ts';
import type { CustomerSum } from '../store/portfolio.ts';
import type { Day } from '../time.ts';
import type { Measured, NudgeFacts, Snapshot } from './facts.ts';
import { isBeyond, type Level, levelOf } from './level.ts';
import { POLICY } from './policy.ts';
import type { Rule } from './rule.ts';

/** Why a customer is not judged at a data date. Asked for by "why didn't I get one?". */
export const GATES = [
  'no_data',
  'stale',
  'coverage',
  'incomplete',
  'not_measurable',
  'seats',
  'grace',
  'no_earlier',
] as const;
export type Gate = (typeof GATES)[number];

/** One customer's figure as a rule sees it. Values in percent points, unrounded. */
export interface Seen {
  readonly kind: 'seen';
  readonly day: Day;
  readonly value: number;
  readonly numerator: number;
  readonly denominator: number;
  readonly level: Level;
  /** beyond the line at this data date and at the one before it */
  readonly twice: boolean;
  readonly beyond: boolean;
  /** one non-overlapping window earlier, where held */
  readonly earlier?: { readonly day: Day; readonly value: number };
}

export type Observation = Seen | { readonly kind: 'gated'; readonly gate: Gate };

/** What a drop is measured from while its episode lasts. */
export interface Base {
  readonly value: number;
  readonly day: Day;
}

const gated = (gate: Gate): Observation => ({ kind: 'gated', gate });

/** Looks at one customer through a rule, on a given day (the person's today). Gates first: unknown is never bad news. */
export function observe(
  rule: Rule,
  measured: Measured | undefined,
  facts: Pick<NudgeFacts, 'firstSeen'>,
  customer: CustomerId,
  today: Day,
  base?: Base,
): Observation {
  if (!measured) return gated('no_data');
  const gate = gateOfMeasure(measured, today);
  if (gate) return gated(gate);
  const sum = measured.now.sums.get(customer);
  if (!sum) return gated('no_data');
  const value = metricValue(rule.metric, sum);
  if (value === null) return gated('not_measurable');
  const shut = gateOfCustomer(rule, measured, facts.firstSeen.get(customer), sum);
  if (shut) return gated(shut);
  const earlier = earlierOf(rule, measured.now, customer);
  const level = levelOf(rule, value, base?.value ?? earlier?.value);
  if (level === undefined) return gated('no_earlier');
  const beyond = isBeyond(rule, level) && (rule.kind !== 'drop' || isSignificant(measured.now, customer));
  return {
    kind: 'seen',
    day: measured.now.day,
    value,
    numerator: sum.numerator,
    denominator: sum.denominator,
    level,
    beyond,
    twice: beyond && wasBeyond(rule, measured.before, customer),
    ...(earlier ? { earlier } : {}),
  };
}

/** Never on stale or incomplete data (domain.md §7). */
export function gateOfMeasure(measured: Measured, today: Day): 'stale' | 'coverage' | undefined {
  if (daysBetween(measured.now.day, today) > SOURCES[measured.source].lagDays) return 'stale';
  return measured.coverage < POLICY.coverage ? 'coverage' : undefined;
}

function gateOfCustomer(
  rule: Rule,
  measured: Measured,
  since: Day | undefined,
  sum: CustomerSum,
): Gate | undefined {
  const before = measured.before?.sums.get(sum.customer);
  if (before && sum.rows < before.rows * POLICY.rowCoverage) return 'incomplete';
  if (sum.seats < rule.minimumSeats) return 'seats';
  return isNew(measured, since) ? 'grace' : undefined;
}

/** What was there when our records began is not new, however young the records are. */
function isNew(measured: Measured, firstSeen: Day | undefined): boolean {
  if (firstSeen === undefined) return false;
  if (daysBetween(measured.since, firstSeen) <= SOURCES[measured.source].spreadDays) return false;
  return daysBetween(firstSeen, measured.now.day) < POLICY.graceDays;
}

function wasBeyond(rule: Rule, snapshot: Snapshot | undefined, customer: CustomerId): boolean {
  const sum = snapshot?.sums.get(customer);
  const value = sum && metricValue(rule.metric, sum);
  if (!snapshot || value === undefined || value === null) return false;
  const level = levelOf(rule, value, earlierOf(rule, snapshot, customer)?.value);
  return level !== undefined && isBeyond(rule, level);
}

function earlierOf(rule: Rule, snapshot: Snapshot, customer: CustomerId): Base | undefined {
  const sum = snapshot.earlier?.sums.get(customer);
  const value = sum && metricValue(rule.metric, sum);
  if (!snapshot.earlier || value === undefined || value === null) return undefined;
  return { value, day: snapshot.earlier.day };
}

/**
 * Whether a fall is more than a few people's holiday: two proportions apart by 1.96 standard errors (ours). Shares
 * above 1 count as 1.
 */
export function isSignificant(snapshot: Snapshot, customer: CustomerId): boolean {
  const after = snapshot.sums.get(customer);
  const before = snapshot.earlier?.sums.get(customer);
  if (!after?.denominator || !before?.denominator) return false;
  const p = Math.min(1, after.numerator / after.denominator);
  const q = Math.min(1, before.numerator / before.denominator);
  const pooled = (p * after.denominator + q * before.denominator) / (after.denominator + before.denominator);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / after.denominator + 1 / before.denominator));
  // from 110 % to 100 % both count as 1: no error to measure by, and the points stand for themselves
  return error === 0 ? true : Math.abs(p - q) / error >= 1.96;
}
