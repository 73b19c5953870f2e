/**
 * A file that cannot be read. Thrown only inside this room, so that a load in progress is undone; it leaves as a report.
 * `line`: where in the file, 0 for the file as a whole.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal' as const;
  readonly line: number;
  constructor(message: string, line = 0, options?: { cause?: unknown }) {
    super(message, options);
    this.line = line;
  }
}

/** Text from a file, short and on one line, fit to stand in a message. */
export function shown(text: string, length = 60): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029\s]+/gu, ' ').trim();
  return plain.length > length ? `${plain.slice(0, length)}…` : plain;
}
