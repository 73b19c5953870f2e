import type { Service } from '../../catalog/workloads.ts';
import type { Customer, Product } from '../../facts.ts';
import { dayOf } from '../day-number.ts';
import type { Facts } from './ask.ts';

/** Every customer with the names files give it, by id. */
export async function customers(db: Facts): Promise<readonly Customer[]> {
  const rows = await db.selectFrom('customer').selectAll().orderBy('id').execute();
  const names = await db.selectFrom('customer_name').select(['customer', 'name']).orderBy('name').execute();
  const aliases = new Map<number, string[]>();
  for (const { customer, name } of names) {
    const list = aliases.get(customer);
    if (list) list.push(name);
    else aliases.set(customer, [name]);
  }
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    aliases: aliases.get(row.key) ?? [],
    ...(row.domain === null ? {} : { domain: row.domain }),
    ...(row.tenant_id === null ? {} : { tenantId: row.tenant_id }),
    ...(row.first_seen === null ? {} : { firstSeen: dayOf(row.first_seen) }),
    ...(row.sample === 1 ? { sample: true } : {}),
  }));
}

/** Every product, by name. */
export async function products(db: Facts): Promise<readonly Product[]> {
  const rows = await db
    .selectFrom('product')
    .select(['id', 'name', 'service'])
    .where('key', '<>', 0)
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ id: row.id, name: row.name, service: row.service as Service }));
}
