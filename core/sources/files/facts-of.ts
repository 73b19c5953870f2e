import type { Apart } from '../../catalog/apart.ts';
import type { Licence } from '../../catalog/skus.ts';
import { plusDays } from '../../days.ts';
import type { Dataset, Product, SubscriptionStatus } from '../../facts.ts';
import type { CustomerRef, Fact } from '../../store/loader.ts';
import type { Day } from '../../time.ts';
import type { FileContext } from './kind.ts';

/** Says a product the first time it comes up in a file. */
export function createProducts(): (product: Product) => readonly Fact[] {
  const said = new Set<string>();
  return (product) => {
    if (said.has(product.id)) return [];
    said.add(product.id);
    return [{ kind: 'product', product }];
  };
}

/** A subscription that ended is still listed for a while: 30 days in grace, then 90 disabled (Microsoft, subscription lifecycle). */
const LISTED_DAYS = 90;

/** That a listing is held for a customer. It also speaks of the past, because what ended is still on it. */
export const listingHeld = (customer: CustomerRef, dataset: Dataset, asOf: Day): Fact => ({
  kind: 'holding',
  fact: { customer, dataset, from: plusDays(asOf, -LISTED_DAYS), to: asOf },
});

/**
 * A subscription's state in the words of the partner's metrics page, from those of Partner Center's REST API, subscription analytics, Insights,
 * the portal and Graph. A churned subscription of Insights was suspended or deprovisioned: lapsed in either case.
 */
const STATUSES: ReadonlyMap<string, SubscriptionStatus> = new Map(
  Object.entries({
    active: 'active',
    open: 'active',
    renewed: 'active',
    enabled: 'active',
    expired: 'in_grace_period',
    ingraceperiod: 'in_grace_period',
    warning: 'in_grace_period',
    suspended: 'disabled',
    disabled: 'disabled',
    lockedout: 'disabled',
    deleted: 'deprovisioned',
    cancelled: 'deprovisioned',
    canceled: 'deprovisioned',
    deprovisioned: 'deprovisioned',
    churned: 'deprovisioned',
    closed: 'deprovisioned',
    アクティブ: 'active',
    有効: 'active',
    猶予期間: 'in_grace_period',
    猶予期間中: 'in_grace_period',
    期限切れ: 'in_grace_period',
    一時停止: 'disabled',
    停止: 'disabled',
    中断: 'disabled',
    無効: 'disabled',
    削除済み: 'deprovisioned',
    取り消し済み: 'deprovisioned',
    キャンセル済み: 'deprovisioned',
    プロビジョニング解除済み: 'deprovisioned',
  } as const),
);

export const statusOf = (text: string): SubscriptionStatus =>
  STATUSES.get(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}]/gu, ''),
  ) ?? 'other';

/** The day a term ends; subscriptions without end are dated to the year 9999. */
export const endOf = (day: Day | undefined): Day | undefined => (day && day < '9000' ? day : undefined);

/** Only what is defined, for optional parts of facts. */
export const defined = <T extends object>(parts: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

/** Why a product of another kind is left out. */
export const NOT_COVERED = 'not Office 365, Microsoft 365 or Dynamics 365';
const APART: Readonly<Record<Apart, string>> = {
  free: 'free: its seats are not sold',
  viral: 'taken by users themselves: its seats are not sold',
  resource_account: 'of resource accounts: its seats are not of people',
  device: 'of rooms, devices or robots: its seats are not of people',
  capacity: 'capacity: it has no seats',
};

/** Why a licence is no seat sold to a person; undefined where it is one. */
export const whyApart = ({ apart }: Licence): string | undefined => apart && APART[apart];

/** Why a licence of a listing does not count; undefined where it does. */
export const whyLeftOut = (licence: Licence): string | undefined =>
  licence.service === null ? NOT_COVERED : whyApart(licence);

/** Says once of each product nothing knows that it is taken by its name. */
export function noteUnknown({ known, product }: Licence, context: FileContext): void {
  if (!known) context.note(`unknown product, counted by its name: ${product.name}`);
}
