import type { SubscriptionFact } from '../facts.ts';
import type { Figure } from '../figure.ts';
import type { View } from '../figures/measure.ts';
import { sliceOf } from '../figures/scope.ts';

/**
 * Licences this partner sold itself, where that differs from what all partners and Microsoft sold together.
 * Counts own, paid, entitled subscriptions; nothing where none of ours is held, for then it is unknown.
 */
export async function ownSold(view: View, all: Figure): Promise<Figure | undefined> {
  const { customer, workload } = all.scope;
  if (customer === 'portfolio' || all.denominator === null) return undefined;
  const aspect = { notes: [], ...(workload ? { workload } : {}) };
  const slice = sliceOf('sold', aspect, view.products);
  const subscriptions = await view.portfolio.subscriptions({ customers: [customer], view: 'own' });
  if (subscriptions.length === 0) return undefined;
  const counted = subscriptions.filter(
    (each) => counts(each) && (slice.products?.includes(each.product) ?? true),
  );
  const sold = counted.reduce((sum, each) => sum + each.quantity, 0);
  if (sold === all.denominator) return undefined;
  return {
    metric: 'sold',
    value: sold,
    numerator: sold,
    denominator: sold,
    dataDate: counted.map((each) => each.asOf).sort()[0] ?? subscriptions[0]!.asOf,
    window: null,
    scope: all.scope,
    population: 'own',
    source: null,
  };
}

const counts = (subscription: SubscriptionFact): boolean =>
  subscription.status === 'active' && !subscription.trial && subscription.over === undefined;
