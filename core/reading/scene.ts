import { type Item, isMark } from './items.ts';
import { pattern } from './languages/index.ts';

const REASON = pattern('scene.reason');
const BEFORE_COMMA = pattern('scene.beforeComma');

/** 明日定例があるので、使用率を…: what leads to a request that names its figure is told, and not asked. Names in it still count. */
export function withoutScene(items: readonly Item[]): readonly Item[] {
  const end = items.findLastIndex((_, at) => endsScene(items, at));
  const asked = items.slice(end + 1);
  if (end < 0 || !asked.some(isFigure)) return items;
  const kept = items
    .slice(0, end)
    .filter(
      (item) =>
        (item.kind === 'customer' && !asked.some(({ kind }) => kind === 'customer')) ||
        (isWorkload(item) && !asked.some(isWorkload)) ||
        isForm(item),
    );
  return [...kept, ...asked];
}

function endsScene(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (isMark(item, '.')) return /[ぁ-ん]$/.test(items[at - 1]?.text ?? '');
  if (item?.kind === 'kana' && REASON.test(item.text)) return true;
  const before = items[at - 1];
  return isMark(item, ',') && before?.kind === 'kana' && BEFORE_COMMA.test(before.text);
}

function isFigure(item: Item): boolean {
  return item.kind === 'concept' && item.concepts.some((one) => one.startsWith('metric.'));
}

function isForm(item: Item): boolean {
  return item.kind === 'concept' && item.concepts.some((one) => one.startsWith('format.'));
}

function isWorkload(item: Item): boolean {
  return item.kind === 'concept' && item.concepts.some((one) => /^(?:workload|product)\./.test(one));
}
