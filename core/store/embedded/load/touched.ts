import type { Source } from '../../../catalog/sources.ts';
import type { FactsKind } from '../../queries/newest-rows.ts';
import type { Outcome } from './upsert.ts';

/** One data date of one series that a load has changed. */
export interface TouchedDay {
  readonly facts: FactsKind;
  readonly source: Source;
  readonly series: number;
  readonly day: number;
}
export type Touched = (
  facts: FactsKind,
  source: Source,
  series: number,
  day: number,
  customer: number,
  outcome: Outcome,
) => void;

/** What a load has touched: data dates whose roll-ups are stale now, and each customer's earliest date. Grows with dates and customers, not with rows. */
export function touchLog() {
  const days = new Map<string, TouchedDay>();
  const earliest = new Map<number, number>();
  const seen = { usage: new Map<number, Set<number>>(), deployment: new Map<number, Set<number>>() };
  const touched: Touched = (facts, source, series, day, customer, outcome) => {
    if (outcome === 'unchanged') return;
    const first = earliest.get(customer);
    if (first === undefined || day < first) earliest.set(customer, day);
    const ofSeries = seen[facts].get(series);
    if (ofSeries?.has(day)) return;
    if (ofSeries) ofSeries.add(day);
    else seen[facts].set(series, new Set([day]));
    days.set(`${facts} ${series} ${day}`, { facts, source, series, day });
  };
  return { touched, days: () => [...days.values()], earliest: () => earliest.entries() };
}
