import type { Figure } from './figure.ts';
import type { Day } from './time.ts';

/** Customers of a portfolio that are answered alike, with their own figure and the span of their data dates. */
export interface CoverageGroup {
  readonly kind: 'headline' | 'other_source' | 'older' | 'without_product' | 'no_data';
  readonly customers: number;
  /** absent where there is no data, or none of the product asked about */
  readonly figure?: Figure;
  readonly from?: Day;
  readonly to?: Day;
}

/** Of how many customers a portfolio's figure speaks, and what the others are: the groups add up to all (domain.md §4.6). */
export interface Coverage {
  /** customers in the headline figure */
  readonly with: number;
  readonly of: number;
  readonly groups: readonly CoverageGroup[];
}

/** A part of what was asked about that is not in the figure, with its own figure and date (domain.md §4.5, §4.6). */
export interface Apart {
  /** its data is further behind than parts of one figure may be; only another source has it; it is no longer sold or counted */
  readonly why: 'behind' | 'elsewhere' | 'retired';
  readonly figure: Figure;
}
