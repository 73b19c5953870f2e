import { figureOf, noFigure } from '../adoption/figure.ts';
import { answering, isFresh, splitByAge } from '../adoption/newest.ts';
import type { Metric } from '../catalog/metrics.ts';
import type { Service, Workload } from '../catalog/workloads.ts';
import type { Apart } from '../coverage.ts';
import { plusDays } from '../days.ts';
import type { Product, ProductId } from '../facts.ts';
import type { Earlier, Figure } from '../figure.ts';
import type { CustomerId, Period } from '../question.ts';
import type { Day } from '../time.ts';
import {
  askedFor,
  dateBefore,
  type FactRow,
  factsOf,
  rowsAt,
  rowsOf,
  type Sight,
  sightsOf,
  sourcesOf,
  sumOf,
  type View,
} from './measure.ts';
import { counting, missingProduct } from './product.ts';
import { type Aspect, isService, narrowed, scopeOf } from './scope.ts';

/** Rows and parts no older than so many days before the figure are named beside it; older ones are history. */
export const NAMED_DAYS = 92;

export interface MeasuredCustomer {
  readonly figure: Figure;
  readonly sight?: Sight;
  readonly rows: readonly FactRow[];
  readonly previous?: Earlier;
  /** parts of what was asked about that are not in the figure, each with its own */
  readonly apart: readonly Apart[];
}

/**
 * One customer's figure, from one source (domain.md §4.6): newest in the period, and the one it is compared with: of a period named,
 * or a window before. What that source has of an older date, or not at all, stands apart.
 */
export async function measureCustomer(
  view: View,
  metric: Metric,
  aspect: Aspect,
  customer: CustomerId,
  window: Period | undefined,
  compareTo?: Period,
): Promise<MeasuredCustomer> {
  const scope = scopeOf(customer, metric, aspect);
  const sights = await sightsOf(view, metric, aspect, [customer], window);
  if ('reason' in sights) return { figure: noFigure(metric, scope, sights), rows: [], apart: [] };
  const seen = (await Promise.all(sights.map((sight) => rowsIn(view, sight, customer)))).flat();
  const one = answering(seen);
  if (one === undefined) {
    const sources = sourcesOf(factsOf(metric), aspect.workload);
    const other = await missingProduct(view, aspect, sights, customer);
    const missing = other ?? { reason: 'not_held' as const, sources };
    return { figure: noFigure(metric, scope, missing), rows: [], apart: [] };
  }
  const { sight, rows } = one;
  const counted = counting(
    narrowed(scope, sight.held.source),
    rows.map(({ product }) => product),
  );
  const figure = figureOf(metric, counted, sumOf(rows), sight.origin);
  const previous = await figureBefore(view, sight, customer, figure, compareTo);
  const apart = apartFrom(view, one, seen, aspect);
  return { figure, sight, rows, ...(previous ? { previous } : {}), apart };
}

/** One source's rows of a customer, as its figure takes them. */
interface Seen {
  readonly sight: Sight;
  readonly source: Sight['held']['source'];
  readonly newest: Day;
  readonly isFresh: boolean;
  readonly rows: readonly FactRow[];
  readonly behind: readonly FactRow[];
}

async function rowsIn(view: View, sight: Sight, customer: CustomerId): Promise<readonly Seen[]> {
  const { held, day, from = '0000-01-01' } = sight;
  const near = await rowsOf(view, sight, [customer], plusDays(day, -NAMED_DAYS), day);
  // what stopped coming long ago may be all there is of the aspect
  const all = near.length > 0 ? near : await rowsOf(view, sight, [customer], held.oldest, day);
  const { counted, behind } = splitByAge(all, held.source);
  const newest = counted
    .map((row) => row.day)
    .sort()
    .at(-1);
  if (newest === undefined || newest < from) return [];
  const own = { ...sight, day: newest };
  return [
    {
      sight: own,
      source: held.source,
      newest,
      isFresh: isFresh(held.source, newest, sight.asOf),
      rows: counted,
      behind,
    },
  ];
}

/** A part of a wide scope: a workload of usage, a service of deployment. */
export type Piece = Workload | Service;

export const pieceOf = (
  { workload, product }: Pick<FactRow, 'workload' | 'product'>,
  products: ReadonlyMap<ProductId, Product>,
): Piece => (workload ? (workload as Workload) : (products.get(product)?.service ?? 'office365'));

/** What a wide scope holds and the figure does not: rows further behind, and the parts that only another source has. */
function apartFrom(view: View, one: Seen, seen: readonly Seen[], { workload }: Aspect): readonly Apart[] {
  if (workload !== undefined && !isService(workload)) return [];
  const products = new Map(view.products.map((product) => [product.id, product]));
  const piece = (row: FactRow) => pieceOf(row, products);
  const figures = ({ sight }: Seen, why: Apart['why'], rows: readonly FactRow[]): readonly Apart[] =>
    [...Map.groupBy(rows, piece)].map(([part, own]) => ({
      why,
      figure: figureOf(
        sight.metric,
        { customer: own[0]!.customer, workload: part },
        sumOf(own),
        sight.origin,
      ),
    }));
  const told = new Set([...one.rows, ...one.behind].map(piece));
  const elsewhere: Apart[] = [];
  for (const other of seen) {
    if (other === one || other.newest < plusDays(one.newest, -NAMED_DAYS)) continue;
    elsewhere.push(
      ...figures(
        other,
        'elsewhere',
        other.rows.filter((row) => !told.has(piece(row))),
      ),
    );
    for (const row of other.rows) told.add(piece(row));
  }
  return [...figures(one, 'behind', one.behind), ...elsewhere];
}

async function figureBefore(
  view: View,
  sight: Sight,
  customer: CustomerId,
  figure: Figure,
  compareTo: Period | undefined,
): Promise<Earlier | undefined> {
  const compared = await dateBefore(view, sight, [customer], compareTo);
  if (compared === null) return undefined;
  const rows = await rowsAt(view, sight, customer, compared.day);
  const earlier = figureOf(sight.metric, figure.scope, sumOf(rows), sight.origin);
  return earlier.value === null ? undefined : { ...earlier, ...askedFor(compareTo, compared) };
}
