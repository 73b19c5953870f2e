import type { Row } from '../figure.ts';
import type { LeftOutReason, Note } from '../note.ts';
import type { Comparator, Question, Rank } from '../question.ts';
import { roundTenth } from './rounding.ts';

/** Rankings and nudges leave out customers with fewer seats (the largest entitlement of a workload) than this, and say how many (domain.md §4.9). */
export const MINIMUM_SEATS = 10;

type Threshold = NonNullable<Question['threshold']>;

/**
 * Whether a value (percent points or a count, unrounded) satisfies a comparison. `eq` means equal as shown, `between`
 * includes both ends in either order. An unknown value satisfies nothing.
 */
export function matches(value: number | null, comparator: Comparator, threshold: Threshold): boolean {
  if (value === null) return false;
  const [low, high] = typeof threshold === 'number' ? [threshold, threshold] : ordered(threshold);
  switch (comparator) {
    case 'lt':
      return value < low;
    case 'lte':
      return value <= high;
    case 'gt':
      return value > high;
    case 'gte':
      return value >= low;
    case 'eq':
      return roundTenth(value) >= roundTenth(low) && roundTenth(value) <= roundTenth(high);
    case 'between':
      return value >= low && value <= high;
  }
}

export interface Sieved {
  readonly kept: readonly Row[];
  readonly leftOut: {
    readonly count: number;
    readonly why: readonly { readonly reason: LeftOutReason; readonly count: number }[];
  };
}

/** Takes out what cannot be ranked or compared, counted by reason: unknown, not measurable, too small. */
export function sieve(rows: readonly Row[], minimumSeats = MINIMUM_SEATS): Sieved {
  const counts = new Map<LeftOutReason, number>();
  const kept = rows.filter((row) => {
    const reason = reasonToLeaveOut(row, minimumSeats);
    if (reason !== null) counts.set(reason, (counts.get(reason) ?? 0) + 1);
    return reason === null;
  });
  const why = [...counts].map(([reason, count]) => ({ reason, count }));
  return { kept, leftOut: { count: rows.length - kept.length, why } };
}

/** Rows by value (by change for dropped and grew, where only actual drops and rises are listed); ties by more seats, then name, then id. */
export function ranked(rows: readonly Row[], rank: Rank): readonly Row[] {
  switch (rank) {
    case 'lowest':
      return sorted(rows, (row) => row.value ?? Number.POSITIVE_INFINITY);
    case 'highest':
      return sorted(rows, (row) => -(row.value ?? Number.NEGATIVE_INFINITY));
    case 'dropped':
      return sorted(
        rows.filter((row) => (row.change ?? 0) < 0),
        (row) => row.change ?? 0,
      );
    case 'grew':
      return sorted(
        rows.filter((row) => (row.change ?? 0) > 0),
        (row) => -(row.change ?? 0),
      );
  }
}

/** What must be said about how a figure weighs its parts (domain.md §4). */
export function weightNotes(parts: {
  readonly customers: number;
  readonly workloads: number;
}): readonly Note[] {
  const notes: Note[] = [];
  if (parts.workloads > 1) notes.push({ kind: 'all_workloads' });
  if (parts.customers > 1) notes.push({ kind: 'weighted' });
  return notes;
}

function reasonToLeaveOut(row: Row, minimumSeats: number): LeftOutReason | null {
  if (row.note === 'without_product') return 'without_product';
  if (row.numerator === null || row.denominator === null) return 'no_data';
  if (row.value === null) return 'zero_denominator';
  return (row.seats ?? row.denominator) < minimumSeats ? 'below_minimum_seats' : null;
}

function sorted(rows: readonly Row[], by: (row: Row) => number): readonly Row[] {
  return rows
    .map((row) => ({ row, key: by(row) }))
    .sort(
      (a, b) =>
        a.key - b.key ||
        (b.row.denominator ?? 0) - (a.row.denominator ?? 0) ||
        compareText(a.row.name, b.row.name) ||
        compareText(a.row.customer, b.row.customer),
    )
    .map(({ row }) => row);
}

/** Code unit order: the same on every machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function ordered([a, b]: readonly [number, number]): readonly [number, number] {
  return a <= b ? [a, b] : [b, a];
}
