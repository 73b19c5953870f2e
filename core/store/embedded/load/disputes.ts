import { SourceError } from '../../../errors.ts';

const MOST = 100_000;

/**
 * Rows of one key with different counts in one file (domain.md §4.1). The first time a file is read they are noted; it is then read again,
 * and every row of such a key is refused: which of them is right, nobody can tell.
 */
export interface Disputes {
  readonly note: (table: string, key: readonly number[]) => void;
  readonly isRefused: (table: string, key: readonly number[]) => boolean;
  readonly found: () => boolean;
}

export const CONTRADICTED =
  'contradicts another row of this file: the same customer, product, workload and date, with other counts';

export function disputesOf(known: ReadonlySet<string> = new Set()) {
  const noted = new Set<string>();
  const textOf = (table: string, key: readonly number[]): string => `${table} ${key.join(' ')}`;
  const disputes: Disputes = {
    note: (table, key) => {
      noted.add(textOf(table, key));
      if (noted.size > MOST) throw new SourceError('store', `${MOST} rows of the file contradict each other`);
    },
    isRefused: (table, key) => known.size > 0 && known.has(textOf(table, key)),
    found: () => noted.size > 0,
  };
  return { disputes, noted };
}
