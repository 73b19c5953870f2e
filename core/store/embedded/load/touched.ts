import type { Source } from '../../../catalog/sources.ts';
import type { FactsKind } from '../../queries/newest-rows.ts';

/** One data date of one series. */
export interface SeriesDay {
  readonly facts: FactsKind;
  readonly source: Source;
  readonly series: number;
  readonly day: number;
}
/** What a load did to a row: its counts changed, or a newer download lists it as it was. */
export type Touch = 'changed' | 'confirmed';
export type Touched = (
  touch: Touch,
  facts: FactsKind,
  source: Source,
  series: number,
  day: number,
  customer: number,
) => void;

/** What a load has touched: data dates, and each customer's earliest date. Grows with dates and customers, not with rows. */
export function touchLog() {
  const days = { changed: new Map<string, SeriesDay>(), confirmed: new Map<string, SeriesDay>() };
  const earliest = new Map<number, number>();
  const seen = seenDays();
  const touched: Touched = (touch, facts, source, series, day, customer) => {
    if (touch === 'changed') {
      const first = earliest.get(customer);
      if (first === undefined || day < first) earliest.set(customer, day);
    }
    if (seen(touch, facts, series, day)) return;
    days[touch].set(keyOf({ facts, series, day }), { facts, source, series, day });
  };
  return {
    touched,
    /** dates on which counts have changed */
    changed: () => [...days.changed.values()],
    /** those, and dates of which a newer download tells the same */
    all: () => [...new Map([...days.confirmed, ...days.changed]).values()],
    earliest: () => earliest.entries(),
  };
}

export const keyOf = ({ facts, series, day }: Omit<SeriesDay, 'source'>): string =>
  `${facts} ${series} ${day}`;

/** Whether this was asked before, without making a text for every row. */
function seenDays() {
  const none = () => ({ usage: new Map<number, Set<number>>(), deployment: new Map<number, Set<number>>() });
  const seen = { changed: none(), confirmed: none() };
  return (touch: Touch, facts: FactsKind, series: number, day: number): boolean => {
    const ofSeries = seen[touch][facts].get(series);
    if (ofSeries?.has(day)) return true;
    if (ofSeries) ofSeries.add(day);
    else seen[touch][facts].set(series, new Set([day]));
    return false;
  };
}
