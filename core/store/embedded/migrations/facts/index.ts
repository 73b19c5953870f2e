import type { Migration } from '../migration.ts';
import { FACTS_001 } from './001-facts.ts';
import { FACTS_002 } from './002-rollup-oldest.ts';
import { FACTS_003 } from './003-people.ts';
import { FACTS_004 } from './004-source-rows.ts';
import { FACTS_005 } from './005-rollup-unused.ts';
import { FACTS_006 } from './006-customers.ts';

/** Every step of facts.db, in order. */
export const FACTS_MIGRATIONS: readonly Migration[] = [
  FACTS_001,
  FACTS_002,
  FACTS_003,
  FACTS_004,
  FACTS_005,
  FACTS_006,
];
