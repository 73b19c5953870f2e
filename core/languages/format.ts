import type { FactWindow } from '../catalog/sources.ts';
import type { Comparator, Period, Question } from '../question.ts';
import type { Day } from '../time.ts';

/** How numbers, days and periods are written. Every function gives finished words; none takes null. */
export interface Format {
  /** a bare count with thousands separators */
  count(n: number): string;
  /** percent points, unrounded: rounded here, once, half away from zero, to one decimal */
  percent(points: number): string;
  /** a size of a change in percent points, without its sign */
  points(size: number): string;
  users(n: number): string;
  licences(n: number): string;
  entitlements(n: number): string;
  seats(n: number): string;
  customers(n: number): string;
  /** a whole date: 9 Nov 2026 */
  day(day: Day): string;
  /** a date whose year is clear: 9 Nov */
  shortDay(day: Day): string;
  /** a number of days */
  days(n: number): string;
  /** how old something is, in words */
  age(days: number): string;
  /** the window a figure covers, with its end; a state (null) is of one day. Near a day of the same year, the year goes unsaid */
  window(window: FactWindow | null, day: Day, near?: Day): string;
  /** a period as asked about: P3M, 2026-08, last_month */
  period(period: Period): string;
  /** a comparison: below 40% */
  comparison(comparator: Comparator, threshold: NonNullable<Question['threshold']>): string;
  /** between the items of a plain list */
  readonly comma: string;
  /** a, b and c */
  list(items: readonly string[]): string;
  /** a label and what it names: Formula: a / b */
  labelled(label: string, text: string): string;
}
