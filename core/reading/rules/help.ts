import type { Evidence } from '../evidence.ts';
import { isDomain } from '../guards/domain.ts';
import { type Has, sure, type Vote } from '../vote.ts';
import { isSomeone } from './someone.ts';

const ASKED =
  '\\b(?:what|which|how|where|any|anything|things?|sorts?|kinds?|topics?|questions?|examples?|ideas?)\\b.*';
const US = '(?:you|u|this (?:bot|thing|assistant|app|tool)|the (?:bot|assistant)|this)';
/** What we can do, what may be said to us, how we work. */
const CAPABLE = new RegExp(
  `${ASKED}(?:\\b(?:can|could|do|does|would|will|are|is|able) ${US} (?:(?:all|actually|really|even|able to|capable of|good (?:at|for))\\b ?)*(?:do|doing|answer|help|assist|offer|handle|work|for)\\b|${US} (?:can|could|are able to|works?)\\b|\\b(?:ask|say to|type|talk to) (?:you|here|about|next)?[?]?$|\\b(?:i|we) (?:\\w+ )?(?:ask|say|type)\\b|\\b(?:use|using|talk to|talking to) ${US}\\b)`,
  'u',
);
const CAPABLE_JA =
  /(?:何|なに|どんな|どう|どの|どこ).*(?:質問|聞け|聞き|訊|尋ね|話しかけ|でき(?:る|ます)|してもらえ|してくれ)|(?:質問|聞き|話しかけ)(?:の仕方|方|かた)|(?:使い方|質問|聞き方)の?(?:コツ|例|見本)/u;

/** "how can you assist me?", どんな聞き方をすればいい: what is to be had here, and nothing that is had. */
export function help(evidence: Evidence, has: Has): Vote | null {
  const { text, concepts, subjects, quantities, periods } = evidence;
  if (isSomeone(evidence, has) || isDomain(concepts) || subjects.metrics.size > 0) return null;
  if (subjects.workload !== undefined || quantities.bare !== undefined || periods.window !== undefined)
    return null;
  if (
    has('drop', 'grow', 'change', 'low', 'language', 'data', 'products', 'inflated', 'alias') &&
    !has('chat.help')
  )
    return null;
  if (!CAPABLE.test(text) && !CAPABLE_JA.test(text)) return null;
  return sure('help', 'what can be asked here');
}
