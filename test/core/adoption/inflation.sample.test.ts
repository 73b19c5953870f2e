import { beforeAll, describe, expect, test } from 'vitest';
import type { EvidenceFacts, UsageRow } from '../../../core/adoption/evidence.ts';
import { explainRow } from '../../../core/adoption/inflation.ts';
import type { InflationCause } from '../../../core/catalog/causes.ts';
import { type SampleTruth, sampleTruth } from '../../../core/sources/sample/index.ts';
import { sampleEvidence } from './sample-facts.ts';

const TODAY = '2026-11-18';
const truth = sampleTruth(TODAY);
let rows: readonly UsageRow[];
let facts: EvidenceFacts;

beforeAll(async () => {
  ({ rows, facts } = await sampleEvidence(TODAY, truth[0]!.day));
});

function explained(of: SampleTruth) {
  const mine = rows.filter((row) => row.customer === of.customer);
  const row = mine.find((one) => one.product === of.product && one.workload === of.workload)!;
  return explainRow(row, facts, mine);
}
const stateAt = (customer: string, workload: string, cause: InflationCause) =>
  explained(truth.find((one) => one.customer === customer && one.workload === workload)!).causes.find(
    (one) => one.cause === cause,
  )!;

describe('the sample portfolio', () => {
  test.each(truth.map((one) => [`${one.customer} ${one.workload}`, one] as const))(
    '%s: the truth lies in every interval',
    (_, of) => {
      const part = explained(of);
      expect([part.active, part.entitlements]).toEqual([of.active, of.entitled]);
      const causesUsers = Object.values(of.users).reduce((a, b) => a + b, 0);
      for (const one of part.causes) {
        const users = of.users[one.cause];
        expect(one.low).toBeLessThanOrEqual(users);
        if (one.complete) expect(one.upTo).toBeGreaterThanOrEqual(users);
        if (users > 0 && part.excess > 0) expect(one.state).not.toBe('ruled_out');
        expect(of.complete.includes(one.cause) || part.workload !== 'yammer').toBe(
          one.complete || part.workload !== 'yammer',
        );
      }
      const without = (100 * (of.active - causesUsers)) / of.entitled;
      expect(part.corrected.high! + 1e-9).toBeGreaterThanOrEqual(without);
      expect(part.corrected.low! - 1e-9).toBeLessThanOrEqual(without);
    },
  );

  test('each cause alone is named, and no other is shown', () => {
    expect(stateAt('wingtip', 'teams', 'turnover').state).toBe('consistent');
    expect(stateAt('wingtip', 'teams', 'trial').state).toBe('untestable');
    expect(stateAt('coho-winery', 'teams', 'lapsed_subscription')).toMatchObject({
      state: 'consistent',
      upTo: 12,
    });
    expect(stateAt('coho-winery', 'teams', 'trial').state).toBe('ruled_out');
    expect(stateAt('first-up', 'teams', 'trial')).toMatchObject({ state: 'proven', low: 6, upTo: 6 });
    expect(stateAt('contoso', 'yammer', 'yammer')).toMatchObject({ state: 'proven', low: 48, upTo: 48 });
    expect(stateAt('contoso', 'yammer', 'trial').state).toBe('ruled_out');
  });

  test('pairs and all four are told apart', () => {
    expect(stateAt('fabrikam', 'teams', 'trial')).toMatchObject({ low: 8, upTo: 8 });
    expect(stateAt('fabrikam', 'teams', 'turnover')).toMatchObject({ low: 0, upTo: 4 });
    expect(stateAt('lucerne', 'yammer', 'turnover').low).toBe(2);
    expect(stateAt('lucerne', 'yammer', 'yammer')).toMatchObject({ low: 14, upTo: 14 });
    const states = (['turnover', 'lapsed_subscription', 'trial', 'yammer'] as const).map(
      (cause) => stateAt('northwind-traders', 'yammer', cause).state,
    );
    expect(states).toEqual(['proven', 'consistent', 'proven', 'proven']);
  });

  test('what none of the four explains stays unexplained', () => {
    const part = explained(truth.find((one) => one.customer === 'datum' && one.workload === 'exchange')!);
    expect(part.causes.every((one) => one.state === 'ruled_out')).toBe(true);
    expect(part.unexplained).toEqual({ low: 7, upTo: 7 });
    expect(part.corrected.complete).toBe(true);
  });
});
