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

/** Where a kind's fields stand among columns, whatever their order, case and year. */
export function columnsAt(kind: TableKind, header: readonly string[]): Found['at'] {
  const columns = header.map(foldColumn);
  const at: Record<string, number> = {};
  for (const [field, names] of Object.entries(kind.columns)) {
    const found = names.map((name) => columns.indexOf(foldColumn(name))).find((index) => index >= 0);
    if (found !== undefined) at[field] = found;
  }
  return at;
}

/** The first kind whose needed columns are all there. */
export function bestTable(header: readonly string[]): Found | undefined {
  // Power BI's usage has the columns of Dynamics'
  if (unwantedTable(header)?.startsWith('Power BI')) return undefined;
  for (const kind of TABLE_KINDS) {
    const at = columnsAt(kind, header);
    if (kind.needs.every((group) => group.some((field) => at[field] !== undefined))) return { kind, at };
  }
  return undefined;
}

/** The download a header comes nearest to: which it is, and the needed columns it lacks. Half of them must be there. */
export function nearest(header: readonly string[]): string | undefined {
  const columns = new Set(header.map(foldColumn));
  const lacking = TABLE_KINDS.map((kind) => {
    const has = (field: string): boolean =>
      (kind.columns[field] ?? []).some((name) => columns.has(foldColumn(name)));
    return { kind, groups: kind.needs.filter((group) => !group.some(has)) };
  })
    .filter(({ kind, groups }) => groups.length < kind.needs.length && groups.length * 2 <= kind.needs.length)
    // the more columns agree, the nearer
    .sort((a, b) => b.kind.needs.length - b.groups.length - (a.kind.needs.length - a.groups.length));
  const [best] = lacking;
  if (!best) return undefined;
  const names = best.groups.map((group) => group.map((field) => best.kind.columns[field]![0]).join(' or '));
  const what = names.length === 1 ? `column ${names[0]}` : `columns ${names.join('; ')}`;
  return `it looks like ${best.kind.kind}, but has no ${what}: download it with ${names.length === 1 ? 'that column' : 'those columns'}`;
}
