import { says } from '../items.ts';
import type { Concept } from '../lexicon/concepts.ts';
import { ofCard } from '../nudges/of-card.ts';
import { snoozeReasonOf } from '../nudges/press.ts';
import type { Kind } from './edit.ts';
import { stopsNudge } from './nudge-card.ts';
import { optional } from './optional.ts';

const LONGEST = 9;
const OTHER: readonly Concept[] = ['recommend', 'trend', 'export', 'why', 'use'];

/** A notification is shown: "in two weeks", "until Friday" puts it off; "every Friday instead" is when it is to come. */
export const timeOfNudge: Kind = (evidence, previous) => {
  const { schedule, items, subjects, concepts, metric } = evidence;
  if (previous.intent !== 'nudge_card' && previous.intent !== 'nudge_snooze') return null;
  const stopped = stopsNudge(evidence, previous);
  if (stopped !== null) return stopped;
  if (items.length > LONGEST || subjects.customers.length > 0 || metric !== undefined) return null;
  const { cadence, day, time, snooze } = schedule;
  if (cadence !== undefined) {
    if (previous.intent !== 'nudge_card' || !changes(concepts)) return null;
    return {
      question: { intent: 'nudge_settings', customers: [], ...optional({ cadence, day, time }) },
      because: 'when notifications are to come',
    };
  }
  const reason = snoozeReasonOf(evidence.text);
  if (snooze === undefined && previous.snooze !== undefined && reason !== undefined)
    return {
      question: { intent: 'nudge_snooze', ...ofCard(previous), snooze: previous.snooze, reason },
      because: 'why it was put off',
    };
  if (snooze === undefined || says(concepts, ...OTHER)) return null;
  return {
    question: {
      intent: 'nudge_snooze',
      ...ofCard(previous),
      snooze,
      ...optional({ reason }),
    },
    because: 'puts off what was shown',
  };
};

function changes(concepts: ReadonlySet<Concept>): boolean {
  return says(concepts, 'instead', 'make', 'settings', 'switch');
}
