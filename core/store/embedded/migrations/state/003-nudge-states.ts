import type { Migration } from '../migration.ts';

/** Counts of every state for the operator, from an index instead of from all that is kept. */
export const STATE_003: Migration = {
  name: 'nudge states',
  sql: `
create index nudge_delivery_state on nudge_delivery (state);
create index nudge_decision_state on nudge_decision (state);
`,
};
