import { sameProduct } from '../catalog/products.ts';
import { workloadsOf } from '../catalog/skus.ts';
import type { ProductId, SubscriptionFact } from '../facts.ts';
import type { Day } from '../time.ts';
import { daysBetween, plusDays, windowStart } from './days.ts';
import { type EvidenceFacts, isOfRow, type UsageRow } from './evidence.ts';

/** Days after its end in which an expired subscription still works (Microsoft: 30 days of grace). */
const GRACE_DAYS = 30;

/** A count of active users stands for a row's window when both end within this many days, as rows of one figure may. */
export const SAME_WINDOW_DAYS = 6;

/**
 * Every subscription of the customer once. The partner's list and the directory may both tell of one: where the ids are
 * the same the newer is taken, of one day the directory's, with what only the other knows.
 */
export function subscriptionsOf(row: UsageRow, facts: EvidenceFacts): readonly SubscriptionFact[] {
  const byId = new Map<string, SubscriptionFact>();
  for (const one of facts.subscriptions) {
    if (one.customer !== row.customer) continue;
    const held = byId.get(one.id);
    byId.set(one.id, held === undefined ? one : joined(held, one));
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function joined(a: SubscriptionFact, b: SubscriptionFact): SubscriptionFact {
  const newer = a.asOf === b.asOf ? a.view === 'tenant' : a.asOf > b.asOf;
  const [first, second] = newer ? [a, b] : [b, a];
  const since = first.statusSince ?? (first.status === second.status ? second.statusSince : undefined);
  const start = first.start ?? second.start;
  const end = first.end ?? second.end;
  return {
    ...first,
    // the directory knows products, our own list the name it was sold by
    offer: first.view === 'own' || second.view !== 'own' ? first.offer : second.offer,
    trial: first.trial || second.trial,
    ...(since === undefined ? {} : { statusSince: since }),
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    ...(first.activeUsers === undefined && second.activeUsers !== undefined
      ? { activeUsers: second.activeUsers, asOf: second.asOf }
      : {}),
  };
}

/**
 * Trials whose users may count in this row: of the row's own product; and of another product that gives the workload,
 * unless that product has a row of its own there, where its users are counted. Overlapping the window.
 */
export function trialsOf(
  row: UsageRow,
  facts: EvidenceFacts,
  rows: readonly UsageRow[],
): readonly SubscriptionFact[] {
  return subscriptionsOf(row, facts).filter(
    (one) => one.trial && mayCountIn(row, one.product, rows) && usableInside(row, one),
  );
}

/** Whether users of a product may be counted in this row. */
function mayCountIn(row: UsageRow, product: ProductId, rows: readonly UsageRow[]): boolean {
  if (sameProduct(product, row.product)) return true;
  const given = workloadsOf(product);
  if (given !== undefined && !given.includes(row.workload)) return false;
  return !rows.some(
    (other) =>
      other.customer === row.customer &&
      other.workload === row.workload &&
      other.product !== '' &&
      sameProduct(product, other.product),
  );
}

/**
 * Lapsed subscriptions of the row's product whose users could be active inside the window, where another, active one
 * of the same product is there to be the one that counts. Trials are not among them.
 */
export function lapsedOf(row: UsageRow, facts: EvidenceFacts): readonly SubscriptionFact[] {
  const all = subscriptionsOf(row, facts);
  return all.filter(
    (one) =>
      !one.trial &&
      isLapsed(one) &&
      (one.statusSince ?? row.day) <= row.day &&
      isOfRow(row, one.product) &&
      usableInside(row, one) &&
      all.some((other) => counts(other, row) && sameProduct(other.product, one.product)),
  );
}

export function isLapsed(one: SubscriptionFact): boolean {
  return one.status === 'in_grace_period' || one.status === 'disabled' || one.status === 'deprovisioned';
}

/** Its seats are among the entitlements: active, paid, begun, not over. */
function counts(one: SubscriptionFact, row: UsageRow): boolean {
  const begun = (one.start ?? row.day) <= row.day;
  return one.status === 'active' && !one.trial && begun && (one.over === undefined || one.over > row.day);
}

/** Whether some day of the row's window lies between the subscription's start and the last day its users could work. */
export function usableInside(row: UsageRow, one: SubscriptionFact): boolean {
  const opening = windowStart(row.day, row.window);
  const first = one.start !== undefined && one.start > opening ? one.start : opening;
  const last = lastUsable(one) ?? one.over ?? row.day;
  return first <= row.day && first <= last;
}

/** Undefined: it still works, or nothing says when it stopped. A trial works no longer than its grace, whatever became of it later. */
function lastUsable(one: SubscriptionFact): Day | undefined {
  const last = lastOf(one);
  const grace = one.trial ? graceEnd(one) : undefined;
  return grace !== undefined && (last === undefined || grace < last) ? grace : last;
}

function lastOf(one: SubscriptionFact): Day | undefined {
  switch (one.status) {
    case 'disabled':
    case 'deprovisioned':
      return one.statusSince ?? graceEnd(one);
    case 'in_grace_period': {
      const end = graceEnd(one);
      return end === undefined || end < one.asOf ? undefined : end;
    }
    case 'active':
    case 'other':
      return one.trial ? one.end : undefined;
  }
}

function graceEnd(one: SubscriptionFact): Day | undefined {
  return one.end === undefined ? undefined : plusDays(one.end, GRACE_DAYS);
}

/** Users of a subscription known to be active in the row's window; undefined where no source says. */
export function knownActive(row: UsageRow, one: SubscriptionFact): number | undefined {
  if (one.activeUsers === undefined) return undefined;
  return Math.abs(daysBetween(one.asOf, row.day)) <= SAME_WINDOW_DAYS ? one.activeUsers : undefined;
}
