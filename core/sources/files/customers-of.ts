import type { CustomerRef } from '../../store/loader.ts';
import { isObject, type JsonObject, property, textOfProperty } from './json.ts';
import { shown } from './refusal.ts';
import type { Read } from './values.ts';
import { domainName, guid, guidsIn, nameOf, tooLong } from './values.ts';

/** A row's customer from what the row says of it. A tenant id alone is enough, a name alone too. */
export function readCustomer(tenantId: string, name: string, domain = ''): Read<CustomerRef> {
  const id = guid(tenantId);
  // dropped in silence, two tenants of one name would become one
  if (!id && tenantId.trim() !== '') return { reason: `the tenant id "${shown(tenantId, 40)}" is none` };
  const readable = nameOf(name);
  const site = domainName(domain);
  if (tooLong(readable)) return { reason: 'the customer name is longer than 256 characters' };
  if (readable.includes('\ufffd'))
    return { reason: 'the customer name has characters that are broken: save the file as UTF-8' };
  if (!id && !site && readable === '') return { reason: 'no customer: neither tenant id nor name' };
  const ref = {
    ...(id ? { tenantId: id } : {}),
    ...(site ? { domain: site } : {}),
    ...(readable ? { name: readable } : {}),
  };
  return { value: ref };
}

/** The customer a file's name names: the one tenant id in it, else the one domain. */
export function customerOfName(fileName: string): CustomerRef | undefined {
  const ids = guidsIn(fileName);
  if (ids.length > 0) return ids.length === 1 ? { tenantId: ids[0]! } : undefined;
  const base = fileName.replace(/(\.(csv|tsv|txt|json|xlsx|gz|zip))+$/i, '');
  const domains = base
    .split(/[\s_()[\]+,]+/)
    .map((part) => part.replace(/-(subscriptions?|skus|users?|licen[cs]es)$/i, ''))
    .flatMap((part) => domainName(part) ?? []);
  return domains.length === 1 ? { domain: domains[0]! } : undefined;
}

const CUSTOMER_PATH = /\/customers\/([0-9a-f-]{36})(\/|$|\?)/i;

/** The customer in a resource's own link, /customers/{id}/... */
export function customerOfLinks(object: JsonObject): CustomerRef | undefined {
  const links = property(object, 'links');
  const self = isObject(links) ? property(links, 'self') : undefined;
  const found = CUSTOMER_PATH.exec(isObject(self) ? textOfProperty(self, 'uri') : '')?.[1];
  const id = found ? guid(found) : undefined;
  return id ? { tenantId: id } : undefined;
}

/** The customer a wrapper around a response names: customerId, customerTenantId, tenantId, customerName, or a customer object. */
export function customerOfWrapper(envelope: JsonObject): CustomerRef | undefined {
  const inner = property(envelope, 'customer');
  const source = isObject(inner) ? inner : envelope;
  const id = textOfProperty(
    source,
    'customerId',
    'customerTenantId',
    'tenantId',
    ...(source === inner ? ['id'] : []),
  );
  const name = textOfProperty(source, 'customerName', ...(source === inner ? ['name'] : []));
  const read = readCustomer(id, name, textOfProperty(source, 'domain'));
  return 'value' in read ? read.value : undefined;
}
