import type { AskedProduct } from '../catalog/asked-products.ts';
import { isAskedProduct } from '../catalog/held-products.ts';
import { SOURCE_IDS, SOURCES } from '../catalog/sources.ts';
import type { Missing, Scope } from '../figure.ts';
import type { CustomerId } from '../question.ts';
import { factsOf, rowsAt, type Sight, type View } from './measure.ts';
import type { Aspect } from './scope.ts';
import { totalsOf } from './totals.ts';

/** A scope of a product asked about, with the products counted for it: a short name may stand for several. */
export function counting(scope: Scope, products: readonly string[] | undefined): Scope {
  const { product } = scope;
  if (product === undefined || products === undefined) return scope;
  const own = products.filter((id) => isAskedProduct(product as AskedProduct, id));
  return { ...scope, products: [...new Set(own)].sort() };
}

/**
 * Why there is no figure of the product asked about: the rows of the whole name others, or none at all. Undefined where no product
 * was asked about, or nothing else is held either.
 */
export async function missingProduct(
  view: View,
  aspect: Aspect,
  sights: readonly Sight[],
  customer?: CustomerId,
): Promise<Missing | undefined> {
  if (aspect.product === undefined) return undefined;
  const seats = new Map<string, number>();
  for (const sight of sights) {
    const whole = { ...sight, slice: {} };
    const rows =
      customer === undefined
        ? await totalsOf(view, whole, sight.day)
        : await rowsAt(view, whole, customer, sight.day);
    for (const { product, denominator } of rows)
      seats.set(product, Math.max(seats.get(product) ?? 0, denominator));
  }
  if (seats.size === 0) return undefined;
  const held = [...seats].filter(([id]) => id !== '').sort((a, b) => b[1] - a[1]);
  if (held.length > 0) return { reason: 'product_not_held', held: held.map(([id]) => id) };
  const facts = factsOf(sights[0]!.metric);
  return {
    reason: 'not_by_product',
    sources: SOURCE_IDS.filter((source) => {
      const { facts: has, ...more } = SOURCES[source];
      return (has as readonly string[]).includes(facts) && !('productless' in more);
    }),
  };
}
