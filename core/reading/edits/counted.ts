import type { PreviousQuestion, Question } from '../../question.ts';
import type { Evidence } from '../evidence.ts';
import { pattern } from '../languages/index.ts';

const PEOPLE = pattern('counted.people');
const SEATS = pattern('counted.seats');

/** "how many people is that?", 人数で言うと？: the count behind the percentage. */
export function counted({ concepts, text }: Evidence, previous: PreviousQuestion): Question['metric'] {
  if (previous.customers.length === 0 && previous.intent !== 'portfolio_summary') return undefined;
  if (!concepts.has('howmany') && !concepts.has('percent')) return undefined;
  if (PEOPLE.test(text)) return previous.metric === 'deployment' ? 'assigned' : 'active';
  if (!SEATS.test(text)) return undefined;
  return concepts.has('notused') ? 'unused' : 'sold';
}
