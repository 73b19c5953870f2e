import type { Service } from '../catalog/workloads.ts';
import type { Product, ProductId } from '../facts.ts';

const TRIAL = /\s*[-–—:]?\s*(\(trial\)|\btrial)$/iu;

/**
 * A product's id from its name: case, spaces and the "enterprise" of older downloads folded away, a trailing "trial" too, so that
 * "OFFICE 365 ENTERPRISE E3", "Office 365 E3" and the subscription "Office 365 E3 Trial" are one product.
 */
export function productId(name: string): ProductId {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(TRIAL, '')
    .replace(/^(office|microsoft) 365 enterprise (?=e\d)/, '$1 365 ')
    .trim();
}

/** Words a product name does not write as an ordinary capitalised word. */
const SPELLED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    onedrive: 'OneDrive',
    sharepoint: 'SharePoint',
    crm: 'CRM',
    ax: 'AX',
    eea: 'EEA',
    us: 'US',
    pstn: 'PSTN',
    gcc: 'GCC',
    for: 'for',
    and: 'and',
    without: 'without',
    with: 'with',
    to: 'to',
  }),
);

/**
 * A product's name from its id alone, so that downloads that shout it and downloads that do not agree: "office 365 e3" → "Office 365 E3". A
 * part number stays one.
 */
function productName(id: ProductId): string {
  if (id.includes('_')) return id.toUpperCase();
  return id.replace(/[\p{L}\p{N}]+/gu, (word) => {
    if (/^[a-z]\d$/.test(word)) return word.toUpperCase();
    return SPELLED.get(word) ?? word[0]!.toUpperCase() + word.slice(1);
  });
}

/** A product as a source names it; products named Dynamics are Dynamics 365 where the source does not say the service. */
export function productOf(name: string, service?: Service): Product {
  const id = productId(name);
  return {
    id,
    name: productName(id),
    service: service ?? (id.includes('dynamics') ? 'dynamics365' : 'office365'),
  };
}
