import type { Dismissal, SnoozeReason } from '../../nudges/episode.ts';
import { pattern } from '../languages/index.ts';
import { askingOfCard, type Heard, type Wish } from './wish.ts';

const DISMISSED: readonly (readonly [RegExp, Dismissal])[] = [
  [
    /\bpilot|\btrial run|\bproof of concept|\bpoc\b|\btesting it|パイロット|試験導入|試験的|お試し|試行|検証中/,
    'pilot',
  ],
  [/\bseason|\bholiday business|季節|繁忙期|閑散期/, 'seasonal'],
  [/\bleaving\b|\bchurn|\bcancell?ing\b|\bgoing away\b|\bterminat|解約|離れ|契約終了|乗り換え/, 'leaving'],
  [
    /\bnot (?:ours|mine|my customer|our customer)\b|\bsomeone else|\bsomebody else|\banother team|担当外|担当では|別の担当/,
    'not_ours',
  ],
];
const IRRELEVANT = pattern('press.irrelevant');
const HANDLED = pattern('press.handled');
const SEEN = pattern('press.seen');
const EXPLICIT = pattern('press.explicit');
const REASONS: readonly (readonly [RegExp, SnoozeReason])[] = [
  [/\bbusy\b|多忙|忙しい|忙しく/, 'customer_busy'],
  [/\bholiday|\bvacation|休暇|休み|夏季|年末年始/, 'holidays'],
  [/\bwaiting for (?:the |new |more )?(?:data|figures|numbers)|デタ待ち|デタを待/, 'waiting_for_data'],
  [/\bworking on (?:it|this)|対応中/, 'working_on_it'],
];

/** Why something is put off. */
export const snoozeReasonOf = (text: string): SnoozeReason | undefined =>
  REASONS.find(([pattern]) => pattern.test(text))?.[1];

/** A text without the reasons that are read out of it: no name need be looked for in those. */
export const withoutReasons = (text: string): string =>
  [...DISMISSED, ...REASONS].reduce((rest, [pattern]) => rest.replace(pattern, ' '), text);

/** "I'm on it", "not relevant, it's only a pilot": a word in place of a card's button. */
export function pressOf(heard: Heard): Wish | null {
  const { evidence, named } = heard;
  const { text, concepts, schedule } = evidence;
  const card = heard.previous?.intent === 'nudge_card';
  if (concepts.has('when') || concepts.has('export') || schedule.snooze !== undefined) return null;
  const reason = DISMISSED.find(([pattern]) => pattern.test(text))?.[1];
  if (IRRELEVANT.test(text) && (card || (reason !== undefined && !seatsOrDays(heard))) && !isQuestion(text))
    return {
      question: askingOfCard('nudge_settings', heard, { act: 'dismiss', reason }),
      because: 'not relevant',
    };
  if (card && SEEN.test(text) && saysNothingOpen(heard))
    return { question: { intent: 'affirm', customers: [] }, because: 'a report was read' };
  const handled = EXPLICIT.test(text) || ((card || named) && HANDLED.test(text)) || (card && SEEN.test(text));
  if (!handled || isQuestion(text) || concepts.has('stop')) return null;
  return {
    question: askingOfCard('nudge_settings', heard, { act: 'acknowledge' }),
    because: 'has it in hand',
  };
}

/** A report names nothing that somebody could have in hand. */
const saysNothingOpen = ({ previous }: Heard): boolean =>
  previous?.customers.length === 0 && previous.episodes === undefined && previous.rule === undefined;

const seatsOrDays = ({ evidence: { manner } }: Heard): boolean =>
  manner.seats !== undefined || manner.quietDays !== undefined;

const isQuestion = (text: string): boolean =>
  /\?|^(?:who|what|which|why|how|has|have|is|are|did|do|does|can|could)\b|(?:です|ます|せん)か[.]*$|どうやって|方法/.test(
    text,
  );
