import type { Service } from '../../catalog/workloads.ts';
import type { Customer, Product } from '../../facts.ts';
import { dayOf } from '../day-number.ts';
import type { Facts } from './ask.ts';

/**
 * Every customer with the names files give it, by id. Customers of one name bear what tells them apart in their names, and the plain name as
 * a further one (domain.md §4.10).
 */
export async function customers(db: Facts): Promise<readonly Customer[]> {
  const rows = await db.selectFrom('customer').selectAll().orderBy('id').execute();
  const names = await db.selectFrom('customer_name').select(['customer', 'name']).orderBy('name').execute();
  const aliases = new Map<number, string[]>();
  for (const { customer, name } of names) {
    const list = aliases.get(customer);
    if (list) list.push(name);
    else aliases.set(customer, [name]);
  }
  const twins = twinsAmong(rows.map((row) => row.folded));
  return rows.map((row) => ({
    id: row.id,
    ...(twins.has(row.folded)
      ? { name: `${row.name} (${markOf(row)})`, aliases: [row.name, ...(aliases.get(row.key) ?? [])] }
      : { name: row.name, aliases: aliases.get(row.key) ?? [] }),
    ...(row.domain === null ? {} : { domain: row.domain }),
    ...(row.tenant_id === null ? {} : { tenantId: row.tenant_id }),
    ...(row.first_seen === null ? {} : { firstSeen: dayOf(row.first_seen) }),
    ...(row.ended === null ? {} : { ended: dayOf(row.ended) }),
    ...(row.sample === 1 ? { sample: true } : {}),
  }));
}

function twinsAmong(names: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(names.filter((name) => seen.has(name) || !seen.add(name)));
}

/** What tells a customer from another of its name: its domain, else the beginning of its tenant id. */
const markOf = (row: {
  readonly id: string;
  readonly domain: string | null;
  readonly tenant_id: string | null;
}): string => row.domain ?? row.tenant_id?.slice(0, 8) ?? row.id;

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
