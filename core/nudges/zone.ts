import { tzOffset } from '@date-fns/tz';
import type { Day } from '../time.ts';
import { type ClockTime, WEEKDAYS, type Weekday } from './rule.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** What the clock on the wall says. */
export interface WallTime {
  readonly day: Day;
  readonly time: ClockTime;
  readonly weekday: Weekday;
}

/** Whether this runtime knows the zone: an IANA name such as Asia/Tokyo. */
export function isZone(zone: string): boolean {
  return /^[A-Za-z]/.test(zone) && zone.length <= 64 && Number.isFinite(tzOffset(zone, new Date(0)));
}

/** Day, time and weekday of an instant in a zone. */
export function wallTimeOf(instant: string, zone: string): WallTime {
  const at = Date.parse(instant);
  const local = new Date(at + offset(zone, at));
  const iso = local.toISOString();
  return { day: iso.slice(0, 10), time: iso.slice(11, 16), weekday: WEEKDAYS[(local.getUTCDay() + 6) % 7]! };
}

/**
 * The instant at which the wall says this day and time. A time that is skipped in spring is taken as much later as was
 * skipped (02:30 becomes 03:30); of a time that comes twice in autumn the first one counts.
 */
export function instantAt(day: Day, time: ClockTime, zone: string): string {
  const wall = Date.parse(`${day}T${time}:00Z`);
  const before = wall - offset(zone, wall - DAY);
  const after = wall - offset(zone, wall + DAY);
  const fits = (at: number): boolean => at + offset(zone, at) === wall;
  const candidates = [before, after].filter(fits);
  return new Date(candidates.length > 0 ? Math.min(...candidates) : before).toISOString();
}

/** Clocks change at whole quarters of an hour, and many people live in one zone. */
const QUARTER = 15 * MINUTE;
const KEPT = 10_000;
const known = new Map<string, number>();

function offset(zone: string, at: number): number {
  const key = `${zone} ${Math.floor(at / QUARTER)}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const read = tzOffset(zone, new Date(at)) * MINUTE;
  if (known.size >= KEPT) known.clear();
  known.set(key, read);
  return read;
}
