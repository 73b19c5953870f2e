import type { Day } from '../../../time.ts';
import { readCustomer } from '../customers-of.ts';
import { isObject, type JsonObject, property, textOfProperty } from '../json.ts';
import { type JsonKind, type RowOutcome, table } from '../kind.ts';
import { guid } from '../values.ts';
import { CUSTOMER_COLUMNS } from './office-usage.ts';

/** A customer's name, with its domain and tenant id where the row has them. */
function customerFact(
  { tenantId, name, domain }: { readonly tenantId: string; readonly name: string; readonly domain: string },
  listed?: { readonly day: Day; readonly ended: boolean },
): RowOutcome {
  const customer = readCustomer(tenantId, name, domain);
  if ('reason' in customer) return { reject: customer.reason };
  if (!customer.value.name) return { reject: 'no company name' };
  return [{ kind: 'customer', customer: customer.value, ...(listed ? { listed } : {}) }];
}

const ENDED = /^(none|no relationship|ended|removed|terminated|suspended|なし|解除|停止)/i;

/** `GET /v1/customers` and `GET /v1/customers/{id}`. */
export const customers: JsonKind = {
  kind: 'customers',
  matches: (row) => isObject(property(row, 'companyProfile')),
  open: (context) => ({
    row: (row): RowOutcome => {
      const company = property(row, 'companyProfile') as JsonObject;
      const billing = property(row, 'billingProfile');
      const name =
        textOfProperty(company, 'companyName') ||
        (isObject(billing) ? textOfProperty(billing, 'companyName') : '');
      const tenantId = textOfProperty(company, 'tenantId');
      const id = guid(tenantId) ? tenantId : textOfProperty(row, 'id');
      const relationship = textOfProperty(row, 'relationshipToPartner').trim();
      const listed = { day: context.asOf, ended: ENDED.test(relationship) };
      return customerFact({ tenantId: id, name, domain: textOfProperty(company, 'domain') }, listed);
    },
  }),
};

/** The portal's Customers.csv. */
export const portalCustomers = table({
  kind: 'portal_customers',
  columns: {
    tenantId: ['Microsoft ID', 'MicrosoftId', 'Tenant ID', 'テナント ID'],
    name: ['Company name', 'Company', '会社名'],
    domain: ['Primary domain name', 'Primary domain', 'プライマリ ドメイン名', 'プライマリ ドメイン'],
    relationship: ['Relationship', '関係', 'リレーションシップ'],
  },
  needs: [['tenantId'], ['name'], ['domain', 'relationship']],
  open: (context) => ({
    row: (cell) =>
      customerFact(
        { tenantId: cell('tenantId'), name: cell('name'), domain: cell('domain') },
        { day: context.asOf, ended: ENDED.test(cell('relationship').trim()) },
      ),
  }),
});

/** Insights data set CustomersAndTenants ("Customers and revenue", "Customers and tenants"): read for names, domains and tenant ids only. */
export const insightsCustomers = table({
  kind: 'insights_customers',
  columns: {
    ...CUSTOMER_COLUMNS,
    domain: ['TenantDomainName'],
  },
  needs: [['tenantId'], ['customerName'], ['domain']],
  open: () => {
    const said = new Set<string>();
    return {
      row: (cell): RowOutcome => {
        if (said.has(cell('tenantId'))) return { skip: 'a further product of the same customer' };
        const outcome = customerFact({
          tenantId: cell('tenantId'),
          name: cell('customerName'),
          domain: cell('domain'),
        });
        if (Array.isArray(outcome)) said.add(cell('tenantId'));
        return outcome;
      },
    };
  },
});
