import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { windowStart } from '../../core/adoption/days.ts';
import type { NudgeEffectAnswer } from '../../core/nudges/answers.ts';
import type { Effect } from '../../core/nudges/effect.ts';
import { MOMENT } from '../core/intents/sample-world.ts';
import { type Desk, openDesk, person } from './desk.ts';

const DONE = '2026-09-01';

/** Told in a chat, measured from the facts, shown wherever the nudge is spoken of later. */
describe.each([
  {
    user: 'sato',
    make: 'tell me when any of my customers falls below 30%',
    yes: 'yes',
    done: 'we held a training at Consolidated Messenger on 1 September',
    noted: /^Noted: the training on 1 Sep\nConsolidated Messenger/,
    ask: 'did the training at Consolidated Messenger help?',
    told: /After the training on 1 Sep: [+−][\d.]+ points over \d windows?/,
    list: 'my nudges',
    digest: 'send me a weekly digest',
  },
  {
    user: 'tanaka',
    make: '使用率が30%を下回ったら知らせて',
    yes: 'はい',
    done: '9月1日にConsolidated Messengerで研修を実施しました',
    noted: /^記録しました：9月1日のトレーニング\nConsolidated Messenger/,
    ask: 'Consolidated Messengerの研修は効果がありましたか',
    told: /9月1日のトレーニングの後：\d期間で[+−][\d.]+ポイント/,
    list: '通知の一覧',
    digest: '毎週サマリーを送って',
  },
])('what was done, told by $user', (talk) => {
  let desk: Desk;
  const who = person(talk.user);
  let effect: Extract<Effect, { kind: 'measured' }>;

  beforeAll(async () => {
    desk = await openDesk();
    await desk.meet(who);
    await desk.say(talk.make, who);
    await desk.say(talk.yes, who);
    await desk.deliver(1);
  });
  afterAll(() => desk.close());

  it('is noted with its day', async () => {
    const { outcome, text } = await desk.say(talk.done, who, 2);
    expect(outcome).toMatchObject({ did: 'noted', day: DONE, pressed: [{ result: 'done' }] });
    expect(text).toMatch(talk.noted);
    const [episode] = await desk.store.openEpisodes({
      recipients: [`person/t/${talk.user}`],
      customers: ['consolidated'],
    });
    expect(episode?.acknowledged).toMatchObject({ action: 'training', day: DONE });
  });

  it('is measured over windows of which none is counted twice, as direct questions have it', async () => {
    const { outcome, text } = await desk.say(talk.ask, who, 3);
    expect(text).toMatch(talk.told);
    const [item] = (outcome as NudgeEffectAnswer).items;
    effect = item!.effect as typeof effect;
    expect(effect).toMatchObject({ kind: 'measured', windows: 2 });
    expect(effect.from <= DONE && windowStart(effect.to, 'P28D') > DONE).toBe(true);
    const asOf = async (day: string) => {
      const minutes = (Date.parse(`${day}T23:59:00Z`) - Date.parse(MOMENT.instant)) / 60_000;
      const question = { intent: 'customer_metric', customers: ['consolidated'], metric: 'usage' } as const;
      const answer = await desk.respond(question, who, minutes);
      return (answer as unknown as { figures: { value: number }[] }).figures[0]!.value;
    };
    expect((await asOf(effect.to)) - (await asOf(effect.from))).toBeCloseTo(effect.points, 0);
  });

  it('stands in the list and in the next digest', async () => {
    expect((await desk.say(talk.list, who, 4)).text).toMatch(talk.told);
    await desk.say(talk.digest, who, 5);
    await desk.say(talk.yes, who, 5);
    const week = 7 * 24 * 60 + 10;
    const cards = JSON.stringify(await desk.deliver(week));
    expect(cards).toMatch(talk.told);
    // of whom its figures speak
    expect(cards).toMatch(/of 68 customers are in this figure|集計対象は68社のうち/);
  });
});
