import { plusDays } from '../adoption/days.ts';
import { earlierDate, newestIn } from '../adoption/periods.ts';
import { type FactWindow, SOURCES, type Source } from '../catalog/sources.ts';
import { type Sight, sightOf, type View } from '../figures/measure.ts';
import type { CustomerId } from '../question.ts';
import type { CustomerSum, Portfolio } from '../store/portfolio.ts';
import type { Day, Moment } from '../time.ts';
import { keyOfMeasure, type Measure, type MeasureKey } from './measure.ts';

export type Sums = ReadonlyMap<CustomerId, CustomerSum>;

/** Every customer's sums at one data date, and one non-overlapping window earlier where that is held. */
export interface Snapshot {
  readonly day: Day;
  readonly sums: Sums;
  readonly earlier?: { readonly day: Day; readonly sums: Sums };
}

/** One measure over the whole portfolio at its newest data date and the one before it. */
export interface Measured {
  readonly measure: Measure;
  readonly source: Source;
  readonly window: FactWindow | null;
  readonly now: Snapshot;
  /** the data date before, further back than rows of one figure may lie apart */
  readonly before?: Snapshot;
  /** the oldest data date held of this source */
  readonly since: Day;
  /** customers measured now, of those measured now or at the data date before; a share */
  readonly coverage: number;
}

/** Everything outside a rule that decides about it: plain data as of one revision of the portfolio. */
export interface NudgeFacts {
  readonly revision: number;
  readonly firstSeen: ReadonlyMap<CustomerId, Day | undefined>;
  readonly measured: ReadonlyMap<MeasureKey, Measured>;
}

/** Facts for some measures as of now; a measure nobody holds facts for is absent. */
export type ReadFacts = (measures: readonly Measure[], moment: Moment) => Promise<NudgeFacts>;

/**
 * Reads what measures need, each once per revision of the portfolio; a new day only asks whether another data date is the
 * newest one now.
 */
export function factsReader(portfolio: Portfolio): ReadFacts {
  let kept: Kept | undefined;
  return async (measures, moment) => {
    const revision = await portfolio.revision();
    if (kept?.revision !== revision) kept = await begin(portfolio, revision);
    const { firstSeen, products, customers, read } = kept;
    const view: View = { portfolio, moment, products, customers };
    const measured = new Map<MeasureKey, Measured>();
    for (const measure of measures) {
      const key = keyOfMeasure(measure);
      if (measured.has(key)) continue;
      const known = `${key} ${moment.instant.slice(0, 10)}`;
      const reading = read.get(known) ?? readMeasure(view, measure, kept);
      read.set(known, reading);
      const found = await reading;
      if (found) measured.set(key, found);
    }
    return { revision, firstSeen, measured };
  };
}

interface Kept {
  readonly revision: number;
  readonly firstSeen: NudgeFacts['firstSeen'];
  readonly products: View['products'];
  readonly customers: View['customers'];
  /** by measure and day */
  readonly read: Map<string, Promise<Measured | undefined>>;
  /** by measure, source and data date */
  readonly snapshots: Map<string, Promise<Measured>>;
}

async function begin(portfolio: Portfolio, revision: number): Promise<Kept> {
  const customers = await portfolio.customers();
  return {
    revision,
    firstSeen: new Map(customers.map((customer) => [customer.id, customer.firstSeen])),
    products: await portfolio.products(),
    customers,
    read: new Map(),
    snapshots: new Map(),
  };
}

async function readMeasure(view: View, measure: Measure, { snapshots }: Kept): Promise<Measured | undefined> {
  const aspect = { notes: [], ...(measure.workload ? { workload: measure.workload } : {}) };
  const sight = await sightOf(view, measure.metric, aspect, undefined, undefined);
  if ('reason' in sight) return undefined;
  const key = `${keyOfMeasure(measure)} ${sight.held.source} ${sight.day}`;
  const reading = snapshots.get(key) ?? readSnapshots(view, measure, sight);
  snapshots.set(key, reading);
  return reading;
}

async function readSnapshots(view: View, measure: Measure, sight: Sight): Promise<Measured> {
  const facts = measure.metric;
  const { source, oldest } = sight.held;
  const { window } = sight.origin;
  const dates = await view.portfolio.dates({ facts, source, from: oldest, to: sight.day });
  const read = async (day: Day): Promise<Sums> => {
    // nothing is decided on rows older than the round that is looked at
    const from = plusDays(day, -SOURCES[source].spreadDays);
    const sums = await view.portfolio.sums({ ...sight.slice, facts, source, day, from });
    return new Map(sums.map((sum) => [sum.customer, sum]));
  };
  const snapshot = async (day: Day): Promise<Snapshot> => {
    const earlier = earlierDate(dates, day, window);
    return {
      day,
      sums: await read(day),
      ...(earlier ? { earlier: { day: earlier, sums: await read(earlier) } } : {}),
    };
  };
  const now = await snapshot(sight.day);
  const previous = dateBefore(dates, sight.day, source);
  const before = previous === null ? undefined : await snapshot(previous);
  return {
    measure,
    source,
    window,
    now,
    ...(before ? { before } : {}),
    since: oldest,
    coverage: coverageOf(now.sums, before?.sums),
  };
}

/** Services are processed on different days, so the date before is one that shares no row with this one. */
const dateBefore = (dates: readonly Day[], day: Day, source: Source): Day | null =>
  newestIn(dates, { from: '0000-01-01', to: plusDays(day, -SOURCES[source].spreadDays - 1) });

/** A half imported data date shows as customers that were there the last time and are not now. */
export function coverageOf(now: Sums, before: Sums | undefined): number {
  let known = now.size;
  for (const customer of before?.keys() ?? []) if (!now.has(customer)) known++;
  return known === 0 ? 0 : now.size / known;
}
