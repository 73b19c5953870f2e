import type { Product, ProductId } from '../facts.ts';
import { type Apart, apartOf, soundsLikeTrial } from './apart.ts';
import listed from './data/skus.json' with { type: 'json' };
import { productId, productNamed } from './products.ts';
import { givenBy } from './service-plans.ts';
import type { Service, Workload } from './workloads.ts';

/** One SKU as Microsoft publishes it: its id, its part number, its name, and the service plans it holds. */
export interface Sku {
  readonly id: string;
  readonly part: string;
  readonly name: string;
  readonly plans: readonly string[];
}

/** What a download says of a product: any of these. */
export interface Said {
  readonly id?: string;
  readonly part?: string;
  readonly name?: string;
  readonly plans?: readonly string[];
  /** the source's own word for the service */
  readonly service?: Service | undefined;
}

/** What a licence is (domain.md §4.3). */
export interface Licence {
  readonly product: Product;
  /** null: a product that is not answered for (Azure, Power BI, Windows ...) */
  readonly service: Service | null;
  /** what it gives; undefined where nothing tells */
  readonly workloads: readonly Workload[] | undefined;
  /** not a seat sold to a person */
  readonly apart?: Apart;
  readonly trial: boolean;
  /** false: neither the list nor its plans tell of it; it is taken by its name, and named as unknown */
  readonly known: boolean;
}

const byId = new Map<string, Sku>();
const byPart = new Map<string, Sku>();
const byName = new Map<ProductId, Sku>();
/** Licences told before; names come from files, so it is emptied before it grows. */
const told = new Map<string, Licence>();
const MOST_TOLD = 5_000;

const foldPart = (part: string): string => part.toLowerCase().replace(/[\s_]+/g, '_');

/** Takes SKUs into the list, newer ones over older ones: Microsoft's as built in, then those the partner brings. */
export function learnSkus(skus: readonly Sku[]): void {
  for (const sku of skus) {
    byId.set(sku.id.toLowerCase(), sku);
    byPart.set(foldPart(sku.part), sku);
    byName.set(productId(sku.name), sku);
  }
  told.clear();
}
learnSkus(
  listed.map(([id, part, name, plans]) => ({ id: id!, part: part!, name: name!, plans: plans!.split(',') })),
);

/** Names of before Microsoft's renaming of 2020, each with what it is called now. */
const FORMERLY: Readonly<Record<ProductId, ProductId>> = {
  'office 365 business essentials': 'microsoft 365 business basic',
  'office 365 business premium': 'microsoft 365 business standard',
  'office 365 business': 'microsoft 365 apps for business',
  'office 365 proplus': 'microsoft 365 apps for enterprise',
  'microsoft 365 business': 'microsoft 365 business premium',
  'secure productive enterprise e3': 'microsoft 365 e3',
  'secure productive enterprise e5': 'microsoft 365 e5',
};
/** A product's id by the name it goes by today. */
export const nameNow = (product: ProductId): ProductId => FORMERLY[product] ?? product;

const TRIAL = /\s*[-–—:]?\s*(\(trial\)|\btrial)$/u;

/** The SKU a download speaks of: by its name, else by its id, else by its part number. */
function skuOf({ id = '', part = '', name = '' }: Said): Sku | undefined {
  const folded = productId(name);
  const paid = folded.replace(TRIAL, '');
  return (
    byName.get(folded) ??
    byName.get(nameNow(paid)) ??
    byId.get(id.toLowerCase()) ??
    byPart.get(foldPart(part)) ??
    byPart.get(foldPart(name))
  );
}

/** What a licence is: told by its SKU, else by the plans the download lists, else by its name. */
export function licenceOf(said: Said): Licence {
  const key = JSON.stringify([said.name, said.id, said.part, said.service, said.plans]);
  const before = told.get(key);
  if (before) return before;
  if (told.size >= MOST_TOLD) told.clear();
  const licence = tell(said);
  told.set(key, licence);
  return licence;
}

function tell(said: Said): Licence {
  const sku = skuOf(said);
  const name = said.name || sku?.name || said.part || `SKU ${(said.id ?? '').toLowerCase()}`;
  const plans = sku?.plans ?? said.plans ?? [];
  const given = givenBy(plans);
  const known = sku !== undefined || given.known;
  const { service, workloads } = known ? given : guessed(name.toLowerCase());
  const names = [said.name, said.part, sku?.name, sku?.part].filter((one) => one !== undefined);
  const apart = apartOf(names);
  const same = sku !== undefined && productId(sku.name) === productId(name);
  return {
    product: productNamed(name, said.service ?? service ?? undefined, same ? sku.name : undefined),
    service: service ?? FAMILIES.find(([family]) => names.some((one) => family.test(one)))?.[1] ?? null,
    workloads,
    ...(apart === undefined ? {} : { apart }),
    trial: names.some(soundsLikeTrial),
    known,
  };
}

/** Suites and add-ons whose plans nothing watches (compliance, archiving) are licences of their family all the same. */
const FAMILIES: readonly (readonly [RegExp, Service])[] = [
  [/^(office|microsoft) 365\b/i, 'office365'],
  [/^(microsoft )?dynamics\b/i, 'dynamics365'],
];

/** Single products by their names, and what each gives. */
const SINGLE: readonly (readonly [RegExp, readonly Workload[]])[] = [
  [/exchange online/, ['exchange']],
  [/sharepoint online|\bonedrive\b/, ['sharepoint']],
  [/^(microsoft )?teams\b/, ['teams']],
  [/\byammer\b|viva engage/, ['yammer']],
  [/skype for business/, ['skype']],
  [/365 apps|office apps|proplus/, ['m365apps']],
];
const OTHERS =
  /power (bi|apps|automate|pages|virtual)|\bfabric\b|visio|\bproject\b|planner|intune|\bmobility\b|azure|defender|entra|windows|purview|rights management|copilot studio|\bstream\b|\bflow\b/;

/** A product nothing knows, taken by its name: one of "365" is one of ours, what it gives is not known. */
function guessed(name: string): Pick<Licence, 'service' | 'workloads'> {
  if (/dynamics|\bcrm\b|\bd365\b/.test(name)) return { service: 'dynamics365', workloads: ['dynamics'] };
  const single = SINGLE.find(([sign]) => sign.test(name));
  if (single && !OTHERS.test(name)) return { service: 'office365', workloads: single[1] };
  if (OTHERS.test(name)) return { service: null, workloads: [] };
  return /365(?!\d)/.test(name)
    ? { service: 'office365', workloads: undefined }
    : { service: null, workloads: undefined };
}

/** The workloads a product gives; undefined where nothing tells. */
export const workloadsOf = (product: ProductId): readonly Workload[] | undefined =>
  licenceOf({ name: product }).workloads;

/** A product as a source names it; `service`: the source's own word for it. */
export const productOf = (name: string, service?: Service): Product => licenceOf({ name, service }).product;

/** What stands before a product's own name: people say E3 and Business Premium. */
const FAMILY = /^(office|microsoft|dynamics) 365 (apps )?/;

/** Whether a text is a product's name, in full or as people say it, its part number or its SKU id. */
export function namesProduct(text: string, held: readonly Product[] = []): boolean {
  const asked = productId(text);
  const names = [...byName.keys(), ...held.map(({ id }) => id)];
  return (
    byId.has(asked) ||
    byPart.has(foldPart(text)) ||
    names.some((name) => name === asked || name.replace(FAMILY, '') === asked)
  );
}
