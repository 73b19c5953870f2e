import type { Person } from '../assistant.ts';
import type { Intent } from '../catalog/intents.ts';
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

/** Answers that hold no figure. */
const WORDS_ONLY: ReadonlySet<Intent> = new Set([
  'explain_metric',
  'data_scope',
  'find_data_howto',
  'greeting',
  'help',
  'thanks',
  'affirm',
  'deny',
  'cancel',
  'feedback',
  'set_language',
  'out_of_scope',
]);

/**
 * Everyone of an allowed tenant may see all customers (the tenant is checked at the door, before this).
 * In groups and channels everybody reads along, so nothing that names a customer is shown there.
 */
export function accessTo(question: Question, person: Person): Access {
  if (person.place === 'personal') return GRANTED;
  if (WORDS_ONLY.has(question.intent) && question.customers.length === 0) return GRANTED;
  const names =
    question.customers.length > 0 || (question.candidates?.length ?? 0) > 0 || NAMING.has(question.intent);
  return names ? { kind: 'personal_only' } : GRANTED;
}
