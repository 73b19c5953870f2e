import type { CustomerId, LanguageCode } from '../question.ts';

/** One person, as Teams and the token name them. */
export interface PersonKey {
  readonly tenantId: string;
  /** Entra object id; the channel's own id where there is none */
  readonly userId: string;
}

/** What a person chose and is not asked again. */
export interface Preferences {
  readonly language?: LanguageCode;
  /** how this person means 導入率 */
  readonly introductionRate?: 'deployment' | 'usage';
  /** IANA zone last seen */
  readonly zone?: string;
  readonly locale?: string;
}

/** One activity of a conversation, as the channel numbers it: delivered again it has the same. */
export interface TurnKey {
  readonly conversation: string;
  readonly activity: string;
}

export interface AuditEntry {
  readonly at: string;
  readonly person: PersonKey;
  /** what was done: asked, exported, alias_added, alias_removed, snoozed ... */
  readonly action: string;
  readonly customers: readonly CustomerId[];
  readonly detail?: string;
}

export interface KeptAliases {
  readonly all: readonly { readonly customer: CustomerId; readonly alias: string }[];
  /** how many this person has added in the last 24 hours, those taken away since too */
  readonly addedLately: number;
}

/** A document changed since it was read: read it again and try once more. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError' as const;
  constructor(key: string) {
    super(`eTag conflict on ${JSON.stringify(key)}`);
  }
}

/** Operational state, in a database of its own so that an import never blocks a turn. */
export interface StateStore {
  /** The shape botbuilder's Storage wants. eTags: `*` or none overwrites, another must match or the write fails. */
  read(keys: readonly string[]): Promise<Record<string, unknown>>;
  write(changes: Record<string, unknown>): Promise<void>;
  delete(keys: readonly string[]): Promise<void>;
  /** Whether a turn was run to its end within the day before `at`. */
  isDone(turn: TurnKey, at: string): Promise<boolean>;
  markDone(turn: TurnKey, at: string): Promise<void>;
  /**
   * What `work` writes of documents, preferences, feedback and turns done is written in one transaction when it has ended,
   * and nothing of it where it throws; until then nobody reads it. What changes more than a conversation (aliases, audit)
   * is written at once.
   */
  together<T>(work: () => Promise<T>): Promise<T>;
  preferences(person: PersonKey): Promise<Preferences>;
  setPreferences(person: PersonKey, change: Partial<Preferences>): Promise<void>;
  /** Unless `refuse` says why not, of what is kept at that instant; both in one transaction. */
  addAlias<Why = never>(
    customer: CustomerId,
    alias: string,
    by: PersonKey,
    at: string,
    refuse?: (kept: KeptAliases) => Why | undefined,
  ): Promise<Why | undefined>;
  removeAlias(customer: CustomerId, alias: string, by: PersonKey, at: string): Promise<void>;
  /** Aliases added in chat, those of removed customers included. */
  aliases(): Promise<readonly { readonly customer: CustomerId; readonly alias: string }[]>;
  audit(entry: AuditEntry): Promise<void>;
  auditOf(ask: { readonly since: string }): Promise<readonly AuditEntry[]>;
  /** A question asked back or voted down. `text` only with the organisation's consent. */
  keepFeedback(entry: {
    readonly at: string;
    readonly kind: 'asked_back' | 'thumbs_down' | 'thumbs_up';
    readonly frame: unknown;
    readonly text?: string;
  }): Promise<void>;
  /** Removes some of the conversations, the audit and the feedback older than they are kept (core/store/retention.ts). Returns how many rows. */
  prune(now: string): Promise<number>;
  /** Writes, and looks whether what is written will be found again. Throws SourceError: the disk is full, the data directory gone. */
  prove(): Promise<void>;
  close(): Promise<void>;
}
