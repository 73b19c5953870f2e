import type { Activity, Mention } from 'botbuilder';
import type { Input } from '../core/assistant.ts';
import { LONGEST_MESSAGE } from '../core/reading/text/normalize.ts';

/** The formatting tags of Teams' messages. Others stay: "< 40% and > 20%" is no markup. */
const INLINE_TAGS = /<\/?(?:at|a|b|code|em|i|s|span|strong|u)(?:\s[^<>]*)?>/gi;
const BLOCK_TAGS = /<\/?(?:blockquote|br|div|h[1-6]|li|ol|p|pre|table|tbody|td|tr|ul)(?:\s[^<>]*)?\/?>/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};
/** Emphasis and code marks of Markdown, which Teams puts around what was typed bold or in code. */
const MARKS = /\*\*|__|~~|`+/g;

/** What an activity says: typed words without the markup around them, or what a button carried. */
export function inputOf(activity: Activity): Input {
  const locale = activity.locale ? { locale: activity.locale } : {};
  const payload = payloadOf(activity);
  if (payload !== undefined) return { payload, ...locale };
  return { text: plainText(activity), ...locale };
}

/** Action.Submit comes as a message with a value, Action.Execute as an invoke around its data. */
function payloadOf(activity: Activity): unknown {
  if (activity.type === 'invoke')
    return (activity.value as { action?: { data?: unknown } } | undefined)?.action?.data ?? null;
  const { value } = activity;
  const carriesQuestion = typeof value === 'object' && value !== null && Object.hasOwn(value, 'question');
  return carriesQuestion || !activity.text?.trim() ? (value ?? undefined) : undefined;
}

/** Markup can be some times as long as what it marks; beyond that the text is too long, whatever it says. */
const LONGEST_MARKED_UP = 8 * LONGEST_MESSAGE;
/** How a mention stands in a text. */
const MENTION = /<at(?:\s[^<>]*)?>[^<>]*<\/at>/gi;

function plainText(activity: Activity): string {
  const raw = activity.text ?? '';
  if (raw.length > LONGEST_MARKED_UP) return raw.slice(0, LONGEST_MARKED_UP);
  const own = ownMentions(activity);
  return raw
    .replace(MENTION, (mention) => (own.has(mention) ? ' ' : mention))
    .replace(INLINE_TAGS, '')
    .replace(BLOCK_TAGS, '\n')
    .replace(/&(?:nbsp|lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(MARKS, '')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

/** How the bot itself is addressed in the text; other people's names stay. */
function ownMentions(activity: Activity): ReadonlySet<string> {
  return new Set(
    (activity.entities ?? [])
      .filter((entity): entity is Mention & typeof entity => entity.type === 'mention')
      .filter((mention) => mention.mentioned?.id === activity.recipient?.id)
      .map((mention) => mention.text)
      .filter((text) => typeof text === 'string'),
  );
}
