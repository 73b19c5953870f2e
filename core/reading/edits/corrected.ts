import { has, type Item } from '../items.ts';
import { rejected } from './rejected.ts';

/** Of several of a kind, the one that is wanted: "deployment, not usage", TeamsじゃなくてExchange. */
export function wanted(items: readonly Item[], isOne: (concept: string) => boolean): string | undefined {
  const said = items.flatMap((item, at) => {
    const concept = item.kind === 'concept' ? item.concepts.find(isOne) : undefined;
    return concept === undefined ? [] : [{ concept, out: rejected(items, at) }];
  });
  const swapped = said.length > 1 && items.some((item) => has(item, 'swap'));
  if (!said.some(({ out }) => out)) return swapped ? said.at(-1)?.concept : undefined;
  return said.find(({ out }) => !out)?.concept;
}
