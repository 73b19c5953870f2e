/** A card's button that carries a question. */
export interface Button {
  readonly type: 'Action.Submit';
  readonly title: string;
  readonly data: { readonly question: object };
}

/** The buttons of a card, wherever they are in it, in its order. */
export function buttonsIn(value: unknown): readonly Button[] {
  if (Array.isArray(value)) return value.flatMap(buttonsIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = (value as Button).type === 'Action.Submit' ? [value as Button] : [];
  return [...own, ...Object.values(value).flatMap(buttonsIn)];
}
