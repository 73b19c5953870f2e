import type { Licence } from '../../catalog/skus.ts';
import type { Source } from '../../catalog/sources.ts';
import type { SourceRow } from '../../facts.ts';
import type { CustomerRef } from '../../store/loader.ts';
import { createProducts, noteUnknown, whyLeftOut } from './facts-of.ts';
import { isObject, type JsonObject, property, textOfProperty } from './json.ts';
import type { FileContext, RowOutcome } from './kind.ts';
import { type Read, readCount } from './values.ts';

/** A row of a list of SKUs: a cell as it stands, and the column it stands in. */
export interface Seats {
  readonly customer: CustomerRef;
  readonly licence: Licence;
  readonly row: SourceRow;
  readonly assigned: readonly [cell: string, column: string];
  readonly sold: readonly (readonly [cell: string, column: string])[];
}

/** Reads lists of a tenant's SKUs, which hold as of the day they were fetched: licences assigned and sold, without trials and what is no seat of a person. */
export function seatsOf(context: FileContext, source: Source): (seats: Seats) => RowOutcome {
  const products = createProducts();
  return ({ customer, licence, row, ...cells }) => {
    const apart = whyLeftOut(licence);
    if (apart) return { skip: apart };
    if (licence.trial) return { skip: 'a trial: its seats were not sold' };
    noteUnknown(licence, context);
    const assigned = readCount(...cells.assigned);
    if ('reason' in assigned) return { reject: assigned.reason };
    const sold = sum(cells.sold.map((cell) => readCount(...cell)));
    if ('reason' in sold) return { reject: sold.reason };
    const { product } = licence;
    const counts = { assigned: assigned.value, sold: sold.value };
    const fact = { customer, product: product.id, day: context.asOf, source, row, ...counts };
    return [...products(product), { kind: 'deployment', fact }];
  };
}

function sum(counts: readonly Read<number>[]): Read<number> {
  let value = 0;
  for (const count of counts) {
    if ('reason' in count) return count;
    value += count.value;
  }
  return { value };
}

/** The names of the service plans a SKU lists. */
export function plansOf(row: JsonObject): readonly string[] {
  const plans = property(row, 'servicePlans');
  return Array.isArray(plans)
    ? plans.filter(isObject).map((one) => textOfProperty(one, 'serviceName', 'servicePlanName'))
    : [];
}
