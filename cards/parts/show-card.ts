import type { Action, Element } from '../elements.ts';

/** A button that unfolds further ones, with a choice of its own above them where there is one. */
export const showCard = (
  title: string,
  actions: readonly Action[],
  body: readonly Element[] = [],
): Action => ({
  type: 'Action.ShowCard',
  title,
  card: { type: 'AdaptiveCard', version: '1.5', body: [...body], actions: [...actions] },
});
