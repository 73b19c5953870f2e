import { soundsLikeTrial } from '../../../catalog/apart.ts';
import { licenceOf } from '../../../catalog/skus.ts';
import type { SubscriptionFact } from '../../../facts.ts';
import type { CustomerRef } from '../../../store/loader.ts';
import type { Day } from '../../../time.ts';
import {
  createProducts,
  defined,
  endOf,
  listingHeld,
  noteUnknown,
  statusOf,
  whyLeftOut,
} from '../facts-of.ts';
import { has, type JsonObject, textOfProperty } from '../json.ts';
import type { JsonKind, RowOutcome } from '../kind.ts';
import { guid, nameOf, type Read, readCount, readOptionalDay, tooLong } from '../values.ts';

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
        const licence = licenceOf({ name: offer });
        const apart = whyLeftOut(licence);
        if (apart) return { skip: apart };
        noteUnknown(licence, context);
        const { product } = licence;
        const quantity = readCount(textOfProperty(row, 'licenseCount'), 'licenseCount');
        if ('reason' in quantity) return { reject: quantity.reason };
        const id = textOfProperty(row, 'id').trim().toLowerCase();
        if (!id || id.length > 100) return { reject: 'id is empty or endless' };
        const dates = datesOf(row, offer);
        if ('reason' in dates) return { reject: dates.reason };
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
          { kind: 'subscription', fact: { ...facts, view: 'own', ...dates.value } },
        ];
      },
      end: () => [...listed.values()].map((one) => listingHeld(one, 'own_subscriptions', context.asOf)),
    };
  },
};

const DATES = [
  'trialToPaidConversionDate',
  'trialStartDate',
  'trialEndDate',
  'effectiveStartDate',
  'commitmentEndDate',
  'deprovisionedDate',
] as const;

function datesOf(
  row: JsonObject,
  offer: string,
): Read<Pick<SubscriptionFact, 'status' | 'trial' | 'start' | 'end' | 'statusSince'>> {
  const days = new Map<(typeof DATES)[number], Day>();
  for (const name of DATES) {
    const day = readOptionalDay(textOfProperty(row, name), name);
    if ('reason' in day) return day;
    const known = endOf(day.value);
    if (known) days.set(name, known);
  }
  const status = statusOf(textOfProperty(row, 'status'));
  const converted = days.has('trialToPaidConversionDate');
  const trial = !converted && (days.has('trialStartDate') || soundsLikeTrial(offer));
  const start = (trial ? days.get('trialStartDate') : undefined) ?? days.get('effectiveStartDate');
  const end = (trial ? days.get('trialEndDate') : undefined) ?? days.get('commitmentEndDate');
  const statusSince = status === 'deprovisioned' ? days.get('deprovisionedDate') : undefined;
  return { value: { status, trial, ...defined({ start, end, statusSince }) } };
}
