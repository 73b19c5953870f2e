import { pattern } from '../languages/index.ts';
import { ONE_TO_TWELVE } from '../text/numbers.ts';

/** A time of day in a message: HH:MM, and where it stands. `half` was said: am, pm, morning, evening. */
export interface Clock {
  readonly time: string;
  readonly half: boolean;
  readonly from: number;
  readonly to: number;
}

const KANJI = '〇一二三四五六七八九十';
const EVENING = pattern('clock.evening');
const MORNING = pattern('clock.morning');

const ENGLISH = new RegExp(
  `(?<![\\d.:a-z/])(?:(half past |quarter past )?(\\d{1,2}|${Object.keys(ONE_TO_TWELVE).join('|')})(?:[:.]([0-5]\\d))?(?: ?(a\\.?m|p\\.?m)\\.?(?![a-z])| o'?clock)?( in the (?:morning|evening|afternoon)| at night)?|(noon|midday|midnight))(?![\\d%.:a-z]|[-/]\\d{1,2}[-/]| ?(?:%|percent|seats?|licen[sc]es?|customers?|days?|weeks?|months?|hours?|points?))`,
  'g',
);
const JAPANESE = new RegExp(
  `(午前|午後|早朝|未明|深夜|夕方|翌朝|今夜|朝|夜|晩)?の?(?:(\\d{1,2}):([0-5]\\d)|(\\d{1,2}|[${KANJI}]{1,3})時(?![間停的休中期刻代])(半|(\\d{1,2})分)?|(正午))`,
  'g',
);

/** Every time of day that is said, in order. A bare number counts only where `bare`: between two ends of a stretch. */
export function clocksIn(text: string, bare = false): readonly Clock[] {
  const japanese = /[ぁ-んァ-ヺ一-龠]/.test(text);
  const found = japanese ? [...text.matchAll(JAPANESE)].map(japaneseClock) : [];
  const latin = [...text.matchAll(ENGLISH)].flatMap((hit) => englishClock(hit, bare) ?? []);
  const apart = latin.filter(({ from }) => !found.some((one) => one.from <= from && from < one.to));
  return [...found, ...apart].toSorted((a, b) => a.from - b.from);
}

function japaneseClock(hit: RegExpExecArray): Clock {
  const [all, part = '', digital, minutes, hour, half, spelled, noon] = hit;
  const at = { from: hit.index, to: hit.index + all.length };
  if (noon) return { time: '12:00', half: true, ...at };
  const said = Number(digital ?? 0) || hourOf(hour ?? digital ?? '0');
  const minute = Number(minutes ?? (half === '半' ? 30 : (spelled ?? 0)));
  return { time: hhmm(said, minute, part.replace('翌', '').replace('今', '')), half: part !== '', ...at };
}

function englishClock(hit: RegExpExecArray, bare: boolean): Clock | null {
  const [all, past = '', said, minutes, half, day = '', word] = hit;
  const at = { from: hit.index, to: hit.index + all.length };
  if (word) return { time: word === 'midnight' ? '00:00' : '12:00', half: true, ...at };
  const stated = half !== undefined || day !== '';
  const clock = stated || minutes !== undefined || past !== '' || /o'?clock/.test(all);
  const hour = ONE_TO_TWELVE[said ?? ''] ?? Number(said);
  if ((!clock && !bare) || hour > 24) return null;
  const part = half ?? (/evening|afternoon|night/.test(day) ? 'pm' : day === '' ? '' : 'am');
  const minute = past.startsWith('half') ? 30 : past === '' ? Number(minutes ?? 0) : 15;
  return { time: hhmm(hour, minute, part), half: stated, ...at };
}

function hourOf(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  const ten = text.indexOf('十');
  if (ten < 0) return Math.max(0, KANJI.indexOf(text));
  return (ten === 0 ? 1 : KANJI.indexOf(text[0]!)) * 10 + Math.max(0, KANJI.indexOf(text[ten + 1] ?? '〇'));
}

function hhmm(hour: number, minute: number, part: string): string {
  const late = EVENING.test(part) && hour < 12 && hour > 0;
  const full = late ? hour + 12 : MORNING.test(part) && hour === 12 ? 0 : hour % 24;
  return `${String(full).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
