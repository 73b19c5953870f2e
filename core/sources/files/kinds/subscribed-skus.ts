import { productOf } from '../../products.ts';
import { isCovered } from '../../skus.ts';
import { createProducts, NOT_COVERED, soundsLikeTrial } from '../facts-of.ts';
import { has, isObject, property, textOfProperty } from '../json.ts';
import type { JsonKind, RowOutcome } from '../kind.ts';
import { theCustomer } from '../the-customer.ts';
import { nameOf, readCount, tooLong } from '../values.ts';

/** `GET /v1/customers/{id}/subscribedskus`: licences assigned and sold, now. Also lists free and uncovered SKUs. */
export const subscribedSkus: JsonKind = {
  kind: 'subscribed_skus',
  matches: (row) => has(row, 'consumedUnits', 'totalUnits', 'productSku'),
  open: (context) => {
    const products = createProducts();
    return {
      row: (row): RowOutcome => {
        const customer = theCustomer(context, row);
        const sku = property(row, 'productSku');
        const name = isObject(sku) ? nameOf(textOfProperty(sku, 'name')) : '';
        if (!name || tooLong(name)) return { reject: 'productSku.name is empty or endless' };
        const product = productOf(name);
        if (!isCovered(product.id)) return { skip: NOT_COVERED };
        if (soundsLikeTrial(name)) return { skip: 'a trial: its seats were not sold' };
        const assigned = readCount(textOfProperty(row, 'consumedUnits'), 'consumedUnits');
        if ('reason' in assigned) return { reject: assigned.reason };
        const sold = readCount(textOfProperty(row, 'totalUnits'), 'totalUnits');
        if ('reason' in sold) return { reject: sold.reason };
        const skuId = isObject(sku) ? textOfProperty(sku, 'id').trim().toLowerCase() : '';
        const counts = { assigned: assigned.value, sold: sold.value };
        const fact = {
          customer,
          product: product.id,
          day: context.asOf,
          source: 'subscribed_skus',
          row: { productName: name, ...(skuId ? { skuId } : {}) },
          ...counts,
        } as const;
        return [...products(product), { kind: 'deployment', fact }];
      },
    };
  },
};
