/** A map in which most keys hold one value: a list is kept only where there are several. */
export class Shelves<T extends object> {
  readonly #held = new Map<string, T | T[]>();

  add(key: string, value: T): void {
    const before = this.#held.get(key);
    if (before === undefined) this.#held.set(key, value);
    else if (Array.isArray(before)) before.push(value);
    else this.#held.set(key, [before, value]);
  }

  has(key: string): boolean {
    return this.#held.has(key);
  }

  get(key: string): readonly T[] {
    const held = this.#held.get(key);
    if (held === undefined) return NONE;
    return Array.isArray(held) ? held : [held];
  }
}

const NONE: readonly never[] = [];
