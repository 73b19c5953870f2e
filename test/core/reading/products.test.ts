import { describe, expect, it } from 'vitest';
import type { PreviousQuestion } from '../../../core/question.ts';
import { corpusReader } from './corpus.ts';

const reader = corpusReader();
const read = (text: string, context: PreviousQuestion | null = null) =>
  reader.read(text, { context }).questions[0];

describe('a product', () => {
  it.each([
    ["contoso's E3 deployment", { intent: 'customer_metric', metric: 'deployment', product: 'E3' }],
    ["what's Contoso's M365 E5 usage", { metric: 'usage', product: 'Microsoft 365 E5' }],
    ['Office 365 Enterprise E3 usage at Contoso', { product: 'Office 365 E3' }],
    [
      "which customers bought E5 but don't use it",
      { intent: 'portfolio_rank', product: 'E5', rank: 'lowest' },
    ],
    ['who has Business Premium with low usage', { intent: 'portfolio_rank', product: 'Business Premium' }],
    ['BP deployment at Contoso', { product: 'Business Premium' }],
    ['Dynamics 365 Sales usage at Contoso', { metric: 'usage', product: 'Dynamics 365 Sales' }],
    ['which customers are below 40% on F3', { intent: 'portfolio_filter', product: 'F3', threshold: 40 }],
    ['Apps for enterprise deployment at Contoso', { metric: 'deployment', product: 'Apps for enterprise' }],
    ['コントソのE3の展開率', { intent: 'customer_metric', metric: 'deployment', product: 'E3' }],
    ['E5を買ったのに使っていない顧客は？', { intent: 'portfolio_rank', product: 'E5' }],
    ['コントソのビジネスプレミアムの使用率', { metric: 'usage', product: 'Business Premium' }],
    ['マイクロソフト365 E5の使用率が低い顧客', { product: 'Microsoft 365 E5' }],
  ])('is read from "%s"', (text, frame) => {
    const question = read(text);
    expect(question).toMatchObject(frame);
    expect(question).not.toHaveProperty('workload');
  });

  it('stays a workload where it is used by that name', () => {
    expect(read('Apps for enterprise usage at Contoso')).toMatchObject({ workload: 'm365apps' });
    expect(read('Copilot usage at Contoso')).toMatchObject({ workload: 'copilot' });
  });

  const e3 = { intent: 'customer_metric', customers: ['contoso'], metric: 'usage', product: 'E3' } as const;
  it.each([
    ['and E5?', { ...e3, product: 'E5' }],
    ['E5は？', { ...e3, product: 'E5' }],
    ['and Fabrikam?', { ...e3, customers: ['fabrikam'] }],
    ['and deployment?', { ...e3, metric: 'deployment' }],
  ])('is changed or carried by "%s"', (text, frame) => {
    expect(read(text, e3)).toMatchObject(frame);
  });

  it('gives way to a workload, and a workload to it', () => {
    const teams = read('and Teams?', e3);
    expect(teams).toMatchObject({ workload: 'teams' });
    expect(teams).not.toHaveProperty('product');
    const { product: _, ...rest } = e3;
    const back = read('and E3?', { ...rest, workload: 'teams' });
    expect(back).toMatchObject({ product: 'E3' });
    expect(back).not.toHaveProperty('workload');
  });
});
