import { type Activity, ActivityTypes, CardFactory, InputHints } from 'botbuilder';
import type { Outcome } from '../core/answer.ts';
import type { LanguageCode } from '../core/question.ts';
import type { Moment } from '../core/time.ts';

/** What is shown: an Adaptive Card where there is one, and the same in words. */
export interface Reply {
  readonly text: string;
  readonly card: object | null;
}
export type Show = (outcome: Outcome, language: LanguageCode, moment: Moment) => Reply;

/** Outcomes nobody can find right or wrong. */
const NOT_RATED: ReadonlySet<Outcome['kind']> = new Set([
  'ask',
  'greeting',
  'help',
  'thanks',
  'cancel',
  'set_language',
  'feedback',
  'fault',
  'denied',
]);

/**
 * A reply as a Teams message. Teams splits a message that has both text and a card, so a card goes alone and its words
 * become the summary (the notification and the chat list) and what is spoken. Thumbs are offered under answers.
 */
export function activityOf(outcome: Outcome, { text, card }: Reply): Partial<Activity> {
  return {
    type: ActivityTypes.Message,
    ...(card
      ? { attachments: [CardFactory.adaptiveCard(card)], summary: text, speak: text }
      : { text, textFormat: 'plain' }),
    ...(NOT_RATED.has(outcome.kind) ? {} : { channelData: { feedbackLoop: { type: 'default' } } }),
    inputHint: outcome.kind === 'ask' ? InputHints.ExpectingInput : InputHints.AcceptingInput,
  };
}
