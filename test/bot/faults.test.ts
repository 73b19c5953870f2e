import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openBot, type TestBot, wordsOf } from './support/bot.ts';

let bot: TestBot;
let fails = false;
let gate: Promise<void> | undefined;
beforeAll(async () => {
  bot = await openBot({
    wrap: (assistant) => ({
      ...assistant,
      async respond(...asked) {
        await gate;
        if (fails) throw new Error('the store is gone');
        return assistant.respond(...asked);
      },
    }),
  });
});
afterAll(() => bot.close());
afterEach(() => {
  fails = false;
  gate = undefined;
  bot.gist();
  bot.connector.sent.length = 0;
  bot.connector.plan.length = 0;
});
const cardOf = (index: number) => JSON.stringify(bot.connector.messages().at(index));
const errors = () =>
  bot.logged.map((line) => JSON.parse(line)).filter(({ event }) => event === 'turn_failed');

describe('a turn that fails', () => {
  it('says so politely, under a reference that is in the log', async () => {
    fails = true;
    const before = errors().length;
    expect(await bot.say("what's Contoso's usage?", { conversation: 'fault-1' })).toHaveLength(1);
    const [error] = errors().slice(before);
    expect(cardOf(0)).toContain(error.id);
    expect(cardOf(0)).not.toMatch(/store is gone|at .*\.[jt]s/);
    expect(JSON.stringify(error)).toContain('the store is gone');
  });

  it('says so in the language last spoken', async () => {
    const here = { conversation: 'fault-2' };
    await bot.say('コントソの使用率は？', here);
    fails = true;
    const [said] = await bot.say('', { ...here, value: { question: { intent: 'help', customers: [] } } });
    expect(said).toMatch(/[ぁ-ん]/);
  });

  it('drops what was pending, so that nobody is stuck', async () => {
    const here = { conversation: 'fault-3' };
    await bot.say('northwind usage', here);
    fails = true;
    await bot.say('2', here);
    fails = false;
    bot.gist();
    await bot.say('2', here);
    expect(bot.gist()).toEqual(['unclear']);
    await bot.say("what's Contoso's usage?", here);
    expect(bot.gist()).toEqual(['customer_metric contoso']);
  });

  it('answers an invoke too', async () => {
    fails = true;
    const value = { action: { data: { question: { intent: 'help', customers: [] } } } };
    const answer = await bot.send({ type: 'invoke', name: 'adaptiveCard/action', value, text: undefined });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text).value).toMatch(/\w/);
  });

  it('never shows what a person wrote in the log', async () => {
    fails = true;
    await bot.say('zebra-secret-question about Contoso usage', { conversation: 'fault-4' });
    expect(bot.logged.join()).not.toContain('zebra');
  });
});

describe('an answer that cannot be sent', () => {
  it.each([403, 404, 500])('is not followed by a second message (%i)', async (status) => {
    bot.connector.plan.push({ status });
    await bot.say("what's Contoso's usage?", { conversation: `unsent-${status}` });
    expect(bot.connector.sent).toHaveLength(1);
    expect(errors().at(-1).error).toMatchObject({ cause: { statusCode: status } });
  });

  it('leaves the conversation usable', async () => {
    const here = { conversation: 'unsent' };
    bot.connector.plan.push({ status: 500 });
    await bot.say('northwind usage', here);
    await bot.say("what's Contoso's usage?", here);
    expect(bot.gist()).toEqual(['ask', 'customer_metric contoso']);
  });
});

describe('a turn that takes a while', () => {
  it('shows that the bot is typing, and nothing of it after the answer', async () => {
    const open = Promise.withResolvers<void>();
    gate = open.promise;
    const answered = bot.say("what's Contoso's usage?", { conversation: 'slow' });
    await expect.poll(() => bot.connector.sent.length).toBe(1);
    open.resolve();
    await answered;
    expect(bot.connector.sent.map(({ activity }) => activity.type)).toEqual(['typing', 'message']);
    expect(wordsOf(bot.connector.messages()[0]!)).toMatch(/Contoso/);
  });

  it('still asks again what is pending, although it was typing', async () => {
    const here = { conversation: 'slow-2' };
    await bot.say('northwind usage', here);
    bot.connector.sent.length = 0;
    const open = Promise.withResolvers<void>();
    gate = open.promise;
    const answered = bot.say('help', here);
    await expect.poll(() => bot.connector.sent.length).toBe(1);
    open.resolve();
    await answered;
    expect(bot.connector.messages()).toHaveLength(2);
  });

  it('is finished before the bot stops', async () => {
    const open = Promise.withResolvers<void>();
    gate = open.promise;
    const answered = bot.say("what's Contoso's usage?", { conversation: 'stopped' });
    await expect.poll(() => bot.connector.sent.length).toBe(1);
    const restarted = bot.restart();
    open.resolve();
    expect(await answered).toHaveLength(1);
    await restarted;
  });
});
