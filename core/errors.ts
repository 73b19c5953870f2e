/** A data source or store failed: not a user's mistake, and not data that is merely missing. Keeps which one and why. */
export class SourceError extends Error {
  override readonly name = 'SourceError' as const;
  readonly source: string;
  constructor(source: string, message: string, options?: { cause?: unknown }) {
    super(`${source}: ${message}`, options);
    this.source = source;
  }
}
