import { pattern } from '../languages/index.ts';
import { askingOfCard, type Heard, type Wish } from './wish.ts';

const TOLD =
  '(?:tell|told|alert|notif|warn|nudg|ping|inform|flag|remind|hear|heard|messag|let me know|say anything|said anything)';
const CARD = '(?:alert|nudge|notification|warning|reminder|card|message|ping|heads.?up)s?';
/** What may stand between a "not" and being told. */
const GAP =
  '(?: (?:you|i|we|they|it|there|uptake|anyone|anybody|somebody|been|be|being|get|gets|got|have|had|has|ever|even|to|me|any|a|an|the|single|one|send|sent|receive|received|see|seen|raise|raised|issued|came|come)){0,5} ';
/** "you never warned me", "no alert about", "nobody told me" */
const UNTOLD = new RegExp(
  `(?:\\bnot|n't|\\bnever|\\bnobody|\\bno one|\\bwithout)${GAP}${TOLD}|(?:\\bno|\\bnot|n't|\\bnever)${GAP}${CARD}\\b`,
);
/** With the question before about nudges, "one" is enough. */
const NONE =
  /(?:\bnot\b|n't\b|\bnever\b|\bno\b)[^.?!]{0,24}\b(?:get|got|gotten|receiv|see|seen|arriv|come|came|one|any|it|that|anything)\b/;
const SHOULD =
  /\bshould(?:n't| not)? i (?:not )?have (?:been |had |got|heard|received)|\bi (?:was )?expect(?:ed|ing) (?:an?|the|some|to be|to get|to hear) /;
const JA_CARD = '(?:通知|アラト|お?知らせ|ナッジ|連絡|リマインド|警告)';
const JA_UNTOLD = new RegExp(
  `${JA_CARD}.{0,12}(?:来な|来ませ|来てな|来ていな|届かな|届きませ|届いてな|届いていな|なかっ|ない|くれな|もらえな|出な|出てな|いただけ)|教えてくれなかっ|(?:来なかっ|届かなかっ)`,
);
const WHY = pattern('why.why');
/** "why did I get this?", この通知が届いた理由は？ */
const CAME = new RegExp(
  `\\b(?:why|how come)\\b[^.?!,]{0,12}\\b(?:i|you|we|this|that|these|it)\\b[^.?!,]{0,16}\\b(?:get|got|getting|see|seeing|sent|send|sending|receiv\\w*|shown|showing|tell|telling|told|arriv\\w*|come|came|${CARD})\\b|\\b(?:reason|triggered|caused|behind)\\b[^.?!,]{0,16}\\b(?:this|that|the|my) ?(?:last |latest )?${CARD}\\b`,
);
const JA_CAME = new RegExp(
  `(?:この|その|今の)?(?:${JA_CARD}|カド)(?:が|は|を)?.{0,8}(?:届い|来た|来ました|来て|来る|きた|出た|送られ|来ん)|(?:届いた|来た)の?(?:は|って)?(?:なぜ|どうして|理由)|(?:なぜ|何故|なんで|どうして).{0,8}(?:届|来[たるて]|送られ)`,
);

/** Nothing but nudges comes unasked. */
const ALONE =
  /^why (?:did|have|has) ?(?:n't|not)? ?i(?: not)? (?:get|got|gotten|receive|received) (?:one|any|anything|it)\b/;

/** "why didn't I get one?", "why am I seeing this?": every gate is laid open. */
export function whyOf(heard: Heard): Wish | null {
  const { evidence, named, ongoing } = heard;
  const { text } = evidence;
  const alone = ALONE.test(text);
  const should = SHOULD.test(text) && (named || ongoing);
  if (!WHY.test(text) && !should) return null;
  if (evidence.concepts.has('drop') || evidence.concepts.has('grow')) return null;
  const untold = should || alone || UNTOLD.test(text) || JA_UNTOLD.test(text) || (ongoing && NONE.test(text));
  const came = (named || heard.previous?.intent === 'nudge_card') && (CAME.test(text) || JA_CAME.test(text));
  if (!untold && !came) return null;
  if (/[ぁ-ん]/.test(text) && !named && !ongoing && !/教えてくれなかっ/.test(text)) return null;
  return {
    question: askingOfCard('nudge_settings', heard, { act: 'why' }),
    because: untold ? 'why no nudge' : 'why this nudge',
  };
}
