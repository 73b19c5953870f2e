import type { Element } from '../elements.ts';
import { container } from './blocks.ts';

/** Details behind a button: shown and hidden in place, nothing is asked. Words for a screen reader stand in the text twin. */
export function details(
  parts: readonly { readonly id: string; readonly title: string; readonly items: readonly Element[] }[],
): readonly Element[] {
  const filled = parts.filter((part) => part.items.length > 0);
  if (filled.length === 0) return [];
  return [
    {
      type: 'ActionSet',
      spacing: 'Medium',
      actions: filled.map(({ id, title }) => ({
        type: 'Action.ToggleVisibility' as const,
        title,
        targetElements: [id],
      })),
    },
    ...filled.map(({ id, items }) =>
      container(items, { id, isVisible: false, style: 'emphasis', spacing: 'Small' }),
    ),
  ];
}
