import type { Contributions, Part } from '../adoption/contribution.ts';
import { earlierDate, spanOf } from '../adoption/periods.ts';
import type { Metric } from '../catalog/metrics.ts';
import type { Figure } from '../figure.ts';
import { type FactRow, factsOf, type Sight, type View } from '../figures/measure.ts';
import type { CustomerId } from '../question.ts';
import type { Day } from '../time.ts';
import type { Asked } from './intent.ts';

/**
 * The data date to compare with: the last up to the end of the period named (since last month), the first of a duration (over 3
 * months), else the newest that does not overlap; where all overlap, the oldest there is.
 */
export async function dateBefore(
  { question, moment }: Asked,
  view: View,
  sight: Sight,
  figure: Figure,
  customers: readonly CustomerId[] | undefined,
): Promise<Day | null> {
  const now = figure.dataDate ?? sight.day;
  const dates = (
    await view.portfolio.dates({
      facts: factsOf(sight.metric),
      source: sight.held.source,
      from: '0000-01-01',
      to: sight.day,
      ...(customers ? { customers } : {}),
    })
  ).filter((day) => day < now);
  const since = question.compareTo ?? (question.window?.startsWith('P') ? question.window : undefined);
  const span = since === undefined ? null : spanOf(since, moment);
  const inside = span ? dates.filter((day) => day >= span.from && day <= span.to) : [];
  // last week may hold no data date but the newest itself: then the one before it is meant
  const upTo = span ? dates.filter((day) => day <= span.to) : [];
  const named = since?.startsWith('P') ? inside[0] : upTo.at(-1);
  // counted from the newest row, as everywhere: the figure before is then the one its own answer shows
  return named ?? earlierDate(dates, sight.day, sight.origin.window) ?? dates[0] ?? null;
}

/** Rows of both dates, put together by product and workload. */
export function partsOf(before: readonly FactRow[], after: readonly FactRow[]): readonly Part[] {
  const parts = new Map<string, Part>();
  const add = (which: 'before' | 'after', rows: readonly FactRow[]) => {
    for (const row of rows) {
      const key = `${row.product}|${row.workload ?? ''}`;
      const workload = row.workload ? { workload: row.workload } : {};
      parts.set(key, { product: row.product, ...workload, ...parts.get(key), ...pair(which, row) });
    }
  };
  add('before', before);
  add('after', after);
  return [...parts.values()];
}

export const pair = (which: 'before' | 'after', row: FactRow | undefined) =>
  row === undefined ? {} : { [which]: { numerator: row.numerator, denominator: row.denominator } };

/** A count moves by its own difference; there is nothing to weigh. */
export function ofCount(parts: readonly Part[], metric: Metric): Contributions {
  const value = (of: Part['before']) => {
    if (of === undefined) return 0;
    if (metric === 'entitlements' || metric === 'sold') return of.denominator;
    return metric === 'unused' ? of.denominator - of.numerator : of.numerator;
  };
  const split = parts.map((part) => {
    const points = value(part.after) - value(part.before);
    const { before = null, after = null, ...scope } = part;
    const inNumerator = metric === 'active' || metric === 'assigned';
    return {
      ...scope,
      before,
      after,
      points,
      numeratorPoints: inNumerator ? points : 0,
      denominatorPoints: inNumerator ? 0 : points,
    };
  });
  const points = split.reduce((sum, part) => sum + part.points, 0);
  split.sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  return { points, numeratorPoints: points, denominatorPoints: 0, parts: split };
}
