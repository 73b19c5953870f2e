import type { Product, ProductId } from '../facts.ts';
import { type AskedProduct, standsFor } from './asked-products.ts';
import { nameNow } from './skus.ts';

/** The suites without Teams, sold since 2024 and in Europe before, are the same product; a trial is not. */
const VARIANT = /( eea)?( no teams)?( nce)?$/;

/** Whether a stored product is the one asked about, or one of those its short name stands for. */
export function isAskedProduct(asked: AskedProduct, product: ProductId): boolean {
  const name = nameNow(product)
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim();
  return standsFor(asked, name.replace(VARIANT, ''));
}

/** The products held that a question's product stands for. */
export const heldAs = (asked: AskedProduct, held: readonly Product[]): readonly Product[] =>
  held.filter(({ id }) => isAskedProduct(asked, id));
