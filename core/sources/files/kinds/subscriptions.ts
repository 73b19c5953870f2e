import { soundsLikeTrial } from '../../../catalog/apart.ts';
import { licenceOf, productOf } from '../../../catalog/skus.ts';
import type { SubscriptionFact } from '../../../facts.ts';
import type { CustomerRef } from '../../../store/loader.ts';
import {
  createProducts,
  defined,
  endOf,
  listingHeld,
  NOT_COVERED,
  noteUnknown,
  statusOf,
  whyLeftOut,
} from '../facts-of.ts';
import { has, isObject, type JsonObject, property, textOfProperty } from '../json.ts';
import type { FileContext, JsonKind, RowOutcome } from '../kind.ts';
import { theCustomer } from '../the-customer.ts';
import { nameOf, readCount, readOptionalDay, tooLong } from '../values.ts';

/** `GET /v1/customers/{id}/subscriptions` and one subscription by its id. */
export const subscriptions: JsonKind = {
  kind: 'subscriptions',
  matches: (row) =>
    has(row, 'id', 'status', 'quantity') &&
    (has(row, 'friendlyName') || has(row, 'offerName') || has(row, 'offerId')),
  open: (context) => {
    const products = createProducts();
    const listed = new Map<string, CustomerRef>();
    const { whole } = context;
    return {
      row: (row): RowOutcome => {
        const customer = theCustomer(context, row);
        listed.set(customer.tenantId ?? customer.domain ?? customer.name!, customer);
        const read = readSubscription(row, context);
        if (!('fact' in read)) return read;
        const fact = { ...read.fact, customer };
        return [...products(productOf(read.fact.offer)), { kind: 'subscription', fact }];
      },
      end: () => {
        const nobody = whole && listed.size === 0 ? [theCustomer(context)] : [];
        return whole
          ? [...listed.values(), ...nobody].map((one) => listingHeld(one, 'own_subscriptions', context.asOf))
          : [];
      },
    };
  },
};

function readSubscription(
  row: JsonObject,
  context: FileContext,
):
  | { readonly fact: Omit<SubscriptionFact, 'customer'> }
  | { readonly reject: string }
  | { readonly skip: string } {
  if (/usage/i.test(textOfProperty(row, 'unitType')))
    return { skip: 'paid by usage, not by licence (Azure)' };
  const productType = property(row, 'productType');
  if (isObject(productType) && /^software$/i.test(textOfProperty(productType, 'id')))
    return { skip: NOT_COVERED };
  const offer = nameOf(textOfProperty(row, 'offerName') || textOfProperty(row, 'friendlyName'));
  if (!offer || tooLong(offer)) return { reject: 'offerName is empty or endless' };
  const licence = licenceOf({ name: offer });
  const apart = whyLeftOut(licence);
  if (apart) return { skip: apart };
  noteUnknown(licence, context);
  const { product } = licence;
  const id = textOfProperty(row, 'id').trim().toLowerCase();
  if (!id || id.length > 100) return { reject: 'id is empty or endless' };
  const quantity = readCount(textOfProperty(row, 'quantity'), 'quantity');
  if ('reason' in quantity) return { reject: quantity.reason };
  const status = statusOf(textOfProperty(row, 'status'));
  const until = readOptionalDay(
    textOfProperty(row, 'commitmentEndDate', 'commitmentEndDateTime'),
    'commitmentEndDate',
  );
  if ('reason' in until) return { reject: until.reason };
  const start = readOptionalDay(textOfProperty(row, 'effectiveStartDate'), 'effectiveStartDate');
  if ('reason' in start) return { reject: start.reason };
  const end = endOf(until.value);
  // an expired subscription is in its 30 days of grace since its term ended
  const since = status === 'in_grace_period' && end && end <= context.asOf ? end : undefined;
  const fact = {
    id,
    product: product.id,
    offer,
    view: 'own',
    quantity: quantity.value,
    status,
    trial: property(row, 'isTrial') === true || soundsLikeTrial(offer),
    ...defined({ start: start.value, end, statusSince: since }),
    asOf: context.asOf,
  } as const;
  return { fact };
}
