import { roundTenth } from '../adoption/rounding.ts';

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const plain = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

/** A whole count with thousands separators; a fraction that came from a source keeps one decimal. */
export function digits(n: number): string {
  return Number.isInteger(n) ? grouped.format(n) : plain.format(roundTenth(n));
}

/** A number to one decimal, rounded half away from zero; never "-0.0". */
export function decimal(n: number): string {
  const rounded = roundTenth(n);
  return tenths.format(rounded === 0 ? 0 : rounded);
}

/** A threshold as a person would say it: 40, 12.5. */
export function shortest(n: number): string {
  return plain.format(roundTenth(n));
}

/** Year, month and day of a calendar day, as numbers. */
export function ymd(day: string): { readonly year: number; readonly month: number; readonly date: number } {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month, date };
}

/** An ISO 8601 duration's first number and unit: P28D → [28, 'D'], PT2H → [2, 'H']. */
export function duration(period: string): readonly [number, string] | undefined {
  const match = /^PT?(\d+)([YMWDH])$/.exec(period);
  return match ? [Number(match[1]), match[2]!] : undefined;
}
