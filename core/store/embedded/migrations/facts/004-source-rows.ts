import type { Migration } from '../migration.ts';

/**
 * Facts by the source's own rows, each with the download that last listed it. What is held already knows its rows by our names alone, from
 * download 0, which is older than all: whatever lists the same product and workload again takes its place.
 */
export const FACTS_004: Migration = {
  name: 'source-rows',
  sql: `
create table download (
  key integer primary key, kind text not null, scope text not null, taken integer not null, total integer,
  rows integer not null, opened integer not null, closed integer not null, whole integer not null);
insert into download values (0, '', '', 0, null, 0, 0, 0, 0);
create index download_kind on download (kind, scope, taken);
alter table import_batch add column download integer not null default 0;

create table source_row (
  key integer primary key, source text not null, product_id text not null, product_name text not null,
  sku_id text not null, workload_name text not null, channel text not null, attribution text not null,
  subscription text not null, trial integer not null, product integer not null, workload integer not null,
  unique (source, product_name, workload_name, product_id, sku_id, channel, attribution, subscription, trial));
insert into source_row
  (source, product_id, product_name, sku_id, workload_name, channel, attribution, subscription, trial, product, workload)
  select distinct s.source, '', p.id, '', w.workload || ':' || w.name, '', '', '', 0, u.product, u.workload
  from (select distinct series, product, workload from usage) as u
  join series as s on s.key = u.series join product as p on p.key = u.product join workload as w on w.key = u.workload;
insert into source_row
  (source, product_id, product_name, sku_id, workload_name, channel, attribution, subscription, trial, product, workload)
  select distinct s.source, '', p.id, '', '', '', '', '', 0, d.product, 0
  from (select distinct series, product from deployment) as d
  join series as s on s.key = d.series join product as p on p.key = d.product;

alter table usage rename to old_usage;
create table usage (
  day integer not null, series integer not null, customer integer not null, product integer not null,
  workload integer not null, source_row integer not null, active integer not null, qualified integer not null,
  download integer not null, ended integer not null,
  primary key (day, series, customer, product, workload, source_row)) without rowid;
insert into usage
  select u.day, u.series, u.customer, u.product, u.workload, r.key, u.active, u.qualified, 0, 0
  from old_usage as u cross join series as s on s.key = u.series
  cross join source_row as r on r.source = s.source and r.product = u.product and r.workload = u.workload
  order by u.day, u.series, u.customer, u.product, u.workload;
drop table old_usage;

alter table deployment rename to old_deployment;
create table deployment (
  day integer not null, series integer not null, customer integer not null, product integer not null,
  source_row integer not null, assigned integer not null, sold integer not null,
  download integer not null, ended integer not null,
  primary key (day, series, customer, product, source_row)) without rowid;
insert into deployment
  select d.day, d.series, d.customer, d.product, r.key, d.assigned, d.sold, 0, 0
  from old_deployment as d cross join series as s on s.key = d.series
  cross join source_row as r on r.source = s.source and r.product = d.product and r.workload = 0
  order by d.day, d.series, d.customer, d.product;
drop table old_deployment;
create index source_row_fold on source_row (product, workload);
`,
};
