import type { Evidence } from '../evidence.ts';
import { attack } from './attack.ts';
import { capability } from './capability.ts';
import type { Guarded } from './guarded.ts';
import { nearMiss, offTopic, personal } from './near-miss.ts';
import { ordered } from './ordered.ts';
import { talk, thumbs } from './talk.ts';
import { tenantWork } from './tenant-work.ts';

/** What must be settled before anything else is looked at: attacks, requests for what we do not do, small talk. */
export function guard(evidence: Evidence): Guarded | null {
  return (
    attack(evidence) ??
    personal(evidence) ??
    thumbs(evidence) ??
    ordered(evidence) ??
    tenantWork(evidence) ??
    talk(evidence) ??
    capability(evidence) ??
    nearMiss(evidence) ??
    offTopic(evidence)
  );
}
