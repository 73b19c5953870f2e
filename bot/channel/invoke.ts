import type { InvokeResponse } from 'botbuilder';

/** A rating of one of the bot's messages: Teams' thumbs and what was written with them. */
export interface Rating {
  readonly thumb: 'thumbs_up' | 'thumbs_down';
  readonly text?: string;
}

/** What is kept of what somebody wrote with a thumb, characters. */
const LONGEST_TEXT = 2000;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The rating in a `message/submitAction` invoke, or nothing where it holds none. */
export function ratingIn(value: unknown): Rating | undefined {
  if (!isObject(value) || value['actionName'] !== 'feedback' || !isObject(value['actionValue']))
    return undefined;
  const { reaction, feedback } = value['actionValue'];
  if (reaction !== 'like' && reaction !== 'dislike') return undefined;
  const text = writtenIn(feedback);
  return {
    thumb: reaction === 'like' ? 'thumbs_up' : 'thumbs_down',
    ...(text ? { text: text.slice(0, LONGEST_TEXT) } : {}),
  };
}

/** Teams wraps the words in JSON text. */
function writtenIn(feedback: unknown): string | undefined {
  if (typeof feedback !== 'string' || feedback === '') return undefined;
  try {
    const { feedbackText } = JSON.parse(feedback) as { feedbackText?: unknown };
    return typeof feedbackText === 'string' && feedbackText !== '' ? feedbackText : undefined;
  } catch {
    return feedback;
  }
}

/** Whether an `adaptiveCard/action` invoke is whole. */
export const isCardAction = (value: unknown): boolean => isObject(value) && isObject(value['action']);

/** The answer to a card's Action.Execute that leaves the card as it is. */
export const messageForCard = (text: string): InvokeResponse => ({
  status: 200,
  body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text },
});
