import { BUSINESS_JAPANESE, PLACES } from '../data/name-words.ts';
import { lexicon } from '../lexicon/built-in.ts';
import { squeezeJapanese } from '../lexicon/lexicon.ts';
import type { Node } from '../lexicon/trie.ts';

/** What a name may be called for short: its first part, where spaces, script or the kind of business part it. */
export function headsOf(bare: string): string[] {
  const heads = new Set<string>();
  const parts = bare.split(/[\s・･]+/).filter((part) => part !== '');
  if (parts.length > 1) heads.add(parts[0]!);
  if (parts.length > 2) heads.add(parts.slice(0, 2).join(''));
  const whole = parts.join('');
  for (const head of beforeBusiness(whole)) heads.add(head);
  const katakana = /^[ァ-ヺー]{3,}(?=[一-龠])|(?<=^[一-龠]+)[ァ-ヺー]{6,}$/.exec(whole)?.[0];
  if (katakana !== undefined) heads.add(katakana);
  return [...heads].filter((head) => head.length >= 2 && !PLACES.has(head) && !isOwnWord(head));
}

type Endings = ReadonlyMap<string, readonly string[]>;

/** Words by their last character. */
const endings = (words: readonly string[]): Endings => Map.groupBy(words, (word) => word.at(-1)!);
const KINDS = endings(BUSINESS_JAPANESE);
const SHORTER = endings([...BUSINESS_JAPANESE, ...'第一 第二 第三 新 東 西 南 北'.split(' '), ...PLACES]);

/** 佐藤建設工業: 佐藤建設, 佐藤. 長谷川中央サービス: 長谷川中央, 長谷川. */
function beforeBusiness(whole: string, ends = KINDS): string[] {
  const heads: string[] = [];
  for (const word of ends.get(whole.at(-1) ?? '') ?? []) {
    if (whole.length <= word.length + 1 || !whole.endsWith(word)) continue;
    const head = whole.slice(0, -word.length);
    heads.push(head, ...beforeBusiness(head, SHORTER));
  }
  return heads;
}

function isOwnWord(head: string): boolean {
  let node: Node | undefined = lexicon.japanese;
  for (const c of squeezeJapanese(head)) node = node?.follow(c);
  return node?.concepts != null || KINDS.get(head.at(-1)!)?.includes(head) === true;
}
