import type { Migration } from '../migration.ts';
import { STATE_001 } from './001-state.ts';
import { STATE_002 } from './002-nudges.ts';
import { STATE_003 } from './003-nudge-states.ts';
import { STATE_004 } from './004-conversation-age.ts';

/** Every step of state.db, in order. A room that keeps state adds its own file here. */
export const STATE_MIGRATIONS: readonly Migration[] = [STATE_001, STATE_002, STATE_003, STATE_004];
