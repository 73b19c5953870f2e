import { licenceOf } from '../../../catalog/skus.ts';
import type { Product, SourceRow } from '../../../facts.ts';
import type { CustomerRef } from '../../../store/loader.ts';
import type { Day } from '../../../time.ts';
import { serviceOf, workloadOf } from '../../workload-names.ts';
import { readCustomer } from '../customers-of.ts';
import { createProducts, noteUnknown, whyApart } from '../facts-of.ts';
import { has, type JsonObject, textOfProperty } from '../json.ts';
import type { FileContext, JsonKind, RowOutcome } from '../kind.ts';
import { nameOf, type Read, readCount, readDataDate, tooLong } from '../values.ts';

/** The parts both reports share; both generations of the API, whose fields differ in a few names. */
function readCommon(
  row: JsonObject,
  context: FileContext,
): Read<{ customer: CustomerRef; product: Product; day: Day; row: SourceRow; apart: string | undefined }> {
  const tenant = textOfProperty(row, 'customerTenantId', 'customerId');
  const name = textOfProperty(row, 'customerName');
  const customer = tenant || name ? readCustomer(tenant, name) : undefined;
  if (customer && 'reason' in customer) return customer;
  const ref = customer?.value ?? context.customer;
  if (!ref) return { reason: 'no customer: neither tenant id nor name' };
  const productName = nameOf(textOfProperty(row, 'productName'));
  if (!productName)
    return { reason: 'no productName: rows grouped without the product cannot be told apart' };
  if (tooLong(productName)) return { reason: 'productName is longer than 256 characters' };
  const day = readDataDate(textOfProperty(row, 'processedDateTime'), 'processedDateTime', context.today);
  if ('reason' in day) return day;
  const service = serviceOf(textOfProperty(row, 'serviceCode'), textOfProperty(row, 'serviceName'));
  const productId = textOfProperty(row, 'productId').trim().toLowerCase();
  const channel = textOfProperty(row, 'channel').trim().toLowerCase();
  const licence = licenceOf({ name: productName, id: productId, service });
  const apart = whyApart(licence);
  if (apart === undefined) noteUnknown(licence, context);
  const told = {
    productName,
    ...(productId ? { productId } : {}),
    ...(channel ? { channel } : {}),
    ...(licence.trial ? { trial: true } : {}),
  };
  return { value: { customer: ref, product: licence.product, day: day.value, row: told, apart } };
}

/** `GET …/analytics/licenses/usage` (customer level) and `GET …/analytics/commercial/usage/license`. */
export const licenceUsage: JsonKind = {
  kind: 'licence_usage',
  matches: (row) =>
    has(row, 'licensesQualified') && (has(row, 'licensesActive') || has(row, 'licenseActive')),
  open: (context) => {
    const products = createProducts();
    return {
      row: (row): RowOutcome => {
        const common = readCommon(row, context);
        if ('reason' in common) return { reject: common.reason };
        if (common.value.apart) return { skip: common.value.apart };
        const [name, code] = [
          nameOf(textOfProperty(row, 'workloadName')),
          textOfProperty(row, 'workloadCode'),
        ];
        if (!name && !code) return { reject: 'no workload: rows grouped without it cannot be told apart' };
        const active = readCount(textOfProperty(row, 'licensesActive', 'licenseActive'), 'licensesActive');
        if ('reason' in active) return { reject: active.reason };
        const qualified = readCount(textOfProperty(row, 'licensesQualified'), 'licensesQualified');
        if ('reason' in qualified) return { reject: qualified.reason };
        const { customer, product, day, row: told } = common.value;
        const fact = {
          customer,
          product: product.id,
          ...workloadOf(name, code),
          day,
          window: 'P28D',
          source: 'licence_analytics',
          row: { ...told, workload: name || code },
          active: active.value,
          qualified: qualified.value,
        } as const;
        return [...products(product), { kind: 'usage', fact }];
      },
    };
  },
};

/** `GET …/analytics/licenses/deployment` (customer level) and `GET …/analytics/commercial/deployment/license`. */
export const licenceDeployment: JsonKind = {
  kind: 'licence_deployment',
  matches: (row) => has(row, 'licensesDeployed', 'licensesSold'),
  open: (context) => {
    const products = createProducts();
    return {
      row: (row): RowOutcome => {
        const common = readCommon(row, context);
        if ('reason' in common) return { reject: common.reason };
        if (common.value.apart) return { skip: common.value.apart };
        const assigned = readCount(textOfProperty(row, 'licensesDeployed'), 'licensesDeployed');
        if ('reason' in assigned) return { reject: assigned.reason };
        const sold = readCount(textOfProperty(row, 'licensesSold'), 'licensesSold');
        if ('reason' in sold) return { reject: sold.reason };
        const { customer, product, day, row: told } = common.value;
        const counts = { assigned: assigned.value, sold: sold.value };
        const source = 'licence_analytics';
        const fact = { customer, product: product.id, day, source, row: told, ...counts } as const;
        return [...products(product), { kind: 'deployment', fact }];
      },
    };
  },
};
