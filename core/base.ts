import { RULE_VERSION } from './adoption/figure.ts';
import type { Note } from './note.ts';
import type { Question } from './question.ts';

/** What every answer carries, before anything was assumed or remarked. */
export const base = (question: Question) => ({
  question,
  assumptions: [],
  notes: [] as readonly Note[],
  next: [] as readonly Question[],
  ruleVersion: RULE_VERSION,
});

/** A question of an intent about some customers, nothing else said. */
export const ask = (
  intent: Question['intent'],
  customers: readonly string[] = [],
  more: Partial<Question> = {},
): Question => ({
  intent,
  customers,
  ...more,
});

/** The same question with some slots changed; a slot set to undefined is taken out. */
export function but(question: Question, change: Partial<Question>): Question {
  const { offset: _, confirmed: __, clarify: ___, candidates: ____, ...rest } = question;
  const changed = { ...rest, ...change };
  return Object.fromEntries(
    Object.entries(changed).filter(([, value]) => value !== undefined),
  ) as unknown as Question;
}

/** The customers a question names, those it rules out too. */
export const namedIn = ({ customers, exclude = [] }: Question): readonly string[] => [
  ...customers,
  ...exclude,
];
