import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { digestPart } from '../../core/nudges/digest.ts';
import { factsReader } from '../../core/nudges/facts.ts';
import { observe } from '../../core/nudges/observe.ts';
import { openLoader, openPortfolio } from '../../core/store/embedded/index.ts';
import type { Fact } from '../../core/store/loader.ts';
import type { Portfolio } from '../../core/store/portfolio.ts';
import { MOMENT, TODAY } from '../core/intents/sample-world.ts';
import { loadFacts } from '../core/store/facts.ts';
import { ruleOf } from './world.ts';

const usage = (id: string, workload: 'teams' | 'exchange', qualified: number): Fact => ({
  kind: 'usage',
  fact: {
    customer: { id },
    product: 'e3',
    workload,
    day: '2026-11-16',
    window: 'P28D',
    source: 'licence_analytics',
    active: 1,
    qualified,
  },
});

let portfolio: Portfolio;
beforeAll(async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'whom-'));
  const loader = await openLoader({ dataDir });
  await loadFacts(loader, [
    { kind: 'customer', customer: { id: 'here', name: 'here' } },
    { kind: 'customer', customer: { id: 'small', name: 'small' } },
    { kind: 'customer', customer: { id: 'gone', name: 'gone' }, listed: { day: '2026-11-01', ended: true } },
    usage('here', 'teams', 50),
    usage('gone', 'teams', 90),
    // eight licences, each in the rows of two workloads
    usage('small', 'teams', 8),
    usage('small', 'exchange', 8),
  ]);
  await loader.close();
  portfolio = await openPortfolio({ dataDir });
});
afterAll(() => portfolio.close());

it('judges no customer who has left, and none of fewer seats than the rule asks for', async () => {
  const facts = await factsReader(portfolio)([{ metric: 'usage' }], MOMENT);
  const look = (customer: string) =>
    observe(ruleOf(), [...facts.measured.values()][0], facts, customer, TODAY);
  expect(look('here')).toMatchObject({ kind: 'seen', value: 2 });
  expect(look('gone')).toEqual({ kind: 'gated', gate: 'no_data' });
  expect(look('small')).toEqual({ kind: 'gated', gate: 'seats' });
});

it('sends a digest of those who are there, and says of how many it speaks', async () => {
  const all = await digestPart(ruleOf({ kind: 'digest' }), [], { portfolio, moment: MOMENT });
  expect(all.lowest.map(({ customer }) => customer)).toEqual(['here']);
  expect(all.figures).toMatchObject([{ usageCoverage: { with: 2, of: 2 }, usage: { denominator: 66 } }]);
  const watched = { kind: 'named', customers: ['gone', 'here'] } as const;
  const named = await digestPart(ruleOf({ kind: 'digest', watched }), [], { portfolio, moment: MOMENT });
  expect(named.figures.map(({ usage: { scope } }) => scope.customer)).toEqual(['here']);
});
