import type { Migration } from '../migration.ts';

/**
 * Counts of every state for the operator, from an index instead of from all that is kept. Not of what waits: an index on
 * that would be taken for finding what is due, and be read from end to end each time.
 */
export const STATE_003: Migration = {
  name: 'nudge states',
  sql: `
create index nudge_decision_state on nudge_decision (state) where state <> 'waiting';
`,
};
