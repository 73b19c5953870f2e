import type { DatabaseSync } from 'node:sqlite';
import type { CustomerRef, Fact } from '../../loader.ts';
import { finder } from './find-customer.ts';
import { normalised } from './resolve-customer.ts';
import type { Outcome } from './upsert.ts';

/**
 * Facts whose customer is named by a name alone that nobody bears yet, or several do (domain.md §4.10): kept as they are until the name is one
 * customer's. A description of a customer, a fixed id, a tenant id or a domain never waits.
 */
export interface Waiting {
  /** why a fact has to wait; undefined: it need not */
  readonly reason: (fact: Fact) => string | undefined;
  readonly keep: (fact: Fact, download: number) => void;
  /** writes what has a customer by now, each as of the download it came with; tells how many */
  readonly settle: (writerOf: (download: number) => (fact: Fact) => Outcome) => number;
}

export function waitingOf(db: DatabaseSync, aliases: ReadonlyMap<string, string>): Waiting {
  const find = finder(db);
  const add = db.prepare(
    'insert into waiting (folded, name, download, fact) values (?, ?, ?, ?) on conflict do nothing',
  );
  const known = new Map<string, string | undefined>();
  const reasonOf = (ref: CustomerRef): string | undefined => {
    const { folded, name } = normalised(ref);
    if (folded === undefined || aliases.has(folded)) return undefined;
    const bearers = find.bearers(folded);
    if (bearers === 1) return undefined;
    const whose = bearers === 0 ? 'nobody of this name is known' : `${bearers} customers are called so`;
    return `"${name}" waits: ${whose}. It counts once a customers list tells whose name it is, or an alias given in chat`;
  };
  return {
    reason: (fact) => {
      if (fact.kind === 'customer' || fact.kind === 'product') return undefined;
      const { customer } = fact.fact;
      const { id, tenantId, domain, name = '' } = customer;
      if (id ?? tenantId ?? domain) return undefined;
      if (!known.has(name)) known.set(name, reasonOf(customer));
      return known.get(name);
    },
    keep: (fact, download) => {
      if (fact.kind === 'customer' || fact.kind === 'product') return;
      const { folded = '', name = '' } = normalised(fact.fact.customer);
      add.run(folded, name, download, JSON.stringify(fact));
    },
    settle: (writerOf) => {
      const names = db.prepare('select distinct folded from waiting').all();
      const rows = db.prepare('select download, fact from waiting where folded = ? order by key');
      const drop = db.prepare('delete from waiting where folded = ?');
      let settled = 0;
      for (const row of names) {
        const folded = String(row['folded']);
        if (find.bearers(folded) !== 1 && !aliases.has(folded)) continue;
        for (const one of rows.all(folded)) {
          writerOf(Number(one['download']))(JSON.parse(String(one['fact'])) as Fact);
          settled += 1;
        }
        drop.run(folded);
      }
      return settled;
    },
  };
}
