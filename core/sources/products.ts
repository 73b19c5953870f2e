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

/** A product as a source names it; products named Dynamics are Dynamics 365 whatever the source says of the service. */
export function productOf(name: string, service?: Service): Product {
  const id = productId(name);
  const plain = name.trim();
  return {
    id,
    name: plain.replace(TRIAL, '') || plain,
    service: service ?? (id.includes('dynamics') ? 'dynamics365' : 'office365'),
  };
}
