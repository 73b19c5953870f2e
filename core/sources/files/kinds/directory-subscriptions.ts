import { licenceOf } from '../../../catalog/skus.ts';
import type { Fact } from '../../../store/loader.ts';
import { createProducts, defined, listingHeld, NOT_COVERED, statusOf } from '../facts-of.ts';
import { has, property, textOfProperty } from '../json.ts';
import type { JsonKind, RowOutcome } from '../kind.ts';
import { theCustomer } from '../the-customer.ts';
import { nameOf, readCount, readOptionalDay } from '../values.ts';

/** Graph `GET /directory/subscriptions`: every subscription of the customer's tenant, whoever sold it. */
export const directorySubscriptions: JsonKind = {
  kind: 'directory_subscriptions',
  matches: (row, envelope) =>
    has(row, 'skuPartNumber', 'totalLicenses') ||
    /directory\/subscriptions/.test(textOfProperty(envelope, '@odata.context')),
  open: (context) => {
    const products = createProducts();
    return {
      row: (row): RowOutcome => {
        const customer = theCustomer(context);
        const part = nameOf(textOfProperty(row, 'skuPartNumber'));
        const licence = licenceOf({ id: textOfProperty(row, 'skuId'), part });
        // one that nothing knows may be of any product, and is kept
        if (licence.known && licence.service === null) return { skip: NOT_COVERED };
        const { product } = licence;
        const quantity = readCount(textOfProperty(row, 'totalLicenses'), 'totalLicenses');
        if ('reason' in quantity) return { reject: quantity.reason };
        const id = (textOfProperty(row, 'commerceSubscriptionId') || textOfProperty(row, 'id')).toLowerCase();
        if (!id || id.length > 100) return { reject: 'neither commerceSubscriptionId nor id' };
        const start = readOptionalDay(textOfProperty(row, 'createdDateTime'), 'createdDateTime');
        if ('reason' in start) return { reject: start.reason };
        const fact = {
          id,
          customer,
          product: product.id,
          offer: product.name,
          view: 'tenant',
          quantity: quantity.value,
          status: statusOf(textOfProperty(row, 'status')),
          trial: property(row, 'isTrial') === true || licence.trial,
          ...defined({ start: start.value }),
          asOf: context.asOf,
        } as const;
        return [...products(product), { kind: 'subscription', fact }];
      },
      end: (): Fact[] => [listingHeld(theCustomer(context), 'directory_subscriptions', context.asOf)],
    };
  },
};
