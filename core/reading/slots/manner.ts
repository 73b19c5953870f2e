import type { Item } from '../items.ts';
import { pattern } from '../languages/index.ts';
import { spelledNumber } from '../text/numbers.ts';
import { dayDateIn } from './day-date.ts';
import { seatsIn } from './seats.ts';
import { type Silence, silenceIn } from './silence.ts';
import { zoneIn } from './zone.ts';

/** How nudges are to be sent, as far as a message says. */
export interface Manner extends Silence {
  readonly seats?: number;
  /** cards a week at most */
  readonly budget?: number;
  readonly zone?: string;
  readonly sendTo?: 'me' | 'channel';
  /** a rule by its place in the list */
  readonly nth?: number;
  /** a day of a month: XXXX-05-04 */
  readonly date?: string;
}

const COUNT = '(\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)';
const CARD = '(?: (?:nudges?|alerts?|notifications?|messages?|cards?|pings?|reminders?|times))?';
const BUDGETS: readonly RegExp[] = [
  new RegExp(
    `(?:at most|no more than|not more than|max(?:imum)?(?: of)?|up to|limit(?:ed)?\\b[^.?!]{0,30}? to|only|never more than) ${COUNT}${CARD} (?:a|per|each|every|in a) week`,
  ),
  new RegExp(
    `${COUNT}${CARD} (?:a|per|each) week,? (?:is|are|at most|max|maximum|tops|(?:and |but )?(?:no|not) more|or (?:fewer|less))`,
  ),
  /(?:週|1週間|一週間|毎週)(?:に|で|あたり)?(?:最大|多くても|せいぜい)?(\d{1,2})(?:件|回|通|枚)(?:まで|以内|以下|だけ|のみ|で十分|あれば|が上限|を上限)/,
  /(?:週|1週間|一週間)(?:に|で|あたり)?(?:最大|多くても|せいぜい)(\d{1,2})(?:件|回|通|枚)/,
];
const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
const NTHS: readonly RegExp[] = [
  /\b(?:number|no\.?|nr\.?|nudge|alert|rule) ?#?(\d{1,2})(?![\d%.:]| ?(?:%|percent|seats?|days?|weeks?|am|pm))/,
  /#(\d{1,2})\b/,
  new RegExp(
    `\\bthe (${ORDINALS.join('|')})(?: (?:one|nudge|alert|rule|notification|reminder|entry))?\\b(?! (?:mon|tues|wednes|thurs|fri|satur|sun)day| (?:working |business )?day| of (?:the|each|every) )`,
  ),
  /(?<!\d)(\d{1,2})(?:番目?|つ目|個目|件目)/,
];
const NOT_CHANNEL = pattern('manner.notChannel');
const CHANNEL = pattern('manner.channel');
const ME = pattern('manner.me');

/** `text` is the compacted message. */
export function mannerIn(items: readonly Item[], text: string): Manner {
  const date = dayDateIn(text);
  const rest = date === null ? text : `${text.slice(0, date.from)} ${text.slice(date.to)}`;
  return {
    ...silenceIn(items, date === null ? text : blank(text, date.from, date.to)),
    ...defined('seats', seatsIn(items, text)),
    ...defined('budget', firstOf(BUDGETS, text)),
    ...defined('zone', zoneIn(text)),
    ...defined('sendTo', sendToIn(text)),
    ...defined('nth', firstOf(NTHS, rest)),
    ...defined('date', date?.day),
  };
}

const blank = (text: string, from: number, to: number): string =>
  text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);

function firstOf(patterns: readonly RegExp[], text: string): number | undefined {
  for (const pattern of patterns) {
    const said = pattern.exec(text)?.[1];
    if (said === undefined) continue;
    const ordinal = ORDINALS.indexOf(said);
    return ordinal >= 0 ? ordinal + 1 : (spelledNumber([said])?.value ?? Number(said)) || undefined;
  }
  return undefined;
}

function sendToIn(text: string): Manner['sendTo'] {
  if (ME.test(text) || NOT_CHANNEL.test(text)) return 'me';
  return CHANNEL.test(text) ? 'channel' : undefined;
}

const defined = <K extends string, V>(key: K, value: V | undefined): { readonly [k in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [k in K]?: V });
