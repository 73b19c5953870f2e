import type { Migration } from '../migration.ts';

/** The oldest data date among a roll-up's rows. What is held already gets its own day until it is rolled up anew. */
export const FACTS_002: Migration = {
  name: 'rollup-oldest',
  sql: `
alter table rollup add column oldest integer not null default 0;
update rollup set oldest = day;
`,
};
