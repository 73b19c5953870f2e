import type { FactWindow } from '../catalog/sources.ts';
import type { Workload } from '../catalog/workloads.ts';
import type {
  Dataset,
  Holding,
  ProductId,
  SubscriptionFact,
  TransferFact,
  UserActivityFact,
} from '../facts.ts';
import type { CustomerId } from '../question.ts';
import type { Day } from '../time.ts';
import { daysBetween, plusDays, windowStart } from './days.ts';
import { sameProduct, workloadsOf } from './plans.ts';

/** A usage row as the decomposition sees it (domain.md §4): counts of users and of entitlements. */
export interface UsageRow {
  readonly customer: CustomerId;
  /** '' where the source has no products */
  readonly product: ProductId;
  readonly workload: Workload;
  readonly day: Day;
  readonly window: FactWindow;
  readonly active: number;
  readonly qualified: number;
}

/** Everything held that may explain rows of one customer. */
export interface EvidenceFacts {
  readonly subscriptions: readonly SubscriptionFact[];
  readonly transfers: readonly TransferFact[];
  readonly activity: readonly UserActivityFact[];
  readonly holdings: readonly Holding[];
}

/** Days after its end in which an expired subscription still works (Microsoft: 30 days of grace). */
const GRACE_DAYS = 30;
/** A count of active users stands for a row's window when both end within this many days, as rows of one figure may. */
const SAME_WINDOW_DAYS = 6;

/** Whether a data set speaks of the row's whole window. */
export function covers(row: UsageRow, facts: EvidenceFacts, dataset: Dataset): boolean {
  const start = windowStart(row.day, row.window);
  return facts.holdings.some(
    (held) =>
      held.customer === row.customer && held.dataset === dataset && held.from <= start && held.to >= row.day,
  );
}

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

function isOfRow(row: UsageRow, product: ProductId): boolean {
  if (row.product !== '') return sameProduct(product, row.product);
  return workloadsOf(product)?.includes(row.workload) ?? true;
}

function isLapsed(one: SubscriptionFact): boolean {
  return one.status === 'in_grace_period' || one.status === 'disabled' || one.status === 'deprovisioned';
}

/** Its seats are among the entitlements: active, paid, begun. */
function counts(one: SubscriptionFact, row: UsageRow): boolean {
  return one.status === 'active' && !one.trial && (one.start ?? row.day) <= row.day;
}

/** Whether some day of the row's window lies between the subscription's start and the last day its users could work. */
function usableInside(row: UsageRow, one: SubscriptionFact): boolean {
  const opening = windowStart(row.day, row.window);
  const first = one.start !== undefined && one.start > opening ? one.start : opening;
  const last = lastUsable(one) ?? row.day;
  return first <= row.day && first <= last;
}

/** Undefined: it still works, or nothing says when it stopped. */
function lastUsable(one: SubscriptionFact): Day | undefined {
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

/** Licences of the row's product that moved inside its window; those of an unnamed product may be of it. */
export function transfersOf(row: UsageRow, facts: EvidenceFacts): readonly TransferFact[] {
  const start = windowStart(row.day, row.window);
  return facts.transfers
    .filter(
      (one) =>
        one.customer === row.customer &&
        one.day >= start &&
        one.day <= row.day &&
        (one.product === '' || isOfRow(row, one.product)),
    )
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** What the newest user report says of each person in the row's workload. */
export function peopleOf(row: UsageRow, facts: EvidenceFacts): ReadonlyMap<string, UserActivityFact> {
  const people = new Map<string, UserActivityFact>();
  for (const one of facts.activity) {
    if (one.customer !== row.customer || one.workload !== row.workload) continue;
    const held = people.get(one.user);
    if (held === undefined || one.asOf > held.asOf) people.set(one.user, one);
  }
  return people;
}

/**
 * Whether every user of the row's workload was seen: the report is held for the window, was made when the window was
 * over, and has this workload at all (Graph's has no Microsoft 365 Apps and no Dynamics).
 */
export function seesEveryUser(row: UsageRow, facts: EvidenceFacts): boolean {
  if (!covers(row, facts, 'user_detail')) return false;
  const people = [...peopleOf(row, facts).values()];
  return people.every((person) => person.asOf >= row.day) && (people.length > 0 || row.active === 0);
}

/** Whether a person's last activity lies inside the row's window. */
export function activeInside(row: UsageRow, person: UserActivityFact | undefined): boolean {
  const last = person?.lastActivity;
  return last !== undefined && last >= windowStart(row.day, row.window) && last <= row.day;
}
