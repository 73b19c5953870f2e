import { sameProduct } from '../catalog/products.ts';
import { workloadsOf } from '../catalog/skus.ts';
import type { ProductId, SubscriptionFact, UserLicenceFact } from '../facts.ts';
import { daysBetween, windowStart } from './days.ts';
import {
  activeInside,
  covers,
  type EvidenceFacts,
  peopleOf,
  seesEveryUser,
  transfersOf,
  type UsageRow,
} from './evidence.ts';
import { SAME_WINDOW_DAYS, subscriptionsOf, usableInside } from './subscriptions.ts';

/** People known to be active in a row on a trial alone, and the most there can be; no bound where not everybody was seen. */
export interface TrialUsers {
  readonly shown: ReadonlySet<string>;
  readonly atMost: number;
}

/**
 * Who is active in the row on a trial of a product, by what each person holds (the report's assigned products). Shown is who holds
 * nothing else that may give the workload: whoever is entitled to it anyway adds nothing. Who gave a licence up inside the window belongs to
 * turnover.
 */
export function trialUsersOf(row: UsageRow, facts: EvidenceFacts, product: ProductId): TrialUsers {
  const held = heldBy(row, facts);
  const trialOnly = onlyTrials(row, facts);
  const former = new Set(transfersOf(row, facts).map((one) => one.from));
  const shown = new Set<string>();
  let possible = 0;
  for (const [user, person] of peopleOf(row, facts)) {
    const licences = held.get(user) ?? [];
    const onTrial = licences.some((one) => sameProduct(one.product, product));
    const surely = licences.some((one) => sameProduct(one.product, product) && trialOnly(one));
    const others = licences.filter((one) => mayGive(row, one) && !trialOnly(one));
    if (surely && others.length === 0 && person.licensed !== false && !former.has(user))
      if (activeInside(row, person)) shown.add(user);
    const known = person.licensed === true && licences.length > 0 && licences.every(isKnown);
    if ((onTrial || !known) && (person.lastActivity ?? '') >= windowStart(row.day, row.window)) possible += 1;
  }
  return { shown, atMost: seesEveryUser(row, facts) ? possible : Number.POSITIVE_INFINITY };
}

/** What each person held about when the window ended, by the newest report. */
function heldBy(row: UsageRow, facts: EvidenceFacts): ReadonlyMap<string, readonly UserLicenceFact[]> {
  const held = new Map<string, UserLicenceFact[]>();
  for (const one of facts.licences) {
    if (one.customer !== row.customer || Math.abs(daysBetween(one.asOf, row.day)) > SAME_WINDOW_DAYS)
      continue;
    const others = held.get(one.user);
    const newest = others?.[0]?.asOf ?? '';
    if (one.asOf > newest) held.set(one.user, [one]);
    else if (one.asOf === newest) others?.push(one);
  }
  return held;
}

/**
 * Whether a licence can only be one of a trial: it is named so, or the whole directory is seen and knows the product, while users
 * could work with it, as trials alone.
 */
function onlyTrials(row: UsageRow, facts: EvidenceFacts): (one: UserLicenceFact) => boolean {
  const seen = covers(row, facts, 'directory_subscriptions');
  const usable = subscriptionsOf(row, facts).filter((one) => usableInside(row, one));
  const of = ({ product }: UserLicenceFact) =>
    usable.filter((one: SubscriptionFact) => sameProduct(one.product, product));
  return (one) => one.trial || (seen && of(one).length > 0 && of(one).every(({ trial }) => trial));
}

const mayGive = (row: UsageRow, { product }: UserLicenceFact): boolean =>
  workloadsOf(product)?.includes(row.workload) ?? true;

const isKnown = ({ product }: UserLicenceFact): boolean => workloadsOf(product) !== undefined;
