import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Rule } from '../../core/nudges/rule.ts';
import { type Desk, openDesk, person } from './desk.ts';

/** What is typed in a row, and what is so afterwards. */
const TALKS = [
  {
    user: 'sato',
    make: 'tell me when any of my customers falls below 40%',
    narrow: ['not on weekends', 'only customers with at least 25 seats'],
    yes: 'yes',
    second: 'nudge me every Monday 8:30 about customers under 40% on Teams',
    quiet: 'no nudges between 6pm and 8am',
    budget: 'no more than 3 nudges a week',
    zone: 'use Tokyo time for all my nudges',
    language: 'send my nudges in Japanese',
    spoken: 'ja',
    list: 'my nudges',
    first: 'change the first one to 35%',
    pause: 'pause nudges until 4 May',
    resume: 'resume my nudges',
    one: 'pause number 2 until 7 January',
    why: "why didn't I get one?",
    whyWho: "why didn't you tell me about Fabrikam?",
    stop: 'stop number 2',
  },
  {
    user: 'tanaka',
    make: '使用率が40%を下回ったら知らせて',
    narrow: ['土日は通知しないで', '25シート未満は除いて'],
    yes: 'はい',
    second: '毎週月曜8:30にTeamsの使用率が40%未満の顧客を知らせて',
    quiet: '夜6時から朝8時までは通知しないで',
    budget: '通知は週3件までにして',
    zone: 'すべての通知を東京時間でお願い',
    language: '通知は英語で送って',
    spoken: 'en',
    list: '通知の一覧',
    first: '1番目を35%に変更して',
    pause: '5月4日まで通知を止めて',
    resume: '通知を再開して',
    one: '2番を1月7日まで休止して',
    why: 'なぜ通知が来なかったの？',
    whyWho: 'ファブリカムの通知が来なかったのはなぜですか',
    stop: '2番を止めて',
  },
] as const;

describe.each(TALKS)('typed by $user', (talk) => {
  let desk: Desk;
  const who = person(talk.user);
  let minute = 0;
  const say = (text: string) => desk.say(text, who, minute++);
  const rules = async (): Promise<readonly Rule[]> => (await desk.store.rulesOf(who)).map(({ rule }) => rule);
  /** Nothing is changed before somebody agrees. */
  const agree = async (text: string) => {
    const before = JSON.stringify(await rules());
    expect((await say(text)).outcome).toMatchObject({ kind: 'ask', slot: 'confirm' });
    expect(JSON.stringify(await rules())).toBe(before);
    return say(talk.yes);
  };

  beforeAll(async () => {
    desk = await openDesk();
    await desk.meet(who);
  });
  afterAll(() => desk.close());

  it('a rule is narrowed while it is laid open, and saved once', async () => {
    await say(talk.make);
    for (const text of talk.narrow) expect((await say(text)).outcome).toMatchObject({ kind: 'ask' });
    expect(await rules()).toEqual([]);
    await say(talk.yes);
    expect(await rules()).toMatchObject([
      { threshold: 40, minimumSeats: 25, quiet: { days: ['saturday', 'sunday'] }, cadence: 'at_once' },
    ]);
    await agree(talk.second);
    expect(await rules()).toMatchObject([{}, { workload: 'teams', weekday: 'monday', time: '08:30' }]);
  });

  it('hours, budget, zone and language are those of all rules', async () => {
    await agree(talk.quiet);
    await agree(talk.budget);
    await agree(talk.zone);
    await agree(talk.language);
    for (const rule of await rules())
      expect(rule).toMatchObject({
        quiet: { from: '18:00', to: '08:00', days: ['saturday', 'sunday'] },
        cardsPerWeek: 3,
        zone: 'Asia/Tokyo',
        language: talk.spoken,
        languageAsked: true,
      });
  });

  it('one is changed, paused and stopped by its number, all are paused and resumed', async () => {
    await say(talk.list);
    await agree(talk.first);
    expect((await rules()).map(({ threshold }) => threshold)).toEqual([35, 40]);
    expect((await say(talk.pause)).outcome).toMatchObject({ did: 'paused' });
    expect((await rules()).map(({ pausedUntil }) => pausedUntil)).toEqual(['2027-05-04', '2027-05-04']);
    await say(talk.resume);
    await say(talk.list);
    await say(talk.one);
    expect((await rules()).map(({ pausedUntil }) => pausedUntil)).toEqual([undefined, '2027-01-07']);
    await say(talk.list);
    expect((await say(talk.stop)).outcome).toMatchObject({ did: 'stopped' });
    expect(await rules()).toHaveLength(1);
  });

  it('every gate is told to whoever asks why nothing came', async () => {
    await say(talk.list);
    expect((await say(talk.why)).outcome).toMatchObject({
      form: 'why',
      budget: 3,
      rules: [{ looked: 68, tally: { no_data: 5, seats: 8, grace: 1 }, hold: { why: 'quiet_hours' } }],
    });
    const { outcome, text } = await say(talk.whyWho);
    expect(outcome).toMatchObject({ form: 'why', silences: [{ customer: 'fabrikam', why: 'within' }] });
    expect(text).toContain('114.1%');
  });
});

describe('a rule made by typing', () => {
  let desk: Desk;
  const who = person('suzuki');
  let minute = 0;
  const asked = async (text: string) => (await desk.say(text, who, minute++)).outcome;

  beforeAll(async () => {
    desk = await openDesk();
    await desk.meet(who);
  });
  afterAll(() => desk.close());

  it.each([
    ["let me know if any customer's usage drops by more than 10 points", 10, undefined],
    ['alert me when usage falls by 20%', 20, true],
    ['使用率が15ポイント以上下がったら教えて', 15, true],
    ['10ポイント下がったら知らせて', 10, true],
  ])('watches for a fall: %s', async (text, threshold, inclusive) => {
    const { proposal } = (await asked(text)) as unknown as { proposal: { rule: Rule } };
    expect(proposal.rule).toMatchObject({ kind: 'drop', threshold, ...(inclusive ? { inclusive } : {}) });
    await asked('no');
  });

  it.each([
    [
      'tell me when any of my customers falls below 30%',
      'yes',
      'send me a monthly digest on the first Monday at 9am',
    ],
    ['使用率が35%を下回ったら知らせて', 'はい', '毎月1日にダイジェストを送って'],
  ])('takes a digest for one more, not for a change of the one before: %s', async (rule, yes, digest) => {
    await asked(rule);
    await asked(yes);
    expect(await asked(digest)).toMatchObject({
      kind: 'ask',
      proposal: { rule: { kind: 'digest', cadence: 'monthly' } },
    });
    await asked('no');
  });
});

describe.each([
  {
    make: 'send me a weekly digest on Mondays at 8:30',
    yes: 'yes',
    read: 'got it',
    why: 'why am I seeing this?',
    stop: 'stop these',
  },
  {
    make: '毎週月曜8:30にダイジェストを送って',
    yes: 'はい',
    read: '了解',
    why: 'なぜこれが届いたの？',
    stop: 'もう送ってこないで',
  },
])('after a digest that came, made by: $make', (talk) => {
  const WEEK = 7 * 24 * 60;
  let desk: Desk;
  const who = person('mori');
  let minute = 0;
  const asked = async (text: string) => (await desk.say(text, who, minute++)).outcome;

  beforeAll(async () => {
    desk = await openDesk();
    await desk.meet(who);
  });
  afterAll(() => desk.close());

  it('it is read, asked about and stopped', async () => {
    await asked(talk.make);
    await asked(talk.yes);
    minute += WEEK;
    expect(await desk.deliver(minute++)).toHaveLength(1);
    expect(await asked(talk.read)).toMatchObject({ question: { intent: 'affirm' } });
    expect(await asked(talk.why)).toMatchObject({ form: 'why', rules: [{ rule: { kind: 'digest' } }] });
    expect(await asked(talk.stop)).toMatchObject({ kind: 'ask', stop: { rules: [{ kind: 'digest' }] } });
    await asked(talk.yes);
    expect(await desk.store.rulesOf(who)).toEqual([]);
  });
});
