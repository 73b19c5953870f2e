import type { SubscriptionFact } from '../../../facts.ts';
import type { CustomerRef } from '../../../store/loader.ts';
import { productOf } from '../../products.ts';
import { isCovered } from '../../skus.ts';
import {
  createProducts,
  defined,
  endOf,
  listingHeld,
  NOT_COVERED,
  soundsLikeTrial,
  statusOf,
} from '../facts-of.ts';
import { has, type JsonObject, textOfProperty } from '../json.ts';
import type { JsonKind, RowOutcome } from '../kind.ts';
import { dayOf, guid, nameOf, readCount, tooLong } from '../values.ts';

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
