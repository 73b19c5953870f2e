import type { PreviousQuestion, Question } from '../../question.ts';
import type { Evidence } from '../evidence.ts';

const PEOPLE = /people|users|heads?(?![a-z])|headcount|人数|何人|何名/;
const SEATS = /licen[sc]es|seats|ライセンス|席|シト|本数|何本/;

/** "how many people is that?", 人数で言うと？: the count behind the percentage. */
export function counted({ concepts, text }: Evidence, previous: PreviousQuestion): Question['metric'] {
  if (previous.customers.length === 0 && previous.intent !== 'portfolio_summary') return undefined;
  if (!concepts.has('howmany') && !concepts.has('percent')) return undefined;
  if (PEOPLE.test(text)) return previous.metric === 'deployment' ? 'assigned' : 'active';
  if (!SEATS.test(text)) return undefined;
  return concepts.has('notused') ? 'unused' : 'sold';
}
