import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Question } from '../../core/question.ts';
import { NOW, openBot, type TestBot } from '../bot/support/bot.ts';

let bot: TestBot;
let chat = 0;
/** A conversation of its own for each test. */
let here: { conversation: string };
let minutesLater = 0;
beforeAll(async () => {
  bot = await openBot({ now: () => new Date(NOW.getTime() + minutesLater * 60_000) });
});
afterAll(() => bot.close());
afterEach(() => {
  bot.gist();
});
/** The customers offered by the question just asked back, in its order. */
const offered = (): readonly string[] => {
  const asked = bot.outcomes.findLast((outcome) => outcome.kind === 'ask');
  return asked?.kind === 'ask' ? asked.options.map(({ question }) => question.customers[0] ?? '') : [];
};
const fresh = () => {
  chat += 1;
  here = { conversation: `dialog-${chat}` };
  return here;
};

describe('a question with everything in it', () => {
  it('is answered at once, also when it is the first message', async () => {
    fresh();
    expect(await bot.say("what's Contoso's usage %?", here)).toHaveLength(1);
    expect(bot.gist()).toEqual(['customer_metric contoso']);
  });

  it('is answered in its language', async () => {
    fresh();
    const [answer] = await bot.say('コントソの使用率は？', here);
    expect(bot.gist()).toEqual(['customer_metric contoso']);
    expect(answer).toMatch(/使用率/);
  });

  it('leaves nothing pending, so that the next one leans on it', async () => {
    fresh();
    await bot.say("what's Contoso's usage?", here);
    await bot.say('what about Fabrikam?', here);
    expect(bot.gist()).toEqual(['customer_metric contoso', 'customer_metric fabrikam']);
  });
});

describe('a question that fits two customers', () => {
  it('is asked back once, and a number picks one', async () => {
    fresh();
    const [asked] = await bot.say('northwind usage', here);
    expect(asked).toBeTruthy();
    const [first, second] = offered();
    expect([first, second].toSorted()).toEqual(['northwind-ev', 'northwind-traders']);
    await bot.say('2', here);
    expect(bot.gist()).toEqual(['ask', `customer_metric ${second}`]);
  });

  it('takes a name, and goes on as if it had been said at first', async () => {
    fresh();
    await bot.say('northwind usage', here);
    await bot.say('Northwind Traders', here);
    await bot.say('and deployment?', here);
    const gist = bot.gist();
    expect(gist).toEqual(['ask', 'customer_metric northwind-traders', 'customer_metric northwind-traders']);
  });

  it('takes a button, today and later', async () => {
    fresh();
    await bot.say('northwind usage', here);
    const [, second] = offered();
    const question: Question = { intent: 'customer_metric', customers: [second!], metric: 'usage' };
    await bot.tap(question, here);
    await bot.say('who is below 40% deployment?', here);
    await bot.tap(question, here);
    await bot.tap(question, here);
    const answer = `customer_metric ${second}`;
    expect(bot.gist()).toEqual(['ask', answer, 'portfolio_filter', answer, answer]);
  });

  it('gives way to another question', async () => {
    fresh();
    await bot.say('northwind usage', here);
    await bot.say('who is below 40% deployment?', here);
    expect(bot.gist()).toEqual(['ask', 'portfolio_filter']);
    await bot.say('2', here);
    expect(bot.gist().join()).not.toContain('northwind');
  });

  it('is asked again after help', async () => {
    fresh();
    const [asked] = await bot.say('northwind usage', here);
    const said = await bot.say('help', here);
    expect(said).toHaveLength(2);
    expect(said[1]).toBe(asked);
    const [first] = offered();
    await bot.say('1', here);
    expect(bot.gist()).toEqual(['ask', 'help', `customer_metric ${first}`]);
  });

  it('is dropped by cancel', async () => {
    fresh();
    await bot.say('northwind usage', here);
    expect(await bot.say('cancel', here)).toHaveLength(1);
    expect(bot.gist()).toEqual(['ask', 'cancel']);
    await bot.say('2', here);
    expect(bot.gist()).toEqual(['unclear']);
  });

  it('is let go after two replies that say nothing, with something to go on with', async () => {
    fresh();
    const [asked] = await bot.say('northwind usage', here);
    expect(await bot.say('qwzx vlkj', here)).toEqual([asked]);
    const [letGo] = await bot.say('blorf snib', here);
    expect(letGo).not.toBe(asked);
    expect(bot.gist()).toEqual(['ask', 'unclear']);
    await bot.say("what's Contoso's usage?", here);
    expect(bot.gist()).toEqual(['customer_metric contoso']);
  });

  it('is forgotten when the reply comes much later', async () => {
    fresh();
    const [asked] = await bot.say('northwind usage', here);
    minutesLater += 24 * 60;
    const said = await bot.say('2', here);
    expect(said).toHaveLength(1);
    expect(said).not.toContain(asked);
    expect(bot.gist()).toEqual(['ask', 'unclear']);
  });

  it('is not asked for ever, however often the reply fits two', async () => {
    fresh();
    for (let turn = 0; turn < 4; turn++) await bot.say('northwind usage', here);
    expect(bot.gist()).toEqual(['ask', 'ask', 'ask', 'ask', 'unclear']);
    expect(await bot.say('northwind usage', here)).toHaveLength(1);
  });
});

describe('two requests in one message', () => {
  it('are answered in turn', async () => {
    fresh();
    expect(await bot.say("show me Liberty's usage and then the lowest customers", here)).toHaveLength(2);
    expect(bot.gist()).toEqual(['customer_metric libertys', 'portfolio_rank']);
  });

  it('change the language before the rest is answered', async () => {
    fresh();
    const said = await bot.say('switch to Japanese and show me the top 5 by usage', {
      ...here,
      user: 'switcher',
    });
    expect(bot.gist()).toEqual(['set_language', 'portfolio_rank']);
    expect(said.join()).toMatch(/[ぁ-ん]/);
  });
});

describe('a button', () => {
  it.each([
    ['nothing', undefined],
    ['text', 'hello'],
    ['an unknown intent', { question: { intent: 'format_disk' } }],
    ['a customer that is not held', { question: { intent: 'customer_metric', customers: ['nobody'] } }],
    ['slots of a wrong shape', { question: { intent: 'trend', customers: 'contoso' } }],
    ['a prototype', { question: { __proto__: { intent: 'trend' } } }],
  ])('that carries %s gets an answer that helps on', async (_, value) => {
    fresh();
    const said = await bot.say('', { ...here, value });
    expect(said).toHaveLength(1);
    expect(bot.gist().map((gist) => gist.split(' ')[0])).toEqual(['unclear']);
  });
});

describe('a group', () => {
  const group = { conversation: 'group-1', place: 'groupChat' as const };

  it('has one dialog for each person in it', async () => {
    fresh();
    const alice = { ...here, user: 'alice' };
    const bob = { ...here, user: 'bob' };
    await bot.say('northwind usage', alice);
    const [, second] = offered();
    await bot.say('2', bob);
    await bot.say('2', alice);
    const [asked, bobs, alices] = bot.gist();
    expect(asked).toBe('ask');
    expect(bobs).not.toContain('northwind');
    expect(alices).toBe(`customer_metric ${second}`);
  });

  it('reads no figures of named customers', async () => {
    const said = await bot.say("what's Contoso's usage?", group);
    expect(bot.gist()).toEqual(['denied']);
    expect(said.join()).not.toMatch(/\d%/);
  });
});
