import type { Intent } from '../catalog/intents.ts';
import type { Person } from '../person.ts';
import type { Question } from '../question.ts';

/** Whether this person may have this question answered here. Asked before anything is computed. */
export type Access =
  | { readonly kind: 'granted' }
  /** figures of named customers are for personal chats; offer to go on there */
  | { readonly kind: 'personal_only' };

const GRANTED: Access = { kind: 'granted' };

/** Answers that name customers although the question does not. */
const NAMING: ReadonlySet<Intent> = new Set([
  'portfolio_rank',
  'portfolio_filter',
  'recommend',
  'explain_inflated',
  'explain_change',
  'export',
]);

/** Questions about some customer: without one, it would be asked which, and customers offered to choose from. */
const OF_A_CUSTOMER: ReadonlySet<Intent> = new Set([
  'customer_metric',
  'customer_summary',
  'compare_customers',
  'set_alias',
]);

/**
 * Everyone of an allowed tenant may see all customers (the tenant is checked at the door, before this).
 * In groups and channels everybody reads along, so nothing that names a customer is shown there.
 */
export function accessTo(question: Question, person: Person): Access {
  if (person.place === 'personal') return GRANTED;
  return namesSomebody(question) || OF_A_CUSTOMER.has(question.intent) || NAMING.has(question.intent)
    ? { kind: 'personal_only' }
    : GRANTED;
}

/** Whoever is left out is told by the difference to the whole, so leaving somebody out names them too; an episode is of a customer. */
const namesSomebody = ({
  customers,
  exclude = [],
  candidates = [],
  episodes = [],
  clarify,
}: Question): boolean =>
  customers.length + exclude.length + candidates.length + episodes.length > 0 || clarify === 'customer';
