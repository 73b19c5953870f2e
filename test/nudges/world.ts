import { plusDays } from '../../core/adoption/days.ts';
import type { Measured, NudgeFacts, Snapshot } from '../../core/nudges/facts.ts';
import { coverageOf } from '../../core/nudges/facts.ts';
import { keyOfMeasure, type Measure } from '../../core/nudges/measure.ts';
import type { Rule } from '../../core/nudges/rule.ts';
import type { CustomerSum } from '../../core/store/portfolio.ts';

/** Per customer: active users of so many licences, one pair per weekly data date, oldest first; null where not measured. */
export type History = Readonly<Record<string, readonly (readonly [number, number] | null)[]>>;

export const FIRST_DAY = '2026-01-05';

export const dayOfWeek = (index: number): string => plusDays(FIRST_DAY, 7 * index);

/** The facts as they stood once the data date with this index was imported. */
export function factsAt(
  history: History,
  index: number,
  options: {
    readonly firstSeen?: Readonly<Record<string, string>>;
    readonly measures?: readonly Measure[];
  } = {},
): NudgeFacts {
  const measured = new Map<string, Measured>();
  for (const measure of options.measures ?? [{ metric: 'usage' }]) {
    const now = snapshotAt(history, index)!;
    const before = snapshotAt(history, index - 1);
    measured.set(keyOfMeasure(measure), {
      measure,
      source: 'licence_analytics',
      window: 'P28D',
      now,
      ...(before ? { before } : {}),
      since: FIRST_DAY,
      coverage: coverageOf(now.sums, before?.sums),
    });
  }
  const firstSeen = new Map(Object.keys(history).map((id) => [id, options.firstSeen?.[id] ?? FIRST_DAY]));
  return { revision: index, firstSeen, measured };
}

function snapshotAt(history: History, index: number): Snapshot | undefined {
  if (index < 0) return undefined;
  const earlier =
    index - 4 >= 0 ? { day: dayOfWeek(index - 4), sums: sumsAt(history, index - 4) } : undefined;
  return { day: dayOfWeek(index), sums: sumsAt(history, index), ...(earlier ? { earlier } : {}) };
}

function sumsAt(history: History, index: number): ReadonlyMap<string, CustomerSum> {
  const sums = new Map<string, CustomerSum>();
  for (const [customer, weeks] of Object.entries(history)) {
    const week = weeks[index];
    if (!week) continue;
    const [numerator, denominator] = week;
    const day = dayOfWeek(index);
    const counted = { numerator, denominator, unused: Math.max(0, denominator - numerator), bare: 0 };
    sums.set(customer, { customer, ...counted, oldest: day, newest: day, rows: 1, seats: denominator });
  }
  return sums;
}

export const ruleOf = (change: Partial<Rule> = {}): Rule => ({
  id: 'rule-1',
  owner: { tenantId: 'tenant', userId: 'sato' },
  kind: 'low_adoption',
  metric: 'usage',
  threshold: 40,
  minimumSeats: 10,
  watched: { kind: 'all' },
  target: { kind: 'me' },
  cadence: 'at_once',
  weekday: 'monday',
  time: '08:30',
  zone: 'Asia/Tokyo',
  language: 'en',
  createdAt: '2026-01-01T00:00:00.000Z',
  ...change,
});

/** Noon UTC on the day after a data date, when it is imported. */
export const importedAt = (index: number): string => `${plusDays(dayOfWeek(index), 1)}T12:00:00.000Z`;
