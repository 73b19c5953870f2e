import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Portfolio } from '../../../core/store/portfolio.ts';
import { remember } from '../../../core/store/remember.ts';
import { openSampleWorld } from '../intents/sample-world.ts';

let world: Awaited<ReturnType<typeof openSampleWorld>>;
beforeAll(async () => {
  world = await openSampleWorld();
});
afterAll(() => world.close());

/** The real portfolio, with what is asked of it counted. */
function counted(): { portfolio: Portfolio; asked: string[] } {
  const asked: string[] = [];
  const portfolio = new Proxy(world.portfolio, {
    get: (real, name: keyof Portfolio) => (ask: never) => {
      asked.push(name);
      return (real[name] as (ask: never) => unknown).call(real, ask);
    },
  });
  return { portfolio, asked };
}

const DATES = { facts: 'usage', source: 'licence_analytics', from: '2026-01-01', to: '2026-11-16' } as const;

describe('a remembering portfolio', () => {
  it('asks the same thing once per revision, and gives the same answer', async () => {
    const { portfolio, asked } = counted();
    const { facts, renew } = remember(portfolio);
    renew(1);
    const first = await facts.dates(DATES);
    expect(await facts.dates({ ...DATES })).toEqual(first);
    renew(1);
    await facts.dates(DATES);
    expect(asked).toEqual(['dates']);
    renew(2);
    expect(await facts.dates(DATES)).toEqual(await world.portfolio.dates(DATES));
    expect(asked).toEqual(['dates', 'dates']);
  });

  it('tells different questions apart', async () => {
    const { facts } = remember(world.portfolio);
    const all = await facts.sums({ facts: 'usage', source: 'licence_analytics', day: '2026-11-16' });
    const one = await facts.sums({
      facts: 'usage',
      source: 'licence_analytics',
      day: '2026-11-16',
      customers: ['contoso'],
    });
    expect(all.length).toBeGreaterThan(one.length);
    expect(one.length).toBe(1);
  });

  it('does not keep a failure', async () => {
    let fails = true;
    const broken = {
      ...world.portfolio,
      products: async () => (fails ? Promise.reject(new Error('disk')) : []),
    };
    const { facts } = remember(broken);
    await expect(facts.products()).rejects.toThrow('disk');
    fails = false;
    expect(await facts.products()).toEqual([]);
  });
});
