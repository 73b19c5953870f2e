import { licenceOf } from '../../../catalog/skus.ts';
import { createProducts, noteUnknown, whyLeftOut } from '../facts-of.ts';
import { has, isObject, type JsonObject, property, textOfProperty } from '../json.ts';
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
        const licence = licenceOf({
          name,
          id: textOfProperty(sku as JsonObject, 'id'),
          part: textOfProperty(sku as JsonObject, 'skuPartNumber'),
          plans: plansOf(row),
        });
        const apart = whyLeftOut(licence);
        if (apart) return { skip: apart };
        if (licence.trial) return { skip: 'a trial: its seats were not sold' };
        noteUnknown(licence, context);
        const { product } = licence;
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

/** The names of the service plans a row lists. */
function plansOf(row: JsonObject): readonly string[] {
  const plans = property(row, 'servicePlans');
  return Array.isArray(plans)
    ? plans.filter(isObject).map((one) => textOfProperty(one, 'serviceName', 'servicePlanName'))
    : [];
}
