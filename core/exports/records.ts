import { addSums, figureOf, NO_ROWS, type Sum, sumOfRow } from '../adoption/figure.ts';
import { todayOf } from '../adoption/periods.ts';
import { shown } from '../adoption/rounding.ts';
import { SOURCES } from '../catalog/sources.ts';
import { SERVICES, type Service } from '../catalog/workloads.ts';
import { plusDays } from '../days.ts';
import type { Directory } from '../directory.ts';
import type { Customer, Product, ProductId } from '../facts.ts';
import { NAMED_DAYS, type Piece, pieceOf } from '../figures/customer.ts';
import type { Sight, View } from '../figures/measure.ts';
import { narrowed } from '../figures/scope.ts';
import { portfolioOn, type Standings, standingsOf } from '../figures/standings.ts';
import type { CustomerId } from '../question.ts';
import type { FigureRow } from '../store/portfolio.ts';
import type { Day } from '../time.ts';

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
  /**
   * stale: of an earlier date than the portfolio's, because there is none newer; elsewhere: no part of the customer's total, because
   * only another source has it
   */
  readonly note: '' | 'no_data' | 'zero_denominator' | 'over_100' | 'stale' | 'elsewhere';
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

type Measure = ExportRecord['metric'];

/** What of a customer has been written, and from when; another source adds only what is not there. */
interface Written {
  readonly newest: Day;
  readonly pieces: Set<Piece>;
  readonly covered: Set<Service>;
}

/** What rows are made into records with. */
interface Book {
  readonly view: View;
  readonly metric: Measure;
  readonly directory: Directory;
  readonly products: ReadonlyMap<ProductId, Product>;
  readonly by: Standings['by'];
  readonly written: Map<CustomerId, Written>;
}

/**
 * The whole portfolio's usage and deployment as every card says them: each customer's total and parts from the source that answers
 * for them (domain.md §4.6), then the parts that only another source has. In batches, as they are read. Whose relationship has ended
 * is no longer there.
 */
export async function* exportRecords(
  view: View,
  directory: Directory,
): AsyncGenerator<readonly ExportRecord[]> {
  const products = new Map(view.products.map((product) => [product.id, product]));
  for (const metric of ['usage', 'deployment'] as const) {
    const found = await standingsOf(view, metric, { notes: [] }, undefined);
    const written = new Map<CustomerId, Written>();
    if (!('reason' in found)) {
      const book: Book = { view, metric, directory, products, by: found.by, written };
      const answering = new Set([...found.by.values()].map(({ sight }) => sight));
      for (const sight of answering) yield* recordsFrom(book, sight, answers);
      if (found.sights.length > 1) for (const sight of found.sights) yield* recordsFrom(book, sight, addsTo);
    }
    for (const customer of portfolioOn(view, {}, todayOf(view.moment)))
      yield unwritten(customer, metric, written.get(customer.id));
  }
}

/** What nothing is held of: unknown is said, never left out. */
function unwritten(
  customer: Customer,
  metric: Measure,
  written: Written | undefined,
): readonly ExportRecord[] {
  const none = recordOf(customer, metric, undefined, NO_ROWS);
  return written === undefined
    ? [none]
    : SERVICES.filter((service) => !written.covered.has(service)).map((workload) => ({ ...none, workload }));
}

type Take = (book: Book, sight: Sight, customer: Customer, rows: Rows) => readonly ExportRecord[];
type Rows = readonly [FigureRow, ...FigureRow[]];

/** One source's rows, customer by customer, as they are read. */
async function* recordsFrom(book: Book, sight: Sight, take: Take): AsyncGenerator<readonly ExportRecord[]> {
  let open: readonly FigureRow[] = [];
  const finish = (): readonly ExportRecord[] => {
    const [first, ...others] = open;
    const customer = first && book.directory.byId.get(first.customer);
    return customer ? take(book, sight, customer, [first, ...others]) : [];
  };
  const ask = { facts: book.metric, source: sight.held.source, day: sight.day };
  for await (const batch of book.view.portfolio.rows(ask)) {
    const records: ExportRecord[] = [];
    for (const own of Map.groupBy(batch, (row) => row.customer).values()) {
      if (open[0]?.customer === own[0]?.customer) open = [...open, ...own];
      else {
        records.push(...finish());
        open = own;
      }
    }
    yield records;
  }
  yield finish();
}

/** The figure of a customer whom this source answers for. */
const answers: Take = ({ by, written, metric, products }, sight, customer, rows) => {
  const standing = by.get(customer.id);
  if (standing?.sight !== sight) return [];
  written.set(customer.id, {
    newest: standing.sum.newest,
    pieces: new Set(rows.map((row) => pieceOf(row, products))),
    covered: new Set(SOURCES[sight.held.source].covers),
  });
  const records = recordsOf(customer, rows, sight, metric, products);
  return standing.group === 'older' ? noted(records, 'stale') : records;
};

/** What this source has of a customer and the one that answers for them has not. */
const addsTo: Take = ({ by, written, metric, products }, sight, customer, rows) => {
  const held = written.get(customer.id);
  if (!held || by.get(customer.id)?.sight.held.source === sight.held.source) return [];
  const since = plusDays(held.newest, -NAMED_DAYS);
  const [first, ...others] = rows.filter((row) => !held.pieces.has(pieceOf(row, products)));
  if (!first || rows.every(({ day }) => day < since)) return [];
  for (const row of [first, ...others]) held.pieces.add(pieceOf(row, products));
  const { covers } = SOURCES[sight.held.source];
  const [total, ...parts] = recordsOf(customer, [first, ...others], sight, metric, products);
  // a service that nothing was said of yet is told whole
  const isService = covers.every((service) => !held.covered.has(service));
  for (const service of covers) held.covered.add(service);
  return noted(isService && total ? [total, ...parts] : parts, 'elsewhere');
};

const noted = (records: readonly ExportRecord[], note: ExportRecord['note']): readonly ExportRecord[] =>
  records.map((record) => (record.note === '' ? { ...record, note } : record));

function recordsOf(
  customer: Customer,
  rows: readonly FigureRow[],
  sight: Sight,
  metric: Measure,
  products: ReadonlyMap<ProductId, Product>,
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

function recordOf(customer: Customer, metric: Measure, sight: Sight | undefined, sum: Sum): ExportRecord {
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
