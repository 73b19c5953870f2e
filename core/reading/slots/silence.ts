import type { Weekday } from '../../nudges/rule.ts';
import { has, type Item } from '../items.ts';
import { pattern } from '../languages/index.ts';
import { type Clock, clocksIn } from './clock.ts';

/** Hours and days in which nothing is to be sent. */
export interface Silence {
  /** HH:MM-HH:MM, or none */
  readonly quiet?: string;
  readonly quietDays?: readonly Weekday[];
  /** the stretch of the message that says the hours */
  readonly hours?: { readonly from: number; readonly to: number };
}

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const WEEKEND = ['saturday', 'sunday'] as const;

const NAMED = pattern('silence.named');
const ENDED = pattern('silence.ended');
/** A stretch in which one may be told: all the rest is silence. */
const ALLOWED = pattern('silence.allowed');
const REST = pattern('silence.rest');
const REFUSED = pattern('silence.refused');
const JOIN = pattern('silence.join');
/** Said as after one and before the other, in either order. */
const AFTER = /\b(?:after|past|from|later than)\s*$/;
const BEFORE = /\b(?:before|until|till|earlier than)\s*$/;
const MORNING = '08:00';

/** Reads hours and days of silence out of a message that has any. `text` is the compacted message. */
export function silenceIn(items: readonly Item[], text: string): Silence {
  const hours = hoursIn(text);
  const days = daysIn(items, text);
  return { ...(hours ?? {}), ...(days ? { quietDays: days } : {}) };
}

function hoursIn(text: string): Pick<Silence, 'quiet' | 'hours'> | null {
  if (ENDED.test(text)) return { quiet: 'none' };
  const wanted = NAMED.test(text) || ALLOWED.test(text) || REST.test(text) || REFUSED.test(text);
  if (!wanted) return null;
  return stretch(text) ?? sides(text);
}

/** between 6pm and 8am, 22:00-07:00, 夜8時から朝8時まで */
function stretch(text: string): Pick<Silence, 'quiet' | 'hours'> | null {
  const clocks = clocksIn(text, true);
  for (const [n, first] of clocks.entries()) {
    const second = clocks[n + 1];
    if (!second || !JOIN.test(text.slice(first.to, second.from))) continue;
    if (!isTimed(text, first, second)) continue;
    const [from, to] = completed(first, second);
    const allowed =
      ALLOWED.test(text) !== REST.test(text) &&
      !(REFUSED.test(text) && !REST.test(text) && !/だけ|のみ|\bonly\b/.test(text));
    return {
      quiet: allowed ? `${to}-${from}` : `${from}-${to}`,
      hours: { from: first.from, to: second.to },
    };
  }
  return null;
}

/** Two bare numbers are hours only beside a word that says so. */
const isTimed = (text: string, first: Clock, second: Clock): boolean =>
  [first, second].some((one) => one.half || /[:時]|clock|noon|midnight/.test(text.slice(one.from, one.to))) ||
  /\bhours\b|時間/.test(text);

/** 9 to 5 is until the evening, 6 to 8am both are of the morning. */
function completed(first: Clock, second: Clock): readonly [string, string] {
  if (
    !first.half &&
    !second.half &&
    second.time <= first.time &&
    second.time < '12:00' &&
    first.time < '12:00'
  )
    return [first.time, later(second.time)];
  if (first.half && !second.half && first.time < '12:00' && second.time <= first.time)
    return [first.time, later(second.time)];
  if (
    !first.half &&
    second.half &&
    second.time >= '12:00' &&
    later(first.time) < second.time &&
    first.time < '12:00'
  )
    return [first.time < '07:00' ? later(first.time) : first.time, second.time];
  return [first.time, second.time];
}

const later = (time: string): string =>
  `${String((Number(time.slice(0, 2)) + 12) % 24).padStart(2, '0')}${time.slice(2)}`;

/** after 6pm or before 8am, 18時以降と8時前, nothing before 9 */
function sides(text: string): Pick<Silence, 'quiet' | 'hours'> | null {
  const clocks = clocksIn(text);
  const said = clocks.flatMap((clock) => {
    const side = sideOf(text, clock);
    return side ? [{ ...clock, side }] : [];
  });
  const after = said.find(({ side }) => side === 'after');
  const before = said.find(({ side }) => side === 'before');
  if (!after && !before) return null;
  const ends = said.flatMap(({ from, to }) => [from, to]);
  return {
    quiet: `${after?.time ?? '00:00'}-${before?.time ?? MORNING}`,
    hours: { from: Math.min(...ends), to: Math.max(...ends) },
  };
}

function sideOf(text: string, { from, to }: Clock): 'after' | 'before' | null {
  const left = text.slice(Math.max(0, from - 14), from);
  const right = text.slice(to, to + 4);
  if (AFTER.test(left) || /^を?(?:以降|すぎ|過ぎ|より後|より遅)/.test(right)) return 'after';
  return BEFORE.test(left) || /^(?:前|以前|より前|までは|より早|から(?:に|で|だけ|再開))/.test(right)
    ? 'before'
    : null;
}

function daysIn(items: readonly Item[], text: string): readonly Weekday[] | null {
  const weekend = items.some((item) => has(item, 'weekend'));
  const workdays =
    /\bweekdays?\b|\bwork(?:ing )?days?\b|平日|営業日|\bmon(?:day)? ?(?:to|through|thru|till|until|-|~) ?fri(?:day)?\b|月曜?日?(?:から|~|-)金曜?/.test(
      text,
    );
  if (workdays && ALLOWED.test(text)) return WEEKEND;
  const named = DAYS.filter((day) => items.some((item) => has(item, `day.${day}`)));
  if (!REFUSED.test(text)) return null;
  if (weekend) return WEEKEND;
  // "not until Friday" is an end, no day of silence
  return named.length > 0 && !/\b(?:until|till|til|instead|rather)\b|まで|じゃなく|ではなく/.test(text)
    ? named
    : null;
}
