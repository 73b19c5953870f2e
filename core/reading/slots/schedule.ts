import type { Weekday } from '../../nudges/rule.ts';
import { has, type Item } from '../items.ts';
import { pattern } from '../languages/index.ts';
import type { Concept } from '../lexicon/concepts.ts';
import { wordTable } from '../text/word-table.ts';
import { clocksIn } from './clock.ts';
import type { Manner } from './manner.ts';

export interface Schedule {
  readonly cadence?: 'daily' | 'weekly' | 'monthly';
  /** the cadence in so many words, not only "every Monday" */
  readonly statedCadence?: 'daily' | 'weekly' | 'monthly';
  readonly day?: string;
  readonly time?: string;
  readonly snooze?: string;
}

const DAYS: readonly Weekday[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];
const CADENCES = ['daily', 'weekly', 'monthly'] as const;
const SNOOZES = ['tomorrow', 'next_week', 'next_month'] as const;
const LETTERS: Readonly<Record<string, string>> = wordTable({
  days: 'D',
  weeks: 'W',
  months: 'M',
  quarters: 'Q',
  years: 'Y',
});
const SINGLE: Readonly<Partial<Record<Concept, string>>> = wordTable({
  'per.unit_day': 'P1D',
  'per.unit_week': 'P1W',
  'per.unit_fortnight': 'P2W',
  'per.unit_month': 'P1M',
  'per.unit_quarter': 'P3M',
  'per.unit_year': 'P1Y',
  'per.unit_hour': 'PT1H',
});

/**
 * How often, on which day, at what time; and, for a snooze, until when. `text` is the compacted message. Hours and days of
 * silence are no hours and days to speak on.
 */
export function schedule(items: readonly Item[], text: string, manner: Manner = {}): Schedule {
  const { hours, quietDays = [], date } = manner;
  const cadence = cadenceOf(items);
  const spoken = DAYS.filter((one) => items.some((item) => has(item, `day.${one}`)));
  // "Monday to Friday" is a stretch, and no day of its own
  const day =
    quietDays.length > 0 && spoken.length > 1 ? undefined : spoken.find((one) => !quietDays.includes(one));
  const every = day !== undefined && everyDay(items, text);
  const time = timeOf(hours ? text.slice(0, hours.from) + text.slice(hours.to) : text);
  const snooze = date ?? snoozeOf(items, day);
  return {
    ...(cadence !== undefined
      ? { cadence, statedCadence: cadence }
      : every
        ? { cadence: 'weekly' as const }
        : {}),
    ...(day === undefined ? {} : { day }),
    ...(time === null ? {} : { time }),
    ...(snooze === null ? {} : { snooze }),
  };
}

/** "from daily to weekly", "daily instead of weekly": the one that is wanted. */
function cadenceOf(items: readonly Item[]): Schedule['cadence'] {
  const said = items.flatMap((item, at) => {
    const cadence = CADENCES.find((one) => has(item, `cadence.${one}`));
    return cadence === undefined ? [] : [{ cadence, at }];
  });
  const wanted = said.find(({ at }) => !rejected(items, at));
  return (wanted ?? said[0])?.cadence;
}

function rejected(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  if (
    before?.text === 'from' ||
    before?.text === 'not' ||
    (before?.text === 'of' && /^instead/.test(items[at - 2]?.text ?? ''))
  )
    return true;
  const next = items[at + 1];
  return (
    next !== undefined &&
    (/^(?:から|より)/.test(next.text) || /^(?:じゃなく|ではなく|でなく)/.test(next.text))
  );
}

function everyDay(items: readonly Item[], text: string): boolean {
  const at = items.findIndex(
    (item) => item.kind === 'concept' && item.concepts.some((one) => one.startsWith('day.')),
  );
  const item = items[at];
  if (item?.kind === 'concept' && item.text.endsWith('days')) return true;
  const before = items[at - 1];
  return (
    (before !== undefined && /^(?:every|each|毎)/.test(before.text)) ||
    /毎(?:週)?[月火水木金土日]曜/.test(text)
  );
}

function snoozeOf(items: readonly Item[], day: string | undefined): string | null {
  for (const [at, item] of items.entries()) {
    if (item.kind === 'concept') {
      const named = SNOOZES.find((one) => item.concepts.includes(`per.${one}`));
      if (named !== undefined && day === undefined) return named;
      if (item.concepts.includes('per.day_after_tomorrow')) return 'P2D';
      const unit = (Object.keys(SINGLE) as Concept[]).find((one) => item.concepts.includes(one));
      if (unit !== undefined && isOne(items[at - 1])) return SINGLE[unit]!;
      if (item.concepts.includes('per.half_year')) return 'P6M';
      continue;
    }
    if (item.kind !== 'number') continue;
    if (item.unit === 'hours') return `PT${item.value}H`;
    if (item.unit === 'minutes') return `PT${item.value}M`;
    const letter = LETTERS[item.unit];
    if (letter !== undefined) return letter === 'Q' ? `P${item.value * 3}M` : `P${item.value}${letter}`;
  }
  return day ?? null;
}

function isOne(before: Item | undefined): boolean {
  return before?.kind === 'word' && ['a', 'an', 'one', 'another'].includes(before.text);
}

/** "at 14" is an hour, too. */
const BARE = /(?<![a-z])at ([01]?\d|2[0-3])(?! ?(?:%|percent|pct)|[\d%.:a-z])/;

/** A clock time as HH:MM: 8am, 9:30, at 14, 朝9時, 午後3時半. */
function timeOf(text: string): string | null {
  const [first] = clocksIn(text);
  if (first) return first.half || !LATE.test(text) ? first.time : later(first.time);
  const bare = BARE.exec(text)?.[1];
  if (bare === undefined) return null;
  const time = `${bare.padStart(2, '0')}:00`;
  return LATE.test(text) ? later(time) : time;
}

const LATE = pattern('schedule.late');
const later = (time: string): string =>
  time < '12:00' ? `${String(Number(time.slice(0, 2)) + 12)}${time.slice(2)}` : time;
