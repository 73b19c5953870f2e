import { productOf } from '../../../catalog/skus.ts';
import type { SourceRow } from '../../../facts.ts';
import { readCustomer } from '../customers-of.ts';
import { createProducts } from '../facts-of.ts';
import { type RowOutcome, table } from '../kind.ts';
import { nameOf, readCount, readMonthEnd, tooLong } from '../values.ts';
import { ATTRIBUTION, attributionOf, CUSTOMER_COLUMNS } from './office-usage.ts';

/**
 * Insights data set DynamicsUsage: one row per subscription and month. Usage is active of available seats, deployment assigned of available
 * (the report's own definitions), free SKUs left out. A subscription counts once, for whichever of its partners its row stands.
 */
export const dynamicsUsage = table({
  kind: 'dynamics_usage',
  columns: {
    ...CUSTOMER_COLUMNS,
    subscription: ['SubscriptionId', 'SubscriptionGuid'],
    month: ['Month', 'UsageMonth'],
    sku: ['SKU', 'SKUName', 'Product'],
    skuId: ['SKUId'],
    freeOrPaid: ['FreeVsPaidSKU'],
    available: ['AvailableSeats'],
    assigned: ['AssignedSeats'],
    active: ['ActiveSeats'],
    ...ATTRIBUTION,
  },
  needs: [['tenantId', 'customerName'], ['month'], ['sku'], ['available'], ['assigned'], ['active']],
  open: (context) => {
    const products = createProducts();
    return {
      row: (cell): RowOutcome => {
        const customer = readCustomer(cell('tenantId'), cell('customerName'));
        if ('reason' in customer) return { reject: customer.reason };
        const name = nameOf(cell('sku'));
        if (!name || tooLong(name)) return { reject: 'SKU is empty or endless' };
        if (/power ?bi/i.test(name)) return { skip: 'Power BI is not covered' };
        if (/^free$/i.test(cell('freeOrPaid').trim())) return { skip: 'free SKU: its seats were not sold' };
        const product = productOf(name, 'dynamics365');
        const day = readMonthEnd(cell('month'), 'Month', context.today);
        if ('reason' in day) return { reject: day.reason };
        const available = readCount(cell('available'), 'AvailableSeats');
        if ('reason' in available) return { reject: available.reason };
        const assigned = readCount(cell('assigned'), 'AssignedSeats');
        if ('reason' in assigned) return { reject: assigned.reason };
        const active = readCount(cell('active'), 'ActiveSeats');
        if ('reason' in active) return { reject: active.reason };
        const common = {
          customer: customer.value,
          product: product.id,
          day: day.value,
          source: 'insights_dynamics',
          row: rowOf(name, cell),
        } as const;
        const counts = { active: active.value, qualified: available.value };
        return [
          ...products(product),
          { kind: 'deployment', fact: { ...common, assigned: assigned.value, sold: available.value } },
          { kind: 'usage', fact: { ...common, workload: 'dynamics', window: 'P1M', ...counts } },
        ];
      },
    };
  },
});

function rowOf(
  productName: string,
  cell: (field: 'skuId' | 'subscription' | keyof typeof ATTRIBUTION) => string,
): SourceRow {
  const subscription = cell('subscription').trim().toLowerCase();
  const attribution = subscription ? '' : attributionOf(cell);
  const skuId = cell('skuId').trim().toLowerCase();
  return {
    productName,
    ...(skuId ? { skuId } : {}),
    ...(subscription ? { subscription } : {}),
    ...(attribution ? { attribution } : {}),
  };
}
