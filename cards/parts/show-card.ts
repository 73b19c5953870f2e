import type { Action } from '../elements.ts';

/** A button that unfolds further ones. */
export const showCard = (title: string, actions: readonly Action[]): Action => ({
  type: 'Action.ShowCard',
  title,
  card: { type: 'AdaptiveCard', version: '1.5', body: [], actions: [...actions] },
});
