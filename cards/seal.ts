import type { Card } from './elements.ts';
import { escapeMarkdown } from './text.ts';

type Node = Record<string, unknown>;

/**
 * Escapes everything a client would read as Markdown: paragraphs and facts. Words are plain text everywhere before
 * this; it happens once, for every card, so that no card can forget it. What buttons carry is left alone. The card is
 * changed in place: it was made for this reply.
 */
export function seal(card: Card): Card {
  visit(card as unknown as Node);
  return card;
}

function visit(node: Node): void {
  if (node['type'] === 'TextBlock') escapeIn(node, 'text');
  for (const key in node) {
    const inner = node[key];
    if (inner === null || typeof inner !== 'object' || (key === 'data' && !Array.isArray(inner))) continue;
    if (key === 'facts') for (const fact of inner as Node[]) escapeFact(fact);
    else if (!Array.isArray(inner)) visit(inner as Node);
    else for (const item of inner) if (item !== null && typeof item === 'object') visit(item as Node);
  }
}

function escapeFact(fact: Node): void {
  escapeIn(fact, 'title');
  escapeIn(fact, 'value');
}

function escapeIn(node: Node, key: string): void {
  const text = node[key];
  if (typeof text === 'string') node[key] = escapeMarkdown(text);
}
