import type { Migration } from '../migration.ts';

/**
 * What each user holds, as a report or list of a day says (products by their id: most of them have no figures), and which two hashes are one person: the activity log knows people by
 * their id, user reports by their name.
 */
export const FACTS_003: Migration = {
  name: 'people',
  sql: `
create table user_licence (
  customer integer not null, as_of integer not null, person text not null, product text not null,
  trial integer not null, primary key (customer, as_of, person, product, trial)) without rowid;
create table person (
  customer integer not null, id text not null, person text not null, primary key (customer, id)) without rowid;
`,
};
