import type { UnclearAnswer } from '../answers/no-answer.ts';
import { ask, base, but } from '../base.ts';
import type { Intent } from '../catalog/intents.ts';
import { namesOf } from '../directory.ts';
import type { CustomerId, Question } from '../question.ts';
import type { Asked, Intention } from './intent.ts';
import { sampleNote } from './notes.ts';
import { examplesFor } from './talk.ts';

/** Not sure what was asked: offers whole questions, built from what was read. */
export const unclear: Intention = async (asked) =>
  unclearAnswer(asked, asked.question.unreadable ?? 'unread');

export function unclearAnswer(asked: Asked, why: UnclearAnswer['why']): UnclearAnswer {
  const suggested = (asked.question.suggest ?? []).flatMap((intent) => offer(intent, asked.question) ?? []);
  const options = distinct([...suggested, ...examplesFor(asked)]).slice(0, 4);
  return {
    ...base(asked.question),
    kind: 'unclear',
    why,
    options,
    notes: sampleNote(asked),
    names: namesOf(
      asked.directory,
      options.flatMap((question) => question.customers),
    ),
  };
}

const NEEDS_CUSTOMER: ReadonlySet<Intent> = new Set([
  'customer_metric',
  'customer_summary',
  'explain_change',
]);

/** A whole question of an intent, from the slots already read; nothing where it would make none. */
function offer(intent: Intent, read: Question): Question | undefined {
  const { suggest: _, ...slots } = read;
  const question = but(slots, { intent });
  if (NEEDS_CUSTOMER.has(intent) && question.customers.length === 0) return undefined;
  if (intent === 'compare_customers' && question.customers.length < 2) return undefined;
  if (intent === 'portfolio_filter' && question.threshold === undefined)
    return ask('portfolio_filter', [], filterDefaults(question));
  if (intent === 'portfolio_rank')
    return but(question, { customers: [] as CustomerId[], rank: question.rank ?? 'lowest' });
  if (intent === 'set_alias' || intent === 'unclear') return undefined;
  return question;
}

const filterDefaults = (read: Question): Partial<Question> => ({
  metric: read.metric ?? 'usage',
  comparator: 'lt',
  threshold: 40,
  ...(read.workload ? { workload: read.workload } : {}),
});

const distinct = (questions: readonly Question[]): readonly Question[] => [
  ...new Map(questions.map((question) => [JSON.stringify(question), question])).values(),
];
