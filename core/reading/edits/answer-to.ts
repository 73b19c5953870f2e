import type { PreviousQuestion } from '../../question.ts';
import type { Evidence } from '../evidence.ts';
import type { Edit } from './edit.ts';

/** What the question before makes of a short answer, before it is taken for small talk: stop these, yes set it up. */
export function answerTo(evidence: Evidence, previous: PreviousQuestion | null): Edit | null {
  if (previous === null) return null;
  const { concepts, items, subjects, metric, quantities } = evidence;
  const first = items.find((item) => item.kind === 'concept');
  const small =
    items.length <= 6 &&
    subjects.customers.length === 0 &&
    metric === undefined &&
    quantities.threshold === undefined;
  if (!small || first?.kind !== 'concept') return null;
  if (
    previous.intent === 'nudge_card' &&
    concepts.has('stop') &&
    !concepts.has('per.until') &&
    evidence.schedule.snooze === undefined
  ) {
    return {
      question: { intent: 'nudge_unsubscribe', customers: previous.customers },
      because: 'stops what was shown',
    };
  }
  if (!/^(?:nudge_(?!card)|set_alias)/.test(previous.intent) || concepts.has('instead')) return null;
  if (first.concepts.includes('chat.affirm') && !concepts.has('chat.deny'))
    return { question: { intent: 'affirm', customers: [] }, because: 'a yes to what was asked' };
  if (first.concepts.includes('chat.deny') && !concepts.has('chat.affirm'))
    return { question: { intent: 'deny', customers: [] }, because: 'a no to what was asked' };
  return null;
}
