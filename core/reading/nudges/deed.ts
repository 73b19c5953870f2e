import type { Action } from '../../nudges/episode.ts';
import type { Evidence } from '../evidence.ts';
import { pattern } from '../languages/index.ts';
import { askingOfCard, customersOf, type Heard, type Wish } from './wish.ts';

const COURSE = '(?:training|workshop|course|seminar|webinar|session|lesson|class(?:es)?)';
const JA_COURSE = '(?:トレニング|研修|勉強会|講習会?|説明会|セミナ|ワクショップ|レッスン)';
/** What is said to be done, as done. */
const DONE: readonly (readonly [RegExp, Action])[] = [
  [
    new RegExp(
      `\\b(?:held|did|gave|ran|had|got|hosted|finished|completed|conducted|delivered|organi[sz]ed|received|attended)\\b[^.?!]{0,20}\\b${COURSE}|\\b(?:we|i|they) (?:have |had )?trained\\b|^trained\\b|\\b${COURSE} (?:took place|was held|happened|is done|is finished)`,
    ),
    'training',
  ],
  [
    /\b(?:sent|shared|forwarded|showed|gave)\b[^.?!]{0,24}\b(?:self.?service|guide|material|documentation|videos?)/,
    'self_service',
  ],
  [
    /\b(?:sent|shared|forwarded|showed|presented)\b[^.?!]{0,24}\b(?:case stud|success stor|testimonial)/,
    'case_study',
  ],
  [
    /\b(?:i|we)(?:'ve| have)? (?:just |already )?(?:called|phoned|rang|spoke|spoken|talked|met|e-?mailed|wrote|written|contacted|visited|reached out)\b|\bhad a (?:call|meeting|talk|chat) with/,
    'contact',
  ],
  [
    new RegExp(
      `${JA_COURSE}(?:を|が|は)?(?:実施|開催|行い|行っ|行な|しました|した|やり|やっ|開き|開い|終わ|完了|済)`,
    ),
    'training',
  ],
  [
    /(?:資料|ガイド|マニュアル|動画)(?:を|が)?(?:送付|送り|送っ|共有|案内|渡)(?:し)?(?:ました|た|済)/,
    'self_service',
  ],
  [/(?:事例|ケススタディ)(?:を|が)?(?:送付|送り|送っ|共有|紹介|案内)(?:し)?(?:ました|た|済)/, 'case_study'],
  [
    /(?:連絡|電話|訪問|相談|面談|打ち合わせ|話を?)(?:を)?(?:し|いたし|して)?(?:ました|来ました|きました|た$|済み)/,
    'contact',
  ],
];
const ASKED = pattern('deed.asked');
const RESULT = pattern('deed.result');
const MATTER = new RegExp(`\\b${COURSE}s?\\b|\\b(?:call|talk|meeting|measure|what (?:we|i) did)\\b`);
const JA_MATTER = new RegExp(`${JA_COURSE}|対応|施策|連絡|訪問`);
const ABOUT_US = pattern('deed.aboutUs');

/** "Did the training help?", 研修の効果は？ */
export function effectOf(heard: Heard): Wish | null {
  const { text, concepts } = heard.evidence;
  const matter = MATTER.test(text) || JA_MATTER.test(text);
  const result = RESULT.test(text);
  if (!result || concepts.has('drop') || concepts.has('why')) return null;
  if (
    !matter &&
    !(
      heard.ongoing &&
      /^(?:did (?:it|that) help|any effect|what came of (?:it|that)|その?効果は|効果は)/.test(text)
    )
  )
    return null;
  // what could be tried is another question
  if (ABOUT_US.test(text) || !PAST.test(text)) return null;
  const slots = { act: 'effect', doneOn: dayOf(heard.evidence), reason: matterOf(text) };
  return { question: askingOfCard('nudge_settings', heard, slots), because: 'what came of it' };
}

/** Which of the things that are done is asked about. */
const matterOf = (text: string): Action | undefined =>
  new RegExp(`${COURSE}|${JA_COURSE}`).test(text) ? 'training' : undefined;

const PAST = pattern('deed.past');

/** "We held a training at Contoso on 3 March": noted, so that its effect can be measured. */
export function deedOf(heard: Heard): Wish | null {
  const { evidence } = heard;
  const { text, concepts } = evidence;
  if (customersOf(heard).length === 0 || ASKED.test(text)) return null;
  // told before a figure is asked for: what is wanted is the figure
  if (concepts.has('trend') || evidence.periods.compareTo !== undefined) return null;
  if (concepts.has('when') || concepts.has('recommend') || /たら|れば/.test(text)) return null;
  const done = DONE.find(([pattern]) => pattern.test(text));
  if (!done) return null;
  const slots = { act: 'acknowledge', reason: done[1], doneOn: dayOf(evidence) };
  return { question: askingOfCard('nudge_settings', heard, slots), because: `was done: ${done[1]}` };
}

function dayOf({ manner, concepts, schedule }: Evidence): string | undefined {
  if (manner.date !== undefined) return manner.date;
  if (concepts.has('per.today')) return 'today';
  return concepts.has('per.yesterday') ? 'yesterday' : schedule.day;
}
