import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Question } from '../../core/question.ts';
import { NOW, openBot, type TestBot } from '../bot/support/bot.ts';

let bot: TestBot;
let chat = 0;
let here = { conversation: 'follow-up-0', user: 'somebody-0' };
let minutesLater = 0;
beforeAll(async () => {
  bot = await openBot({ now: () => new Date(NOW.getTime() + minutesLater * 60_000) });
});
afterAll(() => bot.close());
/** A conversation and a person of its own for each test. */
beforeEach(() => {
  chat += 1;
  minutesLater = 0;
  here = { conversation: `follow-up-${chat}`, user: `somebody-${chat}` };
  bot.outcomes.splice(0);
});

const say = (text: string) => bot.say(text, here);
const tap = (question: Question) => bot.tap(question, here);
const last = (): Question => bot.outcomes.at(-1)!.question;
/** The questions behind the buttons of the newest card, by their titles. */
function buttons(): Readonly<Record<string, Question>> {
  const found: Record<string, Question> = {};
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { title, data } = node as { title?: string; data?: { question?: Question } };
    if (title && data?.question) found[title] = data.question;
    Object.values(node).forEach(walk);
  };
  walk(bot.connector.messages().at(-1)?.attachments?.[0]?.content);
  return found;
}

describe('the rows of a list', () => {
  it.each([
    ['bottom 5 by deployment', 'the second one', 'tell me about the third', 'compare the first two'],
    ['展開率が低い顧客トップ5', '2番目は？', '3番目の会社について詳しく', '最初の2社を比べて'],
  ])('are pointed at by their place: %s', async (list, second, third, two) => {
    await say(list);
    const outcome = bot.outcomes.at(-1)!;
    const rows = 'rows' in outcome ? outcome.rows.map((row) => ('customer' in row ? row.customer : '')) : [];
    expect(rows).toHaveLength(5);
    await say(two);
    expect(last()).toMatchObject({
      intent: 'compare_customers',
      customers: rows.slice(0, 2),
      metric: 'deployment',
    });
    await say(second);
    expect(last()).toMatchObject({ intent: 'customer_metric', customers: [rows[1]], metric: 'deployment' });
    await say(third);
    expect(last()).toMatchObject({ intent: 'customer_summary', customers: [rows[2]] });
  });
});

describe('what was taken over', () => {
  it.each([
    ['usage of Contoso on Teams', 'and Fabrikam?', 'All workloads', 'Start afresh', 'and Litware?'],
    ['コントソのTeamsの使用率', 'ファブリカムは？', '全ワークロード', '話題をリセット', 'リットウェアは？'],
  ])('is changed and forgotten in one tap: %s', async (first, second, wider, afresh, third) => {
    await say(first);
    expect(Object.keys(buttons())).not.toContain(afresh);
    await say(second);
    expect(last()).toMatchObject({ customers: ['fabrikam'], workload: 'teams', metric: 'usage' });
    const chips = buttons();
    await tap(chips[wider]!);
    expect(last()).toEqual({ intent: 'customer_metric', customers: ['fabrikam'], metric: 'usage' });
    await tap(chips[afresh]!);
    await say(third);
    expect(last()).toEqual({ intent: 'customer_summary', customers: ['litware'] });
  });

  it('fades with time', async () => {
    await say('usage of Contoso on Teams');
    minutesLater += 29;
    await say('and Fabrikam?');
    expect(last()).toMatchObject({ customers: ['fabrikam'], workload: 'teams' });
    minutesLater += 31;
    await say('and Litware?');
    expect(last()).toEqual({ intent: 'customer_summary', customers: ['litware'] });
  });

  it('fades with the topic', async () => {
    await say('コントソの先月のTeamsの使用率');
    await say('展開率が40%未満の顧客は？');
    expect(last()).toEqual({
      intent: 'portfolio_filter',
      customers: [],
      metric: 'deployment',
      comparator: 'lt',
      threshold: 40,
    });
  });
});

describe('an interruption', () => {
  it.each([
    ['northwind usage', 'what does usage mean?', 'explain_metric'],
    ['northwind usage', 'thanks', 'thanks'],
    ['山田の使用率は？', '使用率って何ですか', 'explain_metric'],
    ['山田の使用率は？', 'OneDriveも含まれますか', 'data_scope'],
  ])('leaves what was asked open: %s, %s', async (ambiguous, aside, kind) => {
    await say(ambiguous);
    const asked = bot.outcomes.at(-1)!;
    const second = asked.kind === 'ask' ? asked.options[1]!.customer : undefined;
    await say(aside);
    expect(bot.outcomes.at(-1)!.kind).toBe(kind);
    await say('2');
    expect(last()).toEqual({ intent: 'customer_metric', customers: [second], metric: 'usage' });
  });

  it('by one of two candidates leaves the other within reach', async () => {
    await say('山田の使用率は？');
    await say('商事です');
    expect(last().customers).toEqual(['yamada-shoji']);
    await say('もう一社の山田は？');
    expect(last()).toMatchObject({ customers: ['yamada-mfg'], metric: 'usage' });
  });

  it('and a no to the one that was picked gives the other', async () => {
    await say('northwind usage');
    await say('the electric cars one');
    expect(last().customers).toEqual(['northwind-ev']);
    await say('not that one, the other one');
    expect(last()).toMatchObject({ customers: ['northwind-traders'], metric: 'usage' });
  });

  it('of nothing is leant on itself', async () => {
    await say('what does usage mean?');
    await say('and deployment?');
    expect(last()).toEqual({ intent: 'explain_metric', customers: [], terms: ['deployment'] });
  });
});

describe('two requests in one message', () => {
  it.each([
    ['show the usage of Contoso and then the trend of Litware', ['customer_metric contoso', 'trend litware']],
    ['コントソの使用率を見せて、それからリットウェアの推移も', ['customer_metric contoso', 'trend litware']],
    ['what is usage % and who is lowest?', ['explain_metric', 'portfolio_rank']],
    ['Contosoの使用率は？ and the lowest five customers', ['customer_metric contoso', 'portfolio_rank']],
  ])('are answered in turn: %s', async (text, kinds) => {
    await say(text);
    expect(bot.gist()).toEqual(kinds);
  });
});

describe('導入率', () => {
  it('is read as deployment, says so, and the other choice stays', async () => {
    await say('コントソの導入率は？');
    expect(last()).toMatchObject({ metric: 'deployment', readAs: 'introduction_rate' });
    await tap(buttons()['使用率で見る']!);
    await say('ファブリカムの導入率は？');
    expect(last()).toMatchObject({ customers: ['fabrikam'], metric: 'usage' });
    await say('展開率は？');
    expect(last()).toEqual({ intent: 'customer_metric', customers: ['fabrikam'], metric: 'deployment' });
  });
});

describe('the language', () => {
  it('follows the message, names apart, until one is asked for', async () => {
    expect((await say('コントソの使用率は？')).join()).toMatch(/使用率/);
    expect((await say('how about さくら物産?')).join()).toMatch(/usage/);
    await say('英語でお願いします');
    expect((await say('コントソの展開率は？')).join()).toMatch(/deployment/);
  });
});
