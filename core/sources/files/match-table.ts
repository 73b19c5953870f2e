import type { TableKind } from './kind.ts';
import { TABLE_KINDS } from './kinds/index.ts';
import { foldColumn } from './table.ts';
import { unwantedTable } from './unwanted.ts';

/** A kind of table and where its columns stand. */
export interface Found {
  readonly kind: TableKind;
  /** field → column index; absent where the table has no such column */
  readonly at: Readonly<Record<string, number>>;
}

/** The first kind whose needed columns are all there, whatever their order, case and year. */
export function bestTable(header: readonly string[]): Found | undefined {
  const columns = header.map(foldColumn);
  // Power BI's usage has the columns of Dynamics'
  if (unwantedTable(header)?.startsWith('Power BI')) return undefined;
  for (const kind of TABLE_KINDS) {
    const at: Record<string, number> = {};
    for (const [field, names] of Object.entries(kind.columns)) {
      const found = names.map((name) => columns.indexOf(foldColumn(name))).find((index) => index >= 0);
      if (found !== undefined) at[field] = found;
    }
    if (kind.needs.every((group) => group.some((field) => at[field] !== undefined))) return { kind, at };
  }
  return undefined;
}

/** A download some of whose needed columns were not selected: which it is, and what it lacks. */
export function nearest(header: readonly string[]): string | undefined {
  const columns = new Set(header.map(foldColumn));
  const has = (kind: TableKind, field: string): boolean =>
    (kind.columns[field] ?? []).some((name) => columns.has(foldColumn(name)));
  for (const kind of TABLE_KINDS) {
    const lacking = kind.needs.filter((group) => !group.some((field) => has(kind, field)));
    if (lacking.length !== 1 || kind.needs.length < 4) continue;
    const names = lacking[0]!.map((field) => kind.columns[field]![0]).join(' or ');
    return `it looks like ${kind.kind}, but has no column ${names}: download it with that column`;
  }
  return undefined;
}
