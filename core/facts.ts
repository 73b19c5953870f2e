import type { FactWindow, Source } from './catalog/sources.ts';
import type { Service, Workload } from './catalog/workloads.ts';
import type { CustomerId } from './question.ts';
import type { Day } from './time.ts';

/** A product as Partner Center names it; the id is its folded name, so that two generations of a download agree. */
export type ProductId = string;
export interface Product {
  readonly id: ProductId;
  readonly name: string;
  readonly service: Service;
}

export interface Customer {
  readonly id: CustomerId;
  readonly name: string;
  /** every further name it goes by, those added in chat included */
  readonly aliases: readonly string[];
  readonly domain?: string;
  readonly tenantId?: string;
  /** the first data date it appeared on */
  readonly firstSeen?: Day;
  /** the day by which a customers list shows that the relationship has ended: no part of the portfolio any more */
  readonly ended?: Day;
  /** generated for demonstration, and labelled so wherever it shows */
  readonly sample?: boolean;
}

/**
 * What tells one row of a source from another besides customer, data date and window: its own words for it, as they stand there.
 * Facts are stored by it whole; our products and workloads are sums over such rows, made on read.
 */
export interface SourceRow {
  readonly productId?: string;
  readonly productName?: string;
  readonly skuId?: string;
  readonly workload?: string;
  readonly channel?: string;
  /** the partner, location or kind of association the row is counted for */
  readonly attribution?: string;
  readonly subscription?: string;
  readonly trial?: boolean;
}

/** domain.md §4: (customer, product, workload, data date, window) → active users, qualified entitlements. Counts. */
export interface UsageFact {
  readonly customer: CustomerId;
  /** '' where the source has none (Insights rows are per workload only) */
  readonly product: ProductId;
  readonly workload: Workload;
  /** the source's own name when `workload` is `other` */
  readonly workloadName?: string;
  readonly day: Day;
  readonly window: FactWindow;
  readonly source: Source;
  /** the source's row it is; absent on what is read, where several may be added up */
  readonly row?: SourceRow;
  readonly active: number;
  readonly qualified: number;
  /** a newer full download lists none of it any more: it counts no further from this day on */
  readonly ended?: true;
}

/** domain.md §4: (customer, product, data date) → licences assigned, sold. Counts over all partners. */
export interface DeploymentFact {
  readonly customer: CustomerId;
  readonly product: ProductId;
  readonly day: Day;
  readonly source: Source;
  /** as in UsageFact */
  readonly row?: SourceRow;
  readonly assigned: number;
  readonly sold: number;
  /** as in UsageFact */
  readonly ended?: true;
}

export type SubscriptionStatus = 'active' | 'in_grace_period' | 'disabled' | 'deprovisioned' | 'other';

/** One subscription. `own`: sold by this partner (Partner Center); `tenant`: seen in the customer's directory, whoever sold it. */
export interface SubscriptionFact {
  readonly id: string;
  readonly customer: CustomerId;
  readonly product: ProductId;
  /** the offer's own name, shown as evidence */
  readonly offer: string;
  readonly view: 'own' | 'tenant';
  readonly quantity: number;
  readonly status: SubscriptionStatus;
  readonly trial: boolean;
  readonly start?: Day;
  readonly end?: Day;
  /** the day it entered `status`, where known */
  readonly statusSince?: Day;
  /** users of this subscription active in the window ending `asOf`, where a source gives them */
  readonly activeUsers?: number;
  /** the day this was read or exported */
  readonly asOf: Day;
  /** the day of the first full list read later that has it no more: it is over, and was so by then */
  readonly over?: Day;
}

/** A licence moved from one user to another. People are known by a salted hash only. */
export interface TransferFact {
  readonly id: string;
  readonly customer: CustomerId;
  readonly product: ProductId;
  readonly day: Day;
  readonly from?: string;
  readonly to?: string;
}

/** One user's last activity in one workload (Graph user detail). People are known by a salted hash only. */
export interface UserActivityFact {
  readonly customer: CustomerId;
  readonly user: string;
  readonly workload: Workload;
  readonly lastActivity?: Day;
  /** holds a licence for this workload; undefined where the report does not say */
  readonly licensed?: boolean;
  readonly asOf: Day;
}

/** A product a user holds, by a report or list of a day. `trial`: it is named a trial. People are known by a salted hash only. */
export interface UserLicenceFact {
  readonly customer: CustomerId;
  readonly user: string;
  readonly product: ProductId;
  readonly trial: boolean;
  readonly asOf: Day;
}

/** Two hashes of one person: of the id the activity log knows, and of the name user reports know. */
export interface PersonFact {
  readonly customer: CustomerId;
  readonly id: string;
  readonly user: string;
}

/** Requests for help in a period, where the partner keeps them. `howTo`: those that ask how to do something. */
export interface SupportFact {
  readonly customer: CustomerId;
  readonly from: Day;
  readonly to: Day;
  readonly requests: number;
  readonly howTo?: number;
}

/**
 * That a data set is held for a customer as of a day, even where it has no rows: an empty directory listing rules causes out,
 * a missing one does not. Only `directory_subscriptions` and `user_detail` see the whole tenant.
 */
export type Dataset =
  | 'own_subscriptions'
  | 'directory_subscriptions'
  | 'user_detail'
  | 'audit'
  | 'user_licences'
  | 'support';
export interface Holding {
  readonly customer: CustomerId;
  readonly dataset: Dataset;
  /** first day the data set speaks of */
  readonly from: Day;
  /** last day it speaks of */
  readonly to: Day;
}
