import { licenceOf } from '../../../catalog/skus.ts';
import { has, isObject, property, textOfProperty } from '../json.ts';
import type { JsonKind, RowOutcome } from '../kind.ts';
import { plansOf, seatsOf } from '../seats.ts';
import { theCustomer } from '../the-customer.ts';
import { guid, nameOf, tooLong } from '../values.ts';

/** Graph `GET /subscribedSkus`: licences assigned and held in the tenant now, whoever sold them. `accountId` is the tenant. */
export const graphSkus: JsonKind = {
  kind: 'graph_skus',
  matches: (row) => has(row, 'skuPartNumber', 'consumedUnits', 'prepaidUnits'),
  open: (context) => {
    const seats = seatsOf(context, 'graph_skus');
    return {
      row: (row): RowOutcome => {
        const tenantId = guid(textOfProperty(row, 'accountId'));
        const customer = tenantId ? { tenantId } : theCustomer(context, row);
        const part = nameOf(textOfProperty(row, 'skuPartNumber'));
        const skuId = guid(textOfProperty(row, 'skuId'));
        if (tooLong(part) || (!part && !skuId)) return { reject: 'neither skuPartNumber nor skuId' };
        if (/^company$/i.test(textOfProperty(row, 'appliesTo')))
          return { skip: 'for the company as a whole: no seats of people' };
        const units = property(row, 'prepaidUnits');
        if (!isObject(units)) return { reject: 'prepaidUnits holds no units' };
        return seats({
          customer,
          licence: licenceOf({ part, plans: plansOf(row), ...(skuId ? { id: skuId } : {}) }),
          row: { productName: part, ...(skuId ? { skuId } : {}) },
          assigned: [textOfProperty(row, 'consumedUnits'), 'consumedUnits'],
          // in grace they can still be used, as in Partner Center's totalUnits
          sold: [
            [textOfProperty(units, 'enabled'), 'prepaidUnits.enabled'],
            [textOfProperty(units, 'warning') || '0', 'prepaidUnits.warning'],
          ],
        });
      },
    };
  },
};
