import type { Item } from '../items.ts';
import { pattern } from '../languages/index.ts';

const TURNED_DOWN = pattern('rejected.turnedDown');

/** "not usage", "rather than usage", 使用率じゃなくて. */
export function rejected(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  if (
    before?.kind === 'concept' &&
    (before.concepts.includes('neg') ||
      /^(?:not|instead of|rather than|in place of|in lieu of)/.test(before.text))
  )
    return true;
  if (before?.text === 'of' && items[at - 2]?.text === 'instead') return true;
  if (before?.text === 'than' && items[at - 2]?.text === 'rather') return true;
  const next = items[at + 1]?.text === 'の' ? items[at + 2] : items[at + 1];
  if (next?.kind === 'concept' && next.concepts.includes('stop') && /やめ|止め/.test(next.text)) return true;
  if (next?.kind === 'concept' && /^(?:代|か)わり/.test(next.text)) return true;
  return (
    next?.kind === 'concept' &&
    (next.concepts.includes('instead') || next.concepts.includes('neg')) &&
    (TURNED_DOWN.test(next.text) || /なく/.test(next.text))
  );
}
