import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, inMinutes, openDesk, person } from './desk.ts';

const CHANNEL = '19:general';
const KEY = `conversation/t/${CHANNEL}`;

describe.each([
  {
    user: 'sato',
    make: 'tell this channel when anyone drops below 30%',
    yes: 'yes',
    acknowledge: 'got it',
    why: 'why am I seeing this?',
    snooze: 'snooze it till Monday',
    dismiss: "not relevant, it's only a pilot",
    stop: 'stop these',
  },
  {
    user: 'tanaka',
    make: 'このチャネルに、使用率が30%を下回ったら知らせて',
    yes: 'はい',
    acknowledge: '了解',
    why: 'なぜこれが届いたの？',
    snooze: '月曜まで保留',
    dismiss: '関係ない、パイロットなので',
    stop: 'もう送ってこないで',
  },
])('a card in a channel, made by $user', (talk) => {
  const here = { place: 'channel', conversation: CHANNEL } as const;
  const owner = person(talk.user, here);
  const other = person('other', here);
  let desk: Desk;
  let minute = 0;
  const said: object[] = [];
  const say = async (text: string, who = other) => {
    const { outcome } = await desk.say(text, who, minute++);
    said.push(outcome);
    return outcome;
  };

  beforeAll(async () => {
    desk = await openDesk();
    const reference = {
      channelId: 'msteams',
      serviceUrl: 'http://127.0.0.1/',
      conversation: CHANNEL,
      bot: 'b',
    };
    await desk.store.remember({ key: KEY, tenantId: 't', seenAt: inMinutes(0), reference });
    await say(talk.make, owner);
    await say(talk.yes, owner);
    expect(await desk.deliver(minute++)).toHaveLength(1);
  });
  afterAll(() => desk.close());

  it('is everybody’s to answer by typing', async () => {
    expect(await say(talk.acknowledge)).toMatchObject({ did: 'acknowledged', pressed: [{ result: 'done' }] });
    expect(await say(talk.why)).toMatchObject({ form: 'why', rules: [{ looked: 68 }] });
    expect(await say(talk.acknowledge, owner)).toMatchObject({ pressed: [{ result: 'already' }] });
    expect(await say(talk.snooze, owner)).toMatchObject({ did: 'snoozed' });
    expect(await say(talk.dismiss)).toMatchObject({ did: 'dismissed', reason: 'pilot' });
    const open = await desk.store.openEpisodes({ recipients: [KEY] });
    expect(open.length).toBeGreaterThan(0);
    for (const episode of open)
      expect(episode).toMatchObject({ acknowledged: {}, snoozed: {}, dismissed: { reason: 'pilot' } });
  });

  it('names nobody, not in a hidden field either', async () => {
    const customers = (await desk.store.openEpisodes({ recipients: [KEY] })).map(({ customer }) => customer);
    for (const customer of customers) expect(JSON.stringify(said)).not.toContain(customer);
  });

  it('stops for everybody there, and says so', async () => {
    expect(await say(talk.stop)).toMatchObject({ did: 'stopped', pressed: [{ result: 'done' }] });
    expect(await desk.store.rulesOf(owner)).toEqual([]);
  });
});
