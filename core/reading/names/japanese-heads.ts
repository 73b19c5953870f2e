import { BUSINESS_JAPANESE, PLACES } from '../data/name-words.ts';
import { lexicon } from '../lexicon/built-in.ts';
import { type Node, squeezeJapanese } from '../lexicon/lexicon.ts';

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

const SHORTENED: readonly string[] = [
  ...BUSINESS_JAPANESE,
  '第一',
  '第二',
  '第三',
  '新',
  '東',
  '西',
  '南',
  '北',
  ...PLACES,
];

/** 佐藤建設工業: 佐藤建設, 佐藤. 長谷川中央サービス: 長谷川中央, 長谷川. */
function beforeBusiness(whole: string, ends = BUSINESS_JAPANESE): string[] {
  const heads = ends
    .filter((word) => whole.length > word.length + 1 && whole.endsWith(word))
    .map((word) => whole.slice(0, -word.length));
  return heads.flatMap((head) => [head, ...beforeBusiness(head, SHORTENED)]);
}

function isOwnWord(head: string): boolean {
  let node: Node | undefined = lexicon.japanese;
  for (const c of squeezeJapanese(head)) node = node?.next.get(c);
  return node?.concepts != null || BUSINESS_JAPANESE.includes(head);
}
