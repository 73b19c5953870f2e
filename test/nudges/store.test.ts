import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Decision, Decisions } from '../../core/nudges/decision.ts';
import { PUBLISHED, shareOf } from '../../core/nudges/limits.ts';
import { personRecipient } from '../../core/nudges/rule.ts';
import type { Claimed, Ending, NudgeStore } from '../../core/nudges/store.ts';
import { openNudges } from '../../core/store/embedded/nudges/index.ts';
import { ruleOf } from './world.ts';

const T0 = '2026-03-02T09:00:00.000Z';
const at = (minutes: number): string => new Date(Date.parse(T0) + minutes * 60_000).toISOString();
const SLOT = at(60 * 24);
const limits = shareOf(PUBLISHED, 0.5);
const rule = ruleOf();
const key = personRecipient(rule.owner);
const reference = {
  channelId: 'msteams',
  serviceUrl: 'https://smba.example/',
  conversation: 'chat',
  bot: '28:b',
};

const decisionOf = (id: string, change: Partial<Decision> = {}): Decision => ({
  id,
  rule: rule.id,
  recipient: key,
  reason: 'digest',
  at: T0,
  dueAt: T0,
  ...change,
});
const decided = (decisions: readonly Decision[], nextAt = SLOT): Decisions => ({
  episodes: [],
  decisions,
  verdicts: [{ rule: rule.id, nextAt, paused: false, looked: 0, beyond: 0, opened: 0, closed: 0, shut: {} }],
});

describe('what nudges keep', () => {
  let dataDir: string;
  let store: NudgeStore;
  let other: NudgeStore;

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'uptake-nudge-store-'));
    store = openNudges({ dataDir });
    other = openNudges({ dataDir });
    await store.remember({ key, tenantId: 'tenant', reference, seenAt: T0 });
    await store.saveRule(rule, SLOT);
  });
  afterEach(async () => {
    await store.close();
    await other.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  const decide = async (decisions: readonly Decision[], now = T0) => {
    await store.lease('evaluator', 'me', now, at(600));
    const ask = {
      recipients: [key],
      holder: 'me',
      at: now,
      until: at(600),
      decide: () => decided(decisions),
    };
    return store.decide(ask);
  };
  const claim = (now = T0, worker = 'w'): Promise<readonly Claimed[]> =>
    store.claim({ worker, now, until: at(10_000), limit: 10 });
  const begin = async (one: Claimed, now = T0, worker = 'w', by = store) => {
    const deliveries = [{ id: one.id, version: one.version }];
    return (await by.begin({ deliveries, worker, now, until: at(2), limits }))[0]!;
  };
  const sendAs = async (ending: Ending, now = T0) => {
    const [one] = await claim(now);
    expect(await begin(one!, now)).toEqual({ kind: 'go' });
    await store.end(one!.id, 'w', now, ending);
    return one!;
  };

  it('has one evaluator at a time, and another one once the first is gone', async () => {
    expect(await store.lease('evaluator', 'a', T0, at(2))).toBe(true);
    expect(await other.lease('evaluator', 'b', at(1), at(3))).toBe(false);
    expect(await store.lease('evaluator', 'a', at(1), at(3))).toBe(true);
    expect(await other.lease('evaluator', 'b', at(3), at(5))).toBe(true);
    const late = {
      recipients: [key],
      holder: 'a',
      at: at(4),
      until: at(6),
      decide: () => decided([decisionOf('x')]),
    };
    expect(await store.decide(late)).toBe('lost');
    expect((await store.counts(at(4))).decisions).toEqual({});
  });

  it('keeps a decision once, however often it is decided', async () => {
    await decide([decisionOf('one')]);
    await decide([decisionOf('one')]);
    expect((await store.counts(T0)).decisions).toEqual({ waiting: 1 });
  });

  it('writes all of an evaluation or nothing', async () => {
    await store.lease('evaluator', 'me', T0, at(600));
    const broken = () => {
      const result = decided([decisionOf('one')]);
      return {
        ...result,
        decisions: [...result.decisions, { ...decisionOf('two'), dueAt: undefined as never }],
      };
    };
    await expect(
      store.decide({ recipients: [key], holder: 'me', at: T0, until: at(600), decide: broken }),
    ).rejects.toThrow();
    expect((await store.counts(T0)).decisions).toEqual({});
  });

  it('puts what is due at the same time on one card, and waits for all rules of an hour', async () => {
    await decide([decisionOf('one'), decisionOf('two', { dueAt: at(1) })]);
    const [card, ...more] = await claim(at(1));
    expect(more).toEqual([]);
    expect(card?.decisions.map(({ id }) => id)).toEqual(['one', 'two']);
    await decide([decisionOf('three', { dueAt: SLOT })]);
    const second = ruleOf({ id: 'rule-2' });
    await store.saveRule(second, SLOT);
    expect(await claim(SLOT)).toEqual([]);
  });

  it('gives a delivery to one worker, and does not send what has changed since it was read', async () => {
    await decide([decisionOf('one')]);
    const [mine] = await claim();
    expect(await other.claim({ worker: 'v', now: T0, until: at(9), limit: 10 })).toEqual([]);
    await decide([decisionOf('two')]);
    expect(await begin(mine!)).toEqual({ kind: 'gone' });
  });

  it('never sends an unknown outcome again, and names it at the next hour', async () => {
    await decide([decisionOf('one')]);
    const first = await sendAs({ kind: 'unknown', error: '502' });
    expect(await claim(at(60))).toEqual([]);
    await decide([], at(61));
    await store.saveRule(rule, at(60 * 48));
    const [next] = await claim(SLOT);
    expect(next?.decisions).toEqual([]);
    expect(next?.unnamed.map(({ id }) => id)).toEqual([first.id]);
    expect(await begin(next!, SLOT)).toEqual({ kind: 'go' });
    await store.end(next!.id, 'w', SLOT, { kind: 'sent', activityId: 'a', named: [first.id] });
    expect(await store.unconfirmed(key)).toEqual([]);
    expect((await store.counts(SLOT)).deliveries).toEqual({ sent: 1, unknown: 1 });
  });

  it('still names it when the card that should have was refused, once somebody can be reached again', async () => {
    await decide([decisionOf('one')]);
    const first = await sendAs({ kind: 'unknown', error: 'timeout' });
    await store.saveRule(rule, at(60 * 48));
    const [naming] = await claim(SLOT);
    await begin(naming!, SLOT);
    const reach = { kind: 'ended', why: 'MessageWritesBlocked', at: SLOT } as const;
    await store.end(naming!.id, 'w', SLOT, { kind: 'refused', error: '403', reach });
    expect((await store.counts(SLOT)).deliveries).toEqual({ refused: 1, unknown: 1 });
    await store.remember({ key, tenantId: 'tenant', reference, seenAt: at(60 * 30) });
    await store.saveRule(rule, at(60 * 72));
    const [again] = await claim(at(60 * 48));
    expect(again?.unnamed.map(({ id }) => id)).toEqual([first.id]);
  });

  it('takes a send whose process is gone for unknown, and believes it when it reports late', async () => {
    await decide([decisionOf('one')]);
    const [one] = await claim();
    await begin(one!);
    expect(await other.sweep(at(1))).toBe(0);
    expect(await other.sweep(at(2))).toBe(1);
    expect((await store.counts(at(2))).decisions).toEqual({ unknown: 1 });
    await store.end(one!.id, 'w', at(3), { kind: 'again', at: at(4), error: '503' });
    expect((await store.counts(at(3))).decisions).toEqual({ unknown: 1 });
    await store.end(one!.id, 'w', at(3), { kind: 'sent', activityId: 'a', named: [] });
    expect((await store.counts(at(3))).decisions).toEqual({ sent: 1 });
  });

  it('refuses what waits for somebody who took the bot out, at once, and also what was about to be sent', async () => {
    await decide([decisionOf('one')]);
    const [one] = await claim();
    await other.withdraw(key, { kind: 'ended', why: 'uninstalled', at: T0 });
    expect(await begin(one!)).toEqual({ kind: 'gone' });
    expect((await store.counts(T0)).decisions).toEqual({ refused: 1 });
    await decide([decisionOf('two')]);
    expect(await claim()).toEqual([]);
    expect(await store.report(T0)).toMatchObject([
      { id: 'one', why: 'uninstalled' },
      { id: 'two', why: 'uninstalled' },
    ]);
  });

  it('closes episodes and withholds what waits when a rule is stopped', async () => {
    await decide([decisionOf('one')]);
    await store.stopRule(rule.id, at(1));
    expect(await store.rulesOf(rule.owner)).toEqual([]);
    expect(await store.report(T0)).toMatchObject([{ id: 'one', state: 'withheld', why: 'stopped' }]);
  });

  it('counts sends of all processes against the limits, per conversation and per tenant', async () => {
    const waits: number[] = [];
    for (let n = 0; n < 5; n++) {
      await decide([decisionOf(`d${n}`)]);
      const [one] = await claim(T0, `w${n}`);
      const by = n % 2 === 0 ? store : other;
      const begun = await begin(one!, T0, `w${n}`, by);
      if (begun.kind === 'wait') {
        waits.push(begun.ms);
        await store.postpone(one!.id, `w${n}`, T0);
      }
      await store.end(one!.id, `w${n}`, T0, { kind: 'sent', activityId: 'a', named: [] });
    }
    // half of seven in a second, half of eight in two
    expect(waits).toEqual([1000, 1000]);
  });

  it('lets nobody send to a tenant that asked for quiet', async () => {
    await decide([decisionOf('one')]);
    await sendAs({ kind: 'again', at: at(1), error: '429', pauseTenantUntil: at(1) });
    await decide([decisionOf('two', { dueAt: at(0.2) })]);
    const waiting = await claim(at(0.5));
    expect(await begin(waiting[0]!, at(0.5))).toEqual({ kind: 'wait', ms: 30_000 });
  });

  it('lists what was withheld, and says how old the oldest waiting card is', async () => {
    await decide([decisionOf('one'), decisionOf('two')]);
    const [one] = await claim();
    await store.adjust(one!.id, one!.version, 'w', T0, {
      withheld: [{ id: 'one', why: 'budget' }],
      held: [{ id: 'two', until: SLOT }],
    });
    expect(await store.withheld(key, '2026-01-01T00:00:00.000Z')).toMatchObject([
      { rule: rule.id, why: 'budget' },
    ]);
    const counts = await store.counts(at(60 * 24 + 5));
    expect(counts).toMatchObject({ oldestDue: expect.any(String), rules: 1 });
    expect(counts.decisions).toEqual({ waiting: 1, withheld: 1 });
  });
});
