import type { CauseShare, Evidence } from '../answer.ts';
import type { SubscriptionFact } from '../facts.ts';
import type { InflationCause } from '../question.ts';
import { missing, share } from './cause-share.ts';
import { covers, type EvidenceFacts, type UsageRow } from './evidence.ts';
import { turnoverOf, yammerOf } from './people-causes.ts';
import { sameProduct } from './plans.ts';
import { knownActive, lapsedOf, trialsOf } from './subscriptions.ts';

/** The four causes, in the order they are weighed and, where they account for the same, shown. */
export const CAUSES: readonly InflationCause[] = ['turnover', 'lapsed_subscription', 'trial', 'yammer'];

/** The four causes of one row, in the order of CAUSES. `rows`: the customer's other rows of that date. */
export function causesOf(
  row: UsageRow,
  facts: EvidenceFacts,
  rows: readonly UsageRow[],
): readonly CauseShare[] {
  const turnover = turnoverOf(row, facts);
  const lapsed = subscribed(row, facts, 'lapsed_subscription', lapsedOf(row, facts), rows);
  const trial = subscribed(row, facts, 'trial', trialsOf(row, facts, rows), rows);
  // no row holds more users of causes than it holds active users
  let left = row.active;
  const within = (one: CauseShare): CauseShare => {
    const low = Math.min(one.low, left);
    left -= low;
    return share(one.cause, { ...one, low });
  };
  const others = [turnover, lapsed, trial].map(within);
  return [...others, within(yammerOf(row, facts, others))];
}

/** Trials and lapsed subscriptions: their known active users, else at most their quantity. */
function subscribed(
  row: UsageRow,
  facts: EvidenceFacts,
  cause: 'lapsed_subscription' | 'trial',
  found: readonly SubscriptionFact[],
  rows: readonly UsageRow[],
): CauseShare {
  const complete = covers(row, facts, 'directory_subscriptions');
  let low = 0;
  let upTo = 0;
  const evidence: Evidence[] = [];
  for (const one of found) {
    const known = knownActive(row, one);
    upTo += known ?? one.quantity;
    if (known !== undefined && surelyHere(row, one, rows)) low += known;
    evidence.push(subscriptionEvidence(one, known));
  }
  if (upTo === 0 && !complete) {
    evidence.push(...missing(row, facts, ['own_subscriptions', 'directory_subscriptions']));
  }
  return share(cause, { low, upTo, complete, evidence });
}

/** A trial of another product may count in any row of the workload; it is shown only where there is no second one. */
function surelyHere(row: UsageRow, one: SubscriptionFact, rows: readonly UsageRow[]): boolean {
  if (sameProduct(one.product, row.product)) return true;
  return rows.every((other) => other.workload !== row.workload || other.product === row.product);
}

function subscriptionEvidence(one: SubscriptionFact, known: number | undefined): Evidence {
  // the day it began is not the day it lapsed
  const from = one.statusSince ?? (one.status === 'active' ? one.start : undefined);
  return {
    kind: 'subscription',
    id: one.id,
    label: one.offer,
    status: one.status,
    quantity: one.quantity,
    ...(known === undefined ? {} : { activeUsers: known }),
    ...(from === undefined ? {} : { from }),
    ...(one.end === undefined ? {} : { to: one.end }),
  };
}
