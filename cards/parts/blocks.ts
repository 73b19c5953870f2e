import type { Column, Columns, Container, Element, Text } from '../elements.ts';

/** A paragraph. Always wraps. */
export const text = (value: string, look: Omit<Partial<Text>, 'type' | 'text' | 'wrap'> = {}): Text => ({
  type: 'TextBlock',
  text: value,
  wrap: true,
  ...look,
});

/** A paragraph of small print. */
export const small = (value: string, look: Omit<Partial<Text>, 'type' | 'text' | 'wrap'> = {}): Text =>
  text(value, { size: 'Small', isSubtle: true, spacing: 'None', ...look });

/** The heading of a section inside a card. */
export const sectionTitle = (value: string): Text => text(value, { weight: 'Bolder', spacing: 'Medium' });

export const container = (
  items: readonly Element[],
  look: Omit<Partial<Container>, 'type' | 'items'> = {},
): Container => ({
  type: 'Container',
  items: [...items],
  ...look,
});

export const column = (
  items: readonly Element[],
  look: Omit<Partial<Column>, 'type' | 'items'> = { width: 'stretch' },
): Column => ({ type: 'Column', items: [...items], ...look });

export const columns = (
  parts: readonly Column[],
  look: Omit<Partial<Columns>, 'type' | 'columns'> = {},
): Columns => ({ type: 'ColumnSet', columns: [...parts], ...look });
