import type { Evidence } from '../evidence.ts';
import { nudges } from '../nudge-rules.ts';
import type { Has, Vote } from '../vote.ts';
import { advice, note } from './advice.ts';
import { causes } from './causes.ts';
import { figures } from './figures.ts';
import { files } from './files.ts';
import { howto, placeOfData } from './howto.ts';
import { language } from './language.ts';
import { opinion } from './opinion.ts';
import { coverage, scope } from './scope.ts';
import { suppositions } from './suppositions.ts';
import { terms } from './terms.ts';

/** The rules' reading of a message without context: the first that fits. */
export function vote(evidence: Evidence): Vote | null {
  const has: Has = (...concepts) => concepts.some((concept) => evidence.concepts.has(concept));
  return (
    note(evidence, has) ??
    language(evidence, has) ??
    opinion(evidence, has) ??
    suppositions(evidence, has) ??
    nudges(evidence, has) ??
    files(evidence, has) ??
    howto(evidence, has) ??
    scope(evidence, has) ??
    terms(evidence, has) ??
    coverage(evidence, has) ??
    placeOfData(evidence, has) ??
    causes(evidence, has) ??
    advice(evidence, has) ??
    figures(evidence, has)
  );
}
