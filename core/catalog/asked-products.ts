/** Editions sold under both brands: "E3" alone is either. */
const EDITIONS = ['E1', 'E3', 'E4', 'E5', 'F1', 'F3', 'A1', 'A3', 'A5', 'G1', 'G3', 'G5'] as const;
type Edition = (typeof EDITIONS)[number];

/** How the brands are written, most often first. */
const BRANDS = {
  'Office 365': ['office 365', 'o365', 'office365', 'オフィス365'],
  'Microsoft 365': ['microsoft 365', 'm365', 'ms365', 'ms 365', 'microsoft365', 'マイクロソフト365'],
} as const;
type Brand = keyof typeof BRANDS;

/** Products of a name of their own: as people say it, and the folded names that are it. */
const NAMED = {
  'Business Basic': {
    spoken: ['business basic', 'biz basic', 'ビジネスベーシック', 'business essentials'],
    is: /^microsoft 365 business basic$/,
  },
  'Business Standard': {
    spoken: ['business standard', 'biz standard', 'ビジネススタンダード'],
    is: /^microsoft 365 business standard$/,
  },
  'Business Premium': {
    spoken: ['business premium', 'biz premium', 'bp', 'm365 bp', 'm365bp', 'ビジネスプレミアム'],
    is: /^microsoft 365 business premium$/,
  },
  'Apps for business': {
    spoken: ['apps for business', 'microsoft 365 apps for business', 'm365 apps for business'],
    is: /^microsoft 365 apps for business$/,
  },
  'Apps for enterprise': {
    spoken: ['apps for enterprise', 'microsoft 365 apps for enterprise', 'm365 apps for enterprise'],
    is: /^microsoft 365 apps for enterprise$/,
  },
  'Dynamics 365 Sales': {
    spoken: ['sales', 'セールス'],
    is: /^dynamics 365 sales( (enterprise|professional|premium))?$/,
  },
  'Dynamics 365 Sales Enterprise': { spoken: ['sales enterprise'], is: /^dynamics 365 sales enterprise$/ },
  'Dynamics 365 Sales Professional': {
    spoken: ['sales professional', 'sales pro'],
    is: /^dynamics 365 sales professional$/,
  },
  'Dynamics 365 Customer Service': {
    spoken: ['customer service', 'カスタマーサービス'],
    is: /^dynamics 365 customer service( (enterprise|professional|premium))?$/,
  },
  'Dynamics 365 Field Service': {
    spoken: ['field service', 'フィールドサービス'],
    is: /^dynamics 365 field service$/,
  },
  'Dynamics 365 Finance': { spoken: ['finance', 'ファイナンス'], is: /^dynamics 365 finance$/ },
  'Dynamics 365 Supply Chain Management': {
    spoken: ['supply chain', 'supply chain management', 'サプライチェーン'],
    is: /^dynamics 365 supply chain management$/,
  },
  'Dynamics 365 Team Members': {
    spoken: ['team members', 'チームメンバー'],
    is: /^dynamics 365 team members$/,
  },
} as const;
type Named = keyof typeof NAMED;

/** One product, or a short name of several, as a question holds it. */
export type AskedProduct = Edition | `${Brand} ${Edition}` | Named;

const DYNAMICS = ['dynamics 365', 'd365', 'dynamics', 'dynamics365', 'ダイナミクス', 'ダイナミクス365'];
const brands = Object.keys(BRANDS) as readonly Brand[];
const named = Object.keys(NAMED) as readonly Named[];

const crossed = (before: readonly string[], after: readonly string[]): readonly string[] =>
  before.flatMap((one) => after.map((other) => `${one} ${other}`));

/** Everything a question may name, each as people write it in either language. */
export const PRODUCT_WORDS: Readonly<Record<AskedProduct, readonly string[]>> = Object.fromEntries([
  ...EDITIONS.flatMap((edition) => {
    const low = edition.toLowerCase();
    const said = [low, `enterprise ${low}`];
    return [[edition, said], ...brands.map((brand) => [`${brand} ${edition}`, crossed(BRANDS[brand], said)])];
  }),
  ...named.map((id) => [
    id,
    id.startsWith('Dynamics') ? crossed(DYNAMICS, NAMED[id].spoken) : spokenWithBrand(NAMED[id].spoken),
  ]),
]);

function spokenWithBrand(spoken: readonly string[]): readonly string[] {
  const [full] = spoken;
  return [...spoken, ...crossed(BRANDS['Microsoft 365'], [full!])];
}

/** An edition with the brand said before it. */
export function ofBrand(product: AskedProduct, before = ''): AskedProduct {
  const brand = brands.find((one) => (BRANDS[one] as readonly string[]).includes(before));
  const edition = EDITIONS.find((one) => one === product);
  return brand && edition ? `${brand} ${edition}` : product;
}

export const ASKED_PRODUCTS = Object.keys(PRODUCT_WORDS) as readonly AskedProduct[];

/** Whether a product's name of today, without marks, is what a question's product stands for. */
export function standsFor(asked: AskedProduct, name: string): boolean {
  const low = asked.toLowerCase();
  if (Object.hasOwn(NAMED, asked)) return NAMED[asked as Named].is.test(name);
  return name === low || brands.some((brand) => name === `${brand.toLowerCase()} ${low}`);
}
