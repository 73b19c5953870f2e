import type { CustomerRef, Fact } from '../../store/loader.ts';
import type { Day } from '../../time.ts';
import type { JsonObject } from './json.ts';

/** What one row becomes: facts, a rejection (the row is wrong), or a skip (right, and left out on purpose). */
export type RowOutcome = readonly Fact[] | { readonly reject: string } | { readonly skip: string };

/** Reads the rows of one file, one after the other. */
export interface RowReader<R> {
  row(row: R, line: number): RowOutcome;
  /** facts that need the whole file */
  end?(): Iterable<Fact> | Promise<Iterable<Fact>>;
  /** called once everything is stored for good */
  stored?(): Promise<void>;
}

/** Which user held which product of a customer on a day: people as hashes, products by id. */
export interface LicenceList {
  readonly day: Day;
  readonly holders: Readonly<Record<string, readonly string[]>>;
  /** pages of the list are missing */
  readonly part?: true;
}

/** What is kept between imports, outside the store: the salt people's names are hashed with, and the last licence lists. */
export interface Keepsakes {
  /** the salt, made where there is none yet; with `keep` false a made one is forgotten */
  salt(keep: boolean): Promise<string>;
  licenceLists(customer: string): Promise<readonly LicenceList[]>;
  keepLicenceList(customer: string, list: LicenceList): Promise<void>;
}

/** What a reader may know of the file besides its rows. */
export interface FileContext {
  readonly today: Day;
  /** when the file was read from its source, as near as can be told */
  readonly asOf: Day;
  /** the customer named by the file's name or wrapper, for downloads whose rows name none */
  readonly customer?: CustomerRef;
  /** what it lists is all there is: by itself, or with the pages read before */
  readonly whole: boolean;
  /** a response without its rows; null for tables */
  readonly envelope: JsonObject | null;
  readonly keepsakes: Keepsakes;
  /** a person as stored: a salted hash, the same in every file, however it names the customer */
  person(who: string): string;
  note(text: string): void;
}

/** A table download: recognised by its columns. `columns`: field → the names it goes by; `needs`: one of each group must be there. */
export interface TableKind<F extends string = string> {
  readonly kind: string;
  readonly columns: Readonly<Record<F, readonly string[]>>;
  readonly needs: readonly (readonly NoInfer<F>[])[];
  /** the fields that hold days, which a table may write as 3/4/2026 */
  readonly dates?: readonly NoInfer<F>[];
  open(context: FileContext): RowReader<(field: F) => string>;
}

/** A JSON download: recognised by its first row and what is around the rows. */
export interface JsonKind {
  readonly kind: string;
  matches(first: JsonObject, envelope: JsonObject): boolean;
  open(context: FileContext): RowReader<JsonObject>;
}

export const table = <F extends string>(kind: TableKind<F>): TableKind => kind;
