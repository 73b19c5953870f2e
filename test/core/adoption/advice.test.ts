import { describe, expect, test } from 'vitest';
import { judge } from '../../../core/adoption/advice.ts';
import {
  type AdviceFacts,
  onlyInParts,
  toAssignFirst,
  weakWorkloads,
} from '../../../core/adoption/advice-evidence.ts';
import { figureOf, noFigure, sumOfRow } from '../../../core/adoption/figure.ts';
import { plainUse, type Use } from '../../../core/adoption/signs.ts';
import { supportEvidence } from '../../../core/adoption/support-volume.ts';
import type { Workload } from '../../../core/catalog/workloads.ts';
import { CUSTOMER, sub } from './worlds.ts';

const DAY = '2026-11-16';
const origin = { source: 'licence_analytics', window: 'P28D' } as const;
const sum = (numerator: number, denominator: number) => sumOfRow({ numerator, denominator, day: DAY });
const usage = (active: number, entitled: number, workload?: Workload) =>
  plainUse(
    figureOf(
      'usage',
      { customer: CUSTOMER, ...(workload ? { workload } : {}) },
      sum(active, entitled),
      origin,
    ),
  );
/** Usage of which the decomposition leaves this. */
const corrected = (of: Use, low: number, high: number): Use => ({
  ...of,
  corrected: { low, high, complete: false },
});
const deployment = (assigned: number, sold: number) =>
  figureOf('deployment', { customer: CUSTOMER }, sum(assigned, sold), origin);
const unknown = (metric: 'usage' | 'deployment') =>
  noFigure(metric, { customer: CUSTOMER }, { reason: 'not_held', sources: [] });

const facts = (more: Partial<AdviceFacts>): AdviceFacts => ({
  customer: CUSTOMER,
  usage: usage(70, 100),
  deployment: deployment(95, 100),
  workloads: [],
  support: [],
  subscriptions: [],
  today: '2026-11-23',
  ...more,
});
const kinds = (of: ReturnType<typeof judge>) => of.evidence.map((one) => one.kind);

describe('low adoption', () => {
  test('is borne out by low usage, low deployment or a weak workload', () => {
    expect(judge('low_adoption', facts({ usage: usage(40, 100) })).verdict).toBe('supported');
    expect(judge('low_adoption', facts({ deployment: deployment(30, 100) })).verdict).toBe('supported');
    const weak = judge('low_adoption', facts({ workloads: [usage(20, 100, 'teams')] }));
    expect(weak.verdict).toBe('supported');
    expect(kinds(weak)).toContain('weak_workload');
  });

  test('is contradicted where both are fine, and thin where one is missing or the customer is tiny', () => {
    expect(judge('low_adoption', facts({})).verdict).toBe('contradicted');
    const half = judge('low_adoption', facts({ deployment: unknown('deployment') }));
    expect(half).toMatchObject({ verdict: 'thin', missing: ['deployment'] });
    const none = judge(
      'low_adoption',
      facts({ usage: plainUse(unknown('usage')), deployment: unknown('deployment') }),
    );
    expect(none).toMatchObject({ verdict: 'thin', evidence: [], missing: ['usage', 'deployment'] });
    const tiny = judge('low_adoption', facts({ usage: usage(0, 3), deployment: deployment(1, 3) }));
    expect(tiny.verdict).toBe('thin');
  });

  test('of a whole used beyond its seats speaks of the parts alone', () => {
    const weak = usage(20, 95, 'yammer');
    const whole = judge('low_adoption', facts({ usage: usage(105, 100), workloads: [weak] }));
    expect(whole.verdict).toBe('supported');
    expect(onlyInParts(whole.evidence)).toEqual([weak.figure]);
    expect(onlyInParts(judge('low_adoption', facts({ usage: usage(40, 100) })).evidence)).toBeUndefined();
  });

  test('begins with assigning where most licences are nobody’s', () => {
    const { evidence } = judge('low_adoption', facts({ deployment: deployment(21, 95) }));
    expect(toAssignFirst(evidence)).toMatchObject({ count: 74, sold: 95 });
    expect(toAssignFirst(judge('low_adoption', facts({})).evidence)).toBeUndefined();
  });

  test('counts the licences nobody was given', () => {
    const of = judge('low_adoption', facts({ deployment: deployment(60, 100) }));
    expect(of.evidence).toContainEqual({ kind: 'unused_licences', count: 40, sold: 100, dataDate: DAY });
  });

  test('a retired or tiny workload is nothing to work on', () => {
    const workloads = [
      usage(1, 100, 'skype'),
      usage(1, 5, 'yammer'),
      usage(50, 100, 'sharepoint'),
      usage(30, 100, 'teams'),
      usage(0, 0, 'exchange'),
    ];
    expect(weakWorkloads(workloads).map((one) => one.scope.workload)).toEqual(['teams', 'sharepoint']);
  });
});

describe('support volume', () => {
  const month = (requests: number, howTo?: number) => ({
    customer: CUSTOMER,
    from: '2026-10-01',
    to: '2026-10-30',
    requests,
    ...(howTo === undefined ? {} : { howTo }),
  });

  test('is requests per 100 seats and 30 days', () => {
    const of = supportEvidence(CUSTOMER, [month(24, 20)], 200);
    expect(of).toMatchObject({ requests: 24, howTo: 20, rate: 12, reads: 'high' });
    expect(supportEvidence(CUSTOMER, [month(24), month(36)], 200)).toMatchObject({ requests: 60, rate: 15 });
    expect(supportEvidence(CUSTOMER, [month(4)], 200)).toMatchObject({ rate: 2, reads: 'low' });
    expect(supportEvidence(CUSTOMER, [month(4)], null)).toMatchObject({ rate: null });
    expect(supportEvidence('other', [month(4)], 200)).toBeUndefined();
  });

  test('how-to requests are told only where every period counts them', () => {
    expect(supportEvidence(CUSTOMER, [month(4, 2), month(4)], 200)).not.toHaveProperty('howTo');
  });

  test('without counts it is what the person says, and the counts would settle it', () => {
    expect(judge('support_volume', facts({}))).toMatchObject({ verdict: 'stated', missing: ['support'] });
    expect(judge('support_volume', facts({ support: [month(24)] })).verdict).toBe('supported');
    expect(judge('support_volume', facts({ support: [month(1)] })).verdict).toBe('contradicted');
    expect(judge('support_volume', facts({ support: [month(6)] })).verdict).toBe('stated');
  });
});

describe('up-sell', () => {
  const full = { usage: usage(90, 100), deployment: deployment(98, 100) };

  test('is borne out by high usage together with high deployment', () => {
    const of = judge('upsell', facts({ ...full, workloads: [usage(95, 100, 'teams')] }));
    expect(of.verdict).toBe('supported');
    expect(kinds(of)).toContain('strong_workload');
    expect(judge('upsell', facts({ ...full, deployment: deployment(60, 100) })).verdict).toBe('contradicted');
    expect(judge('upsell', facts({ ...full, deployment: unknown('deployment') })).verdict).toBe('thin');
  });

  test('names trials that run now, once', () => {
    const trial = sub('t', 'own', { trial: true, quantity: 25, end: '2026-12-01' });
    const of = judge('upsell', facts({ ...full, subscriptions: [trial, { ...trial, view: 'tenant' }] }));
    expect(of.evidence.filter((one) => one.kind === 'running_trial')).toEqual([
      { kind: 'running_trial', offer: 'Office 365 E3 Trial', quantity: 25, end: '2026-12-01' },
    ]);
    const over = judge('upsell', facts({ ...full, subscriptions: [{ ...trial, end: '2026-11-01' }] }));
    expect(kinds(over)).not.toContain('running_trial');
  });

  describe('is judged by the corrected figure', () => {
    const at = (low: number, high: number, raw = 84) =>
      judge('upsell', facts({ ...full, usage: corrected(usage(raw, 100), low, high) }));

    test('and not claimed where its certain end lies below the line, whatever the raw one says', () => {
      const of = at(79.2, 79.2);
      expect(of.verdict).toBe('contradicted');
      expect(of.evidence).toContainEqual({
        kind: 'corrected',
        figure: usage(84, 100).figure,
        corrected: { low: 79.2, high: 79.2, complete: false },
        reads: 'middling',
      });
      expect(of.evidence).toContainEqual({
        kind: 'figure',
        figure: usage(84, 100).figure,
        reads: 'middling',
      });
    });

    test('and borne out where the whole range is high, though the raw one is above 100 %', () => {
      expect(at(80, 80).verdict).toBe('supported');
      expect(at(92.3, 99.5, 114).verdict).toBe('supported');
    });

    test('and not settled where the line lies inside the range, or more than 100 % remains', () => {
      expect(at(56.3, 84)).toMatchObject({
        verdict: 'thin',
        missing: ['directory_subscriptions', 'user_detail'],
      });
      expect(at(85, 102, 108).verdict).toBe('thin');
    });

    test('where nothing inflates it only the one figure is told', () => {
      expect(kinds(judge('upsell', facts(full)))).not.toContain('corrected');
    });
  });
});

test('low adoption that inflation hides is seen by the certain end of the corrected figure', () => {
  const hidden = facts({ usage: corrected(usage(70, 100), 40, 58) });
  expect(judge('low_adoption', hidden).verdict).toBe('supported');
  expect(judge('low_adoption', facts({ usage: corrected(usage(70, 100), 40, 66) })).verdict).toBe(
    'contradicted',
  );
});
