import { sameProduct } from '../catalog/products.ts';
import { workloadsOf } from '../catalog/skus.ts';
import type { FactWindow } from '../catalog/sources.ts';
import type { Workload } from '../catalog/workloads.ts';
import type {
  Dataset,
  Holding,
  ProductId,
  SubscriptionFact,
  TransferFact,
  UserActivityFact,
  UserLicenceFact,
} from '../facts.ts';
import type { CustomerId } from '../question.ts';
import type { Day } from '../time.ts';
import { windowStart } from './days.ts';

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
  readonly licences: readonly UserLicenceFact[];
  readonly holdings: readonly Holding[];
}

/** Whether a data set speaks of the row's whole window. */
export function covers(row: UsageRow, facts: EvidenceFacts, dataset: Dataset): boolean {
  const start = windowStart(row.day, row.window);
  return facts.holdings.some(
    (held) =>
      held.customer === row.customer && held.dataset === dataset && held.from <= start && held.to >= row.day,
  );
}

export function isOfRow(row: UsageRow, product: ProductId): boolean {
  if (row.product !== '') return sameProduct(product, row.product);
  return workloadsOf(product)?.includes(row.workload) ?? true;
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
  return people.length > 0 && people.every((person) => person.asOf >= row.day);
}

/** Whether a person's last activity lies inside the row's window. */
export function activeInside(row: UsageRow, person: UserActivityFact | undefined): boolean {
  const last = person?.lastActivity;
  return last !== undefined && last >= windowStart(row.day, row.window) && last <= row.day;
}
