import type { FactWindow } from '../catalog/sources.ts';
import type { Day } from '../time.ts';

const MS = 86_400_000;

function serial(day: Day): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / MS);
}

/** A day so many days later (earlier when negative). */
export function plusDays(day: Day, days: number): Day {
  return new Date((serial(day) + days) * MS).toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return serial(to) - serial(from);
}

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

/** Length in days of the window that ends on this data date. */
export function windowDays(day: Day, window: FactWindow | null): number {
  return daysBetween(windowStart(day, window), day) + 1;
}
