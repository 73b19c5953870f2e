import { SourceError } from '../../../errors.ts';

/** Sources check what they read; a count that is none must not come this far. */
export function counted(value: number, what: string): number {
  if (Number.isSafeInteger(value) && value >= 0) return value;
  throw new SourceError('store', `${value} is not a count of ${what}`);
}

export function countedOrNull(value: number | undefined, what: string): number | null {
  return value === undefined ? null : counted(value, what);
}
