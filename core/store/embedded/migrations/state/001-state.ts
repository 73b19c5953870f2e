import type { Migration } from '../migration.ts';

/** Many tiny writes, on the main thread: kept apart from the facts so that an import never holds up a turn. */
export const STATE_001: Migration = {
  name: 'state',
  sql: `
create table counter (name text primary key, value integer not null) without rowid;
insert into counter values ('aliases', 0), ('opened', 0);

create table bot_state (key text primary key, value text not null, version integer not null) without rowid;
create table activity_seen (
  conversation text not null, activity text not null, seen_at text not null,
  primary key (conversation, activity)) without rowid;
create index activity_seen_at on activity_seen (seen_at);
create table preference (
  tenant text not null, person text not null, value text not null, primary key (tenant, person)) without rowid;
create table alias (
  customer text not null, folded text not null, alias text not null, tenant text not null, person text not null,
  added_at text not null, primary key (customer, folded)) without rowid;
create table audit (
  id integer primary key, at text not null, tenant text not null, person text not null, action text not null,
  customers text not null, detail text);
create index audit_at on audit (at);
create table feedback (
  id integer primary key, at text not null, kind text not null, frame text not null, text text);
`,
};
