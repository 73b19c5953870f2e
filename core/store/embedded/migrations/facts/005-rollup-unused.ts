import type { Migration } from '../migration.ts';

/** What netting hides: unused licences row by row, and users of rows without a denominator. What is held already is netted until it is rolled up anew. */
export const FACTS_005: Migration = {
  name: 'rollup-unused',
  sql: `
alter table rollup add column unused integer not null default 0;
alter table rollup add column bare integer not null default 0;
update rollup set unused = max(0, denominator - numerator);
`,
};
