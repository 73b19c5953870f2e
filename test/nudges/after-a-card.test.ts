import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { compose, type Running } from '../../bot/compose.ts';
import { loadConfig } from '../../bot/config.ts';
import { createLog } from '../../bot/log.ts';
import { message, post } from '../bot/support/activities.ts';
import { type Connector, startConnector } from '../bot/support/connector.ts';
import { importWeek } from './import-week.ts';

const HOUR_MS = 3_600_000;

/** The whole bot: a rule made by typing, a card that comes after an import, a restart, and what is typed then. */
describe.each([
  {
    locale: 'en-US',
    ask: 'tell me when any of my customers falls below 30%',
    yes: 'yes',
    question: 'usage of Fabrikam',
    said: [
      ['got it', /^Acknowledged Contoso/],
      ['snooze it till Monday', /^Quiet until Mon .* Contoso/],
      ['why am I seeing this?', /^Why this came Contoso/],
      ['what should I do?', /^Contoso: /],
    ],
    stop: ['stop these', /^Stop “Usage % below 30%, all customers”\?/, /^Stopped: /],
    chain: ['got it', 'why am I seeing this?', /^Why this came Contoso/],
  },
  {
    locale: 'ja-JP',
    ask: '使用率が30%を下回ったら知らせて',
    yes: 'はい',
    question: 'Fabrikamの使用率',
    said: [
      ['了解', /^確認済みにしました Contoso/],
      ['月曜まで保留', /（月）.*までお知らせしません Contoso/],
      ['なぜこれが届いたの？', /^通知が届いた理由 Contoso/],
      ['どうすればいい？', /^Contoso：/],
    ],
    stop: ['もう送ってこないで', /^「使用率が30%未満（全顧客）」を停止しますか？/, /^停止しました：/],
    chain: ['了解', 'なぜこれが届いたの？', /^通知が届いた理由 Contoso/],
  },
] as const)('what is typed after a nudge, $locale', (spoken) => {
  const [acknowledge, acknowledged] = spoken.said[0];
  let dataDir: string;
  let connector: Connector;
  let bot: Running;
  let later = 0;
  const logged: string[] = [];

  const start = () =>
    compose(
      { ...loadConfig({}), port: 0, dataDir },
      createLog('warn', (line) => logged.push(line)),
      () => new Date(Date.now() + later),
    );
  const restart = async () => {
    await bot.close();
    bot = await start();
  };
  const say = async (user: string, text: string): Promise<string> => {
    const before = connector.messages().length;
    const { locale } = spoken;
    await post(bot.url, message(connector.url, { user, conversation: `chat-${user}`, locale, text }));
    const reply = connector.messages().slice(before).at(-1);
    return (reply?.attachments?.[0]?.content as { speak?: string })?.speak ?? reply?.text ?? '';
  };
  const users = [...spoken.said.map((_, n) => `user-${n}`), 'stops', 'chains', 'asks', 'noon', 'tomorrow'];

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'uptake-nudge-after-'));
    connector = await startConnector();
    for (let week = 12; week >= 1; week--)
      await importWeek(dataDir, week, { contoso: week === 1 ? 24 : 60, fabrikam: 70 });
    bot = await start();
    for (const user of users) {
      await say(user, spoken.ask);
      await say(user, spoken.yes);
    }
    const before = connector.messages().length;
    await importWeek(dataDir, 0, { contoso: 25, fabrikam: 70 });
    await vi.waitFor(() => expect(connector.messages().length - before).toBe(users.length), 60_000);
    await restart();
  }, 120_000);

  afterAll(async () => {
    await bot.close();
    await connector.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  it.each(spoken.said.map(([text, reply], n) => ({ text, reply, n })))(
    'is said to the card: $text',
    async ({ text, reply, n }) => {
      expect(await say(`user-${n}`, text)).toMatch(reply);
    },
  );

  it('stops the rule behind the card once that is agreed to', async () => {
    const [stop, laidOpen, stopped] = spoken.stop;
    expect(await say('stops', stop)).toMatch(laidOpen);
    await restart();
    expect(await say('stops', spoken.yes)).toMatch(stopped);
  });

  it('is still said to the card after something was done to it', async () => {
    const [first, second, reply] = spoken.chain;
    await say('chains', first);
    await restart();
    expect(await say('chains', second)).toMatch(reply);
  });

  it('is said to the card no more once something else was asked', async () => {
    expect(await say('asks', spoken.question)).toContain('Fabrikam');
    expect(await say('asks', acknowledge)).not.toMatch(acknowledged);
  });

  it('means no card to somebody who got none', async () => {
    expect(await say('nobody', acknowledge)).not.toMatch(acknowledged);
  });

  it('is said to a card of this morning, not of the day before', async () => {
    later = 5 * HOUR_MS;
    expect(await say('noon', acknowledge)).toMatch(acknowledged);
    later = 25 * HOUR_MS;
    expect(await say('tomorrow', acknowledge)).not.toMatch(acknowledged);
  });

  it('logged no fault on the way', () => expect(logged).toEqual([]));
});
