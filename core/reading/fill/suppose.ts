import { CAUSE_WORDS } from '../../catalog/causes.ts';
import type { Question } from '../../question.ts';
import type { Evidence } from '../evidence.ts';
import type { Slots } from './slots.ts';

/** The percentage quoted of a figure that puzzles. */
export function observed({ quantities }: Evidence): number | undefined {
  return quantities.quoted === 100 ? undefined : quantities.quoted;
}

/** "what if 20 more were active": the people are not named. */
function moreActive({ quantities, concepts, text }: Evidence): number | undefined {
  return concepts.has('whatif') && /\bmore\b/.test(text) && quantities.licenses === undefined
    ? quantities.bare
    : undefined;
}

/** "assign the remaining 20": licences, without saying so. */
function restAssigned({ quantities, subjects }: Evidence): number | undefined {
  return subjects.metrics.has('assigned') && quantities.people === undefined ? quantities.bare : undefined;
}

/** What a supposition is about is a percentage; the people and licences in it are supposed. */
export function supposedFigure(e: Evidence): Slots {
  const { metrics, workload } = e.subjects;
  const metric = metrics.has('deployment') ? 'deployment' : metrics.has('usage') ? 'usage' : undefined;
  return { metric, workload };
}

const causeSaid = ({ concepts }: Evidence): Question['without'] =>
  CAUSE_WORDS.find(([concept]) => concepts.has(concept))?.[1];

/** Of a customer it may be asked whether it is that cause: "is it the trial at Fabrikam?". */
export const blamed = (e: Evidence): Question['without'] =>
  e.subjects.customers.length > 0 && (e.concepts.has('pron.it') || e.concepts.has('why'))
    ? causeSaid(e)
    : undefined;

/** What is supposed to be different. */
export function suppose(e: Evidence): Slots {
  const { quantities, concepts, subjects } = e;
  const cause = subjects.withoutCause ?? (concepts.has('without') ? causeSaid(e) : undefined);
  const reach =
    quantities.quoted ??
    (typeof quantities.threshold === 'number' && quantities.unit === 'percent'
      ? quantities.threshold
      : undefined);
  return {
    without: subjects.without ?? cause,
    addActive: quantities.people ?? moreActive(e),
    assign: quantities.licenses ?? restAssigned(e),
    target: quantities.people === undefined && quantities.licenses === undefined ? reach : undefined,
  };
}
