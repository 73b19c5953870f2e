import { says } from '../items.ts';
import { pattern } from '../languages/index.ts';
import type { Concept } from '../lexicon/concepts.ts';
import { asQuestion } from './before.ts';
import type { Kind } from './edit.ts';
import { optional } from './optional.ts';

const OTHER: readonly Concept[] = ['stop', 'snooze', 'why', 'recommend', 'export', 'trend', 'subscriptions'];

/** "send me a monthly digest" is one more, "send it monthly" is not. */
const ANOTHER = pattern('scheduleOfRule.another');

/** "make it monthly", 金曜日に, "at 8:30": when the notification just spoken of is to come. */
export const scheduleOfRule: Kind = (evidence, previous) => {
  const { schedule, subjects, metric, quantities, items, concepts, text } = evidence;
  if (previous.intent !== 'nudge_subscribe' && previous.intent !== 'nudge_settings') return null;
  const { statedCadence, day, time } = schedule;
  if (statedCadence === undefined && day === undefined && time === undefined) return null;
  if (
    items.length > 8 ||
    subjects.customers.length > 0 ||
    subjects.candidates.length > 0 ||
    subjects.workload !== undefined ||
    metric !== undefined ||
    quantities.comparator !== undefined ||
    says(concepts, ...OTHER) ||
    (ANOTHER.test(text) && !concepts.has('instead') && !concepts.has('make') && !concepts.has('switch'))
  )
    return null;
  return {
    question: { ...asQuestion(previous), ...optional({ cadence: statedCadence, day, time }) },
    because: 'when the notification is to come',
  };
};
