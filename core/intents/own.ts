import { sameProduct } from '../catalog/products.ts';
import { SOURCES } from '../catalog/sources.ts';
import { daysBetween } from '../days.ts';
import type { SubscriptionFact } from '../facts.ts';
import type { Figure } from '../figure.ts';
import type { MeasuredCustomer } from '../figures/customer.ts';
import type { FactRow, View } from '../figures/measure.ts';
import type { Note } from '../note.ts';

/** Licences this partner sold itself, beside those all partners and Microsoft sold of the same products. */
interface Own {
  readonly figure: Figure;
  readonly note: Extract<Note, { kind: 'own_differs' }>;
}

/**
 * What this partner sold itself, where that differs from what all sold (domain.md §4.8): product by product, those alone that both
 * sources have, of dates no further apart than the figures' source normally lags. Counts own, paid, entitled subscriptions; nothing
 * where none of ours is held, for then it is unknown.
 */
export async function ownSold(
  view: View,
  { figure, sight, rows }: MeasuredCustomer,
): Promise<Own | undefined> {
  const { customer } = figure.scope;
  if (!sight || customer === 'portfolio' || figure.denominator === null) return undefined;
  const { lagDays } = SOURCES[sight.held.source];
  const near = ({ asOf }: SubscriptionFact, { day }: FactRow) => Math.abs(daysBetween(asOf, day)) <= lagDays;
  const ours = (await view.portfolio.subscriptions({ customers: [customer], view: 'own' })).filter(counts);
  const isShared = (one: SubscriptionFact, row: FactRow) =>
    sameProduct(one.product, row.product) && near(one, row);
  const shared = ours.filter((one) => rows.some((row) => isShared(one, row)));
  if (shared.length === 0) return undefined;
  const sold = shared.reduce((sum, each) => sum + each.quantity, 0);
  const all = rows
    .filter((row) => shared.some((one) => isShared(one, row)))
    .reduce((sum, row) => sum + row.denominator, 0);
  if (sold === all) return undefined;
  return {
    figure: {
      metric: 'sold',
      value: sold,
      numerator: sold,
      denominator: sold,
      dataDate: shared.map((each) => each.asOf).sort()[0]!,
      window: null,
      scope: figure.scope,
      population: 'own',
      source: null,
    },
    note: { kind: 'own_differs', own: sold, all },
  };
}

const counts = ({ status, trial }: SubscriptionFact): boolean => status === 'active' && !trial;
