import type { Evidence } from '../evidence.ts';
import { firstOf, type InOrder, type Off } from '../in-order.ts';
import { nudges } from '../nudge-rules.ts';
import type { Has, Vote } from '../vote.ts';
import { advice, note } from './advice.ts';
import { causes } from './causes.ts';
import { figures } from './figures.ts';
import { files } from './files.ts';
import { howto } from './howto.ts';
import { language } from './language.ts';
import { scope } from './scope.ts';
import { suppositions } from './suppositions.ts';
import { terms } from './terms.ts';

/** The rules' reading of a message without context. */
export const RULES: InOrder<[Evidence, Has], Vote> = [
  ['rule: note', note],
  ['rule: language', language],
  ['rule: suppositions', suppositions],
  ['rule: nudges', nudges],
  ['rule: files', files],
  ['rule: howto', howto],
  ['rule: scope', scope],
  ['rule: terms', terms],
  ['rule: causes', causes],
  ['rule: advice', advice],
  ['rule: figures', figures],
];

export function vote(evidence: Evidence, off: Off): Vote | null {
  const has: Has = (...concepts) => concepts.some((concept) => evidence.concepts.has(concept));
  return firstOf(RULES, off, evidence, has);
}
