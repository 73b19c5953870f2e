import { ActionTypes, type Activity, ActivityTypes, CardFactory, InputHints } from 'botbuilder';
import type { Reply } from '../cards/reply.ts';
import type { Outcome } from '../core/answer.ts';
import type { LanguageCode } from '../core/question.ts';
import type { Setting } from './turn.ts';

/** How an outcome looks to the one who is spoken to. */
export type Show = (outcome: Outcome, language: LanguageCode, setting: Setting) => Reply;

/**
 * A reply as a Teams message. Teams splits a message that has both text and a card, so a card goes alone; its first line
 * becomes the summary (the notification and the chat list). Without a card the words go, with the next questions to tap.
 * Thumbs are offered where they can say something.
 */
export function activityOf(reply: Reply, asks = false): Partial<Activity> {
  const { card, text, summary, feedback } = reply;
  return {
    type: ActivityTypes.Message,
    ...(card
      ? { attachments: [CardFactory.adaptiveCard(card)], summary }
      : { text, textFormat: 'plain', ...suggested(reply) }),
    ...(feedback ? { channelData: { feedbackLoop: { type: 'default' } } } : {}),
    inputHint: asks ? InputHints.ExpectingInput : InputHints.AcceptingInput,
  };
}

function suggested({ suggestions }: Reply): Pick<Partial<Activity>, 'suggestedActions'> {
  if (suggestions.length === 0) return {};
  const actions = suggestions.map(({ title }) => ({ type: ActionTypes.ImBack, title, value: title }));
  return { suggestedActions: { to: [], actions } };
}
