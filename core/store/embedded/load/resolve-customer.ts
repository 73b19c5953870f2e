import type { DatabaseSync } from 'node:sqlite';
import { SourceError } from '../../../errors.ts';
import { foldName } from '../../fold-name.ts';
import type { CustomerRef } from '../../loader.ts';
import { finder, type Stored, type Wanted } from './find-customer.ts';
import type { SampleGuard } from './sample-guard.ts';

export interface Resolved {
  readonly key: number;
  /** made, or told something new, by this very call */
  readonly outcome: 'inserted' | 'updated' | 'unchanged';
}
export type Resolve = (ref: CustomerRef, sample?: boolean) => Resolved;

/**
 * Finds or makes the customer a file speaks of: fixed id, tenant id, domain, exact name (see CustomerRef). Two tenant ids are two
 * customers whatever their names; a tenant id joins the one customer known only by that name or domain. A name that fits several is
 * nobody's: better one customer too many than figures under the wrong one.
 */
export function customerResolver(
  db: DatabaseSync,
  guard: SampleGuard,
  aliases: ReadonlyMap<string, string> = new Map(),
): Resolve {
  const find = finder(db);
  const make = maker(db);
  const tell = teller(db);
  const known = new Map<string, number>();
  let last: { readonly ref: CustomerRef; readonly key: number } | undefined;
  return (ref, sample = false) => {
    // files speak of one customer for many rows
    if (last && !sample && sameRef(last.ref, ref)) return { key: last.key, outcome: 'unchanged' };
    const text = `${ref.id ?? ''}\n${ref.tenantId ?? ''}\n${ref.domain ?? ''}\n${ref.name ?? ''}`;
    const seen = sample ? undefined : known.get(text);
    if (seen !== undefined) {
      last = { ref, key: seen };
      return { key: seen, outcome: 'unchanged' };
    }
    const wanted = normalised(ref);
    if (sample) guard.sample();
    const fixed = wanted.id === undefined ? undefined : find.byId(wanted.id);
    if (!sample && guard.mode() !== 'sample') {
      if (fixed?.sample === 1) guard.sample();
      else guard.real();
    }
    const aliased = aliases.get(wanted.folded ?? '');
    const found =
      fixed ??
      (wanted.id === undefined ? find.byRest(wanted) : undefined) ??
      (aliased === undefined || wanted.tenant || wanted.domain ? undefined : find.byId(aliased));
    if (!found && !sample && guard.mode() === 'sample') {
      throw new SourceError('store', 'a sample names a customer before telling that it is a sample');
    }
    const resolved: Resolved = found
      ? { key: found.key, outcome: tell(found, wanted) ? 'updated' : 'unchanged' }
      : { key: make(wanted, sample), outcome: 'inserted' };
    known.set(text, resolved.key);
    return resolved;
  };
}

function sameRef(a: CustomerRef, b: CustomerRef): boolean {
  return a.id === b.id && a.tenantId === b.tenantId && a.domain === b.domain && a.name === b.name;
}

export function normalised(ref: CustomerRef): Wanted {
  const trimmed = (text: string | undefined) => text?.trim() || undefined;
  const name = trimmed(ref.name);
  const wanted: Wanted = {
    id: trimmed(ref.id),
    tenant: trimmed(ref.tenantId)?.toLowerCase(),
    domain: trimmed(ref.domain)?.toLowerCase(),
    name,
    folded: name && (foldName(name) || undefined),
  };
  if (wanted.id ?? wanted.tenant ?? wanted.domain ?? wanted.folded) return wanted;
  throw new SourceError('store', 'a fact names no customer');
}

function maker(db: DatabaseSync) {
  const insert = db.prepare(
    'insert into customer (id, name, folded, domain, tenant_id, sample) values (?, ?, ?, ?, ?, ?) on conflict do nothing',
  );
  return (wanted: Wanted, sample: boolean): number => {
    const { tenant, domain, folded } = wanted;
    const id = wanted.id ?? tenant ?? (folded === undefined ? `domain:${domain}` : `name:${folded}`);
    const name = wanted.name ?? domain ?? tenant ?? id;
    for (let copy = 1; ; copy++) {
      // the plain id may belong to a customer of this name that has a tenant id by now
      const free = copy === 1 ? id : `${id}:${copy}`;
      const result = insert.run(
        free,
        name,
        folded ?? foldName(name),
        domain ?? null,
        tenant ?? null,
        sample ? 1 : 0,
      );
      if (result.changes === 1) return Number(result.lastInsertRowid);
    }
  };
}

/** What a reference adds to a customer already known; its name becomes a further one, or its first. True when something was new. */
function teller(db: DatabaseSync) {
  const join = db.prepare(
    'update customer set tenant_id = coalesce(tenant_id, ?), domain = coalesce(domain, ?) where key = ?',
  );
  const name = db.prepare('update customer set name = ?, folded = ? where key = ?');
  const alias = db.prepare(
    `insert into customer_name (customer, folded, name)
     select ?, ?, ? where not exists (select 1 from customer where key = ? and folded = ?) on conflict do nothing`,
  );
  return (found: Stored, wanted: Wanted): boolean => {
    const tenantNew = wanted.tenant !== undefined && found.tenant_id === null;
    const domainNew = wanted.domain !== undefined && found.domain === null;
    if (tenantNew || domainNew) join.run(wanted.tenant ?? null, wanted.domain ?? null, found.key);
    const { folded } = wanted;
    if (wanted.name === undefined || folded === undefined) return tenantNew || domainNew;
    // so far it went by its id or its domain
    if (found.name === found.tenant_id || found.name === found.domain) {
      return name.run(wanted.name, folded, found.key).changes === 1;
    }
    const named = alias.run(found.key, folded, wanted.name, found.key, folded).changes === 1;
    return tenantNew || domainNew || named;
  };
}
