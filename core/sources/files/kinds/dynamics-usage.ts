import type { CustomerRef, Fact } from '../../../store/loader.ts';
import type { Day } from '../../../time.ts';
import { productOf } from '../../products.ts';
import { readCustomer } from '../customers-of.ts';
import { createProducts } from '../facts-of.ts';
import { type RowOutcome, table } from '../kind.ts';
import { Refusal } from '../refusal.ts';
import { nameOf, readCount, readMonthEnd, tooLong } from '../values.ts';
import { CUSTOMER_COLUMNS } from './office-usage.ts';

interface Seats {
  readonly available: number;
  readonly assigned: number;
  readonly active: number;
}
interface Sum extends Seats {
  readonly customer: CustomerRef;
  readonly product: string;
  readonly day: Day;
}

/** Sums are held in memory until the file's end, because the seats of a product stand in one row per subscription. */
const MOST_SUMS = 1_000_000;

/**
 * Insights data set DynamicsUsage: one row per subscription and month. Usage is active of available seats, deployment assigned of available
 * (the report's own definitions); the subscriptions of one product are added up, free SKUs left out.
 */
export const dynamicsUsage = table({
  kind: 'dynamics_usage',
  columns: {
    ...CUSTOMER_COLUMNS,
    subscription: ['SubscriptionId', 'SubscriptionGuid'],
    month: ['Month', 'UsageMonth'],
    sku: ['SKU', 'SKUName', 'Product'],
    freeOrPaid: ['FreeVsPaidSKU'],
    available: ['AvailableSeats'],
    assigned: ['AssignedSeats'],
    active: ['ActiveSeats'],
  },
  needs: [['tenantId', 'customerName'], ['month'], ['sku'], ['available'], ['assigned'], ['active']],
  open: (context) => {
    const sums = new Map<string, Sum>();
    const subscriptions = new Map<string, string>();
    return {
      row: (cell): RowOutcome => {
        const customer = readCustomer(cell('tenantId'), cell('customerName'));
        if ('reason' in customer) return { reject: customer.reason };
        const product = nameOf(cell('sku'));
        if (!product || tooLong(product)) return { reject: 'SKU is empty or endless' };
        if (/power ?bi/i.test(product)) return { skip: 'Power BI is not covered' };
        if (/^free$/i.test(cell('freeOrPaid').trim())) return { skip: 'free SKU: its seats were not sold' };
        const day = readMonthEnd(cell('month'), 'Month', context.today);
        if ('reason' in day) return { reject: day.reason };
        const available = readCount(cell('available'), 'AvailableSeats');
        if ('reason' in available) return { reject: available.reason };
        const assigned = readCount(cell('assigned'), 'AssignedSeats');
        if ('reason' in assigned) return { reject: assigned.reason };
        const active = readCount(cell('active'), 'ActiveSeats');
        if ('reason' in active) return { reject: active.reason };

        const seats = { available: available.value, assigned: assigned.value, active: active.value };
        const who = customer.value.tenantId ?? customer.value.name!;
        const key = [who, product, day.value].join('\u0000');
        const id = cell('subscription').trim().toLowerCase();
        if (id) {
          const subscription = `${id}\u0000${key}`;
          if (subscriptions.has(subscription)) return { skip: 'the same subscription and month again' };
          subscriptions.set(subscription, '');
        }
        sums.set(key, added(sums.get(key), { ...seats, customer: customer.value, product, day: day.value }));
        if (sums.size > MOST_SUMS || subscriptions.size > 2 * MOST_SUMS) {
          throw new Refusal(
            'the file holds too many products and months to add up: download it month by month',
          );
        }
        return [];
      },
      end: () => factsOf(sums.values()),
    };
  },
});

const added = (before: Sum | undefined, next: Sum): Sum =>
  before
    ? {
        ...before,
        available: before.available + next.available,
        assigned: before.assigned + next.assigned,
        active: before.active + next.active,
      }
    : next;

function* factsOf(sums: Iterable<Sum>): Generator<Fact> {
  const products = createProducts();
  for (const { customer, product: name, day, available, assigned, active } of sums) {
    const product = productOf(name, 'dynamics365');
    const common = { customer, product: product.id, day, source: 'insights_dynamics' } as const;
    yield* products(product);
    yield { kind: 'deployment', fact: { ...common, assigned, sold: available } };
    const counts = { active, qualified: available };
    yield { kind: 'usage', fact: { ...common, workload: 'dynamics', window: 'P1M', ...counts } };
  }
}
