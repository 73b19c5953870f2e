import { CAUSE_IDS } from '../catalog/causes.ts';
import { share } from './cause-share.ts';
import { causesOf } from './causes.ts';
import type { CauseShare, Decomposition, Evidence, InflatedRow } from './decomposition.ts';
import type { EvidenceFacts, UsageRow } from './evidence.ts';

/**
 * Takes one usage row apart at its data date (domain.md §5): the excess, what each cause can account for and what is
 * shown, the rest, and the percentage without them. `rows`: the customer's rows of that date, of any workload.
 * Nothing is capped and nothing raised by elimination.
 */
export function explainRow(
  row: UsageRow,
  facts: EvidenceFacts,
  rows: readonly UsageRow[] = [row],
): InflatedRow {
  const causes = causesOf(row, facts, rows);
  const excess = Math.max(0, row.active - row.qualified);
  const low = total(causes, 'low');
  const upTo = total(causes, 'upTo');
  const complete = causes.every((one) => one.complete);
  // in the Yammer row what the others leave is the Yammer cause itself
  const unexplained =
    row.workload === 'yammer'
      ? { low: 0, upTo: 0 }
      : { low: Math.max(0, excess - upTo), upTo: Math.max(0, excess - low) };
  return {
    customer: row.customer,
    product: row.product,
    workload: row.workload,
    dataDate: row.day,
    window: row.window,
    value: percent(row.active, row.qualified),
    active: row.active,
    entitlements: row.qualified,
    excess,
    causes: ordered(causes),
    unexplained,
    corrected: {
      low: percent(Math.max(0, row.active - upTo), row.qualified),
      high: percent(row.active - low, row.qualified),
      complete,
    },
  };
}

/** Every row of a scope taken apart. The order of rows changes nothing but the order of the result. */
export function explainRows(rows: readonly UsageRow[], facts: EvidenceFacts): readonly InflatedRow[] {
  return rows.map((row) => explainRow(row, facts, rows));
}

/**
 * A wider scope adds its rows' figures, the users of each cause row by row (domain.md §5): a person on a trial who uses
 * three workloads stands in three rows, as in the active users themselves.
 */
export function explainScope(rows: readonly InflatedRow[]): Decomposition {
  const entitlements = sum(rows, (row) => row.entitlements);
  const active = sum(rows, (row) => row.active);
  const causes = CAUSE_IDS.map((cause) => {
    const parts = rows.flatMap((row) => row.causes.filter((one) => one.cause === cause));
    return share(cause, {
      low: total(parts, 'low'),
      upTo: total(parts, 'upTo'),
      complete: parts.length > 0 && parts.every((one) => one.complete),
      evidence: merged(parts.flatMap((one) => one.evidence)),
    });
  });
  const least = sum(rows, (row) => Math.max(0, row.active - total(row.causes, 'upTo')));
  return {
    active,
    entitlements,
    excess: sum(rows, (row) => row.excess),
    causes: ordered(causes),
    unexplained: {
      low: sum(rows, (row) => row.unexplained.low),
      upTo: sum(rows, (row) => row.unexplained.upTo),
    },
    corrected: {
      low: percent(least, entitlements),
      high: percent(active - total(causes, 'low'), entitlements),
      complete: causes.every((one) => one.complete),
    },
  };
}

/** The rows above 100 %, highest first; a row with users and no entitlements is the furthest above. */
export function inflatedRows(rows: readonly InflatedRow[]): readonly InflatedRow[] {
  return rows
    .filter((row) => row.excess > 0)
    .sort(
      (a, b) =>
        (b.value ?? Number.MAX_VALUE) - (a.value ?? Number.MAX_VALUE) ||
        b.excess - a.excess ||
        (keyOf(a) < keyOf(b) ? -1 : 1),
    );
}

/** By what they can account for, largest first; then in their fixed order. */
function ordered(causes: readonly CauseShare[]): readonly CauseShare[] {
  return [...causes].sort(
    (a, b) => b.upTo - a.upTo || b.low - a.low || CAUSE_IDS.indexOf(a.cause) - CAUSE_IDS.indexOf(b.cause),
  );
}

/** The same subscription or move is evidence once; people and remainders of several rows are added. */
function merged(evidence: readonly Evidence[]): readonly Evidence[] {
  const byKey = new Map<string, Evidence>();
  for (const one of evidence) {
    const key = `${one.kind}|${one.id ?? ''}|${one.dataset ?? ''}`;
    const held = byKey.get(key);
    if (held === undefined) byKey.set(key, one);
    else if (one.kind === 'unlicensed_user' || one.kind === 'remainder' || one.kind === 'trial_user')
      byKey.set(key, { ...held, quantity: (held.quantity ?? 0) + (one.quantity ?? 0) });
    else if (one.status === 'both_active') byKey.set(key, one);
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

function percent(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : (100 * numerator) / denominator;
}

function total(causes: readonly CauseShare[], end: 'low' | 'upTo'): number {
  return sum(causes, (one) => one[end]);
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((all, item) => all + of(item), 0);
}

function keyOf(row: InflatedRow): string {
  return `${row.customer}|${row.product}|${row.workload}|${row.dataDate}`;
}
