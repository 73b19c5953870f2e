import type { Product, ProductId } from '../facts.ts';
import type { Service } from './workloads.ts';

/** Names Microsoft's SKU list still has, folded, and the name each product goes by. */
const RENAMED: ReadonlyMap<string, string> = new Map(
  [
    ['Microsoft Copilot for Microsoft 365', 'Microsoft 365 Copilot'],
    ['Copilot for Microsoft 365', 'Microsoft 365 Copilot'],
    ['Microsoft 365 Apps for Enterprise', 'Microsoft 365 Apps for enterprise'],
    ['Microsoft 365 Apps for Business', 'Microsoft 365 Apps for business'],
    ['Dynamics 365 for Sales Enterprise Edition', 'Dynamics 365 Sales Enterprise'],
    ['Dynamics 365 for Customer Service Enterprise Edition', 'Dynamics 365 Customer Service Enterprise'],
    ['Dynamics 365 for Field Service Enterprise Edition', 'Dynamics 365 Field Service'],
    ['Dynamics 365 For Sales Professional', 'Dynamics 365 Sales Professional'],
    ['Dynamics 365 for Supply Chain Management', 'Dynamics 365 Supply Chain Management'],
  ].map(([old, now]) => [fold(old!), now!]),
);

function fold(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/^(office|microsoft) 365 enterprise (?=e\d)/, '$1 365 ')
    .trim();
}

/**
 * A product's id from its name: case, spaces and the "enterprise" of older downloads folded away, so that "OFFICE 365 ENTERPRISE E3"
 * and "Office 365 E3" are one product. A trial is a product of its own.
 */
export function productId(name: string): ProductId {
  const folded = fold(name);
  const renamed = RENAMED.get(folded);
  return renamed === undefined ? folded : fold(renamed);
}

/** Words a product name does not write as an ordinary capitalised word. */
const SPELLED: ReadonlyMap<string, string> = new Map(
  'OneDrive SharePoint CRM AX EEA US PSTN GCC SKU for and without with to no'
    .split(' ')
    .map((word) => [word.toLowerCase(), word]),
);

/** A product's name from its id alone, where no list has it: "office 365 e3" → "Office 365 E3". A part number stays one. */
function spelled(id: ProductId): string {
  if (id.includes('_')) return id.toUpperCase();
  return id.replace(/[\p{L}\p{N}]+/gu, (word) => {
    if (/^[a-z]\d$/.test(word)) return word.toUpperCase();
    return SPELLED.get(word) ?? word[0]!.toUpperCase() + word.slice(1);
  });
}

/** A product by the name a source gives it; `listed`: the same name as Microsoft writes it. */
export function productNamed(name: string, service: Service | undefined, listed?: string): Product {
  const id = productId(name);
  const known = listed === undefined ? undefined : (RENAMED.get(fold(listed)) ?? listed);
  return {
    id,
    name: known ?? RENAMED.get(fold(name)) ?? spelled(id),
    service: service ?? (id.includes('dynamics') ? 'dynamics365' : 'office365'),
  };
}

/** Product names folded once more, so that a trial and a paid subscription of one product, or its regional twin, are the same. */
export function sameProduct(a: ProductId, b: ProductId): boolean {
  return a === b || essence(a) === essence(b);
}

/** What is the same of all names of one product. */
export function essence(product: ProductId): string {
  return product
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\btrial\b|試用版|体験版|\bnce\b|\beea\b|\(500 seats min\)_hub|_?usgov_(gcchigh|dod)/g, ' ')
    .replace(/\b(enterprise) (?=[efg]\d)/g, ' ')
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim();
}
