import type { Service } from '../catalog/workloads.ts';
import type { Product, ProductId } from '../facts.ts';

/**
 * A product's id from its name: case, spaces and the "enterprise" of older downloads folded away, a trailing "trial" too, so that
 * "OFFICE 365 ENTERPRISE E3", "Office 365 E3" and the subscription "Office 365 E3 Trial" are one product.
 */
export function productId(name: string): ProductId {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[-–—:]?\s*(\(trial\)|trial)$/u, '')
    .replace(/^(office|microsoft) 365 enterprise (?=e\d)/, '$1 365 ')
    .trim();
}

/** A product as a source names it; products named Dynamics are Dynamics 365 whatever the source says of the service. */
export function productOf(name: string, service?: Service): Product {
  const id = productId(name);
  return {
    id,
    name: name.trim(),
    service: service ?? (id.includes('dynamics') ? 'dynamics365' : 'office365'),
  };
}
