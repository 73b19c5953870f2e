import type { Migration } from '../migration.ts';

/** Lets documents of conversations long silent be found: by their version, and marks of which was the last on a day. */
export const STATE_004: Migration = {
  name: 'conversation age',
  sql: `
create table bot_state_mark (at text primary key, version integer not null) without rowid;
create index bot_state_version on bot_state (version);
`,
};
