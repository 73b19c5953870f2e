import type { PreviousQuestion } from '../../question.ts';
import type { Evidence } from '../evidence.ts';
import { firstOf, type InOrder, type Off } from '../in-order.ts';
import { highFigure } from './before.ts';
import { slotsChanged } from './changes-slots.ts';
import type { Edit } from './edit.ts';
import { isEditing } from './editing-words.ts';
import { stopsNudge } from './nudge-card.ts';
import { optional } from './optional.ts';
import { otherCandidate } from './other-candidate.ts';

/** What the question before makes of a short answer, before it is taken for small talk: stop these, yes set it up. */
export const ANSWERS: InOrder<[Evidence, PreviousQuestion], Edit> = [
  ['answer: stops nudge', stopsNudge],
  ['answer: other candidate', otherCandidate],
  ['answer: corrects', corrects],
  ['answer: doubts', doubts],
  ['answer: consents', consents],
];

export const answerTo = (evidence: Evidence, previous: PreviousQuestion | null, off: Off): Edit | null =>
  previous === null ? null : firstOf(ANSWERS, off, evidence, previous);

/** 言い間違い。今月: a blame of oneself or of the answer, and what was meant. */
function corrects(evidence: Evidence, previous: PreviousQuestion): Edit | null {
  const { concepts, periods, subjects, metric, items, text } = evidence;
  const back = periods.window !== undefined && /(?<![a-z])back(?![a-z])|戻/.test(text);
  if (!(concepts.has('chat.blame') || back) || previous.intent === 'nudge_card') return null;
  const said =
    periods.window !== undefined ||
    subjects.workload !== undefined ||
    subjects.product !== undefined ||
    metric !== undefined;
  const corrected = back || concepts.has('instead') || concepts.has('make');
  return said && corrected && items.every(isEditing) ? slotsChanged(evidence, previous) : null;
}

/** "that can't be right": of a figure above 100 % no opinion, but the question how it comes about. */
function doubts(
  { concepts, items, subjects, metric, text }: Evidence,
  previous: PreviousQuestion,
): Edit | null {
  const observed = highFigure(previous);
  const isDoubt = concepts.has('inflated') || (concepts.has('chat.blame') && text.includes('?'));
  if (observed === undefined || !isDoubt || concepts.has('chat.feedback')) return null;
  if (items.length > 6 || metric !== undefined || subjects.customers.length > 0 || /bug|バグ/.test(text))
    return null;
  const { customers, workload } = previous;
  return {
    question: { intent: 'explain_inflated', customers, observed, ...optional({ workload }) },
    because: 'a figure above 100 % is doubted',
  };
}

function consents(evidence: Evidence, previous: PreviousQuestion): Edit | null {
  const { concepts, items, subjects, metric, quantities } = evidence;
  const first = items.find((item) => item.kind === 'concept');
  const small =
    items.length <= 6 &&
    subjects.customers.length === 0 &&
    metric === undefined &&
    quantities.threshold === undefined;
  if (!small || first?.kind !== 'concept') return null;
  if (!/^(?:nudge_(?!card)|set_alias)/.test(previous.intent) || concepts.has('instead')) return null;
  const polite = items.length === 1 && /^(?:please|お願い)/.test(first.text);
  if ((first.concepts.includes('chat.affirm') || polite) && !concepts.has('chat.deny'))
    return { question: { intent: 'affirm', customers: [] }, because: 'a yes to what was asked' };
  if (first.concepts.includes('chat.deny') && !concepts.has('chat.affirm'))
    return { question: { intent: 'deny', customers: [] }, because: 'a no to what was asked' };
  return null;
}
