import type { Evidence } from '../evidence.ts';
import { isDomain } from './domain.ts';
import type { Guarded } from './guarded.ts';

const ASKED =
  '\\b(?:what|which|how|where|any|anything|things?|sorts?|kinds?|topics?|questions?|examples?|ideas?)\\b.*';
const US = '(?:you|u|this (?:bot|thing|assistant|app|tool)|the (?:bot|assistant)|this)';
/** What we can do, what may be said to us, how we work. */
const CAPABLE = new RegExp(
  `${ASKED}(?:\\b(?:can|could|do|does|would|will|are|is|able) ${US} (?:(?:all|actually|really|even|able to|capable of|good (?:at|for))\\b ?)*(?:do|doing|answer|help|assist|offer|handle|work|for)\\b|${US} (?:can|could|are able to|works?)\\b|\\b(?:ask|say to|type|talk to) (?:you|here|about|next)?[?]?$|\\b(?:i|we) (?:\\w+ )?(?:ask|say|type)\\b|\\b(?:use|using|talk to|talking to) ${US}\\b)`,
  'u',
);
const CAPABLE_JA =
  /^どう(?:すれば|やって)使え(?:る|ます)|(?:何(?![度回歳時])|なに|どんな|どう|どの|どこ).*(?:質問|聞け|聞き|聞い|答えられ|答えてくれ|訊|尋ね|話しかけ|でき(?:る|ます)|してもらえ|してくれ)|(?:質問|聞き|話しかけ)(?:の仕方|方|かた)|(?:使い方|質問|聞き方)の?(?:コツ|例|見本)/u;

/** Nobody asks it at greater length, and the patterns above look at every word. */
const LONGEST = 120;
const WHAT_IS_IT = /\b(?:is it (?:that )?you|use it)\b/;
/** Of these it is not asked what we can do. */
const OTHER =
  /^(?:drop|grow|change|low|language|data|products|inflated|alias|subscribe|subscriptions|alert|customers)$/;

/** "how can you assist me?", どんな聞き方をすればいい: what is to be had here, and nothing that is had. */
export function capability(evidence: Evidence): Guarded | null {
  const { text, concepts, subjects, quantities, periods, unknownName } = evidence;
  if (text.length > LONGEST) return null;
  if (!CAPABLE.test(text) && !CAPABLE_JA.test(text)) return null;
  const others = [...concepts].filter((one) => one !== 'recommend');
  if (isDomain(new Set(others)) || concepts.has('pron.customer') || unknownName !== null) return null;
  if (subjects.customers.length > 0 || subjects.candidates.length > 0 || subjects.metrics.size > 0)
    return null;
  if (subjects.workload !== undefined || quantities.bare !== undefined || periods.window !== undefined)
    return null;
  if (others.some((one) => OTHER.test(one)) && !concepts.has('chat.help')) return null;
  if (concepts.has('pron.it') && !WHAT_IS_IT.test(text)) return null;
  return { intent: 'help', because: 'what can be asked here' };
}
