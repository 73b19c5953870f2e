import { essence, sameProduct } from '../catalog/products.ts';
import { licenceOf } from '../catalog/skus.ts';
import type { ProductId, SubscriptionFact } from '../facts.ts';
import { missing, share } from './cause-share.ts';
import type { CauseShare, Evidence } from './decomposition.ts';
import { covers, type EvidenceFacts, type UsageRow } from './evidence.ts';
import { knownActive, lapsedOf, subscriptionsOf, trialsOf } from './subscriptions.ts';
import { trialUsersOf } from './trial-users.ts';

/** Lapsed subscriptions: their known active users, else at most their quantity. */
export function lapsedShare(row: UsageRow, facts: EvidenceFacts): CauseShare {
  const found = lapsedOf(row, facts);
  const { shown, most } = countOf(row, found);
  return subscribed(row, facts, 'lapsed_subscription', { low: shown, upTo: most, found, people: 0 });
}

/**
 * Trials: their known active users, else at most their quantity. Where a report tells what people hold, whoever is active on a trial
 * alone is known too; a person on several trials counts once.
 */
export function trialShare(row: UsageRow, facts: EvidenceFacts, rows: readonly UsageRow[]): CauseShare {
  const found = trialsOf(row, facts, rows);
  const seen = new Set<string>();
  let [low, upTo] = [0, 0];
  for (const group of Map.groupBy(found, (one) => essence(one.product)).values()) {
    const { product } = group[0]!;
    const { shown, most } = countOf(row, group);
    const users = trialUsersOf(row, facts, product);
    const surely = surelyHere(row, product, rows);
    const people = surely ? [...users.shown].filter((user) => !seen.has(user)) : [];
    for (const user of people) seen.add(user);
    const least = Math.min(Math.max(shown, people.length), most);
    low += surely ? least : 0;
    upTo += Math.max(least, Math.min(most, users.atMost));
  }
  return subscribed(row, facts, 'trial', { low, upTo, found, people: seen.size });
}

/** Users of some subscriptions: those a source counts, and the most there can be. */
function countOf(row: UsageRow, found: readonly SubscriptionFact[]) {
  const sum = (of: (one: SubscriptionFact) => number) => found.reduce((all, one) => all + of(one), 0);
  return {
    shown: sum((one) => knownActive(row, one) ?? 0),
    most: sum((one) => knownActive(row, one) ?? one.quantity),
  };
}

interface Found {
  readonly low: number;
  readonly upTo: number;
  readonly found: readonly SubscriptionFact[];
  /** people shown by what they hold */
  readonly people: number;
}

function subscribed(
  row: UsageRow,
  facts: EvidenceFacts,
  cause: 'lapsed_subscription' | 'trial',
  { low, upTo, found, people }: Found,
): CauseShare {
  // an unknown SKU may be of the row's product: then nothing is bounded or ruled out
  const known = subscriptionsOf(row, facts).every(({ product }) => licenceOf({ name: product }).known);
  const complete = covers(row, facts, 'directory_subscriptions') && known;
  const evidence: Evidence[] = found.map((one) => subscriptionEvidence(one, knownActive(row, one)));
  if (people > 0) evidence.push({ kind: 'trial_user', quantity: people });
  if (upTo === 0 && !complete)
    evidence.push(...missing(row, facts, ['own_subscriptions', 'directory_subscriptions']));
  return share(cause, { low, upTo, complete, evidence });
}

/** A trial of another product may count in any row of the workload; it is shown only where there is no second one. */
function surelyHere(row: UsageRow, product: ProductId, rows: readonly UsageRow[]): boolean {
  if (sameProduct(product, row.product)) return true;
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
