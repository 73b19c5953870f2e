import type { Migration } from '../migration.ts';

/** Facts are keyed data date first: a new download is appended, and a roll-up or an export is one contiguous range. */
export const FACTS_001: Migration = {
  name: 'facts',
  sql: `
create table counter (name text primary key, value integer not null) without rowid;
insert into counter values ('revision', 1), ('opened', 0);

create table customer (
  key integer primary key, id text not null unique, name text not null, folded text not null,
  domain text, tenant_id text, first_seen integer, sample integer not null default 0);
create index customer_folded on customer (folded);
create index customer_domain on customer (domain) where domain is not null;
create index customer_tenant on customer (tenant_id) where tenant_id is not null;
create index customer_sample on customer (sample) where sample = 1;
create table customer_name (
  customer integer not null, folded text not null, name text not null, primary key (customer, folded)) without rowid;
create index customer_name_folded on customer_name (folded);

create table product (key integer primary key, id text not null unique, name text not null, service text not null);
insert into product values (0, '', '', 'office365');
create table series (
  key integer primary key, source text not null, time_window text not null, unique (source, time_window));
create table workload (
  key integer primary key, workload text not null, name text not null, unique (workload, name));
insert into workload values (0, '', '');

create table snapshot (
  facts text not null, series integer not null, day integer not null, rows integer not null,
  primary key (facts, series, day)) without rowid;
create table usage (
  day integer not null, series integer not null, customer integer not null, product integer not null,
  workload integer not null, active integer not null, qualified integer not null,
  primary key (day, series, customer, product, workload)) without rowid;
create table deployment (
  day integer not null, series integer not null, customer integer not null, product integer not null,
  assigned integer not null, sold integer not null,
  primary key (day, series, customer, product)) without rowid;
create table rollup (
  facts text not null, series integer not null, day integer not null, product integer not null,
  workload text not null, numerator integer not null, denominator integer not null, customers integer not null,
  primary key (facts, series, day, product, workload)) without rowid;

create table subscription (
  customer integer not null, seen_by text not null, id text not null, product integer not null, offer text not null,
  quantity integer not null, status text not null, trial integer not null, start_day integer, end_day integer,
  status_since integer, active_users integer, as_of integer not null,
  primary key (customer, seen_by, id)) without rowid;
create table transfer (
  customer integer not null, id text not null, product integer not null, day integer not null,
  from_person text, to_person text, primary key (customer, id)) without rowid;
create index transfer_day on transfer (customer, day);
create table user_activity (
  as_of integer not null, customer integer not null, workload integer not null, person text not null,
  last_activity integer, licensed integer, primary key (customer, workload, as_of, person)) without rowid;
create table support (
  customer integer not null, from_day integer not null, to_day integer not null, requests integer not null,
  how_to integer, primary key (customer, from_day, to_day)) without rowid;
create table holding (
  customer integer not null, dataset text not null, from_day integer not null, to_day integer not null,
  primary key (customer, dataset, from_day, to_day)) without rowid;

create table import_batch (
  sha256 text primary key, name text not null, kind text not null, sample integer not null,
  facts integer not null) without rowid;
`,
};
