import { type FactWindow, SOURCES, type Source } from '../catalog/sources.ts';
import { daysBetween, plusDays } from '../days.ts';
import type { Day } from '../time.ts';

export { daysBetween, plusDays };

/** The first day that a fact with this data date speaks of: its window ends on the data date. A state (null) speaks of that day alone. */
export function windowStart(day: Day, window: FactWindow | null): Day {
  switch (window) {
    case 'P28D':
      return plusDays(day, -27);
    case 'P30D':
      return plusDays(day, -29);
    case 'P1M':
      return `${day.slice(0, 7)}-01`;
    case null:
      return day;
  }
}

/** The day from which a source's figures of a data date no longer change; undefined for a source that never changes them. */
export function finalFrom(source: Source, day: Day): Day | undefined {
  const facts = SOURCES[source];
  if (!('finalDay' in facts)) return undefined;
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return new Date(Date.UTC(year, month, facts.finalDay)).toISOString().slice(0, 10);
}

/** Length in days of the window that ends on this data date. */
export function windowDays(day: Day, window: FactWindow | null): number {
  return daysBetween(windowStart(day, window), day) + 1;
}
