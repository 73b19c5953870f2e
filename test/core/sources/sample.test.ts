import { describe, expect, it } from 'vitest';
import { WORKLOAD_IDS } from '../../../core/catalog/workloads.ts';
import { newestMonday } from '../../../core/sources/sample/calendar.ts';
import { sampleFacts, sampleTruth } from '../../../core/sources/sample/index.ts';
import { WITHOUT_DATA } from '../../../core/sources/sample/ordinary.ts';
import type { Fact } from '../../../core/store/loader.ts';

const TODAY = '2026-11-23';

async function collect(today: string): Promise<Fact[]> {
  const facts: Fact[] = [];
  for await (const batch of sampleFacts({ today })) {
    facts.push(...batch);
  }
  return facts;
}
const facts = await collect(TODAY);

function only<K extends Fact['kind']>(kind: K): Extract<Fact, { kind: K }>[] {
  return facts.filter((fact): fact is Extract<Fact, { kind: K }> => fact.kind === kind);
}
const usage = only('usage').map((one) => one.fact);
const deployment = only('deployment').map((one) => one.fact);

describe('the sample portfolio', () => {
  it('is the same for the same day', async () => {
    expect(await collect(TODAY)).toEqual(facts);
  });

  it('has 68 customers, every one marked as sample, with a domain and a tenant id of its own', () => {
    const customers = only('customer');
    expect(customers).toHaveLength(68);
    expect(customers.every((one) => one.sample === true)).toBe(true);
    expect(new Set(customers.map((one) => one.customer.domain)).size).toBe(68);
    expect(new Set(customers.map((one) => one.customer.tenantId)).size).toBe(68);
  });

  it.each([
    ['2026-11-23', '2026-11-16'],
    ['2026-11-24', '2026-11-16'],
    ['2026-11-25', '2026-11-23'],
    ['2026-11-29', '2026-11-23'],
    ['2028-03-01', '2028-02-28'],
  ])('dates its newest figures of %s on the last Monday at least two days old, %s', (today, expected) => {
    expect(newestMonday(today)).toBe(expected);
  });

  it('holds 57 weekly data dates of Office, those of Dynamics three days earlier', () => {
    const days = (workload: string): string[] =>
      [
        ...new Set(
          usage
            .filter((one) => (one.workload === 'dynamics') === (workload === 'dynamics'))
            .map((one) => one.day),
        ),
      ].sort();
    expect(days('exchange')).toHaveLength(57);
    expect(days('exchange').at(-1)).toBe('2026-11-16');
    expect(days('dynamics')).toHaveLength(57);
    expect(days('dynamics').at(-1)).toBe('2026-11-13');
  });

  it('covers every workload but Copilot, which none of its customers has bought', () => {
    expect(new Set(usage.map((one) => one.workload))).toEqual(
      new Set(WORKLOAD_IDS.filter((one) => one !== 'copilot')),
    );
  });

  it('states each usage and deployment row once', () => {
    const keys = usage.map((one) => [one.customer.id, one.product, one.workload, one.day].join('|'));
    expect(new Set(keys).size).toBe(keys.length);
    const sold = deployment.map((one) => [one.customer.id, one.product, one.day].join('|'));
    expect(new Set(sold).size).toBe(sold.length);
  });

  it('never assigns more licences than are sold, nor counts anything negative or broken', () => {
    expect(deployment.filter((one) => one.assigned > one.sold)).toEqual([]);
    const counts = [
      ...usage.flatMap((one) => [one.active, one.qualified]),
      ...deployment.map((one) => one.assigned),
    ];
    expect(counts.every((count) => Number.isSafeInteger(count) && count >= 0)).toBe(true);
  });

  it('has usage above 100 % only where the truth is known', () => {
    const known = new Set(sampleTruth(TODAY).map((one) => one.customer));
    const inflated = new Set(usage.filter((one) => one.active > one.qualified).map((one) => one.customer.id));
    expect([...inflated].filter((id) => !known.has(id!))).toEqual([]);
    expect(inflated.size).toBe(12);
  });

  it('shows Contoso at 140 % in Yammer while its total is believable, and Fabrikam with 62 of 50 in Teams', () => {
    const newest = (id: string): typeof usage =>
      usage.filter((one) => one.customer.id === id && one.day >= '2026-11-13');
    const yammer = newest('contoso').find((one) => one.workload === 'yammer')!;
    expect([yammer.active, yammer.qualified]).toEqual([168, 120]);
    const total = newest('contoso').reduce(
      (sum, one) => [sum[0]! + one.active, sum[1]! + one.qualified],
      [0, 0],
    );
    expect(total[0]! / total[1]!).toBeLessThan(0.9);
    const teams = newest('fabrikam').find((one) => one.workload === 'teams')!;
    expect([teams.active, teams.qualified]).toEqual([62, 50]);
  });

  it('leaves three customers without data, one without usage, one silent for six weeks, one new', () => {
    const seen = new Set([...usage, ...deployment].map((one) => one.customer.id));
    const silent = only('customer')
      .map((one) => one.customer.id)
      .filter((id) => !seen.has(id));
    expect(silent.sort()).toEqual([...WITHOUT_DATA].sort());
    expect(usage.some((one) => one.customer.id === 'treyvine')).toBe(false);
    expect(deployment.some((one) => one.customer.id === 'treyvine')).toBe(true);
    const dates = (id: string): string[] =>
      usage
        .filter((one) => one.customer.id === id)
        .map((one) => one.day)
        .sort();
    expect(dates('blue-yonder').at(-1)).toBe('2026-10-05');
    expect(dates('nextwave')[0]).toBe('2026-10-26');
  });

  it('has rows with nothing to measure by', () => {
    expect(usage.filter((one) => one.qualified === 0).length).toBeGreaterThan(0);
    expect(deployment.filter((one) => one.sold === 0).length).toBeGreaterThan(0);
  });
});

describe('the truth of the sample portfolio', () => {
  const truth = sampleTruth(TODAY);

  it('adds up in every row to what the facts say', () => {
    for (const row of truth) {
      const users = Object.values(row.users).reduce((sum, one) => sum + one, 0);
      expect(row.active - row.entitled).toBe(users + row.other - row.idle);
      const fact = usage.find(
        (one) =>
          one.customer.id === row.customer &&
          one.workload === row.workload &&
          one.day === row.day &&
          one.product === row.product,
      );
      expect([fact?.active, fact?.qualified]).toEqual([row.active, row.entitled]);
    }
  });

  it('has each cause alone, each pair, all four, and one with none of them', () => {
    const sets = new Map<string, Set<string>>();
    for (const row of truth) {
      const causes = sets.get(row.customer) ?? new Set();
      sets.set(row.customer, causes);
      for (const [cause, count] of Object.entries(row.users)) {
        if (count > 0) causes.add(cause);
      }
    }
    const sizes = [...sets.values()].map((one) => one.size).sort();
    expect(sizes).toEqual([0, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 4]);
    expect(new Set([...sets.values()].map((one) => [...one].sort().join('+'))).size).toBe(12);
  });

  it('has evidence that bounds the truth wherever the whole tenant is seen', () => {
    const start = '2026-10-20';
    for (const row of truth) {
      const mine = only('subscription').filter(
        (one) =>
          one.fact.customer.id === row.customer &&
          one.fact.view === 'tenant' &&
          one.fact.product === row.product,
      );
      const trial = mine.filter((one) => one.fact.trial).reduce((sum, one) => sum + one.fact.quantity, 0);
      const lapsed = mine
        .filter((one) => one.fact.status !== 'active' && one.fact.statusSince! >= start)
        .reduce((sum, one) => sum + one.fact.quantity, 0);
      const moved = only('transfer').filter(
        (one) => one.fact.customer.id === row.customer && one.fact.day >= start,
      ).length;
      if (row.complete.includes('trial')) expect(row.users.trial).toBeLessThanOrEqual(trial);
      if (row.complete.includes('lapsed_subscription'))
        expect(row.users.lapsed_subscription).toBeLessThanOrEqual(lapsed);
      if (row.complete.includes('turnover')) expect(row.users.turnover).toBeLessThanOrEqual(moved);
    }
  });

  it('lists as many users active in the window as the usage row counts, where the user report is held', () => {
    const people = only('user_activity').map((one) => one.fact);
    for (const row of truth.filter((one) => one.complete.includes('yammer'))) {
      const active = people.filter(
        (one) =>
          one.customer.id === row.customer &&
          one.workload === row.workload &&
          (one.lastActivity ?? '') >= '2026-10-20',
      );
      expect(active).toHaveLength(row.active);
      if (row.workload === 'yammer') {
        expect(active.filter((one) => one.licensed === false)).toHaveLength(row.users.yammer);
      }
    }
  });
});
