import { licenceOf } from '../../../catalog/skus.ts';
import { has, isObject, property, textOfProperty } from '../json.ts';
import type { JsonKind, RowOutcome } from '../kind.ts';
import { plansOf, seatsOf } from '../seats.ts';
import { theCustomer } from '../the-customer.ts';
import { nameOf, tooLong } from '../values.ts';

/** `GET /v1/customers/{id}/subscribedskus`: licences assigned and sold, now. Also lists free and uncovered SKUs. */
export const subscribedSkus: JsonKind = {
  kind: 'subscribed_skus',
  matches: (row) => has(row, 'consumedUnits', 'totalUnits', 'productSku'),
  open: (context) => {
    const seats = seatsOf(context, 'subscribed_skus');
    return {
      row: (row): RowOutcome => {
        const customer = theCustomer(context, row);
        const product = property(row, 'productSku');
        const sku = isObject(product) ? product : {};
        const name = nameOf(textOfProperty(sku, 'name'));
        if (!name || tooLong(name)) return { reject: 'productSku.name is empty or endless' };
        const skuId = textOfProperty(sku, 'id').trim().toLowerCase();
        return seats({
          customer,
          licence: licenceOf({
            name,
            id: skuId,
            part: textOfProperty(sku, 'skuPartNumber'),
            plans: plansOf(row),
          }),
          row: { productName: name, ...(skuId ? { skuId } : {}) },
          assigned: [textOfProperty(row, 'consumedUnits'), 'consumedUnits'],
          sold: [[textOfProperty(row, 'totalUnits'), 'totalUnits']],
        });
      },
    };
  },
};
