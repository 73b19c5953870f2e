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
import type { Day } from '../time.ts';

/**
 * How a file names a customer. Resolved by the loader: tenant id first, then domain, then the exact name. An id or a domain nobody has is a
 * new customer; a name alone that nobody has, or several have, waits: its facts count once a description of customers, or an alias, settles it.
 */
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
      /** the customers list that tells of it: of which day, and whether the relationship has ended by then */
      readonly listed?: { readonly day: Day; readonly ended: boolean };
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

/** A file as it is loaded. */
export interface LoadedFile {
  readonly name: string;
  readonly sha256: string;
  readonly kind: string;
  /** when it was fetched from its source; not told means: no earlier than anything loaded before it */
  readonly taken?: Date;
  /** the list it is, or is a page of; without it nothing is concluded from what the file lacks */
  readonly page?: Page;
}

export interface LoadOptions {
  /** counts, and changes nothing */
  readonly dryRun?: boolean;
  /** a fact that is not stored, told while its batch is being taken */
  readonly onRefused?: (fact: Fact, reason: string) => void;
  /** asked after the last fact: whether rows of the file could not be read, so that what it seems to lack may be among them */
  readonly unread?: () => boolean;
}

/** A page of a list, as the page itself tells. Pages of one list may be loaded in any order, one after the other. */
export interface Page {
  /** whose list it is, where it is one customer's; '' for all */
  readonly scope: string;
  /** rows it has; 0 where they are not counted beforehand, as in tables: it is then a list of its own */
  readonly rows: number;
  /** rows of the whole list, where it says so */
  readonly total?: number;
  /** a further page follows */
  readonly more: boolean;
}

export interface LoadCounts {
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  /** facts that a newer download has told otherwise, and that changed nothing; absent when there are none */
  readonly older?: number;
  /** rows of earlier downloads that count no more, because this full one lists them no more; absent when there are none */
  readonly ended?: number;
  /** facts that wait for a customer to be told; absent when there are none */
  readonly waiting?: number;
  /** facts that waited before this load and count now; absent when there are none */
  readonly settled?: number;
  /** sample customers that made way for the first real ones; absent when none did */
  readonly samplesRemoved?: number;
}

/**
 * Writes facts. Figures are upserted by the source's own row and date; a row is replaced by a newer download of it only, however late
 * the older one comes. The same facts twice change nothing. A store holds a sample or real data: the first real customer
 * takes a sample away, and a sample is refused beside real customers. A sample tells of each customer, marked so, before its facts.
 */
export interface Loader {
  /** True when a file of these bytes was loaded whole before. */
  known(sha256: string): Promise<boolean>;
  /** Sample customers held, which the first real one would take away. */
  samples(): Promise<number>;
  /** Whether a list is whole once this file is loaded: by itself, or with the pages loaded before. */
  completes(file: LoadedFile): Promise<boolean>;
  /**
   * Loads one file in one transaction: all of it or, when the iterable throws or the process dies, nothing.
   * Facts of one key with different counts contradict each other: none of them is stored. The facts are then iterated a second time.
   */
  load(file: LoadedFile, facts: AsyncIterable<readonly Fact[]>, options?: LoadOptions): Promise<LoadCounts>;
  close(): Promise<void>;
}
