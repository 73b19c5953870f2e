import type { SubscriptionFact } from '../../../facts.ts';
import type { CustomerRef, Fact } from '../../../store/loader.ts';
import { productOf } from '../../products.ts';
import { isCovered, productOfSku } from '../../skus.ts';
import { customerOfLinks, customerOfWrapper } from '../customers-of.ts';
import { createProducts, defined, endOf, listingHeld, soundsLikeTrial, statusOf } from '../facts-of.ts';
import { has, isObject, type JsonObject, property, textOfProperty } from '../json.ts';
import { type FileContext, type JsonKind, type RowOutcome, table } from '../kind.ts';
import { Refusal } from '../refusal.ts';
import { dayOf, guid, nameOf, readCount, tooLong } from '../values.ts';

/** The customer all rows of a file belong to, or a Refusal that says how to name it. */
export function theCustomer(context: FileContext, row?: JsonObject): CustomerRef {
  const { envelope } = context;
  const found =
    (row && (customerOfLinks(row) ?? customerOfWrapper(row))) ||
    (envelope && (customerOfLinks(envelope) ?? customerOfWrapper(envelope))) ||
    context.customer;
  if (found) return found;
  throw new Refusal(
    'whose it is cannot be told: put the customer’s Microsoft ID (tenant id) or primary domain into the file’s name',
  );
}

const NOT_COVERED = 'not Office 365, Microsoft 365 or Dynamics 365';

/** `GET /v1/customers/{id}/subscriptions` and one subscription by its id. */
export const subscriptions: JsonKind = {
  kind: 'subscriptions',
  matches: (row) =>
    has(row, 'id', 'status', 'quantity') &&
    (has(row, 'friendlyName') || has(row, 'offerName') || has(row, 'offerId')),
  open: (context) => {
    const products = createProducts();
    const listed = new Map<string, CustomerRef>();
    const whole = context.envelope !== null && has(context.envelope, 'totalCount');
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
  const product = productOf(offer);
  if (!isCovered(product.id)) return { skip: NOT_COVERED };
  const id = textOfProperty(row, 'id').trim().toLowerCase();
  if (!id || id.length > 100) return { reject: 'id is empty or endless' };
  const quantity = readCount(textOfProperty(row, 'quantity'), 'quantity');
  if ('reason' in quantity) return { reject: quantity.reason };
  const status = statusOf(textOfProperty(row, 'status'));
  const end = endOf(dayOf(textOfProperty(row, 'commitmentEndDate', 'commitmentEndDateTime')));
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
    ...defined({ start: dayOf(textOfProperty(row, 'effectiveStartDate')), end, statusSince: since }),
    asOf: context.asOf,
  } as const;
  return { fact };
}

/** The portal's export of a customer's subscriptions. It names no customer. */
export const portalSubscriptions = table({
  kind: 'portal_subscriptions',
  columns: {
    id: ['Subscription ID', 'SubscriptionId'],
    offer: ['Subscription', 'Subscription name'],
    quantity: ['Quantity', 'Licenses'],
    status: ['Status'],
    reseller: ['Reseller'],
  },
  needs: [['id'], ['offer'], ['quantity'], ['status']],
  open: (context) => {
    const products = createProducts();
    let rows = 0;
    return {
      row: (cell): RowOutcome => {
        const customer = theCustomer(context);
        rows += 1;
        const offer = nameOf(cell('offer'));
        if (!offer || tooLong(offer)) return { reject: 'Subscription is empty or endless' };
        const product = productOf(offer);
        if (!isCovered(product.id)) return { skip: NOT_COVERED };
        const quantity = readCount(cell('quantity'), 'Quantity');
        if ('reason' in quantity) return { reject: quantity.reason };
        const id = cell('id').trim().toLowerCase();
        if (!id || id.length > 100) return { reject: 'Subscription ID is empty or endless' };
        const fact = {
          id,
          customer,
          product: product.id,
          offer,
          view: 'own',
          quantity: quantity.value,
          status: statusOf(cell('status')),
          trial: soundsLikeTrial(offer),
          asOf: context.asOf,
        } as const;
        return [...products(product), { kind: 'subscription', fact }];
      },
      end: () => (rows > 0 ? [listingHeld(theCustomer(context), 'own_subscriptions', context.asOf)] : []),
    };
  },
});

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
        const product = productOfSku(textOfProperty(row, 'skuId'), part);
        const quantity = readCount(textOfProperty(row, 'totalLicenses'), 'totalLicenses');
        if ('reason' in quantity) return { reject: quantity.reason };
        const id = (textOfProperty(row, 'commerceSubscriptionId') || textOfProperty(row, 'id')).toLowerCase();
        if (!id || id.length > 100) return { reject: 'neither commerceSubscriptionId nor id' };
        const fact = {
          id,
          customer,
          product: product.id,
          offer: product.name,
          view: 'tenant',
          quantity: quantity.value,
          status: statusOf(textOfProperty(row, 'status')),
          trial: property(row, 'isTrial') === true,
          ...defined({ start: dayOf(textOfProperty(row, 'createdDateTime')) }),
          asOf: context.asOf,
        } as const;
        return [...products(product), { kind: 'subscription', fact }];
      },
      end: (): Fact[] => [listingHeld(theCustomer(context), 'directory_subscriptions', context.asOf)],
    };
  },
};

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
        const counts = { assigned: assigned.value, sold: sold.value };
        const fact = {
          customer,
          product: product.id,
          day: context.asOf,
          source: 'subscribed_skus',
          ...counts,
        } as const;
        return [...products(product), { kind: 'deployment', fact }];
      },
    };
  },
};

/** `GET /partner/v1/analytics/subscriptions`: the one listing with trial dates. */
export const subscriptionAnalytics: JsonKind = {
  kind: 'subscription_analytics',
  matches: (row) => has(row, 'customerTenantId', 'licenseCount', 'subscriptionType'),
  open: (context) => {
    const products = createProducts();
    const listed = new Map<string, CustomerRef>();
    return {
      row: (row): RowOutcome => {
        const tenantId = guid(textOfProperty(row, 'customerTenantId'));
        if (!tenantId) return { reject: 'customerTenantId is not a tenant id' };
        const name = nameOf(textOfProperty(row, 'customerName'));
        const customer = { tenantId, ...(name && !tooLong(name) ? { name } : {}) };
        listed.set(tenantId, customer);
        const offer = nameOf(textOfProperty(row, 'productName', 'friendlyName'));
        if (!offer || tooLong(offer)) return { reject: 'productName is empty or endless' };
        const product = productOf(offer);
        if (!isCovered(product.id)) return { skip: NOT_COVERED };
        const quantity = readCount(textOfProperty(row, 'licenseCount'), 'licenseCount');
        if ('reason' in quantity) return { reject: quantity.reason };
        const id = textOfProperty(row, 'id').trim().toLowerCase();
        if (!id || id.length > 100) return { reject: 'id is empty or endless' };
        const facts = {
          id,
          customer,
          product: product.id,
          offer,
          quantity: quantity.value,
          asOf: context.asOf,
        };
        return [
          ...products(product),
          { kind: 'subscription', fact: { ...facts, view: 'own', ...datesOf(row, offer) } },
        ];
      },
      end: () => [...listed.values()].map((one) => listingHeld(one, 'own_subscriptions', context.asOf)),
    };
  },
};

function datesOf(
  row: JsonObject,
  offer: string,
): Pick<SubscriptionFact, 'status' | 'trial' | 'start' | 'end' | 'statusSince'> {
  const day = (name: string): string | undefined => endOf(dayOf(textOfProperty(row, name)));
  const status = statusOf(textOfProperty(row, 'status'));
  const converted = day('trialToPaidConversionDate') !== undefined;
  const trial = !converted && (day('trialStartDate') !== undefined || soundsLikeTrial(offer));
  const start = (trial ? day('trialStartDate') : undefined) ?? day('effectiveStartDate');
  const end = (trial ? day('trialEndDate') : undefined) ?? day('commitmentEndDate');
  const statusSince = status === 'deprovisioned' ? day('deprovisionedDate') : undefined;
  return { status, trial, ...defined({ start, end, statusSince }) };
}
