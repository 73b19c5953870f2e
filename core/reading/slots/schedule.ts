import { has, type Item } from '../items.ts';
import { wordTable } from '../text/word-table.ts';

export interface Schedule {
  readonly cadence?: 'daily' | 'weekly' | 'monthly';
  /** the cadence in so many words, not only "every Monday" */
  readonly statedCadence?: 'daily' | 'weekly' | 'monthly';
  readonly day?: string;
  readonly time?: string;
  readonly snooze?: string;
}

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const CADENCES = ['daily', 'weekly', 'monthly'] as const;
const SNOOZES = ['tomorrow', 'next_week', 'next_month'];
const LETTERS: Readonly<Record<string, string>> = wordTable({
  days: 'D',
  weeks: 'W',
  months: 'M',
  quarters: 'Q',
  years: 'Y',
});
const SINGLE: Readonly<Record<string, string>> = wordTable({
  'per.unit_day': 'P1D',
  'per.unit_week': 'P1W',
  'per.unit_fortnight': 'P2W',
  'per.unit_month': 'P1M',
  'per.unit_quarter': 'P3M',
  'per.unit_year': 'P1Y',
  'per.unit_hour': 'PT1H',
});

/** How often, on which day, at what time; and, for a snooze, until when. `text` is the compacted message. */
export function schedule(items: readonly Item[], text: string): Schedule {
  const cadence = cadenceOf(items);
  const day = DAYS.find((one) => items.some((item) => has(item, `day.${one}`)));
  const every = day !== undefined && everyDay(items, text);
  const time = timeOf(text);
  const snooze = snoozeOf(items, day);
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
      const unit = Object.keys(SINGLE).find((one) => item.concepts.includes(one));
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

/** A clock time as HH:MM: 8am, 9:30, at 14, 朝9時, 午後3時半. */
function timeOf(text: string): string | null {
  const clock = /(?<!\d)([01]?\d|2[0-3]):([0-5]\d) ?(am|pm)?/.exec(text);
  if (clock !== null) return hhmm(Number(clock[1]), Number(clock[2]), clock[3] ?? half(text));
  const twelve = /(?<!\d)(1[0-2]|[1-9])(?:\.([0-5]\d))? ?(a\.?m|p\.?m)(?![a-z])/.exec(text);
  if (twelve !== null) return hhmm(Number(twelve[1]), Number(twelve[2] ?? 0), twelve[3]!.replace('.', ''));
  const japanese = /(?<!\d)([01]?\d|2[0-4])時(?!間)(半|([0-5]?\d)分)?/.exec(text);
  if (japanese !== null)
    return hhmm(Number(japanese[1]), japanese[2] === '半' ? 30 : Number(japanese[3] ?? 0), half(text));
  const kanji = /([一二三四五六七八九十]{1,3})時(?!間)(半)?/.exec(text);
  if (kanji !== null) return hhmm(kanjiHour(kanji[1]!), kanji[2] === undefined ? 0 : 30, half(text));
  if (/(?<![a-z])noon(?![a-z])|正午/.test(text)) return '12:00';
  if (/(?<![a-z])midnight(?![a-z])/.test(text)) return '00:00';
  const bare = /(?<![a-z])at ([01]?\d|2[0-3])(?: o'?clock)?(?![\d%.:a-z]| ?(?:%|percent|pct))/.exec(text);
  return bare === null ? null : hhmm(Number(bare[1]), 0, half(text));
}

function half(text: string): string | undefined {
  if (/午後|夕方|夜|晩|in the (?:afternoon|evening)/.test(text)) return 'pm';
  return /午前|朝|in the morning/.test(text) ? 'am' : undefined;
}

function kanjiHour(text: string): number {
  const digits = '〇一二三四五六七八九';
  const ten = text.indexOf('十');
  if (ten < 0) return digits.indexOf(text);
  return (ten === 0 ? 1 : digits.indexOf(text[0]!)) * 10 + Math.max(0, digits.indexOf(text[ten + 1] ?? '〇'));
}

function hhmm(hour: number, minute: number, part: string | undefined): string {
  const full = part === 'pm' && hour < 12 ? hour + 12 : part === 'am' && hour === 12 ? 0 : hour % 24;
  return `${String(full).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
