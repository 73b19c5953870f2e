import type { Contributions, Part } from '../adoption/contribution.ts';
import { type ComparedDate, spanOf } from '../adoption/periods.ts';
import type { Metric } from '../catalog/metrics.ts';
import { dateBefore, type FactRow, factsOf, type Sight, type View } from '../figures/measure.ts';
import type { CustomerId } from '../question.ts';
import type { Day } from '../time.ts';
import type { Asked } from './intent.ts';

/**
 * The data date to compare with: of the period named (since last month), the first of a duration (over 3 months), else the newest a
 * window earlier; where all overlap, the oldest there is.
 */
export async function changedFrom(
  { question, moment }: Asked,
  view: View,
  sight: Sight,
  customers: readonly CustomerId[] | undefined,
): Promise<ComparedDate | null> {
  const dates = async (from: Day) =>
    (
      await view.portfolio.dates({
        facts: factsOf(sight.metric),
        source: sight.held.source,
        from,
        to: sight.day,
        ...(customers ? { customers } : {}),
      })
    ).filter((day) => day < sight.day);
  const { window, compareTo } = question;
  const span = window?.startsWith('P') && compareTo === undefined ? spanOf(window, moment) : null;
  const first = span === null ? undefined : (await dates(span.from))[0];
  if (first !== undefined) return { day: first, asked: true };
  const compared = await dateBefore(view, sight, customers, compareTo);
  if (compared !== null) return compared;
  const oldest = (await dates('0000-01-01'))[0];
  return oldest === undefined ? null : { day: oldest, asked: false };
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

type Counts = Pick<FactRow, 'numerator' | 'denominator'>;

export const pair = (which: 'before' | 'after', row: Counts | undefined) =>
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
