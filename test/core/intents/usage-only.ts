import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLoader, openPortfolio, openState } from '../../../core/store/embedded/index.ts';
import type { Fact } from '../../../core/store/loader.ts';

const FACTS: readonly Fact[] = [
  { kind: 'customer', customer: { id: 'alder', name: 'Alder Works' } },
  { kind: 'product', product: { id: 'office 365 e3', name: 'Office 365 E3', service: 'office365' } },
  {
    kind: 'usage',
    fact: {
      customer: { id: 'alder' },
      product: 'office 365 e3',
      workload: 'teams',
      day: '2026-11-16',
      window: 'P28D',
      source: 'licence_analytics',
      active: 30,
      qualified: 50,
    },
  },
];

/** Real stores that hold one customer's usage and nothing about its deployment. */
export async function openUsageOnly() {
  const dataDir = mkdtempSync(join(tmpdir(), 'uptake-'));
  const loader = await openLoader({ dataDir });
  async function* once() {
    yield FACTS;
  }
  await loader.load({ name: 'usage', sha256: 'usage', kind: 'usage' }, once());
  await loader.close();
  const portfolio = await openPortfolio({ dataDir });
  const state = await openState({ dataDir });
  return {
    portfolio,
    state,
    keepQuestionText: false,
    close: async () => {
      await portfolio.close();
      await state.close();
    },
  };
}
