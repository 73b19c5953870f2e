import type { Item } from '../items.ts';

/** "not usage", 使用率じゃなくて. */
export function rejected(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  if (
    before?.kind === 'concept' &&
    (before.concepts.includes('neg') || /^(?:not|instead of|rather than)/.test(before.text))
  )
    return true;
  if (before?.kind === 'word' && before.text === 'of' && items[at - 2]?.text === 'instead') return true;
  const next = items[at + 1];
  return next?.kind === 'concept' && next.concepts.includes('instead') && /なく/.test(next.text);
}
