import type { FactWindow, Source } from '../catalog/sources.ts';
import type { Workload } from '../catalog/workloads.ts';
import type {
  Customer,
  DeploymentFact,
  Holding,
  Product,
  ProductId,
  SubscriptionFact,
  SupportFact,
  TransferFact,
  UsageFact,
  UserActivityFact,
  UserLicenceFact,
} from '../facts.ts';
import type { CustomerId } from '../question.ts';
import type { Day } from '../time.ts';

/** Which rows: nothing said means all; an empty list means none. */
export interface Slice {
  readonly customers?: readonly CustomerId[];
  readonly workloads?: readonly Workload[];
  readonly products?: readonly ProductId[];
  readonly exclude?: readonly CustomerId[];
}

/** A source's newest and oldest data date. */
export interface Holdings {
  readonly source: Source;
  readonly window: FactWindow | null;
  readonly newest: Day;
  readonly oldest: Day;
}

/** Sums over rows that each stand at their customer's own newest date, or behind it by no more than the source's spread (domain.md §4.6). */
interface Sums {
  /** of rows that have a denominator */
  readonly numerator: number;
  readonly denominator: number;
  /** what of the denominators is not taken up, row by row: what others exceed is never set against it */
  readonly unused: number;
  /** the numerators of rows without a denominator: they enter no ratio */
  readonly bare: number;
  /** the oldest data date among the rows */
  readonly oldest: Day;
}

export interface CustomerSum extends Sums {
  readonly customer: CustomerId;
  readonly newest: Day;
  readonly rows: number;
  /** the largest denominator of a workload: one licence stands in the rows of several (domain.md §4.9) */
  readonly seats: number;
}

/** Portfolio sums on one data date and product and workload ('' for deployment), of customers whose newest date is within the source's normal lag of it. */
export interface Total extends Sums {
  readonly day: Day;
  readonly product: ProductId;
  readonly workload: Workload | '';
  readonly customers: number;
}

/** One (customer, product, workload) at its newest date, as in the sums; workload '' for deployment. */
export interface FigureRow {
  readonly customer: CustomerId;
  readonly product: ProductId;
  readonly workload: Workload | '';
  /** the source's own name when `workload` is `other` */
  readonly workloadName?: string;
  readonly day: Day;
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * Everything the answers are computed from, read only. Implementations: core/store/embedded (SQLite); one shared test suite.
 * Facts are returned as stored; no percentage comes from here. Numerator and denominator are active/qualified for `usage`
 * and assigned/sold for `deployment`.
 */
export interface Portfolio {
  /** Changes whenever a fact, customer or alias changes, in whatever process; cheap enough for every turn. */
  revision(): Promise<number>;
  customers(): Promise<readonly Customer[]>;
  products(): Promise<readonly Product[]>;
  /** The sources that hold such facts, for some customers or all, looking only at data dates up to `asOf`. */
  holdings(ask: {
    facts: 'usage' | 'deployment';
    customers?: readonly CustomerId[];
    asOf: Day;
  }): Promise<readonly Holdings[]>;
  /** Every data date of a source, oldest first. */
  dates(ask: {
    facts: 'usage' | 'deployment';
    source: Source;
    from: Day;
    to: Day;
    customers?: readonly CustomerId[];
  }): Promise<readonly Day[]>;
  /** Facts of named customers by day, customer, product, workload, the source's rows added up; what has ended comes with no counts. */
  usage(
    ask: Slice & { customers: readonly CustomerId[]; source: Source; from: Day; to: Day },
  ): Promise<readonly UsageFact[]>;
  deployment(
    ask: Slice & { customers: readonly CustomerId[]; source: Source; from: Day; to: Day },
  ): Promise<readonly DeploymentFact[]>;
  /**
   * Per customer sums as of a day, for the whole portfolio or a slice of it. Who has no data date from `from` (always, where it is
   * absent) up to `day` is not there. Off the event loop.
   */
  sums(
    ask: Slice & { facts: 'usage' | 'deployment'; source: Source; day: Day; from?: Day },
  ): Promise<readonly CustomerSum[]>;
  /** Stored roll-ups of the whole portfolio, one per data date, product and workload. */
  totals(
    ask: Omit<Slice, 'customers' | 'exclude'> & {
      facts: 'usage' | 'deployment';
      source: Source;
      from: Day;
      to: Day;
    },
  ): Promise<readonly Total[]>;
  /**
   * The rows behind `sums` for an export: batches in one order of customers, taken from one state of the data, read only as they are
   * taken, off the event loop. Leaving the loop early ends the reading.
   * `over100`: only those whose numerator exceeds the denominator.
   */
  rows(
    ask: Slice & { facts: 'usage' | 'deployment'; source: Source; day: Day; over100?: boolean },
  ): AsyncIterable<readonly FigureRow[]>;
  subscriptions(ask: {
    customers?: readonly CustomerId[];
    view?: 'own' | 'tenant';
  }): Promise<readonly SubscriptionFact[]>;
  /** Who is known by id and by name is told by name, as user reports tell of them. */
  transfers(ask: { customers?: readonly CustomerId[]; from: Day; to: Day }): Promise<readonly TransferFact[]>;
  userActivity(ask: { customers: readonly CustomerId[]; asOf: Day }): Promise<readonly UserActivityFact[]>;
  userLicences(ask: {
    customers: readonly CustomerId[];
    from: Day;
    to: Day;
  }): Promise<readonly UserLicenceFact[]>;
  support(ask: { customers?: readonly CustomerId[]; from: Day; to: Day }): Promise<readonly SupportFact[]>;
  datasets(ask: { customers?: readonly CustomerId[] }): Promise<readonly Holding[]>;
  close(): Promise<void>;
}
