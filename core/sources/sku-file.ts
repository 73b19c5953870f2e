import { parse } from 'csv-parse/sync';
import type { Sku } from '../catalog/skus.ts';

/** A list of SKUs as read, or why it cannot be used. */
export type SkuFile =
  | { readonly kind: 'skus'; readonly skus: readonly Sku[] }
  | { readonly kind: 'refused'; readonly problem: string };

const LONGEST = 50_000_000;
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const COLUMNS = ['GUID', 'String_Id', 'Product_Display_Name', 'Service_Plan_Name'] as const;

const clean = (text: unknown): string =>
  String(text ?? '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 200);

/**
 * Reads Microsoft's published "Product names and service plan identifiers for licensing.csv" (a row for each service plan of a SKU), or
 * JSON Lines of `{id, part, name, plans}`. Each SKU comes once, in the file's order.
 */
export function readSkuFile(text: string): SkuFile {
  if (text.length > LONGEST)
    return { kind: 'refused', problem: 'the file is longer than 50,000,000 characters' };
  const found = new Map<string, Sku & { readonly plans: string[] }>();
  const add = (id: string, part: unknown, name: unknown, plans: readonly unknown[]) => {
    const key = id.trim().toLowerCase();
    if (!GUID.test(key)) return;
    const sku = found.get(key) ?? { id: key, part: clean(part), name: clean(name), plans: [] };
    for (const plan of plans.map((one) => clean(one).replaceAll(',', '')))
      if (plan !== '' && !sku.plans.includes(plan)) sku.plans.push(plan);
    found.set(key, sku);
  };
  try {
    if (/^\ufeff?\s*\{/.test(text)) {
      for (const line of text
        .replace(/^\ufeff/, '')
        .split('\n')
        .filter((one) => one.trim() !== '')) {
        const { id, part, name, plans } = JSON.parse(line) as Record<string, unknown>;
        add(String(id), part, name, Array.isArray(plans) ? plans : []);
      }
    } else {
      const rows: Record<string, string>[] = parse(text, {
        bom: true,
        columns: headed,
        relax_column_count: true,
      });
      for (const row of rows)
        add(row['GUID'] ?? '', row['String_Id'], row['Product_Display_Name'], [row['Service_Plan_Name']]);
    }
  } catch (fault) {
    return {
      kind: 'refused',
      problem: fault instanceof Error ? fault.message.slice(0, 200) : 'it cannot be read',
    };
  }
  if (found.size === 0)
    return { kind: 'refused', problem: `it holds no SKU: its columns must be ${COLUMNS.join(', ')}` };
  return { kind: 'skus', skus: [...found.values()] };
}

/** The header, whose first column is published with stray characters before it. */
function headed(header: readonly string[]): string[] {
  return header.map((name) => COLUMNS.find((one) => name.trim().endsWith(one)) ?? name);
}
