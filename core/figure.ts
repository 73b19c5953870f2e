import type { AskedProduct } from './catalog/asked-products.ts';
import type { Metric } from './catalog/metrics.ts';
import type { FactWindow, Source } from './catalog/sources.ts';
import type { Service, Workload } from './catalog/workloads.ts';
import type { ProductId } from './facts.ts';
import type { CustomerId } from './question.ts';
import type { Day } from './time.ts';

/** What a figure is about: one customer or the portfolio, and what of it. */
export interface Scope {
  readonly customer: CustomerId | 'portfolio';
  readonly product?: ProductId | AskedProduct;
  /** where one product was asked about: those counted, for a short name may stand for several */
  readonly products?: readonly ProductId[];
  readonly workload?: Workload | Service;
}

/** Why there is no figure. Never shown as 0. */
export type Missing =
  /** the denominator is 0: not measurable */
  | { readonly reason: 'zero_denominator' }
  /** we hold no rows; `sources` would have them */
  | { readonly reason: 'not_held'; readonly sources: readonly Source[] }
  /** rows exist, but none in the period asked about */
  | { readonly reason: 'not_in_period'; readonly newest?: Day; readonly oldest?: Day }
  /** rows of the product asked about are not there; `held`: the products that are, more seats first */
  | { readonly reason: 'product_not_held'; readonly held: readonly ProductId[] }
  /** the sources held name no products; `sources` would */
  | { readonly reason: 'not_by_product'; readonly sources: readonly Source[] }
  /** no source covers this product */
  | { readonly reason: 'not_covered' };

/** One figure with all that makes it checkable. `value`: percent points or a count, unrounded; null when not measurable. */
export interface Figure {
  readonly metric: Metric;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** the oldest data date among its rows */
  readonly dataDate: Day | null;
  readonly window: FactWindow | null;
  readonly scope: Scope;
  readonly population: 'all_partners' | 'own';
  readonly source: Source | null;
  readonly missing?: Missing;
  /** of a month its source may still change: the day from which it is final */
  readonly finalFrom?: Day;
  /**
   * What of its rows is not in its ratio, or hides in it. `bare`: active users, or licences assigned, in rows without a denominator.
   * `over`: what exceeds the denominators, row by row (domain.md §4.5).
   */
  readonly beside?: { readonly bare?: number; readonly over?: number };
}

/** Customers of a portfolio that were there at one of two dates alone, with the counts they brought or took. */
export interface Part {
  readonly customers: number;
  readonly numerator: number;
  readonly denominator: number;
}

/** An earlier figure to compare with; a portfolio's is over the customers that have both dates. */
export interface Earlier extends Figure {
  /** where others came or left in between: the later figure over the same customers, and those others */
  readonly same?: {
    readonly customers: number;
    readonly now: Figure;
    readonly came: Part;
    readonly left: Part;
  };
  /** it is of the period that was named to compare with */
  readonly asked?: boolean;
}

/** Age of the newest data, measured from the data date itself. */
export interface Freshness {
  readonly dataDate: Day;
  readonly ageDays: number;
  readonly normalDays: number;
  readonly stale: boolean;
  readonly source: Source;
}

export interface TrendPoint {
  readonly dataDate: Day;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly window: FactWindow | null;
}

/** Usage without what inflates it: percent points, null where not measurable. `complete`: every cause was seen whole. */
export interface Corrected {
  readonly low: number | null;
  readonly high: number | null;
  readonly complete: boolean;
}

/** One customer in a list. Figures as in Figure. */
export interface Row {
  readonly customer: CustomerId;
  readonly name: string;
  readonly metric: Metric;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly dataDate: Day | null;
  /** where rows may be of different ones */
  readonly window?: FactWindow | null;
  readonly source?: Source;
  /** answered by another source than the headline, or with older data (domain.md §4.6) */
  readonly apart?: 'other_source' | 'older';
  /** the largest entitlement of a workload, where the row is of several (domain.md §4.9) */
  readonly seats?: number;
  /** change in points against the earlier window, for dropped and grew */
  readonly change?: number;
  readonly before?: number;
  /** the workload this row is of, where rows are of different ones */
  readonly workload?: Workload;
  /** usage without what inflates it, where that was judged and differs */
  readonly corrected?: Corrected;
  readonly note?:
    | 'small'
    | 'over_100'
    | 'only_workload'
    | 'stale'
    | 'zero_denominator'
    | 'no_data'
    | 'without_product';
}
