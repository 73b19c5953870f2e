import type { Kind } from './edit.ts';

/** A notification is shown: "in two weeks", "until Friday" puts it off. */
export const timeOfNudge: Kind = ({ schedule, items, subjects, concepts }, previous) => {
  if (previous.intent !== 'nudge_card' && previous.intent !== 'nudge_snooze') return null;
  const stops = previous.intent === 'nudge_card' && concepts.has('stop') && schedule.snooze === undefined;
  if (stops && items.length <= 8 && subjects.customers.length === 0)
    return {
      question: { intent: 'nudge_unsubscribe', customers: previous.customers },
      because: 'stops what was shown',
    };
  if (
    schedule.snooze === undefined ||
    schedule.cadence !== undefined ||
    items.length > 6 ||
    subjects.customers.length > 0
  )
    return null;
  return {
    question: { intent: 'nudge_snooze', customers: previous.customers, snooze: schedule.snooze },
    because: 'puts off what was shown',
  };
};
