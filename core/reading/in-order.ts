/** Ways to read a message, each by its name: the first that fits is taken. */
export type InOrder<A extends readonly unknown[], R> = readonly (readonly [
  name: string,
  way: (...args: A) => R | null,
])[];

/** Ways that are switched off, by their names, to measure what they are worth. */
export type Off = ReadonlySet<string>;

export function firstOf<A extends readonly unknown[], R>(
  ways: InOrder<A, R>,
  off: Off,
  ...args: A
): R | null {
  for (const [name, way] of ways) {
    const read = off.has(name) ? null : way(...args);
    if (read !== null) return read;
  }
  return null;
}

/** Makes a value when it is first asked for, and once. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
