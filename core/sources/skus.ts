import type { Product, ProductId } from '../facts.ts';
import { productId, productOf } from './products.ts';

/**
 * Microsoft's published SKU ids and part numbers ("Product names and service plan identifiers for licensing") of the products we
 * answer for. Directory listings and the activity log name products by these alone.
 */
const SKUS: readonly (readonly [name: string, partNumber: string, id: string])[] = [
  ['Office 365 E1', 'STANDARDPACK', '18181a46-0d4e-45cd-891e-60aabd171b4e'],
  ['Office 365 E3', 'ENTERPRISEPACK', '6fd2c87f-b296-42f0-b197-1e91e994b900'],
  ['Office 365 E5', 'ENTERPRISEPREMIUM', 'c7df2760-2c81-4ef7-b578-5b5392b571df'],
  ['Office 365 F3', 'DESKLESSPACK', '4b585984-651b-448a-9e53-3b10f069cf7f'],
  ['Microsoft 365 E3', 'SPE_E3', '05e9a617-0261-4cee-bb44-138d3ef5d965'],
  ['Microsoft 365 E5', 'SPE_E5', '06ebc4ee-1bb5-47dd-8120-11324bc54e06'],
  ['Microsoft 365 F3', 'SPE_F1', '66b55226-6b4f-492c-910c-a3b7a3c9d993'],
  ['Microsoft 365 Business Basic', 'O365_BUSINESS_ESSENTIALS', '3b555118-da6a-4418-894f-7df1e2096870'],
  ['Microsoft 365 Business Standard', 'O365_BUSINESS_PREMIUM', 'f245ecc8-75af-4f8e-b61f-27d8114de5f3'],
  ['Microsoft 365 Business Premium', 'SPB', 'cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46'],
  ['Microsoft 365 Apps for business', 'O365_BUSINESS', 'cdd28e44-67e3-425e-be4c-737fab2899d3'],
  ['Microsoft 365 Apps for enterprise', 'OFFICESUBSCRIPTION', 'c2273bd0-dff7-4215-9ef5-2c7bcfb06425'],
  ['Exchange Online (Plan 1)', 'EXCHANGESTANDARD', '4b9405b0-7788-4568-add1-99614e613b69'],
  ['Exchange Online (Plan 2)', 'EXCHANGEENTERPRISE', '19ec0d23-8335-4cbd-94ac-6050e30712fa'],
  ['Dynamics 365 Sales Enterprise', 'DYN365_ENTERPRISE_SALES', '1e1a282c-9c54-43a2-9310-98ef728faace'],
  [
    'Dynamics 365 Customer Service Enterprise',
    'DYN365_ENTERPRISE_CUSTOMER_SERVICE',
    '749742bf-0d37-4158-a120-33567104deeb',
  ],
];

const BY_KEY = new Map<string, Product>(
  SKUS.flatMap(([name, partNumber, id]) => [
    [partNumber.toLowerCase(), productOf(name)],
    [id, productOf(name)],
  ]),
);

/** What stands before a product's own name: people say E3 and Business Premium. */
const FAMILY = /^(office|microsoft|dynamics) 365 (apps )?/;

/** Whether a text is a product's name, in full or as people say it, its part number or its SKU id. */
export function namesProduct(text: string, held: readonly Product[] = []): boolean {
  const asked = productId(text);
  const names = [...SKUS.map(([name]) => productId(name)), ...held.map(({ id }) => id)];
  return BY_KEY.has(asked) || names.some((name) => name === asked || name.replace(FAMILY, '') === asked);
}

/** The product of a SKU id or part number; one we do not know keeps its id as name, so that nothing is taken for another. */
export const productOfSku = (skuId: string, partNumber?: string): Product =>
  BY_KEY.get(skuId.toLowerCase()) ??
  BY_KEY.get((partNumber ?? '').toLowerCase()) ??
  productOf(partNumber || `SKU ${skuId.toLowerCase()}`);

/**
 * Whether a product is one we answer for (Office 365, Microsoft 365, Dynamics 365 and their single services), told from its name:
 * listings of subscriptions and SKUs also hold Azure, security, Power BI, Windows and free products.
 */
export function isCovered(product: ProductId): boolean {
  if (/\bfree\b|viral|exploratory|copilot|\bpower (bi|apps|automate)\b/.test(product)) {
    return false;
  }
  return /^(office|microsoft) 365\b|^o365\b|^m365\b|^(exchange|sharepoint) online\b|^(microsoft )?teams\b|yammer|viva engage|skype for business|^onedrive\b|dynamics/.test(
    product,
  );
}
