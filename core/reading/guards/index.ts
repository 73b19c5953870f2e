import type { Evidence } from '../evidence.ts';
import { firstOf, type InOrder, type Off } from '../in-order.ts';
import { attack } from './attack.ts';
import { capability } from './capability.ts';
import type { Guarded } from './guarded.ts';
import { nearMiss, offTopic, personal } from './near-miss.ts';
import { ordered } from './ordered.ts';
import { talk, thumbs } from './talk.ts';
import { tenantWork } from './tenant-work.ts';

/** What must be settled before anything else is looked at: attacks, requests for what we do not do, small talk. */
export const GUARDS: InOrder<[Evidence], Guarded> = [
  ['guard: attack', attack],
  ['guard: personal', personal],
  ['guard: thumbs', thumbs],
  ['guard: ordered', ordered],
  ['guard: tenant work', tenantWork],
  ['guard: talk', talk],
  ['guard: capability', capability],
  ['guard: near miss', nearMiss],
  ['guard: off topic', offTopic],
];

export const guard = (evidence: Evidence, off: Off): Guarded | null => firstOf(GUARDS, off, evidence);
