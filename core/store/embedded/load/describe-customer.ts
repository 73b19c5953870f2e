import type { DatabaseSync } from 'node:sqlite';
import { dayNumber } from '../../day-number.ts';
import { foldName } from '../../fold-name.ts';
import type { Fact } from '../../loader.ts';
import type { Resolve } from './resolve-customer.ts';
import type { Outcome } from './upsert.ts';

type Described = Extract<Fact, { kind: 'customer' }>;

/**
 * A description of a customer decides its name and domain; a mere mention in another row only adds a further name. So a renamed
 * customer is found by both names, and files that spell it differently do not take turns renaming it.
 */
export function describer(db: DatabaseSync, resolve: Resolve): (fact: Described) => Outcome {
  const read = db.prepare('select name, folded, domain, sample from customer where key = ?');
  const rename = db.prepare('update customer set name = ?, folded = ? where key = ?');
  const move = db.prepare('update customer set domain = ? where key = ?');
  const mark = db.prepare('update customer set sample = 1 where key = ?');
  const addName = db.prepare(
    'insert into customer_name (customer, folded, name) values (?, ?, ?) on conflict do nothing',
  );
  const noteListed = listedNoter(db);
  const dropName = db.prepare('delete from customer_name where customer = ? and folded = ?');
  return (fact) => {
    const { key, outcome } = resolve(fact.customer, fact.sample === true);
    const stored = read.get(key);
    const before = { name: String(stored?.['name']), folded: String(stored?.['folded']) };
    let changed = outcome === 'updated';
    const name = fact.customer.name?.trim();
    if (name && name !== before.name) {
      rename.run(name, foldName(name), key);
      dropName.run(key, foldName(name));
      if (before.folded !== foldName(name)) addName.run(key, before.folded, before.name);
      changed = true;
    }
    const domain = fact.customer.domain?.trim().toLowerCase();
    if (domain && domain !== stored?.['domain']) {
      move.run(domain, key);
      changed = true;
    }
    if (fact.sample && stored?.['sample'] !== 1) {
      mark.run(key);
      changed = true;
    }
    if (fact.listed && noteListed(key, fact.listed)) changed = true;
    const own = foldName(name || before.name);
    for (const alias of fact.aliases ?? []) {
      const folded = foldName(alias);
      if (folded === '' || folded === own) continue;
      if (addName.run(key, folded, alias.trim()).changes === 1) changed = true;
    }
    if (outcome === 'inserted') return 'inserted';
    return changed ? 'updated' : 'unchanged';
  };
}

/** The newest customers list that has a customer, and since when such lists say that the relationship has ended. True when that is new. */
function listedNoter(db: DatabaseSync) {
  const tell = db.prepare(
    `update customer set listed = :day,
       left_on = case when :ended = 0 then null else min(coalesce(left_on, :day), :day) end
     where key = :key and coalesce(listed, :day) <= :day
       and (listed is not :day or (left_on is not null) <> :ended)`,
  );
  return (key: number, { day, ended }: NonNullable<Described['listed']>): boolean =>
    tell.run({ key, day: dayNumber(day), ended: ended ? 1 : 0 }).changes === 1;
}
