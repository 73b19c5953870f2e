import { soundsLikeTrial } from '../../../catalog/apart.ts';
import { licenceOf, productOf } from '../../../catalog/skus.ts';
import { earlier, endOfMonth } from '../../../days.ts';
import type { SubscriptionFact } from '../../../facts.ts';
import type { CustomerRef, Fact } from '../../../store/loader.ts';
import type { Day } from '../../../time.ts';
import { readCustomer } from '../customers-of.ts';
import {
  createProducts,
  defined,
  endOf,
  listingHeld,
  noteUnknown,
  statusOf,
  whyLeftOut,
} from '../facts-of.ts';
import { type RowOutcome, table } from '../kind.ts';
import { Refusal } from '../refusal.ts';
import { monthOf, nameOf, readCount, readOptionalDay, readYes, tooLong } from '../values.ts';
import { CUSTOMER_COLUMNS, DUPLICATE, DUPLICATE_ROW } from './office-usage.ts';

type Subscription = Omit<SubscriptionFact, 'customer'> & { readonly customer: CustomerRef };
const MOST = 1_000_000;

/** Insights data set SeatsSubscriptionsAndRevenue ("Subscription details"): a subscription's state month by month; the newest month counts. */
export const subscriptionDetails = table({
  kind: 'subscription_details',
  columns: {
    ...CUSTOMER_COLUMNS,
    id: ['SubscriptionId', 'SubscriptionGuid'],
    start: ['SubscriptionStartDate'],
    end: ['SubscriptionEndDate'],
    state: ['SubscriptionState', 'SubscriptionStatus'],
    month: ['Month'],
    product: ['Product', 'ReportingProductName', 'RawProductName'],
    sku: ['SKU'],
    // AvailableSeats is the difference to the month before: not read
    quantity: ['AvailableSeatsEOP', 'TotalSoldSeats'],
    duplicate: DUPLICATE,
  },
  needs: [['tenantId', 'customerName'], ['id'], ['state'], ['month'], ['product', 'sku'], ['quantity']],
  dates: ['start', 'end'],
  open: (context) => {
    const newest = new Map<string, Subscription>();
    return {
      row: (cell): RowOutcome => {
        const duplicate = readYes(cell('duplicate'), 'IsDuplicateRowForPGA');
        if ('reason' in duplicate) return { reject: duplicate.reason };
        if (duplicate.value) return { skip: DUPLICATE_ROW };
        const customer = readCustomer(cell('tenantId'), cell('customerName'));
        if ('reason' in customer) return { reject: customer.reason };
        const id = cell('id').trim().toLowerCase();
        if (!id || id.length > 100) return { reject: 'SubscriptionId is empty or endless' };
        const offer = nameOf(cell('sku') || cell('product'));
        if (!offer || tooLong(offer)) return { reject: 'Product is empty or endless' };
        const licence = licenceOf({ name: offer });
        const apart = whyLeftOut(licence);
        if (apart) return { skip: apart };
        noteUnknown(licence, context);
        const { product } = licence;
        const month = monthOf(cell('month'));
        if (!month) return { reject: 'Month is not a month keyed on its first day' };
        if (month > context.today) return { reject: `Month ${month.slice(0, 7)} lies in the future` };
        const quantity = readCount(cell('quantity'), 'AvailableSeatsEOP');
        if ('reason' in quantity) return { reject: quantity.reason };
        const start = readOptionalDay(cell('start'), 'SubscriptionStartDate');
        if ('reason' in start) return { reject: start.reason };
        const end = readOptionalDay(cell('end'), 'SubscriptionEndDate');
        if ('reason' in end) return { reject: end.reason };
        const last = endOfMonth(month);
        const fact: Subscription = {
          id,
          customer: customer.value,
          product: product.id,
          offer,
          view: 'own',
          quantity: quantity.value,
          status: statusOf(cell('state')),
          trial: soundsLikeTrial(offer),
          ...defined({ start: start.value, end: endOf(end.value) }),
          asOf: earlier(last, context.today),
        };
        if ((newest.get(id)?.asOf ?? '') <= fact.asOf) newest.set(id, fact);
        if (newest.size > MOST) throw new Refusal('more than a million subscriptions: download fewer months');
        return [];
      },
      end: () => subscriptionFacts(newest.values()),
    };
  },
});

/** Subscriptions with their products, and that the partner's own subscriptions are held for their customers. */
export function* subscriptionFacts(all: Iterable<Subscription>): Generator<Fact> {
  const products = createProducts();
  const customers = new Map<string, { readonly customer: CustomerRef; readonly asOf: Day }>();
  for (const fact of all) {
    yield* products(productOf(fact.offer));
    yield { kind: 'subscription', fact };
    const key = fact.customer.tenantId ?? fact.customer.name!;
    if ((customers.get(key)?.asOf ?? '') < fact.asOf)
      customers.set(key, { customer: fact.customer, asOf: fact.asOf });
  }
  for (const { customer, asOf } of customers.values()) yield listingHeld(customer, 'own_subscriptions', asOf);
}
