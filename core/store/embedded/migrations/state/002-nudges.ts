import type { Migration } from '../migration.ts';

/** Who wants to be told what, what was decided, and what became of it. Instants are ISO 8601, UTC, to the millisecond. */
export const STATE_002: Migration = {
  name: 'nudges',
  sql: `
create table nudge_recipient (
  key text primary key, tenant text not null, reference text not null, reach text not null, why text,
  since text not null, until text, seen_at text not null) without rowid;
create index nudge_recipient_reach on nudge_recipient (reach) where reach <> 'reachable';

create table nudge_rule (
  id text primary key, recipient text not null, tenant text not null, person text not null, kind text not null,
  metric text not null, workload text not null, next_at text not null, fresh integer not null, stopped_at text,
  created_at text not null, value text not null) without rowid;
create index nudge_rule_recipient on nudge_rule (recipient) where stopped_at is null;
create index nudge_rule_next on nudge_rule (next_at) where stopped_at is null;
create index nudge_rule_fresh on nudge_rule (recipient) where fresh = 1 and stopped_at is null;
create index nudge_rule_person on nudge_rule (tenant, person) where stopped_at is null;

create table nudge_episode (
  key text primary key, turn integer not null, rule text not null, recipient text not null, subject text not null,
  customer text not null, state text not null, seen integer not null, snoozed_until text,
  acknowledged integer not null, value text not null) without rowid;
create index nudge_episode_recipient on nudge_episode (recipient, state);
create index nudge_episode_rule on nudge_episode (rule);
create index nudge_episode_subject on nudge_episode (subject) where acknowledged = 1 and state = 'open';
create index nudge_episode_snooze on nudge_episode (snoozed_until) where snoozed_until is not null and state = 'open';

create table nudge_delivery (
  id integer primary key, key text not null unique, recipient text not null, due_at text not null, state text not null,
  why text, version integer not null default 0, attempts integer not null default 0, retry_at text,
  worker text, claimed_until text, sending_until text, first_error text, last_error text, activity_id text,
  created_at text not null, settled_at text, named_in integer);
create index nudge_delivery_due on nudge_delivery (due_at) where state = 'waiting';
create index nudge_delivery_retry on nudge_delivery (retry_at) where state = 'waiting' and retry_at is not null;
create index nudge_delivery_sending on nudge_delivery (sending_until) where state = 'sending';
create index nudge_delivery_recipient on nudge_delivery (recipient, state, settled_at);
create index nudge_delivery_worker on nudge_delivery (worker) where state = 'waiting' and worker is not null;
create index nudge_delivery_unnamed on nudge_delivery (recipient) where state = 'unknown' and named_in is null;

create table nudge_decision (
  id text primary key, delivery integer not null, recipient text not null, rule text not null, episode text, turn integer,
  customer text, state text not null, why text, at text not null, settled_at text, value text not null);
create index nudge_decision_delivery on nudge_decision (delivery);
create index nudge_decision_waiting on nudge_decision (rule) where state = 'waiting';
create index nudge_decision_withheld on nudge_decision (recipient, settled_at) where state = 'withheld';
create index nudge_decision_at on nudge_decision (at);

create table nudge_lease (name text primary key, holder text not null, until text not null) without rowid;
create table nudge_run (
  name text primary key, revision integer not null, cursor text not null, done integer not null) without rowid;
create table nudge_verdict (rule text primary key, at text not null, value text not null) without rowid;
create table nudge_rate (scope text not null, at integer not null);
create index nudge_rate_scope on nudge_rate (scope, at);
create table nudge_pause (scope text primary key, until text not null) without rowid;
`,
};
