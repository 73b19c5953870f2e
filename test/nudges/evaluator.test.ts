import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Evaluator, evaluateAll } from '../../bot/delivery/evaluator.ts';
import { portionOf } from '../../bot/delivery/portion.ts';
import type { ReadFacts } from '../../core/nudges/facts.ts';
import { type Rule, recipientOf } from '../../core/nudges/rule.ts';
import type { NudgeStore } from '../../core/nudges/store.ts';
import { openNudges } from '../../core/store/embedded/nudges/index.ts';
import { factsAt, type History, importedAt, ruleOf } from './world.ts';

const FAR = '2027-01-01T00:00:00.000Z';
const of = (person: string, change: Partial<Rule> = {}): Rule =>
  ruleOf({ id: `rule-${person}`, owner: { tenantId: 'tenant', userId: person }, ...change });

describe('what is decided in one transaction', () => {
  const sight = () => Array.from({ length: 10 }, (_, index) => `customer-${index}`);
  const page = (rules: readonly Rule[]) => ({
    recipients: [...new Set(rules.map(recipientOf))],
    rules: rules.map((rule) => ({ rule, nextAt: FAR })),
  });

  it('is as many whole recipients as there is time for, and never none', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 200 }), (perPerson, looks) => {
        const rules = perPerson.flatMap((count, person) =>
          Array.from({ length: count }, (_, n) =>
            of(`p${String(person).padStart(2, '0')}`, { id: `${person}/${n}`, watched: { kind: 'all' } }),
          ),
        );
        const whole = page(rules);
        const part = portionOf(whole, sight, looks);
        expect(part.recipients).toEqual(whole.recipients.slice(0, part.recipients.length));
        expect(part.recipients.length).toBeGreaterThan(0);
        expect(part.rules).toEqual(
          whole.rules.filter(({ rule }) => part.recipients.includes(recipientOf(rule))),
        );
        if (part.recipients.length > 1) expect(part.rules.length * 10).toBeLessThanOrEqual(looks);
        const next = perPerson[part.recipients.length];
        if (next) expect((part.rules.length + next) * 10).toBeGreaterThan(looks);
      }),
    );
  });
});

describe('a pass over many people', () => {
  const low: History = { contoso: [30, 30].map((active) => [active, 100] as const) };
  const clock = { now: () => new Date(importedAt(1)) };
  let dataDir: string;
  let store: NudgeStore;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'uptake-evaluator-'));
    store = openNudges({ dataDir });
  });
  afterEach(async () => {
    await store.close();
    await rm(dataDir, { recursive: true, force: true });
  });
  const evaluatorOf = (facts: ReadFacts, pageSize: number): Evaluator => ({
    store,
    facts,
    revision: async () => 1,
    people: async () => () => ['contoso'],
    clock,
    holder: 'me',
    pageSize,
  });

  it('decides the same whatever the size of its steps', async () => {
    for (let n = 0; n < 25; n++) await store.saveRule(of(`p${n}`), n % 3 === 0 ? importedAt(0) : FAR);
    const pass = await evaluateAll(evaluatorOf(async () => factsAt(low, 1), 4));
    expect(pass).toMatchObject({ kind: 'done', opened: 25 });
    expect(new Set(pass.decisions.map(({ recipient }) => recipient)).size).toBe(25);
    const again = await evaluateAll(evaluatorOf(async () => factsAt(low, 1), 4));
    expect(again).toMatchObject({ kind: 'done', decisions: [], rules: 0 });
  });

  it('leaves a rule that was made while it read as new as it is, and looks at it next', async () => {
    await store.saveRule(of('first'), FAR);
    const other = of('first', { id: 'second', metric: 'deployment' });
    const reads: string[][] = [];
    const facts: ReadFacts = async (measures) => {
      reads.push(measures.map(({ metric }) => metric));
      if (reads.length === 1) await store.saveRule(other, FAR);
      return factsAt(low, 1, { measures });
    };
    const pass = await evaluateAll(evaluatorOf(facts, 10));
    expect(reads).toEqual([['usage'], [], ['usage', 'deployment']]);
    expect(pass.decisions.map(({ rule }) => rule)).toEqual(['rule-first', 'second']);
  });

  it('lets the cards of others go while an hour is being evaluated, and holds those of that hour', async () => {
    for (const person of ['a', 'b']) {
      const rule = of(person);
      const reference = { channelId: 'msteams', serviceUrl: 's', conversation: person, bot: 'b' };
      await store.remember({ key: recipientOf(rule), tenantId: 'tenant', reference, seenAt: importedAt(0) });
      await store.saveRule(rule, FAR);
    }
    const evaluator = evaluatorOf(async () => factsAt(low, 1), 10);
    await evaluateAll(evaluator);
    // an hour of the first has come, and nobody has looked at it
    await store.saveRule(of('a', { id: 'more' }), importedAt(1));
    const claim = async () => {
      const claimed = await store.claim({ worker: 'w', now: importedAt(1), until: FAR, limit: 5 });
      return claimed.map(({ to }) => to?.reference.conversation);
    };
    expect(await claim()).toEqual(['b']);
    await evaluateAll(evaluator);
    expect(await claim()).toEqual(['a']);
  });
});
