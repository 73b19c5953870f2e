import { addSums, figureOf, type Sum } from '../adoption/figure.ts';
import { shown } from '../adoption/rounding.ts';
import type { Metric } from '../catalog/metrics.ts';
import type { Directory } from '../directory.ts';
import type { Customer, Product } from '../facts.ts';
import { type Sight, sightOf, type View } from '../intents/measure.ts';
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
  readonly note: '' | 'no_data' | 'zero_denominator' | 'over_100';
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

/** The whole portfolio's usage and deployment at its newest data date: each customer's total, then its parts. In batches, as they are read. */
export async function* exportRecords(
  view: View,
  directory: Directory,
): AsyncGenerator<readonly ExportRecord[]> {
  for (const metric of ['usage', 'deployment'] as const) {
    const sight = await sightOf(view, metric, { notes: [] }, undefined, undefined);
    const seen = new Set<CustomerId>();
    if (!('reason' in sight)) yield* measured(view, sight, metric, directory, seen);
    const missing = directory.all.filter((customer) => !seen.has(customer.id));
    yield missing.map((customer) => recordOf(customer, metric, undefined, NOTHING));
  }
}

async function* measured(
  view: View,
  sight: Sight,
  metric: 'usage' | 'deployment',
  directory: Directory,
  seen: Set<CustomerId>,
): AsyncGenerator<readonly ExportRecord[]> {
  const products = new Map(view.products.map((product) => [product.id, product]));
  let open: FigureRow[] = [];
  const finish = (): readonly ExportRecord[] => {
    const customer = open[0] && directory.byId.get(open[0].customer);
    const rows = open;
    open = [];
    if (!customer) return [];
    seen.add(customer.id);
    return recordsOf(customer, rows, sight, metric, products);
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
  const total = addSums(rows.map(sumOf));
  return [
    recordOf(customer, metric, sight, total),
    ...rows.map((row) => ({
      ...recordOf(customer, metric, sight, sumOf(row)),
      product: products.get(row.product)?.name ?? row.product,
      workload: row.workloadName ?? row.workload,
    })),
  ];
}

const sumOf = (row: FigureRow): Sum => ({
  numerator: row.numerator,
  denominator: row.denominator,
  oldest: row.day,
  rows: 1,
});
const NOTHING: Sum = { numerator: 0, denominator: 0, oldest: null, rows: 0 };

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
