import type {
  DeploymentFact,
  Holding,
  PersonFact,
  Product,
  SubscriptionFact,
  SupportFact,
  TransferFact,
  UsageFact,
  UserActivityFact,
  UserLicenceFact,
} from '../facts.ts';

/** How a file names a customer. Resolved by the loader: tenant id first, then domain, then the exact name, else a new customer. */
export interface CustomerRef {
  readonly tenantId?: string;
  readonly domain?: string;
  readonly name?: string;
  /** fixed id, for generated portfolios */
  readonly id?: string;
}

type Of<F> = Omit<F, 'customer'> & { readonly customer: CustomerRef };

/** One thing a file tells. */
export type Fact =
  | {
      readonly kind: 'customer';
      readonly customer: CustomerRef;
      readonly aliases?: readonly string[];
      readonly sample?: boolean;
    }
  | { readonly kind: 'product'; readonly product: Product }
  | { readonly kind: 'usage'; readonly fact: Of<UsageFact> }
  | { readonly kind: 'deployment'; readonly fact: Of<DeploymentFact> }
  | { readonly kind: 'subscription'; readonly fact: Of<SubscriptionFact> }
  | { readonly kind: 'transfer'; readonly fact: Of<TransferFact> }
  | { readonly kind: 'user_activity'; readonly fact: Of<UserActivityFact> }
  | { readonly kind: 'user_licence'; readonly fact: Of<UserLicenceFact> }
  | { readonly kind: 'person'; readonly fact: Of<PersonFact> }
  | { readonly kind: 'support'; readonly fact: Of<SupportFact> }
  | { readonly kind: 'holding'; readonly fact: Of<Holding> };

export interface LoadCounts {
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  /** sample customers that made way for the first real ones; absent when none did */
  readonly samplesRemoved?: number;
}

/**
 * Writes facts. Upserts by key; the same facts twice change nothing. A store holds a sample or real data: the first real customer
 * takes a sample away, and a sample is refused beside real customers. A sample tells of each customer, marked so, before its facts.
 */
export interface Loader {
  /** True when a file of these bytes was loaded whole before. */
  known(sha256: string): Promise<boolean>;
  /**
   * Loads one file in one transaction: all of it or, when the iterable throws or the process dies, nothing.
   * `dryRun` counts and then changes nothing.
   */
  load(
    file: { readonly name: string; readonly sha256: string; readonly kind: string },
    facts: AsyncIterable<readonly Fact[]>,
    options?: { readonly dryRun?: boolean },
  ): Promise<LoadCounts>;
  close(): Promise<void>;
}
