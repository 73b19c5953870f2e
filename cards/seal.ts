import type { Card } from './elements.ts';
import { escapeMarkdown } from './text.ts';

/** Properties whose text clients read as Markdown, by the element or list they stand in. */
const MARKDOWN: Readonly<Record<string, readonly string[]>> = {
  TextBlock: ['text'],
  Fact: ['title', 'value'],
};

/**
 * Escapes everything a client would read as Markdown. Words are plain text everywhere before this; it happens once,
 * for every card, so that no card can forget it. What a button carries stays as it is.
 */
export function seal(card: Card): Card {
  return sealed(card, undefined) as Card;
}

function sealed(value: unknown, kind: string | undefined): unknown {
  if (Array.isArray(value)) return value.map((item) => sealed(item, kind));
  if (value === null || typeof value !== 'object') return value;
  const object = value as Record<string, unknown>;
  const own = typeof object['type'] === 'string' ? object['type'] : kind;
  const marked = own ? MARKDOWN[own] : undefined;
  const entries = Object.entries(object).map(([key, inner]): [string, unknown] => {
    if (key === 'data' && own?.startsWith('Action.')) return [key, inner];
    if (marked?.includes(key) && typeof inner === 'string') return [key, escapeMarkdown(inner)];
    return [key, sealed(inner, key === 'facts' ? 'Fact' : undefined)];
  });
  return Object.fromEntries(entries);
}
