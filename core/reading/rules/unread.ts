import type { Evidence } from '../evidence.ts';

const CONTENT_WORD = /[一-龠]{2}|[ァ-ヺ]{2}|[一-龠][ぁ-ん]|[ぁ-ん]{7}/;

/** Whether words of substance are left over that nothing of ours stands for: then a plain figure may not be all that is asked. */
export function isUnread({ items, unknownName }: Evidence): boolean {
  return items.some(
    (item) => item.kind === 'kana' && CONTENT_WORD.test(item.text.replace(unknownName ?? '', '')),
  );
}
