import type { FactWindow, Source } from './catalog/sources.ts';
import type { Service } from './catalog/workloads.ts';
import type { Apart, Coverage } from './coverage.ts';
import type { Part } from './figure.ts';
import type { CustomerId, Question } from './question.ts';
import type { Day } from './time.ts';

/** A remark that belongs to an answer. Worded by the languages; ordered by weight. */
export type Note =
  /** licences of people who did not use them in the window; of them, where a report of every person is held, who used it before and who has no use on record */
  | {
      readonly kind: 'idle';
      readonly idle: number;
      readonly of: number;
      readonly dormant?: number;
      readonly never?: number;
    }
  | { readonly kind: 'sample_data' }
  /** newest data is older than normal for its source */
  | { readonly kind: 'stale'; readonly ageDays: number; readonly normalDays: number; readonly source: Source }
  /** figures count licences of all partners and direct */
  | { readonly kind: 'all_partners' }
  /** licences sold by all partners, and by us, differ */
  | { readonly kind: 'own_differs'; readonly own: number; readonly all: number }
  /** the products counted for the one asked about */
  | { readonly kind: 'products_counted'; readonly product: string; readonly counted: readonly string[] }
  | { readonly kind: 'onedrive_in_sharepoint' }
  | { readonly kind: 'yammer_is_viva_engage' }
  /** over several workloads: a seat-weighted mean */
  | { readonly kind: 'all_workloads' }
  /** over several customers: a ratio of sums */
  | { readonly kind: 'weighted' }
  | { readonly kind: 'over_100'; readonly customer: CustomerId; readonly value: number }
  /** licences of some products assigned beyond those sold, and seats of lapsed subscriptions held, where there are any */
  | {
      readonly kind: 'over_deployed';
      readonly customer: CustomerId;
      readonly assigned: number;
      readonly sold: number;
      readonly lapsed?: number;
    }
  /** the percentage the person quotes is not the figure's: both in percent points */
  | { readonly kind: 'quoted_otherwise'; readonly quoted: number; readonly value: number }
  | { readonly kind: 'small'; readonly seats: number; readonly minimum: number }
  /** rows were left out of a ranking */
  | { readonly kind: 'left_out'; readonly count: number; readonly why: LeftOutReason }
  /** a total of everybody but these */
  | { readonly kind: 'without_customers'; readonly customers: readonly CustomerId[] }
  | ({ readonly kind: 'coverage' } & Coverage)
  /** a part of what was asked about that is not in the figure */
  | ({ readonly kind: 'apart' } & Apart)
  /** active users, or licences assigned, in rows without a denominator: they enter no ratio */
  | { readonly kind: 'bare'; readonly count: number; readonly facts: 'usage' | 'deployment' }
  /** what exceeds the denominators row by row; `atMost`: the percentage without it, where something else is left */
  | {
      readonly kind: 'over';
      readonly count: number;
      readonly facts: 'usage' | 'deployment';
      readonly value: number;
      readonly atMost: number;
    }
  /** the windows compared overlap: "so far", never "fell" */
  | { readonly kind: 'overlapping_windows'; readonly days: number; readonly windowDays: number }
  /** a month its source may still change, until that day: never a rise or a fall */
  | { readonly kind: 'provisional'; readonly month: Day; readonly until: Day }
  /** a point in time: the newest data date up to it; `near` is false where that one lies further away than its source's spread */
  | {
      readonly kind: 'at_point';
      readonly point: Day;
      readonly window: FactWindow | null;
      readonly day: Day;
      readonly near: boolean;
    }
  /** what was asked of a time span: its days, where their end is not what was said (fiscal years, halves) */
  | { readonly kind: 'span'; readonly from: Day; readonly to: Day }
  /** a portfolio's change is over the customers of both dates; these came or left, with their counts */
  | { readonly kind: 'same_customers'; readonly customers: number; readonly came: Part; readonly left: Part }
  /** the asked period is answered by the window of the newest data date inside it */
  | { readonly kind: 'period_by_window'; readonly window: FactWindow; readonly day: Day }
  /** no data date lies in the (short) period asked about: the newest one before it */
  | { readonly kind: 'before_period'; readonly window: FactWindow | null; readonly day: Day }
  | { readonly kind: 'other_source'; readonly source: Source }
  | { readonly kind: 'new_customer'; readonly since: Day }
  /** the relationship has ended: no part of the portfolio's figures and nudges from that day */
  | { readonly kind: 'ended_customer'; readonly since: Day }
  | { readonly kind: 'not_covered' }
  | { readonly kind: 'introduction_rate' }
  /** everything was asked for, and the source has one service only; `sources` have the other */
  | {
      readonly kind: 'one_service';
      readonly service: Service;
      readonly other: Service;
      readonly facts: 'usage' | 'deployment';
      readonly sources: readonly Source[];
    }
  /** a change is against the newest earlier data date whose window does not overlap */
  | {
      readonly kind: 'compared_with';
      readonly window: FactWindow | null;
      readonly day: Day;
      readonly asked: boolean;
      /** the period named holds no data date: this is the nearest */
      readonly unmet?: true;
    }
  /** deployment is counted by product: no source splits it by workload */
  | { readonly kind: 'deployment_not_by_workload' };

export type LeftOutReason =
  | 'no_data'
  /** has data, but not of the product asked about */
  | 'without_product'
  | 'zero_denominator'
  | 'below_minimum_seats'
  | 'excluded'
  /** known now, unknown at the date compared with */
  | 'no_earlier_data';

/** What was assumed because it was not said, with the questions that say otherwise. */
export interface Assumption {
  readonly slot:
    | 'metric'
    | 'workload'
    | 'window'
    | 'customer'
    | 'population'
    | 'introduction_rate'
    | 'minimum_seats'
    | 'limit';
  /** what was assumed: a metric, period, customer id, count ... */
  readonly value: string | number;
  readonly alternatives: readonly Question[];
}
