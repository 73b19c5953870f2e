import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { show } from '../../bot/show.ts';
import type { Ask } from '../../core/answers/ask.ts';
import type { NudgeDoneAnswer } from '../../core/nudges/answers.ts';
import { episodeKey } from '../../core/nudges/episode.ts';
import { RULE_BOUNDS } from '../../core/nudges/policy.ts';
import type { Person } from '../../core/person.ts';
import type { Question } from '../../core/question.ts';
import { MOMENT } from '../core/intents/sample-world.ts';
import { type Desk, inMinutes, openDesk, person } from './desk.ts';

describe('talking about nudges', () => {
  let desk: Desk;
  let store: Desk['store'];
  let respond: Desk['respond'];
  let agreeTo: Desk['agreeTo'];
  let meet: Desk['meet'];
  let deliver: Desk['deliver'];

  beforeAll(async () => {
    desk = await openDesk();
    ({ store, respond, agreeTo, meet, deliver } = desk);
  });
  afterAll(() => desk.close());

  const frames = readFileSync(new URL('../corpus/questions.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((text) => JSON.parse(text) as { text: string; expect: Question })
    .filter(({ expect: question }) => question.intent.startsWith('nudge_'));

  it.each(frames)('has an answer for: $text', async ({ expect: question }) => {
    const outcome = await respond(question, person('corpus'));
    expect(['ask', question.intent]).toContain(outcome.kind);
    for (const language of ['en', 'ja'] as const) {
      const reply = show(outcome, language, { person: person('corpus'), moment: MOMENT });
      expect(reply.text).not.toMatch(/undefined|null|NaN/);
    }
  });

  it.each([
    [
      { comparator: 'lt', threshold: 30 },
      { kind: 'low_adoption', cadence: 'at_once', threshold: 30 },
    ],
    [
      { cadence: 'weekly', day: 'monday', time: '08:30', comparator: 'lt', threshold: 40, workload: 'teams' },
      { kind: 'low_adoption', cadence: 'weekly', workload: 'teams' },
    ],
    [{ cadence: 'monthly' }, { kind: 'digest', cadence: 'monthly' }],
    [{ rank: 'dropped' }, { kind: 'drop', cadence: 'at_once', threshold: 10 }],
    [
      { comparator: 'gt', threshold: 100 },
      { kind: 'inflated', threshold: 100 },
    ],
    [{}, { kind: 'low_adoption', cadence: 'weekly', time: '08:30', threshold: 40, zone: MOMENT.zone }],
  ] as const)('reads %j as a rule', async (slots, rule) => {
    const ask = await respond({ intent: 'nudge_subscribe', customers: [], ...slots }, person('reader'));
    expect(ask).toMatchObject({
      kind: 'ask',
      slot: 'confirm',
      proposal: { rule, rehearsal: expect.anything() },
    });
  });

  it('shows in a rehearsal what would have been sent, and counts who is beyond the line now', async () => {
    const ask = await respond(
      { intent: 'nudge_subscribe', customers: [], comparator: 'lt', threshold: 40 },
      person('reader'),
    );
    if (ask.kind !== 'ask' || !ask.proposal) throw new Error(ask.kind);
    expect(ask.proposal.rehearsal).toMatchObject({ dates: 13, cards: 4, customers: 9 });
    expect(ask.proposal.standing).toBe(7);
  });

  it('refuses lines that cannot be watched', async () => {
    const bad: readonly Partial<Question>[] = [
      { threshold: [10, 20], comparator: 'between' },
      { threshold: 900, comparator: 'lt' },
      { metric: 'unused', comparator: 'lt', threshold: 30 },
      { workload: 'unsupported' },
    ];
    for (const slots of bad)
      expect(
        await respond({ intent: 'nudge_subscribe', customers: [], ...slots }, person('reader')),
      ).toMatchObject({ form: 'sorry' });
  });

  it('makes one rule of a button pressed twice; the button of its stop alone brings a stopped one back', async () => {
    const who = person('twice');
    const question = { intent: 'nudge_subscribe', customers: [], comparator: 'lt', threshold: 30 } as const;
    const rule = await agreeTo(question, who);
    const again: Question = { ...question, rule: rule.id, confirmed: true };
    expect(await respond(again, who, 1)).toMatchObject({ form: 'saved', how: 'already' });
    expect(await store.rulesOf(who)).toHaveLength(1);
    const stop: Question = { intent: 'nudge_unsubscribe', customers: [], rule: rule.id };
    const stopped = await respond(stop, who, 2);
    expect(stopped).toMatchObject({ did: 'stopped' });
    expect(await store.rulesOf(who)).toHaveLength(0);
    expect(await respond(again, who, 3)).toMatchObject({ form: 'sorry', why: 'stopped_since' });
    expect(await store.rulesOf(who)).toHaveLength(0);
    const [undo] = (stopped as NudgeDoneAnswer).more;
    expect(await respond(undo!, who, 3)).toMatchObject({ form: 'saved', how: 'restored' });
    expect(await respond(stop, who, 4)).toMatchObject({ did: 'stopped' });
    expect(await respond(undo!, who, 5)).toMatchObject({ form: 'sorry', why: 'stopped_since' });
    expect(await store.rulesOf(who)).toHaveLength(0);
    expect(await respond(again, person('mallory'), 4)).toMatchObject({ form: 'sorry', why: 'not_yours' });
    expect(
      await respond({ intent: 'nudge_unsubscribe', customers: [], rule: rule.id }, person('mallory'), 5),
    ).toMatchObject({ why: 'not_yours' });
  });

  it('keeps so many rules of a person and no more, also when buttons are made up', async () => {
    const who = person('collector');
    const made = async (n: number) =>
      respond({ intent: 'nudge_subscribe', customers: [], rule: `made-up-${n}`, confirmed: true }, who);
    for (let n = 1; n <= RULE_BOUNDS.rulesPerPerson; n++)
      expect(await made(n)).toMatchObject({ form: 'saved' });
    expect(await made(0)).toMatchObject({ form: 'sorry', why: 'too_many_rules' });
    expect(await made(1)).toMatchObject({ form: 'saved', how: 'already' });
    expect(await store.rulesOf(who)).toHaveLength(RULE_BOUNDS.rulesPerPerson);
    for (const { rule } of await store.rulesOf(who)) await store.stopRule(rule.id, MOMENT.instant);
  });

  it('keeps so many and no more where all are asked for at once', async () => {
    const who = person('flood');
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, (_, n) =>
        respond({ intent: 'nudge_subscribe', customers: [], rule: `flood-${n}`, confirmed: true }, who),
      ),
    );
    expect(outcomes.filter((one) => 'form' in one && one.form === 'saved')).toHaveLength(
      RULE_BOUNDS.rulesPerPerson,
    );
    expect(await store.rulesOf(who)).toHaveLength(RULE_BOUNDS.rulesPerPerson);
    for (const { rule } of await store.rulesOf(who)) await store.stopRule(rule.id, MOMENT.instant);
  });

  it('leaves stopped what is stopped while it is being changed', async () => {
    const who = person('racer');
    const rule = await agreeTo({ intent: 'nudge_subscribe', customers: [], cadence: 'weekly' }, who);
    const pause: Question = { intent: 'nudge_snooze', customers: [], act: 'pause', snooze: 'P1W' };
    const stop: Question = { intent: 'nudge_unsubscribe', customers: [], rule: rule.id };
    await Promise.all([...Array.from({ length: 20 }, () => respond(pause, who)), respond(stop, who)]);
    expect(await store.rulesOf(who)).toEqual([]);
  });

  it('makes nothing of a proposal that somebody else presses in a channel', async () => {
    const here = { place: 'channel', conversation: '19:shared' } as const;
    const owner = person('proposer', here);
    const wish: Question = { intent: 'nudge_subscribe', customers: [], cadence: 'weekly' };
    const proposal = (await respond(wish, owner)) as Ask;
    const pressed = proposal.options[0]!.question;
    for (const question of [pressed, ...proposal.proposal!.variants])
      expect(await respond(question, person('other', here))).toMatchObject({ why: 'not_yours' });
    expect(await store.rulesOf(person('other'))).toEqual([]);
    expect(await respond(pressed, owner)).toMatchObject({ form: 'saved', how: 'new' });
    expect(await store.rulesOf(owner)).toHaveLength(1);
  });

  it('asks which of several rules is meant, and changes the one that is chosen once agreed to', async () => {
    const who = person('several');
    const one = await agreeTo(
      { intent: 'nudge_subscribe', customers: [], comparator: 'lt', threshold: 30 },
      who,
    );
    await agreeTo({ intent: 'nudge_subscribe', customers: [], cadence: 'weekly' }, who, 1);
    const which = await respond({ intent: 'nudge_settings', customers: [], time: '07:15' }, who, 2);
    expect(which).toMatchObject({ form: 'list', choose: 'change' });
    const chosen = {
      intent: 'nudge_settings',
      customers: [],
      act: 'change',
      time: '07:15',
      rule: one.id,
    } as const;
    const ask = await respond(chosen, who, 3);
    expect(ask).toMatchObject({
      kind: 'ask',
      proposal: { before: { time: '08:30' }, rule: { time: '07:15', cadence: 'weekly' } },
    });
    expect(await respond({ ...chosen, confirmed: true }, who, 4)).toMatchObject({
      form: 'saved',
      how: 'changed',
    });
    expect((await store.rulesOf(who)).map(({ rule }) => rule.time)).toEqual(['07:15', '08:30']);
    expect(await respond({ intent: 'nudge_unsubscribe', customers: [] }, who, 5)).toMatchObject({
      form: 'list',
      choose: 'stop',
    });
    expect(
      await respond({ intent: 'nudge_unsubscribe', customers: [], confirmed: true }, who, 6),
    ).toMatchObject({ did: 'stopped' });
    expect(await store.rulesOf(who)).toEqual([]);
  });

  it('stops speaking of one customer, and pauses and resumes all', async () => {
    const who = person('choosy');
    const rule = await agreeTo(
      { intent: 'nudge_subscribe', customers: [], comparator: 'lt', threshold: 40 },
      who,
    );
    const stop = { intent: 'nudge_unsubscribe', customers: ['consolidated'] } as const;
    expect(await respond(stop, who)).toMatchObject({
      kind: 'ask',
      slot: 'confirm',
      stop: { rules: [{ id: rule.id }] },
    });
    expect((await store.rule(rule.id))?.exclude).toBeUndefined();
    expect(await respond({ ...stop, confirmed: true }, who)).toMatchObject({ did: 'excluded' });
    expect(await store.rule(rule.id)).toMatchObject({ exclude: ['consolidated'] });
    expect(
      await respond({ intent: 'nudge_settings', customers: [], act: 'pause', snooze: 'P2W' }, who),
    ).toMatchObject({ did: 'paused' });
    expect(await store.rule(rule.id)).toMatchObject({ pausedUntil: '2026-12-07' });
    expect(await respond({ intent: 'nudge_settings', customers: [], act: 'resume' }, who)).toMatchObject({
      did: 'resumed',
    });
    expect((await store.rule(rule.id))?.pausedUntil).toBeUndefined();
    expect(await respond({ intent: 'nudge_snooze', customers: [], snooze: 'P1W' }, who)).toMatchObject({
      did: 'paused',
    });
  });

  it('sends one card a person, snoozes what it spoke of by a word, and tells others who has it in hand', async () => {
    const [sato, suzuki] = [person('sato'), person('suzuki')];
    for (const who of [sato, suzuki]) {
      await meet(who);
      await agreeTo({ intent: 'nudge_subscribe', customers: [], comparator: 'lt', threshold: 30 }, who, 10);
    }
    const sent = await deliver(11);
    const to = (who: Person) =>
      sent.filter(
        (one) => (one as { conversation: { id: string } }).conversation.id === `chat-${who.userId}`,
      );
    expect([to(sato).length, to(suzuki).length]).toEqual([1, 1]);
    const rule = (await store.rulesOf(sato))[0]!.rule;
    const key = episodeKey(rule, 'consolidated', 'all');
    expect(await store.episode(key)).toMatchObject({ state: 'open', seen: true });
    expect(
      await respond({ intent: 'nudge_snooze', customers: [], snooze: 'next_week' }, sato, 12),
    ).toMatchObject({
      did: 'snoozed',
      until: '2026-11-30T08:30:00.000Z',
      pressed: [
        { result: 'done', customer: 'consolidated' },
        { result: 'done', customer: 'toto-denki' },
      ],
    });
    expect(await respond({ intent: 'nudge_snooze', customers: [] }, sato, 13)).toMatchObject({
      form: 'choose_snooze',
    });
    await respond(
      { intent: 'nudge_settings', act: 'acknowledge', customers: [], episodes: [`${key}#1`] },
      sato,
      14,
    );
    const [other] = await store.acknowledgements(['t/consolidated/all/usage/low_adoption']);
    expect(other).toMatchObject({ by: { userId: 'sato' }, name: 'sato' });
    const late = {
      intent: 'nudge_settings',
      act: 'acknowledge',
      customers: [],
      episodes: [`${key}#7`],
    } as const;
    expect(await respond(late, sato, 15)).toMatchObject({ pressed: [{ result: 'over' }] });
    expect(
      await respond(
        { intent: 'nudge_settings', act: 'why', customers: [], episodes: [`${key}#1`] },
        sato,
        16,
      ),
    ).toMatchObject({
      form: 'why',
      items: [{ customer: 'consolidated', state: 'open' }],
      rules: [{ looked: 68, tally: { snoozed: 2, no_data: 5 } }],
    });
    expect(await deliver(17)).toEqual([]);
  });

  it('withholds beyond five cards a week, and lists what was withheld', async () => {
    const who = person('busy');
    await meet(who);
    for (let n = 0; n < 7; n++) {
      await agreeTo(
        { intent: 'nudge_subscribe', customers: [], comparator: 'lt', threshold: 30 + n },
        who,
        100 + 2 * n,
      );
      const sent = await deliver(101 + 2 * n);
      expect(sent).toHaveLength(n < 5 ? 1 : 0);
    }
    const withheld = await respond({ intent: 'nudge_settings', act: 'withheld', customers: [] }, who, 130);
    if (!('form' in withheld) || withheld.form !== 'withheld') throw new Error(withheld.kind);
    expect(new Set(withheld.items.map(({ why }) => why))).toEqual(new Set(['budget']));
  });

  it('names nobody in a channel, and stops there for whoever asks', async () => {
    const here = { place: 'channel', conversation: '19:general' } as const;
    const rule = await agreeTo(
      { intent: 'nudge_subscribe', customers: [], comparator: 'lt', threshold: 30 },
      person('lead', here),
      200,
    );
    const proposal = await respond(
      { intent: 'nudge_subscribe', customers: [], comparator: 'lt', threshold: 40 },
      person('lead', here),
    );
    expect(JSON.stringify(proposal)).not.toMatch(/consolidated|toto|東都/i);
    expect(rule.target).toEqual({ kind: 'channel', conversation: '19:general' });
    await store.remember({
      key: 'conversation/t/19:general',
      tenantId: 't',
      seenAt: inMinutes(200),
      reference: {
        channelId: 'msteams',
        serviceUrl: 'http://127.0.0.1/',
        conversation: '19:general',
        bot: 'b',
      },
    });
    const [card] = await deliver(201);
    expect(JSON.stringify(card)).toMatch(/2 customers need a look/);
    expect(JSON.stringify(card)).not.toMatch(/consolidated|toto|東都/i);
    const pressed = await respond(
      { intent: 'nudge_settings', act: 'acknowledge', customers: [], rule: rule.id },
      person('member', here),
      202,
    );
    expect(pressed).toMatchObject({ pressed: [{ result: 'done' }], names: {} });
    expect(
      await respond(
        { intent: 'nudge_unsubscribe', customers: [], rule: rule.id },
        person('member', here),
        203,
      ),
    ).toMatchObject({ did: 'stopped' });
  });
});
