import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Question } from '../../core/question.ts';
import { message, post, postAtOnce, TENANT } from './support/activities.ts';
import { NOW, openBot, type TestBot, wordsOf } from './support/bot.ts';

const CONTOSO: Question = { intent: 'customer_metric', customers: ['contoso'], metric: 'usage' };
let bot: TestBot;
beforeAll(async () => {
  bot = await openBot();
});
afterAll(() => bot.close());
afterEach(() => {
  bot.gist();
  bot.connector.sent.length = 0;
});

describe('being installed', () => {
  const install = (conversation: string, more = {}) =>
    bot.send({ conversation, type: 'installationUpdate', action: 'add', text: undefined, ...more });
  const added = (conversation: string) =>
    bot.send({ conversation, type: 'conversationUpdate', text: undefined, membersAdded: [{ id: '28:bot' }] });

  it('is answered with one welcome, however often it is told', async () => {
    await install('new-1');
    await added('new-1');
    await install('new-1');
    expect(bot.connector.messages()).toHaveLength(1);
    expect(bot.gist()).toEqual(['greeting']);
  });

  it('is answered once where both are told at the same time', async () => {
    await Promise.all([install('new-2'), added('new-2')]);
    expect(bot.connector.messages()).toHaveLength(1);
  });

  it('is answered again after the bot was taken out', async () => {
    await install('new-3');
    await bot.send({ conversation: 'new-3', type: 'installationUpdate', action: 'remove', text: undefined });
    await install('new-3');
    expect(bot.connector.messages()).toHaveLength(2);
  });

  it('is answered in the language of the client, where it tells', async () => {
    await install('new-4', { locale: 'ja-JP', user: 'ja-person' });
    expect(wordsOf(bot.connector.messages()[0]!)).toMatch(/[ぁ-ん]/);
  });

  it('works for an activity of nobody', async () => {
    const answer = await install('new-5', { from: undefined });
    expect(answer.status).toBe(200);
    expect(bot.connector.messages()).toHaveLength(1);
  });

  it('of other people is none of its business', async () => {
    const membersAdded = [{ id: '29:someone' }];
    await bot.send({ conversation: 'new-6', type: 'conversationUpdate', text: undefined, membersAdded });
    expect(bot.connector.messages()).toEqual([]);
  });
});

describe('a reply', () => {
  it('is a card alone, with its first line as the summary, and thumbs to rate it', async () => {
    await bot.tap(CONTOSO);
    const [reply] = bot.connector.messages();
    expect(reply?.text).toBeUndefined();
    expect(reply?.summary).toMatch(/Contoso/);
    expect(reply?.attachments).toHaveLength(1);
    expect(reply?.attachments?.[0]?.contentType).toBe('application/vnd.microsoft.card.adaptive');
    expect(reply?.channelData).toEqual({ feedbackLoop: { type: 'default' } });
    expect(reply?.replyToId).toBeTruthy();
  });
});

describe('a caller that expects replies', () => {
  it('gets them in the answer, and nothing is posted', async () => {
    const answer = await bot.send({ text: '', value: { question: CONTOSO }, deliveryMode: 'expectReplies' });
    const { activities } = JSON.parse(answer.text);
    expect(activities).toHaveLength(1);
    expect(activities[0].summary).toMatch(/Contoso/);
    expect(bot.connector.sent).toEqual([]);
  });
});

describe('messages of one conversation', () => {
  it('are answered in the order they came', async () => {
    const customers = [
      'contoso',
      'fabrikam',
      'litware',
      'wwi',
      'alpine',
      'trey',
      'lamna',
      'parnell',
      'gdi',
      'sofa',
    ];
    const activities = customers.map((id) =>
      message(bot.connector.url, {
        conversation: 'busy',
        text: '',
        value: { question: { ...CONTOSO, customers: [id] } },
      }),
    );
    expect(await postAtOnce(bot.url(), activities)).toEqual(customers.map(() => 200));
    expect(bot.gist().map((gist) => gist.split(' ')[1])).toEqual(customers);
    const answered = bot.connector.messages().map(({ replyToId }) => replyToId);
    expect(answered).toEqual(activities.map(({ id }) => id));
  });

  it('that are delivered twice are answered once', async () => {
    const activity = message(bot.connector.url, { text: '', value: { question: CONTOSO } });
    const [first, second] = await Promise.all([post(bot.url(), activity), post(bot.url(), activity)]);
    expect([first.status, second.status]).toEqual([200, 200]);
    await bot.restart();
    expect((await post(bot.url(), activity)).status).toBe(200);
    expect(bot.connector.messages()).toHaveLength(1);
  });

  it('with the same id in two conversations are two', async () => {
    const activity = message(bot.connector.url, { text: '', value: { question: CONTOSO } });
    await post(bot.url(), activity);
    await post(bot.url(), {
      ...activity,
      conversation: { id: 'elsewhere', conversationType: 'personal', tenantId: TENANT },
    });
    expect(bot.connector.messages()).toHaveLength(2);
  });

  it('that are edited, deleted or liked are let pass', async () => {
    for (const type of ['messageUpdate', 'messageDelete', 'messageReaction'])
      expect((await bot.send({ type, text: 'edited' })).status).toBe(200);
    expect(bot.connector.messages()).toEqual([]);
  });
});

describe('a restart', () => {
  it('keeps the question that is pending', async () => {
    const here = { conversation: 'restarted' };
    await bot.say('northwind usage', here);
    await bot.restart();
    await bot.say('Northwind Traders', here);
    expect(bot.gist()).toEqual(['ask', 'customer_metric northwind-traders']);
  });

  it('keeps what the conversation is about', async () => {
    const here = { conversation: 'restarted-2' };
    await bot.say("what's Litware's usage?", here);
    await bot.restart();
    await bot.say('and deployment?', here);
    expect(bot.gist()).toEqual(['customer_metric litware', 'customer_metric litware']);
  });

  it('keeps that a conversation was welcomed', async () => {
    const install = {
      conversation: 'restarted-3',
      type: 'installationUpdate',
      action: 'add',
      text: undefined,
    };
    await bot.send(install);
    await bot.restart();
    await bot.send(install);
    expect(bot.connector.messages()).toHaveLength(1);
  });
});

describe('what the client tells of its person', () => {
  it('is kept for turns that tell nothing', async () => {
    const entities = [{ type: 'clientInfo', locale: 'ja-JP', timezone: 'Asia/Tokyo' }];
    await bot.tap(CONTOSO, { user: 'tokyo', locale: 'ja-JP', entities });
    const person = { tenantId: TENANT, userId: 'aad-tokyo' };
    expect(await bot.state.preferences(person)).toMatchObject({ zone: 'Asia/Tokyo', locale: 'ja-JP' });
    await bot.tap(CONTOSO, { user: 'tokyo', locale: undefined });
    expect(await bot.state.preferences(person)).toMatchObject({ zone: 'Asia/Tokyo', locale: 'ja-JP' });
  });

  it('is not believed where it makes no sense', async () => {
    const entities = [{ type: 'clientInfo', timezone: 'Mars/Olympus' }];
    await bot.tap(CONTOSO, { user: 'martian', locale: 'x'.repeat(500), entities });
    expect(await bot.state.preferences({ tenantId: TENANT, userId: 'aad-martian' })).toEqual({});
  });
});

describe('invokes', () => {
  const invoke = (name: string, value: unknown, more = {}) =>
    bot.send({ type: 'invoke', name, value, text: undefined, ...more });

  it('of Action.Execute are answered like a button, and the card stays', async () => {
    const action = { type: 'Action.Execute', data: { question: CONTOSO } };
    const answer = await invoke('adaptiveCard/action', { action });
    expect(bot.gist()).toEqual(['customer_metric contoso']);
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: wordsOf(bot.connector.messages()[0]!),
    });
  });

  it('of Action.Execute work while something is asked', async () => {
    const here = { conversation: 'asked' };
    await bot.say('northwind usage', here);
    await invoke('adaptiveCard/action', { action: { data: { question: CONTOSO } } }, here);
    expect(bot.gist()).toEqual(['ask', 'customer_metric contoso']);
  });

  it.each([
    ['adaptiveCard/action', undefined],
    ['adaptiveCard/action', 'x'],
    ['adaptiveCard/action', { action: null }],
    ['message/submitAction', {}],
    ['message/submitAction', { actionName: 'feedback', actionValue: { reaction: 'shrug' } }],
    ['task/fetch', undefined],
    ['composeExtension/submitAction', undefined],
    ['fileConsent/invoke', null],
    ['signin/verifyState', {}],
    ['', {}],
  ])('that are not ours are answered 400: %s with %j', async (name, value) => {
    expect((await invoke(name, value)).status).toBe(400);
    expect(bot.connector.messages()).toEqual([]);
    expect(bot.logged.join()).not.toContain('turn_failed');
  });

  it('of a thumb keep what was rated, and no words without consent', async () => {
    await bot.tap(CONTOSO, { conversation: 'rated' });
    const rated = `sent-${bot.connector.sent.length}`;
    const kept: unknown[] = [];
    const keep = bot.state.keepFeedback.bind(bot.state);
    bot.state.keepFeedback = async (entry) => {
      kept.push(entry);
      await keep(entry);
    };
    const actionValue = { reaction: 'dislike', feedback: '{"feedbackText":"looks wrong"}' };
    const value = { actionName: 'feedback', actionValue };
    const answer = await invoke('message/submitAction', value, { conversation: 'rated', replyToId: rated });
    expect(answer.status).toBe(200);
    expect(kept).toEqual([{ at: NOW.toISOString(), kind: 'thumbs_down', frame: CONTOSO }]);
  });
});
