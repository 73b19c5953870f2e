import type { PreviousQuestion } from '../../question.ts';
import type { Evidence } from '../evidence.ts';
import { pattern } from '../languages/index.ts';
import { ofCard } from '../nudges/of-card.ts';
import type { Edit } from './edit.ts';

const LONGEST = 10;
const NOT = pattern('nudgeCard.not');
const SEND = pattern('nudgeCard.send');

/** A notification is shown: "stop these", もう送ってこないで means it. */
export function stopsNudge(evidence: Evidence, previous: PreviousQuestion): Edit | null {
  if (previous.intent !== 'nudge_card' || evidence.schedule.snooze !== undefined) return null;
  const { concepts, items, subjects, metric, text } = evidence;
  if (items.length > LONGEST || subjects.customers.length > 0 || metric !== undefined) return null;
  if (/(?<![a-z])until(?![a-z])|まで/.test(text) || concepts.has('why') || concepts.has('snooze'))
    return null;
  const turned = concepts.has('neg') || concepts.has('chat.deny') || NOT.test(text);
  if (!concepts.has('stop') && !(turned && SEND.test(text))) return null;
  return {
    question: { intent: 'nudge_unsubscribe', ...ofCard(previous) },
    because: 'stops what was shown',
  };
}
