import type { PreviousQuestion, Question } from '../../question.ts';
import type { Evidence } from '../evidence.ts';
import { fill } from '../fill/index.ts';
import { says } from '../items.ts';
import type { Edit } from './edit.ts';

const LONGEST = 7;

/** After a definition, the scope of the data or a place to look: "and deployment?", "what about Azure?", "for all customers?" */
export function sameAbout(evidence: Evidence, previous: PreviousQuestion): Edit | null {
  if (evidence.items.length > LONGEST || asksOtherwise(evidence)) return null;
  const question = another(evidence, previous);
  return question === null ? null : { question, because: 'the same about something else' };
}

function another(evidence: Evidence, { intent }: PreviousQuestion): Question | null {
  const { subjects, concepts } = evidence;
  if (intent === 'explain_metric') {
    const question = fill('explain_metric', evidence);
    return question.terms === undefined ? null : question;
  }
  if (intent === 'data_scope')
    return subjects.workload !== undefined || concepts.has('products') || concepts.has('fresh')
      ? fill('data_scope', evidence)
      : null;
  if (intent !== 'find_data_howto') return null;
  return concepts.has('all') || concepts.has('single') || concepts.has('own') || concepts.has('role')
    ? fill('find_data_howto', evidence)
    : null;
}

function asksOtherwise({ subjects, quantities, concepts }: Evidence): boolean {
  return (
    subjects.customers.length > 0 ||
    subjects.candidates.length > 0 ||
    quantities.threshold !== undefined ||
    quantities.limit !== undefined ||
    says(
      concepts,
      'lowest',
      'highest',
      'drop',
      'grow',
      'trend',
      'why',
      'recommend',
      'export',
      'alert',
      'list',
    )
  );
}
