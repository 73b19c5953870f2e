import type { Workload } from '../catalog/workloads.ts';
import type { ProductId } from '../facts.ts';

/** Suites that give every Office workload, Microsoft 365 Apps or not. Names as Microsoft's service descriptions use them. */
const SUITE =
  /\b(office|microsoft) 365 (enterprise )?(e[1-5]|f[1-5]|a[1-5]|g[1-5]|business (basic|standard|premium)|education|nonprofit)\b/;
const SUITE_WITH_APPS = /365 (enterprise )?(e[35]|a[35]|g[35])\b|business (standard|premium)\b/;
const SUITE_WITH_SKYPE = /office 365 (enterprise )?e[1-5]\b/;

/** Single products and the workloads they give; a product that gives none of ours gives none. */
const SINGLE: readonly (readonly [RegExp, readonly Workload[]])[] = [
  [/exchange online/, ['exchange']],
  [/sharepoint online|\bonedrive\b/, ['sharepoint']],
  [/\bteams\b/, ['teams']],
  [/\byammer\b|viva engage|viva suite/, ['yammer']],
  [/skype for business/, ['skype']],
  [/365 apps|office apps|proplus/, ['m365apps']],
  [/dynamics|\bcrm\b/, ['dynamics']],
  [
    /power (bi|apps|automate|pages|virtual)|\bfabric\b|visio|project|planner|intune|\bmobility\b|azure|defender|entra|windows|copilot|purview|rights management|audio conferencing|calling plan|phone system|domestic/,
    [],
  ],
];

/**
 * The workloads a product's plans include, told from its folded name; undefined where the name is not known.
 * Licence facts name products, not plans, and no download lists the plans of a product.
 */
export function workloadsOf(product: ProductId): readonly Workload[] | undefined {
  if (SUITE.test(product)) {
    return [
      'exchange',
      'sharepoint',
      'teams',
      'yammer',
      ...(SUITE_WITH_SKYPE.test(product) ? (['skype'] as const) : []),
      ...(SUITE_WITH_APPS.test(product) ? (['m365apps'] as const) : []),
    ];
  }
  return SINGLE.find(([name]) => name.test(product))?.[1];
}

/** Product names folded once more, so that a trial and a paid subscription of one product are the same. */
export function sameProduct(a: ProductId, b: ProductId): boolean {
  return a === b || essence(a) === essence(b);
}

/** What is the same of all names of one product. */
export function essence(product: ProductId): string {
  return product
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\btrial\b|試用版|体験版|\bnce\b/g, ' ')
    .replace(/\b(enterprise) (?=[efg]\d)/g, ' ')
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim();
}
