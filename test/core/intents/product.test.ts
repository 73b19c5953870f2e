import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { render } from '../../../cards/render.ts';
import { ASKED_PRODUCTS } from '../../../core/catalog/asked-products.ts';
import { isAskedProduct } from '../../../core/catalog/held-products.ts';
import { productOf } from '../../../core/catalog/skus.ts';
import { directoryOf } from '../../../core/directory.ts';
import { INTENTIONS } from '../../../core/intents/index.ts';
import { LANGUAGES } from '../../../core/languages/index.ts';
import { parseQuestion } from '../../../core/parse-question.ts';
import type { Question } from '../../../core/question.ts';
import { openLoader, openPortfolio, openState } from '../../../core/store/embedded/index.ts';
import type { Fact } from '../../../core/store/loader.ts';
import { MOMENT, PERSON } from './sample-world.ts';

const DAY = '2026-11-23';
const usage = (id: string, product: string, active: number, qualified: number): Fact => ({
  kind: 'usage',
  fact: {
    customer: { id },
    product,
    workload: 'teams',
    day: product === '' ? '2026-10-31' : DAY,
    window: product === '' ? 'P1M' : 'P28D',
    source: product === '' ? 'insights' : 'licence_analytics',
    active,
    qualified,
  },
});
const sold = (id: string, product: string, assigned: number, count: number): Fact => ({
  kind: 'deployment',
  fact: { customer: { id }, product, day: DAY, source: 'licence_analytics', assigned, sold: count },
});
const FACTS: readonly Fact[] = [
  ...['office 365 e3', 'microsoft 365 e3', 'microsoft 365 e5', 'microsoft 365 business premium'].map(
    (id): Fact => ({ kind: 'product', product: productOf(id) }),
  ),
  ...['both', 'one', 'insights'].map(
    (id): Fact => ({ kind: 'customer', customer: { id, name: `${id} Ltd.` } }),
  ),
  usage('both', 'office 365 e3', 30, 100),
  usage('both', 'microsoft 365 e3', 50, 60),
  usage('both', 'microsoft 365 e5', 7, 20),
  usage('one', 'microsoft 365 business premium', 9, 40),
  usage('insights', '', 500, 1_000),
  sold('both', 'office 365 e3', 80, 120),
  sold('both', 'microsoft 365 e3', 60, 60),
  sold('both', 'microsoft 365 e5', 20, 25),
];

const dataDir = mkdtempSync(join(tmpdir(), 'product-'));
let portfolio: Awaited<ReturnType<typeof openPortfolio>>;
let state: Awaited<ReturnType<typeof openState>>;
beforeAll(async () => {
  const loader = await openLoader({ dataDir });
  await loader.load(
    { name: 'own', sha256: 'own', kind: 'own' },
    (async function* () {
      yield FACTS;
    })(),
  );
  await loader.close();
  portfolio = await openPortfolio({ dataDir });
  state = await openState({ dataDir });
});
afterAll(async () => {
  await portfolio.close();
  await state.close();
});

async function answer(question: Question) {
  const directory = await directoryOf(portfolio)();
  const asked = { question, person: PERSON, moment: MOMENT, language: 'en', directory } as const;
  return INTENTIONS[question.intent](asked, { portfolio, state, keepQuestionText: false });
}
async function said(question: Question, language: 'en' | 'ja'): Promise<string> {
  const view = { language: LANGUAGES[language], moment: MOMENT, place: 'personal' } as const;
  return render(await answer(question), view).text;
}
const of = (customer: string, product: Question['product'], metric: Question['metric'] = 'usage') =>
  ({ intent: 'customer_metric', customers: [customer], metric, product }) as Question;

describe('a product that is asked about', () => {
  it('is answered by its own rows, and a short name by all it stands for', async () => {
    expect(await answer(of('both', 'E5'))).toMatchObject({ numerator: 7, denominator: 20 });
    expect(await answer(of('both', 'E3'))).toMatchObject({ numerator: 80, denominator: 160 });
    expect(await answer(of('both', 'Office 365 E3'))).toMatchObject({ numerator: 30, denominator: 100 });
    expect(await answer(of('both', 'E3', 'deployment'))).toMatchObject({
      numerator: 140,
      denominator: 180,
      scope: { customer: 'both', product: 'E3' },
      notes: expect.arrayContaining([
        { kind: 'products_counted', product: 'E3', counted: ['Microsoft 365 E3', 'Office 365 E3'] },
      ]),
    });
  });

  it('is said not to be there where others are', async () => {
    expect(await answer(of('one', 'E5'))).toMatchObject({
      kind: 'no_data',
      missing: { reason: 'product_not_held', held: ['microsoft 365 business premium'] },
    });
    expect(await said(of('one', 'E5'), 'en')).toContain('no E5 in this data');
    expect(await said(of('one', 'E5'), 'ja')).toContain('E5はありません');
  });

  it('is said not to be told by a source without products', async () => {
    expect(await answer(of('insights', 'E5'))).toMatchObject({
      kind: 'no_data',
      missing: { reason: 'not_by_product', sources: expect.arrayContaining(['licence_analytics']) },
    });
    expect(await said(of('insights', 'E5'), 'en')).toContain('not split by product');
    expect(await said(of('insights', 'E5'), 'ja')).toContain('製品別に分かれていない');
  });

  it('lists those alone who hold it, and counts the others for what they are', async () => {
    const ranked = await answer({ intent: 'portfolio_rank', customers: [], rank: 'lowest', product: 'E5' });
    expect(ranked).toMatchObject({
      rows: [{ customer: 'both', numerator: 7, denominator: 20 }],
      leftOut: { count: 2, why: [{ reason: 'without_product', count: 2 }] },
      coverage: { with: 1, of: 3 },
    });
    const nobody = { intent: 'portfolio_summary', customers: [], metric: 'usage', product: 'F3' } as const;
    expect(await answer(nobody)).toMatchObject({
      kind: 'no_data',
      missing: { reason: 'product_not_held' },
    });
  });

  it('moves, and is compared, by itself', async () => {
    expect(await answer({ intent: 'trend', customers: ['both'], product: 'E5' })).toMatchObject({
      points: [{ numerator: 7, denominator: 20 }],
    });
    expect(
      await answer({
        intent: 'compare_customers',
        customers: ['both', 'one'],
        metric: 'usage',
        product: 'E3',
      }),
    ).toMatchObject({ rows: expect.arrayContaining([expect.objectContaining({ numerator: 80 })]) });
  });
});

describe('the products of a question', () => {
  it('are the older names too, and no add-ons or trials', () => {
    expect(isAskedProduct('Business Standard', 'office 365 business premium')).toBe(true);
    expect(isAskedProduct('Business Premium', 'office 365 business premium')).toBe(false);
    expect(isAskedProduct('E3', 'microsoft 365 e3 eea (no teams)')).toBe(true);
    expect(isAskedProduct('E5', 'microsoft 365 e5 security')).toBe(false);
    expect(isAskedProduct('E5', 'office 365 e5 trial')).toBe(false);
    expect(isAskedProduct('Dynamics 365 Sales', 'dynamics 365 sales enterprise')).toBe(true);
  });

  it('are taken from a button only where they are known', () => {
    for (const product of ASKED_PRODUCTS)
      expect(parseQuestion({ intent: 'trend', customers: [], product })).toMatchObject({ product });
    expect(parseQuestion({ intent: 'trend', customers: [], product: 'E99' })).toBeUndefined();
  });
});
