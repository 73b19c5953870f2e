import { daysBetween, plusDays } from '../adoption/days.ts';
import { addSums, type Origin, type Sum, sumOfRow } from '../adoption/figure.ts';
import { bySourceOrder, isFresh, newestRows } from '../adoption/newest.ts';
import { type ComparedDate, comparedDate, dateAt, isPoint, spanOf, todayOf } from '../adoption/periods.ts';
import { METRICS, type Metric } from '../catalog/metrics.ts';
import { SOURCE_IDS, SOURCES, type Source } from '../catalog/sources.ts';
import { type Service, serviceOfWorkload } from '../catalog/workloads.ts';
import type { Customer, Product } from '../facts.ts';
import type { Figure, Freshness, Missing } from '../figure.ts';
import type { CustomerId, Period } from '../question.ts';
import type { Holdings, Portfolio, Slice } from '../store/portfolio.ts';
import type { Day, Moment } from '../time.ts';
import type { Sums } from './same-customers.ts';
import { type Aspect, isService, sliceOf } from './scope.ts';

/** One row of facts behind a figure, whichever facts they are. */
export interface FactRow {
  readonly customer: CustomerId;
  readonly product: string;
  readonly workload?: string;
  readonly day: Day;
  readonly numerator: number;
  readonly denominator: number;
  readonly ended?: true;
}

/** Where and when to look: a source, the newest data date to count, and what of it. */
export interface Sight {
  readonly metric: Metric;
  readonly held: Holdings;
  readonly day: Day;
  /** the first day a newest date may be, where a period was asked for */
  readonly from?: Day;
  /** the day from which it is told whether data is fresh */
  readonly asOf: Day;
  readonly slice: Slice;
  readonly origin: Origin;
}

/** Everything needed to look: the facts, today, and which products and customers there are. */
export interface View {
  readonly portfolio: Portfolio;
  readonly moment: Moment;
  readonly products: readonly Product[];
  readonly customers: readonly Customer[];
}

export const viewOf = async (portfolio: Portfolio, moment: Moment): Promise<View> => ({
  portfolio,
  moment,
  products: await portfolio.products(),
  customers: await portfolio.customers(),
});

export const factsOf = (metric: Metric): 'usage' | 'deployment' => METRICS[metric].facts;

/**
 * The sources and data dates for a metric of some customers (all, when none are named) in a period, best first: fresh
 * ones in the order of preference, then older ones by date. Otherwise, why there is none.
 */
export async function sightsOf(
  view: View,
  metric: Metric,
  aspect: Aspect,
  customers: readonly CustomerId[] | undefined,
  window: Period | undefined,
): Promise<readonly Sight[] | Missing> {
  const facts = factsOf(metric);
  const today = todayOf(view.moment);
  const span = window === undefined ? undefined : (spanOf(window, view.moment) ?? undefined);
  const asOf = span ? earlierOf(span.to, today) : today;
  const whose = customers ? { customers } : {};
  const service = aspect.workload;
  if (span && isPoint(span)) {
    const near = await heldAt(view, facts, service, whose, span.to);
    if (near.length > 0)
      return near.map((found) =>
        see(view, metric, aspect, found, {
          from: plusDays(found.newest, -SOURCES[found.source].lagDays),
          asOf: found.newest,
        }),
      );
  }
  const held = bySourceOrder(await heldFor(view, facts, service, whose, asOf));
  const inPeriod = span ? held.filter((holding) => holding.newest >= startOf(span.from, holding)) : held;
  if (inPeriod.length > 0)
    return byFreshness(inPeriod, asOf).map((found) =>
      see(view, metric, aspect, found, { ...(span ? { from: startOf(span.from, found) } : {}), asOf }),
    );
  const ever = held.length > 0 || (await heldFor(view, facts, service, whose, '9999-12-31')).length > 0;
  return ever
    ? { reason: 'not_in_period', ...(await extent(view, facts, service, whose)) }
    : { reason: 'not_held', sources: sourcesOf(facts, service) };
}

/** The first of them that has rows of the aspect: for lists and totals, where one source must serve all customers. */
export async function sightOf(...ask: Parameters<typeof sightsOf>): Promise<Sight | Missing> {
  const [view, metric, aspect] = ask;
  const sights = await sightsOf(...ask);
  if ('reason' in sights) return sights;
  if (aspect.workload === undefined && aspect.product === undefined) return sights[0]!;
  for (const sight of sights) if (await hasRows(view, sight)) return sight;
  return { reason: 'not_held', sources: sourcesOf(factsOf(metric), aspect.workload) };
}

async function hasRows(view: View, { metric, slice, held, day }: Sight): Promise<boolean> {
  const ask = { ...slice, facts: factsOf(metric), source: held.source, from: day, to: day };
  return (await view.portfolio.totals(ask)).length > 0;
}

/** A short period (today, this week) may lie between two data dates: then the newest one within its source's lag counts. */
const startOf = (from: Day, held: Holdings): Day =>
  held.source === 'licence_analytics' || held.source === 'subscribed_skus' ? plusDays(from, -6) : from;

const see = (
  view: View,
  metric: Metric,
  aspect: Aspect,
  held: Holdings,
  when: Pick<Sight, 'from' | 'asOf'>,
): Sight => ({
  metric,
  held,
  day: held.newest,
  ...when,
  slice: sliceOf(metric, aspect, view.products),
  origin: {
    source: held.source,
    window: factsOf(metric) === 'usage' ? held.window : null,
    today: todayOf(view.moment),
  },
});

/** The sources at the data date that answers for a day, those that have one within their spread first; else the nearest in time. */
async function heldAt(
  view: View,
  facts: Facts,
  service: Aspect['workload'],
  whose: Whose,
  point: Day,
): Promise<readonly Holdings[]> {
  const today = todayOf(view.moment);
  const found = await Promise.all(
    bySourceOrder(await heldFor(view, facts, service, whose, today)).map(async (held) => {
      const { source, oldest } = held;
      const { spreadDays } = SOURCES[source];
      const dates = await view.portfolio.dates({ ...whose, facts, source, from: oldest, to: today });
      const day = dateAt(dates, point, spreadDays);
      const away = day === null ? Number.POSITIVE_INFINITY : Math.abs(daysBetween(day, point));
      const met = day !== null && day <= point && away <= spreadDays;
      return day === null ? [] : [{ held: { ...held, newest: day }, away: met ? 0 : away }];
    }),
  );
  return found
    .flat()
    .toSorted((a, b) => a.away - b.away)
    .map(({ held }) => held);
}

const earlierOf = (a: Day, b: Day): Day => (a < b ? a : b);
/** An old preferred source does not hide a fresh one. */
function byFreshness(held: readonly Holdings[], today: Day): readonly Holdings[] {
  const fresh = (holding: Holdings) => isFresh(holding.source, holding.newest, today);
  const old = held.filter((holding) => !fresh(holding));
  return [...held.filter(fresh), ...old.toSorted((a, b) => (a.newest < b.newest ? 1 : -1))];
}

type Facts = 'usage' | 'deployment';
type Whose = { readonly customers?: readonly CustomerId[] };

/** Whether a source has rows of a workload, a service or, where neither is said, of everything. */
function covers(source: Source, part: Aspect['workload']): boolean {
  const { covers: services, ...more } = SOURCES[source];
  if ('only' in more) return part === more.only;
  if (part === undefined || part === 'other') return true;
  return (services as readonly Service[]).includes(isService(part) ? part : serviceOfWorkload(part));
}

/** The sources that have such facts, of one service or of any. */
export const sourcesOf = (facts: Facts, service?: Aspect['workload']): readonly Source[] =>
  SOURCE_IDS.filter(
    (source) => (SOURCES[source].facts as readonly Facts[]).includes(facts) && covers(source, service),
  );

const heldFor = async (
  view: View,
  facts: Facts,
  service: Aspect['workload'],
  whose: Whose,
  asOf: Day,
): Promise<readonly Holdings[]> =>
  (await view.portfolio.holdings({ facts, ...whose, asOf })).filter(({ source }) => covers(source, service));

async function extent(
  view: View,
  facts: Facts,
  service: Aspect['workload'],
  whose: Whose,
): Promise<{ newest?: Day; oldest?: Day }> {
  const held = await heldFor(view, facts, service, whose, todayOf(view.moment));
  const newest = held
    .map((holding) => holding.newest)
    .sort()
    .at(-1);
  const oldest = held.map((holding) => holding.oldest).sort()[0];
  return { ...(newest ? { newest } : {}), ...(oldest ? { oldest } : {}) };
}

/** Rows of named customers up to a data date and back to `from`, as numerators and denominators. */
export async function rowsOf(
  view: View,
  sight: Sight,
  customers: readonly CustomerId[],
  from: Day,
  to: Day,
): Promise<readonly FactRow[]> {
  const ask = { ...sight.slice, customers, source: sight.held.source, from, to };
  if (factsOf(sight.metric) === 'usage')
    return (await view.portfolio.usage(ask)).map((row) => ({
      ...row,
      numerator: row.active,
      denominator: row.qualified,
    }));
  return (await view.portfolio.deployment(ask)).map((row) => ({
    ...row,
    numerator: row.assigned,
    denominator: row.sold,
  }));
}

/** The rows that make up one customer's figure on a data date. */
export async function rowsAt(
  view: View,
  sight: Sight,
  customer: CustomerId,
  day: Day,
): Promise<readonly FactRow[]> {
  const from = plusDays(day, -SOURCES[sight.held.source].spreadDays);
  return newestRows(await rowsOf(view, sight, [customer], from, day), sight.held.source);
}

export const sumOf = (rows: readonly FactRow[]): Sum => addSums(rows.map(sumOfRow));

/** The data date of a sight's source that its newest one is compared with. */
export async function dateBefore(
  view: View,
  { metric, held, day, origin }: Sight,
  customers: readonly CustomerId[] | undefined,
  compareTo: Period | undefined,
): Promise<ComparedDate | null> {
  const { source } = held;
  const dates = await view.portfolio.dates({
    facts: factsOf(metric),
    source,
    from: '0000-01-01',
    to: day,
    ...(customers ? { customers } : {}),
  });
  return comparedDate(dates, day, origin.window, compareTo, view.moment, SOURCES[source].spreadDays);
}

export const askedFor = (compareTo: Period | undefined, { asked }: ComparedDate) =>
  compareTo === undefined ? {} : { asked };

export async function sumsAt(view: View, { metric, slice, held }: Sight, day: Day): Promise<Sums> {
  const from = plusDays(day, -SOURCES[held.source].lagDays);
  const ask = { ...slice, facts: factsOf(metric), source: held.source, day, from };
  return new Map((await view.portfolio.sums(ask)).map((sum) => [sum.customer, sum]));
}

/**
 * How old a figure's data is, against what is normal for its source. Nothing where there is no figure. Data of a period that
 * was asked for is not stale for being of that period.
 */
export function freshnessOf(figure: Figure, moment: Moment, window?: Period): Freshness | undefined {
  if (figure.dataDate === null || figure.source === null) return undefined;
  const today = todayOf(moment);
  const asked = window === undefined ? undefined : spanOf(window, moment)?.to;
  const normalDays = SOURCES[figure.source].lagDays;
  const wanted = asked === undefined || asked > today ? today : asked;
  return {
    dataDate: figure.dataDate,
    ageDays: daysBetween(figure.dataDate, today),
    normalDays,
    stale: daysBetween(figure.dataDate, wanted) > normalDays,
    source: figure.source,
  };
}
