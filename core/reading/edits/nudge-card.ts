import type { PreviousQuestion } from '../../question.ts';
import type { Evidence } from '../evidence.ts';
import { says } from '../items.ts';
import { ofCard } from '../nudges/of-card.ts';
import type { Edit, Kind } from './edit.ts';

const LONGEST = 10;
const NOT =
  /(?<![a-z])(?:no more|never|enough|off)(?![a-z])|不要|いらな|いりません|要らな|結構です|こないで|来ないで|ないで/;
const SEND =
  /(?<![a-z])(?:hear|see|notif|send|sent|get|receive|show|tell|ping|bother|remind|these|this)|送|届|通知|出|見せ|知らせ|教え/;
const REACHED =
  /(?<![a-z])(?:see|seeing|get|got|getting|receiv|sent|send|here|trigger|pop|notif|told)|届|来|きた|出て|出た|通知|知らせ|表示/;

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

/** "why am I seeing this?", なぜこれが届いたの: about the rule that sent it, not about the figure. */
export const whyThisNudge: Kind = ({ concepts, text, items, metric }, previous) => {
  if (previous.intent !== 'nudge_card' || !concepts.has('why') || metric !== undefined) return null;
  if (items.length > LONGEST || !REACHED.test(text)) return null;
  if (says(concepts, 'low', 'lowest', 'drop', 'grow', 'notused')) return null;
  return {
    question: { intent: 'nudge_list', ...ofCard(previous) },
    because: 'why it was sent',
  };
};
