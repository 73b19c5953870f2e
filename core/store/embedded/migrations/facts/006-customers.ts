import type { Migration } from '../migration.ts';

/**
 * Facts that wait until it is known whose they are, by the name they give; the days of full customers lists, and which of them last has a
 * customer. A customer shown by its tenant id, because a file that had its name came second, gets the name.
 */
export const FACTS_006: Migration = {
  name: 'customers',
  sql: `
create table waiting (
  key integer primary key, folded text not null, name text not null, download integer not null, fact text not null,
  unique (folded, download, fact));
create table customer_list (day integer primary key);
alter table customer add column listed integer;
alter table customer add column left_on integer;
alter table customer add column ended integer;
update customer set
  name = (select min(n.name) from customer_name as n where n.customer = customer.key),
  folded = (select min(n.folded) from customer_name as n where n.customer = customer.key
    and n.name = (select min(m.name) from customer_name as m where m.customer = customer.key))
where name = tenant_id and exists (select 1 from customer_name as n where n.customer = customer.key);
delete from customer_name where exists (
  select 1 from customer as c where c.key = customer_name.customer and c.folded = customer_name.folded);
`,
};
