import { plusDays } from '../adoption/days.ts';
import { addSums, figureOf, NO_ROWS, type Sum, sumOfRow } from '../adoption/figure.ts';
import { shown } from '../adoption/rounding.ts';
import type { Metric } from '../catalog/metrics.ts';
import { SOURCES } from '../catalog/sources.ts';
import { SERVICES, type Service } from '../catalog/workloads.ts';
import type { Directory } from '../directory.ts';
import type { Customer, Product } from '../facts.ts';
import { measureCustomer } from '../figures/customer.ts';
import { type Sight, sightsOf, type View } from '../figures/measure.ts';
import { narrowed } from '../figures/scope.ts';
import type { CustomerId } from '../question.ts';
import type { FigureRow } from '../store/portfolio.ts';

/** One line of an export. The columns are the same for one customer and for all; unknown is empty, never 0. */
export interface ExportRecord {
  readonly customer_id: CustomerId;
  readonly customer: string;
  readonly domain: string;
  readonly metric: 'usage' | 'deployment';
  /** empty on a customer's total */
  readonly product: string;
  /** on a total: the service, where its source has that one only */
  readonly workload: string;
  /** to one decimal, as on every card */
  readonly percent: number | '';
  /** active users, or licences assigned */
  readonly numerator: number | '';
  /** entitlements counted, or licences sold */
  readonly denominator: number | '';
  readonly data_date: string;
  readonly window: string;
  readonly source: string;
  readonly population: 'all_partners';
  /** stale: of an earlier date than the portfolio's, because there is none newer */
  readonly note: '' | 'no_data' | 'zero_denominator' | 'over_100' | 'stale';
  readonly sample: 'yes' | '';
}

export const EXPORT_COLUMNS = [
  'customer_id',
  'customer',
  'domain',
  'metric',
  'product',
  'workload',
  'percent',
  'numerator',
  'denominator',
  'data_date',
  'window',
  'source',
  'population',
  'note',
  'sample',
] as const satisfies readonly (keyof ExportRecord)[];

/** Services of a customer that have been written, each from one source. */
type Written = Map<CustomerId, Set<Service>>;

/**
 * The whole portfolio's usage and deployment as every card says them: each customer's total from the source an answer prefers, then
 * its parts. A source of one service is followed by one of the other. In batches, as they are read.
 */
export async function* exportRecords(
  view: View,
  directory: Directory,
): AsyncGenerator<readonly ExportRecord[]> {
  for (const metric of ['usage', 'deployment'] as const) {
    const sights = await sightsOf(view, metric, { notes: [] }, undefined, undefined);
    const written: Written = new Map();
    if (!('reason' in sights))
      for (const sight of sights) yield* measured(view, sight, metric, directory, written);
    for (const customer of directory.all) yield await unwritten(view, customer, metric, written);
  }
}

/** What no newest date has: older figures, else that there is none. Unknown is said, never left out. */
async function unwritten(
  view: View,
  customer: Customer,
  metric: 'usage' | 'deployment',
  written: Written,
): Promise<readonly ExportRecord[]> {
  const services = written.get(customer.id);
  if (services)
    return SERVICES.filter((service) => !services.has(service)).map((workload) => ({
      ...recordOf(customer, metric, undefined, NO_ROWS),
      workload,
    }));
  const { sight, rows } = customer.firstSeen
    ? await measureCustomer(view, metric, { notes: [] }, customer.id, undefined)
    : { sight: undefined, rows: [] };
  if (!sight) return [recordOf(customer, metric, undefined, NO_ROWS)];
  const parts = rows.map((row) => ({ ...row, workload: row.workload ?? '' }) as FigureRow);
  return recordsOf(customer, parts, sight, metric, productsOf(view)).map((record) =>
    record.note === '' ? { ...record, note: 'stale' } : record,
  );
}

const productsOf = (view: View) => new Map(view.products.map((product) => [product.id, product]));

async function* measured(
  view: View,
  sight: Sight,
  metric: 'usage' | 'deployment',
  directory: Directory,
  written: Written,
): AsyncGenerator<readonly ExportRecord[]> {
  const products = productsOf(view);
  const covers: readonly Service[] = SOURCES[sight.held.source].covers;
  let open: FigureRow[] = [];
  const finish = (): readonly ExportRecord[] => {
    const customer = open[0] && directory.byId.get(open[0].customer);
    const rows = open;
    open = [];
    if (!customer) return [];
    const services = written.get(customer.id) ?? new Set();
    if (covers.some((service) => services.has(service))) return [];
    written.set(customer.id, new Set([...services, ...covers]));
    const { lagDays } = SOURCES[sight.held.source];
    const isOld = rows.every((row) => row.day < plusDays(sight.day, -lagDays));
    return recordsOf(customer, rows, sight, metric, products).map((record) =>
      isOld && record.note === '' ? { ...record, note: 'stale' } : record,
    );
  };
  for await (const batch of view.portfolio.rows({
    facts: metric,
    source: sight.held.source,
    day: sight.day,
  })) {
    const records: ExportRecord[] = [];
    for (const row of batch) {
      if (open[0] && open[0].customer !== row.customer) records.push(...finish());
      open.push(row);
    }
    yield records;
  }
  yield finish();
}

function recordsOf(
  customer: Customer,
  rows: readonly FigureRow[],
  sight: Sight,
  metric: 'usage' | 'deployment',
  products: ReadonlyMap<string, Product>,
): readonly ExportRecord[] {
  const total = addSums(rows.map(sumOfRow));
  return [
    {
      ...recordOf(customer, metric, sight, total),
      workload: narrowed({ customer: customer.id }, sight.held.source).workload ?? '',
    },
    ...rows.map((row) => ({
      ...recordOf(customer, metric, sight, sumOfRow(row)),
      product: products.get(row.product)?.name ?? row.product,
      workload: row.workloadName ?? row.workload,
    })),
  ];
}

function recordOf(
  customer: Customer,
  metric: Metric & ('usage' | 'deployment'),
  sight: Sight | undefined,
  sum: Sum,
): ExportRecord {
  const origin = sight?.origin ?? { source: 'licence_analytics' as const, window: null };
  const figure = figureOf(metric, { customer: customer.id }, sum, origin);
  return {
    customer_id: customer.id,
    customer: customer.name,
    domain: customer.domain ?? '',
    metric,
    product: '',
    workload: '',
    percent: shown(figure) ?? '',
    numerator: figure.numerator ?? '',
    denominator: figure.denominator ?? '',
    data_date: figure.dataDate ?? '',
    window: figure.window ?? '',
    source: figure.source ?? '',
    population: 'all_partners',
    note: noteOf(figure.value, figure.missing?.reason, metric),
    sample: customer.sample ? 'yes' : '',
  };
}

function noteOf(value: number | null, missing: string | undefined, metric: string): ExportRecord['note'] {
  if (missing === 'zero_denominator') return 'zero_denominator';
  if (missing !== undefined) return 'no_data';
  return metric === 'usage' && (value ?? 0) > 100 ? 'over_100' : '';
}
