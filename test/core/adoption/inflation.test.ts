import { describe, expect, test } from 'vitest';
import { plusDays } from '../../../core/adoption/days.ts';
import type { CauseShare, Decomposition } from '../../../core/adoption/decomposition.ts';
import type { EvidenceFacts, UsageRow } from '../../../core/adoption/evidence.ts';
import { explainRow, explainRows, explainScope, inflatedRows } from '../../../core/adoption/inflation.ts';
import type { InflationCause } from '../../../core/catalog/causes.ts';
import type { Dataset, TransferFact, UserActivityFact } from '../../../core/facts.ts';
import { CUSTOMER, DAY, PRODUCT, sub } from './worlds.ts';

const row = (active: number, qualified: number, more: Partial<UsageRow> = {}): UsageRow => ({
  customer: CUSTOMER,
  product: PRODUCT,
  workload: 'teams',
  day: DAY,
  window: 'P28D',
  active,
  qualified,
  ...more,
});
const facts = (more: Partial<EvidenceFacts> = {}): EvidenceFacts => ({
  subscriptions: [],
  transfers: [],
  activity: [],
  licences: [],
  holdings: [],
  ...more,
});
const held = (...datasets: Dataset[]) =>
  datasets.map((dataset) => ({ customer: CUSTOMER, dataset, from: plusDays(DAY, -40), to: DAY }));
const move = (id: string, more: Partial<TransferFact> = {}): TransferFact => ({
  id,
  customer: CUSTOMER,
  product: PRODUCT,
  day: plusDays(DAY, -5),
  ...more,
});
const person = (user: string, more: Partial<UserActivityFact> = {}): UserActivityFact => ({
  customer: CUSTOMER,
  user,
  workload: 'teams',
  lastActivity: plusDays(DAY, -3),
  asOf: DAY,
  ...more,
});
const cause = (of: Decomposition, name: InflationCause): CauseShare =>
  of.causes.find((one) => one.cause === name)!;
const trial = sub('trial', 'own', { trial: true, quantity: 8, start: plusDays(DAY, -10) });

describe('why usage is above 100 %', () => {
  test('62 of 50 with 8 on a trial and 4 moved licences is 100 to 108 % without them', () => {
    const explained = explainRow(
      row(62, 50),
      facts({
        subscriptions: [{ ...trial, activeUsers: 8 }],
        transfers: ['a', 'b', 'c', 'd'].map((id) => move(id)),
        holdings: held('own_subscriptions', 'audit'),
      }),
    );
    expect(explained).toMatchObject({ excess: 12, value: 124 });
    expect(cause(explained, 'trial')).toMatchObject({ low: 8, upTo: 8, state: 'proven', complete: false });
    expect(cause(explained, 'turnover')).toMatchObject({ low: 0, upTo: 4, state: 'consistent' });
    expect(explained.corrected).toEqual({ low: 100, high: 108, complete: false });
    expect(explained.unexplained).toEqual({ low: 0, upTo: 4 });
    expect(explained.causes.map((one) => one.cause)).toEqual([
      'trial',
      'turnover',
      'lapsed_subscription',
      'yammer',
    ]);
  });

  test('with nothing held, no cause is ruled out and the missing data is named', () => {
    const explained = explainRow(row(62, 50), facts());
    expect(cause(explained, 'trial')).toMatchObject({ state: 'untestable', upTo: 0, complete: false });
    expect(cause(explained, 'trial').evidence).toContainEqual({
      kind: 'missing_dataset',
      dataset: 'directory_subscriptions',
    });
    expect(cause(explained, 'turnover').evidence).toContainEqual({
      kind: 'missing_dataset',
      dataset: 'audit',
    });
    expect(explained.unexplained).toEqual({ low: 12, upTo: 12 });
    expect(explained.corrected).toEqual({ low: 124, high: 124, complete: false });
  });

  test('our own list never rules a cause out, the directory does, when it covers the window', () => {
    const state = (...datasets: Dataset[]) =>
      cause(explainRow(row(62, 50), facts({ holdings: held(...datasets) })), 'trial').state;
    expect(state('own_subscriptions')).toBe('untestable');
    expect(state('directory_subscriptions')).toBe('ruled_out');
    const late = held('directory_subscriptions').map((one) => ({ ...one, from: plusDays(DAY, -20) }));
    expect(cause(explainRow(row(62, 50), facts({ holdings: late })), 'trial').state).toBe('untestable');
  });

  test('the excess is all unexplained where every cause is ruled out', () => {
    const holdings = held('directory_subscriptions', 'user_detail', 'user_licences');
    const activity = [person('ann', { licensed: true })];
    const explained = explainRow(row(62, 50), facts({ holdings, activity }));
    expect(explained.causes.every((one) => one.state === 'ruled_out')).toBe(true);
    expect(explained.unexplained).toEqual({ low: 12, upTo: 12 });
    expect(explained.corrected).toEqual({ low: 124, high: 124, complete: true });
  });

  test('without entitlements there is no corrected percentage', () => {
    expect(explainRow(row(5, 0), facts()).corrected).toEqual({ low: null, high: null, complete: false });
    expect(explainRow(row(5, 0), facts()).excess).toBe(5);
  });

  test('at or below 100 % there is no excess, and what could inflate it still shows', () => {
    const explained = explainRow(row(40, 50), facts({ subscriptions: [trial] }));
    expect(explained).toMatchObject({ excess: 0, unexplained: { low: 0, upTo: 0 } });
    expect(cause(explained, 'trial')).toMatchObject({ upTo: 8, state: 'consistent' });
    expect(explained.corrected).toMatchObject({ low: 64, high: 80 });
  });
});

describe('trials', () => {
  test.each(['in_grace_period', 'disabled', 'deprovisioned', 'active'] as const)(
    'one over before the window is no cause of today, also %s',
    (status) => {
      const over = { ...trial, status, start: plusDays(DAY, -200), end: plusDays(DAY, -170) };
      const late = status === 'active' ? over : { ...over, statusSince: plusDays(DAY, -2) };
      const explained = explainRow(row(62, 50), facts({ subscriptions: [late] }));
      expect(cause(explained, 'trial').upTo).toBe(0);
    },
  );

  const trials = (more: Partial<typeof trial>, of = row(62, 50), rows = [of]) =>
    cause(explainRow(of, facts({ subscriptions: [{ ...trial, ...more }] }), rows), 'trial');

  test('a trial counts while it overlaps the window', () => {
    expect(trials({ start: plusDays(DAY, 1) }).upTo).toBe(0);
    expect(trials({ start: plusDays(DAY, -90), end: plusDays(DAY, -28) }).upTo).toBe(0);
    expect(trials({ start: plusDays(DAY, -90), end: plusDays(DAY, -27) }).upTo).toBe(8);
    expect(trials({ status: 'deprovisioned', statusSince: plusDays(DAY, -40) }).upTo).toBe(0);
  });

  test('active users counted for another window show nothing here', () => {
    expect(trials({ activeUsers: 5, asOf: plusDays(DAY, 6) })).toMatchObject({ low: 5, upTo: 5 });
    expect(trials({ activeUsers: 5, asOf: plusDays(DAY, 20) })).toMatchObject({ low: 0, upTo: 8 });
  });

  test('a trial of another product counts where its plans give the workload and nothing else is counted', () => {
    const e5 = { product: 'microsoft 365 e5', activeUsers: 3 };
    expect(trials(e5)).toMatchObject({ low: 3, upTo: 3 });
    const e5Row = row(3, 0, { product: 'microsoft 365 e5' });
    expect(trials(e5, row(62, 50), [row(62, 50), e5Row])).toMatchObject({ low: 0, upTo: 0 });
    expect(trials(e5, e5Row, [row(62, 50), e5Row])).toMatchObject({ low: 3, upTo: 3 });
    expect(trials({ product: 'visio plan 2' }).upTo).toBe(0);
    const f3 = row(9, 9, { product: 'microsoft 365 f3' });
    expect(trials(e5, row(62, 50), [row(62, 50), f3])).toMatchObject({ low: 0, upTo: 3 });
  });

  test('a trial seen by us and in the directory is one trial', () => {
    const subscriptions = [
      { ...trial, activeUsers: 6 },
      { ...trial, view: 'tenant' as const },
    ];
    expect(cause(explainRow(row(62, 50), facts({ subscriptions })), 'trial')).toMatchObject({
      low: 6,
      upTo: 6,
    });
  });

  test('a trial in the directory too keeps the name we sold it by', () => {
    const subscriptions = [trial, { ...trial, view: 'tenant' as const, offer: 'Office 365 E3' }];
    for (const told of [subscriptions, subscriptions.toReversed()])
      expect(cause(explainRow(row(62, 50), facts({ subscriptions: told })), 'trial').evidence[0]!.label).toBe(
        'Office 365 E3 Trial',
      );
  });

  test('of two tellings of a trial the newer counts', () => {
    const lapsed = { ...trial, status: 'deprovisioned' as const, statusSince: plusDays(DAY, -40) };
    const subscriptions = [lapsed, { ...trial, view: 'tenant' as const, asOf: plusDays(DAY, -50) }];
    expect(cause(explainRow(row(62, 50), facts({ subscriptions })), 'trial').upTo).toBe(0);
  });

  test('no more users are shown on a trial than are active in the row', () => {
    expect(trials({ activeUsers: 8 }, row(5, 2))).toMatchObject({ low: 5, upTo: 8 });
  });
});

describe('lapsed second subscriptions', () => {
  const paid = sub('paid', 'own', { quantity: 50 });
  const lapsed = (more: Parameters<typeof sub>[2], others = [paid]) =>
    cause(
      explainRow(
        row(62, 50),
        facts({ subscriptions: [...others, sub('old', 'own', { quantity: 9, ...more })] }),
      ),
      'lapsed_subscription',
    );

  test('counts while its users could still work inside the window', () => {
    expect(lapsed({ status: 'in_grace_period', statusSince: plusDays(DAY, -10) }).upTo).toBe(9);
    expect(lapsed({ status: 'disabled', statusSince: plusDays(DAY, -10) }).upTo).toBe(9);
    expect(lapsed({ status: 'disabled', statusSince: plusDays(DAY, -40) }).upTo).toBe(0);
    expect(lapsed({ status: 'deprovisioned' }).upTo).toBe(9);
    expect(lapsed({ status: 'deprovisioned', end: plusDays(DAY, -80) }).upTo).toBe(0);
    expect(lapsed({ status: 'in_grace_period', statusSince: plusDays(DAY, 3) }).upTo).toBe(0);
    expect(lapsed({ status: 'active' }).upTo).toBe(0);
  });

  test('needs an active subscription of the same product beside it', () => {
    const status = 'in_grace_period';
    expect(lapsed({ status }, []).upTo).toBe(0);
    expect(lapsed({ status }, [{ ...paid, trial: true }]).upTo).toBe(0);
    expect(lapsed({ status }, [{ ...paid, product: 'microsoft 365 e5' }]).upTo).toBe(0);
    expect(lapsed({ status, product: 'office 365 enterprise e3' }).upTo).toBe(9);
  });

  test('is not said to have lapsed on the day it began', () => {
    const since = (statusSince?: string) => {
      const old = sub('old', 'tenant', {
        quantity: 9,
        status: 'in_grace_period',
        start: plusDays(DAY, -300),
        ...(statusSince ? { statusSince } : {}),
      });
      const explained = explainRow(
        row(60, 50),
        facts({ subscriptions: [sub('paid', 'own', { quantity: 50 }), old] }),
      );
      return cause(explained, 'lapsed_subscription').evidence[0]!.from;
    };
    expect(since()).toBeUndefined();
    expect(since(plusDays(DAY, -5))).toBe(plusDays(DAY, -5));
  });

  test('is not counted as a trial too', () => {
    const explained = explainRow(
      row(62, 50),
      facts({ subscriptions: [paid, { ...trial, status: 'in_grace_period', end: plusDays(DAY, -2) }] }),
    );
    expect(cause(explained, 'trial').upTo).toBe(8);
    expect(cause(explained, 'lapsed_subscription').upTo).toBe(0);
  });
});

describe('turnover', () => {
  const turnover = (transfers: TransferFact[], activity: UserActivityFact[] = [], of = row(62, 50)) =>
    cause(
      explainRow(of, facts({ transfers, activity, holdings: held('user_detail', 'user_licences') })),
      'turnover',
    );

  test('is never ruled out by a report of users alone: who left is no longer in it', () => {
    const activity = [person('ann', { licensed: true })];
    const alone = explainRow(row(62, 50), facts({ activity, holdings: held('user_detail') }));
    expect(cause(alone, 'turnover')).toMatchObject({ state: 'untestable', complete: false });
    expect(turnover([], activity)).toMatchObject({ state: 'ruled_out' });
  });

  test('is shown where both holders were active inside the window', () => {
    const moved = [move('m', { from: 'ann', to: 'bob' })];
    expect(turnover(moved, [person('ann'), person('bob')])).toMatchObject({ low: 1, upTo: 1 });
    expect(turnover(moved, [person('ann')]).low).toBe(0);
    const early = person('bob', { lastActivity: plusDays(DAY, -28) });
    expect(turnover(moved, [person('ann'), early]).low).toBe(0);
    expect(turnover(moved, [person('ann'), person('bob', { workload: 'exchange' })]).low).toBe(0);
  });

  test('counts only moves of this product inside the window', () => {
    expect(turnover([move('m', { day: plusDays(DAY, -28) })]).upTo).toBe(0);
    expect(turnover([move('m', { day: plusDays(DAY, -27) })]).upTo).toBe(1);
    expect(turnover([move('m', { day: plusDays(DAY, 1) })]).upTo).toBe(0);
    expect(turnover([move('m', { product: 'visio plan 2' })]).upTo).toBe(0);
  });

  test('a licence handed on twice adds two users, one handed back adds none that is certain', () => {
    const all = [person('ann'), person('bob'), person('cy')];
    const first = move('1', { from: 'ann', to: 'bob' });
    const on = move('2', { from: 'bob', to: 'cy', day: DAY });
    expect(turnover([first, on], all)).toMatchObject({ low: 2, upTo: 2 });
    const back = move('2', { from: 'bob', to: 'ann', day: DAY });
    expect(turnover([first, back], all)).toMatchObject({ low: 1, upTo: 2 });
  });

  test('is not ruled out by a report that lacks the workload, or was made before the window was over', () => {
    expect(turnover([], [person('ann', { licensed: true, workload: 'exchange' })]).state).toBe('untestable');
    expect(turnover([], [person('ann', { licensed: true, asOf: plusDays(DAY, -1) })]).state).toBe(
      'untestable',
    );
    expect(turnover([], [person('ann', { licensed: true, asOf: plusDays(DAY, 2) })]).state).toBe('ruled_out');
    // no row of the workload in the report is no zero, though nobody was active
    const nobody = explainRow(row(0, 50), facts({ holdings: held('user_detail') }));
    expect(cause(nobody, 'turnover').state).toBe('untestable');
  });

  test('is not ruled out while somebody is active without a licence and nobody knows why', () => {
    expect(turnover([], [person('ann', { licensed: true })]).state).toBe('ruled_out');
    const stranger = turnover([], [person('dee', { licensed: false })]);
    expect(stranger).toMatchObject({ state: 'untestable', complete: false });
    expect(stranger.evidence).toContainEqual({ kind: 'unlicensed_user', quantity: 1 });
  });
});

describe('Yammer', () => {
  const yammer = row(168, 120, { workload: 'yammer' });
  const users = (count: number, more: Partial<UserActivityFact> = {}) =>
    Array.from({ length: count }, (_, i) =>
      person(`u${i}`, { workload: 'yammer', licensed: false, ...more }),
    );

  test('takes what the others leave; without user detail it is consistent, not shown', () => {
    const explained = explainRow(yammer, facts());
    expect(cause(explained, 'yammer')).toMatchObject({ low: 0, upTo: 48, state: 'consistent' });
    expect(explained.unexplained).toEqual({ low: 0, upTo: 0 });
  });

  test('is shown by people active without a Yammer licence', () => {
    const explained = explainRow(yammer, facts({ activity: users(48), holdings: held('user_detail') }));
    expect(cause(explained, 'yammer')).toMatchObject({ low: 48, upTo: 48, state: 'proven', complete: true });
    expect(explained.corrected).toMatchObject({ low: 100, high: 100 });
  });

  test('idle licences can hide some of them: then more are shown than remain', () => {
    const explained = explainRow(
      row(70, 50, { workload: 'yammer' }),
      facts({ activity: users(40), holdings: held('user_detail') }),
    );
    expect(cause(explained, 'yammer')).toMatchObject({ low: 40, upTo: 40 });
    expect(explained.corrected.high).toBe(60);
  });

  test('who gave a licence up is not counted a second time', () => {
    const activity = [
      person('ann', { workload: 'yammer', licensed: false }),
      person('bob', { workload: 'yammer', licensed: true }),
    ];
    const explained = explainRow(
      row(12, 10, { workload: 'yammer' }),
      facts({ activity, transfers: [move('m', { from: 'ann', to: 'bob' })], holdings: held('user_detail') }),
    );
    expect(cause(explained, 'turnover').low).toBe(1);
    expect(cause(explained, 'yammer').low).toBe(0);
  });

  test('somebody whose licence or last day is not known keeps it from being complete', () => {
    const complete = (more: Partial<UserActivityFact>) =>
      cause(explainRow(yammer, facts({ activity: users(1, more), holdings: held('user_detail') })), 'yammer')
        .complete;
    expect(complete({})).toBe(true);
    expect(complete({ licensed: undefined as never })).toBe(false);
    expect(complete({ lastActivity: plusDays(DAY, 2) })).toBe(false);
  });

  test('is no cause of any other row', () => {
    expect(cause(explainRow(row(62, 50), facts()), 'yammer')).toEqual({
      cause: 'yammer',
      state: 'ruled_out',
      low: 0,
      upTo: 0,
      complete: true,
      evidence: [],
    });
  });
});

describe('a wider scope', () => {
  test('lists an inflated row that idle rows hide, and takes the highest first', () => {
    const rows = [row(20, 100), row(62, 50, { workload: 'exchange' }), row(168, 120, { workload: 'yammer' })];
    const explained = explainRows(rows, facts());
    const scope = explainScope(explained);
    expect(scope).toMatchObject({ active: 250, entitlements: 270, excess: 60 });
    expect(inflatedRows(explained).map((one) => one.workload)).toEqual(['yammer', 'exchange']);
  });

  test('the same trial is evidence once, its users count in each row they use', () => {
    const rows = [row(62, 50), row(60, 50, { workload: 'exchange' })];
    const held = facts({ subscriptions: [{ ...trial, activeUsers: 8 }] });
    const scope = explainScope(explainRows(rows, held));
    expect(cause(scope, 'trial')).toMatchObject({ low: 16, upTo: 16 });
    expect(cause(scope, 'trial').evidence).toHaveLength(1);
    expect(scope.corrected.high).toBe(106);
  });

  test('a row without products may hold users of any of them', () => {
    const insights = row(62, 50, { product: '', window: 'P1M', day: '2026-10-31' });
    const started = { start: '2026-10-20' };
    const both = [
      { ...trial, ...started },
      { ...trial, ...started, id: 'b', product: 'microsoft 365 e5' },
    ];
    expect(cause(explainRow(insights, facts({ subscriptions: both })), 'trial').upTo).toBe(16);
  });
});
