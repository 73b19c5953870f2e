export type JsonObject = Readonly<Record<string, unknown>>;
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A property whatever the case of its name; the first of the names that is there. */
export function property(object: JsonObject, ...names: readonly string[]): unknown {
  for (const name of names) {
    if (name in object) return object[name];
    const folded = name.toLowerCase();
    const found = Object.keys(object).find((candidate) => candidate.toLowerCase() === folded);
    if (found !== undefined) return object[found];
  }
  return undefined;
}

/** A property as text: '' where it is absent, null or no plain value. */
export function textOfProperty(object: JsonObject, ...names: readonly string[]): string {
  const value = property(object, ...names);
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

export const has = (object: JsonObject, ...names: readonly string[]): boolean =>
  names.every((name) => property(object, name) !== undefined);

/** Ends each element of a list that stands in a cell. */
export const LIST_END = '\u001f';

/**
 * A property as a table's cell: '' for null and what is absent, a list of plain values with each of them ended by LIST_END. Anything else is shown as it
 * stands, so that nobody takes it for an empty cell.
 */
export function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
    return value.map((one) => `${one}${LIST_END}`).join('');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
